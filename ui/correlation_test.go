package ui

import (
	"math"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

const three = "data=province-rd&tab=correlation&columns=rd_spend~gdp_revised~rd_to_gdp"

func correlated(a *App) *stats.CorrelationAnswer { return a.main.answer.(*stats.CorrelationAnswer) }

func TestReadingOfACorrelation(t *testing.T) {
	for lang, wants := range map[string][]string{
		"en": {"Strongest: R&D spending and GDP, revised: r = 0.93", "Of 3 pairs 3 have p < 0.05 before adjustment and 3 after it; about 0.15 would by chance alone.", "both move with time", "Levels: r = ",
			"Changes: r = ", "Detrended: r = ", "common trend"},
		"zh": {"最强: 研发经费与", "3 对中，p < 0.05 的校正前有 3 对，校正后有 3 对", "都随时间升降", "去掉趋势后: r = "},
	} {
		a, _ := start(t, lang, three)
		text := ""
		for _, f := range a.main.by.findings() {
			text += f.Value + ": " + f.Text + "\n"
		}
		for _, want := range wants {
			if !strings.Contains(text, want) {
				t.Errorf("%s says nothing of %q", text, want)
			}
		}
	}
}

func TestNothingIsCalledAFindingThatIsNone(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "noise.csv", "a,b,c\n1,5,2\n2,1,9\n3,4,4\n4,2,1\n5,6,8\n6,3,3\n7,5,5\n8,2,7\n")
	a.showTab(view.Correlation)
	if f := a.main.by.findings(); len(f) < 2 || !strings.Contains(f[0].Text, "No pair has p < 0.05") || !strings.Contains(f[1].Text, "Of 3 pairs 0 have") || !strings.Contains(a.main.by.sub(), "No pair") {
		t.Errorf("%+v, %q", f, a.main.by.sub())
	}
	if optionsOf(a, "on") != nil || optionsOf(a, "lag") != nil {
		t.Error("changes and lags of a table without periods")
	}
	if !slices.Equal(optionsOf(a, "missing"), []string{"pairwise", "complete"}) {
		t.Errorf("%v", optionsOf(a, "missing"))
	}
}

func TestWhatIsLeftWithoutTheTrend(t *testing.T) {
	for _, tt := range []struct {
		levels, rest stats.Num
		want         string
	}{{0.9, 0.1, "gone"}, {0.9, -0.6, "gone"}, {0.9, 0.6, "less"}, {-0.9, -0.8, "holds"}, {0.9, stats.Num(math.NaN()), "none"}} {
		if got := restOf(tt.levels, tt.rest); got != "finding.rest."+tt.want {
			t.Errorf("%v of %v: %s, want %s", tt.rest, tt.levels, got, tt.want)
		}
	}
}

// A column that is held fixed is not correlated, and the other way round.
func TestControlsAndColumnsAreDifferent(t *testing.T) {
	a, _ := start(t, "en", three+"&points=rd_spend~gdp_revised&order=target&target=gdp_revised")
	setControl(a, "control", "gdp_revised")
	q := a.main.question
	if a.main.err != nil || !slices.Equal(q.Columns, []string{"rd_spend", "rd_to_gdp"}) || !slices.Equal(q.Control, []string{"gdp_revised"}) || q.Points != nil || q.Target != "rd_spend" {
		t.Errorf("%v: %+v", a.main.err, q)
	}
	if how := a.main.by.how(); !strings.Contains(how, "held fixed: GDP, revised") {
		t.Errorf("%q", how)
	}
	setControl(a, "columns", "gdp_revised")
	if q := a.main.question; a.main.err != nil || len(q.Columns) != 3 || len(q.Control) != 0 {
		t.Errorf("%v: %+v", a.main.err, q)
	}
	setControl(a, "control", "gdp_revised")
	setControl(a, "control", "rd_to_gdp") // would leave one column
	if q := a.main.question; len(q.Columns) != 2 {
		t.Errorf("%+v", q)
	}
	setControl(a, "control", "gdp_revised")
	if q := a.main.question; len(q.Control) != 0 || a.main.err != nil {
		t.Errorf("%+v", q)
	}
}

func TestACoefficientPeriodByPeriod(t *testing.T) {
	a, _ := start(t, "en", three+"&points=rd_spend~gdp_revised")
	setControl(a, "form", "periods")
	c := correlated(a)
	if a.main.err != nil || len(c.Periods) == 0 || len(a.main.sheet.Rows) != len(c.Periods) || !strings.Contains(a.main.title, "at each period") || !strings.Contains(a.main.by.sub(), "r lies between") {
		t.Fatalf("%v, %q, %q", a.main.err, a.main.title, a.main.by.sub())
	}
	if !strings.Contains(a.main.by.how(), "at each period by itself") || optionsOf(a, "curve") != nil {
		t.Errorf("%q", a.main.by.how())
	}
	before := len(a.view.Question.Without)
	a.ChartEvent(chartHost, "click", `{"dataIndex":2}`)
	if len(a.view.Question.Without) != before {
		t.Error("a click on a period leaves a row out")
	}
	setControl(a, "form", "points")
	if correlated(a).Periods != nil || a.view.Draw.Form != "" {
		t.Error("the periods are asked still")
	}
	a.showPoints(nil)
	if optionsOf(a, "form") != nil {
		t.Error("a matrix has forms")
	}
}

func TestAxesLagsAndLevels(t *testing.T) {
	a, _ := start(t, "en", three+"&points=rd_spend~gdp_revised")
	setControl(a, "correlation.yAxis", "log")
	if q := a.main.question; !slices.Equal(q.Axes, []string{"level", "log"}) || a.main.err != nil {
		t.Errorf("%v %v", q.Axes, a.main.err)
	}
	setControl(a, "correlation.xAxis", "growth")
	if q := a.main.question; !slices.Equal(q.Axes, []string{"growth", "log"}) || a.main.err != nil {
		t.Errorf("%v %v", q.Axes, a.main.err)
	}
	b, _ := start(t, "en", three+"&lag=7&level=0.8")
	if k := numberIn(b, "lagOwn"); k.Value != "7" || numberIn(b, "lag").Value != own {
		t.Errorf("lag %+v", k)
	}
	if k := numberIn(b, "level"); k.Value != "0.8" || numberIn(b, "levelOwn").Set != nil {
		t.Errorf("level %+v", k)
	}
	setControl(b, "level", "0.95")
	setControl(b, "lag", "0")
	if q := b.view.Question; q.Level != 0 || q.Lag != 0 {
		t.Errorf("%+v", q)
	}
}
