package ui

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"statlas/stats"
)

// towns is a panel of twenty towns in five years: the small ones grow faster by turns of speed, people weigh.
func towns(speed float64) string {
	var b strings.Builder
	b.WriteString("town,year,output(万元),people\n")
	for i := range 20 {
		x := 100 * math.Exp(0.2*float64(i))
		for y := 2018; y <= 2022; y++ {
			fmt.Fprintf(&b, "T%d,%d,%.2f,%d\n", i+1, y, x*math.Exp(0.01*math.Sin(float64(7*i+y))), 10+i)
			x *= math.Exp(0.06 - speed*(math.Log(x)-6))
		}
	}
	return b.String()
}

func inequalityOf(t *testing.T, lang, text string) *App {
	t.Helper()
	a, e := start(t, lang, "")
	e.open(a, "towns.csv", text)
	a.showTab("inequality")
	if a.main.err != nil || a.main.hindrance != "" {
		t.Fatalf("error %v, hindrance %q", a.main.err, a.main.hindrance)
	}
	return a
}

// The verdict is said in plain words, whichever way it goes.
func TestConvergenceIsJudged(t *testing.T) {
	for _, tt := range []struct {
		lang        string
		speed       float64
		beta, sigma string
	}{
		{"en", 0.05, "Converging: from 2018 to 2022 those that were low", "Converging: differences shrink"},
		{"en", -0.05, "Diverging: from 2018 to 2022 those that were high", "Diverging: differences grow"},
		{"en", 0, "No clear sign", "No clear sign"},
		{"zh-CN", 0.05, "趋同：2018 年至 2022 年起点低的增长更快", "趋同：差距在缩小"},
		{"zh-CN", -0.05, "趋异：2018 年至 2022 年起点高的增长更快", "趋异：差距在扩大"},
	} {
		a := inequalityOf(t, tt.lang, towns(tt.speed))
		if got := findingOf(a, a.T("unequal.beta")); !strings.HasPrefix(got, tt.beta) || strings.Contains(got, "half of it") != (tt.lang == "en" && tt.speed > 0) {
			t.Errorf("speed %v: %q, want %q", tt.speed, got, tt.beta)
		}
		if got := findingOf(a, a.T("unequal.sigma")); !strings.HasPrefix(got, tt.sigma) {
			t.Errorf("speed %v: %q, want %q", tt.speed, got, tt.sigma)
		}
	}
}

func TestControlsOfInequality(t *testing.T) {
	a := inequalityOf(t, "en", towns(0.05))
	answer := func() *stats.InequalityAnswer { return a.main.answer.(*stats.InequalityAnswer) }
	if got := a.current().sub(); !strings.HasPrefix(got, "Down from ") || len(a.main.sheet.Rows) != 5 || a.main.option == "" {
		t.Errorf("%q, %d rows", got, len(a.main.sheet.Rows))
	}
	plain := answer().Periods[0].Gini
	setControl(a, "weight", "people")
	if answer().Weight != "people" || answer().Periods[0].Gini == plain || !strings.Contains(a.current().how(), "weighted by people") {
		t.Errorf("weight %q, %q", answer().Weight, a.current().how())
	}
	setControl(a, "weight", "")
	setControl(a, "compare", "2020")
	setControl(a, "at", "2021")
	if answer().From != "2020" || answer().To != "2021" {
		t.Errorf("from %s to %s", answer().From, answer().To)
	}
	for form, rows := range map[string]int{"theil": 5, "herfindahl": 5, "sigma": 5, "beta": 20, "contributions": 20} {
		setControl(a, "form", form)
		if s := a.main.sheet; len(s.Rows) != rows || len(s.Rows[0]) != len(s.Head) || a.main.option == "" || a.main.alt == "" || a.current().sub() == "" {
			t.Errorf("%s: %d rows, alt %q", form, len(s.Rows), a.main.alt)
		}
	}
	setControl(a, "form", "contributions")
	if got := a.current().sub(); !strings.HasPrefix(got, "The sum changed by ") || !strings.Contains(got, " from 2020 to 2021; T") || !strings.Contains(got, " contributed most: ") {
		t.Errorf("%q", got)
	}
}

// A period at which few of the entities stand is in the numbers, but is not compared with others.
func TestPeriodsOfFewEntitiesAreNotCompared(t *testing.T) {
	a := inequalityOf(t, "en", towns(0.05)+"T1,2010,1,1\nT2,2010,900,1\n")
	if strings.Contains(a.current().sub(), "2010") || strings.Contains(a.main.option, "2010") || a.main.sheet.Rows[0][0].Text != "2010" || !strings.Contains(a.current().how(), "fewer than half") {
		t.Errorf("%q, %q", a.current().sub(), a.current().how())
	}
}

// Percentages have no sum, and a table without entities or periods no inequality over time: the page says so.
func TestInequalityThatCannotBe(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=inequality&form=contributions&measure=rd_intensity")
	if page := render(t, a); a.main.option != "" || !strings.Contains(page, a.T("unequal.noSum")) {
		t.Errorf("percentages are added up: %q", a.current().sub())
	}
	for text, want := range map[string]string{
		"year,rd\n2020,1\n2021,2\n2022,4\n": "offer.noEntity", // its rows are its periods
		"town,rd\nA,1\nB,2.5\nC,3\n":        "offer.noTime",
	} {
		b, e := start(t, "en", "")
		e.open(b, "few.csv", text)
		b.showTab("inequality")
		if b.main.hindrance != want || !strings.Contains(render(t, b), b.T(want)) {
			t.Errorf("%q: hindrance %q, want %q", text, b.main.hindrance, want)
		}
	}
}
