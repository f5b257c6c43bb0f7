package ui

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// rooms is a file of sixty flats: rent goes by area and age, area_ft is area in other words, floor is often missing, and
// kind says nothing that is a number.
func rooms() string {
	var b strings.Builder
	b.WriteString("flat,kind,rent,area,age,area_ft,floor\n")
	for i := range 60 {
		area, age := 30+float64(i*37%60), float64(i*13%41)
		rent := 200 + 12*area - 3*age + 40*math.Sin(float64(7*i))
		floor := ""
		if i%6 == 0 {
			floor = fmt.Sprint(i % 5)
		}
		fmt.Fprintf(&b, "F%d,%s,%.1f,%.0f,%.0f,%.2f,%s\n", i+1, []string{"old", "new"}[i%2], rent, area, age, 10*area+0.25, floor)
	}
	return b.String()
}

func modelOf(t *testing.T, lang string) *App {
	t.Helper()
	a, e := start(t, lang, "")
	e.open(a, "rooms.csv", rooms())
	a.showTab("model")
	if a.main.err != nil || a.main.hindrance != "" {
		t.Fatalf("error %v, hindrance %q", a.main.err, a.main.hindrance)
	}
	return a
}

func findingOf(a *App, name string) string {
	for _, f := range a.current().findings() {
		if f.Value == name {
			return f.Text
		}
	}
	return ""
}

// A file of anybody's gets a model at once: of the first measure, by the fullest others that are not the same.
func TestAModelOfAnyFile(t *testing.T) {
	a := modelOf(t, "en")
	q := a.main.question
	if q.Y != "rent" || !slices.Equal(q.X, []string{"area", "age"}) {
		t.Fatalf("%s explained by %v", q.Y, q.X)
	}
	for name, want := range map[string]string{"Equation": "rent = ", "R²": ", adjusted 0.9", "All together": "F(2, 57) = ", "Residual sd, σ": "57 degrees of freedom",
		"area": "clearly rises with it (the others held fixed)", "age": "clearly falls", "Collinearity": "No concern", "Residuals": "Shapiro–Wilk"} {
		if got := findingOf(a, name); !strings.Contains(got, want) {
			t.Errorf("%s: %q lacks %q", name, got, want)
		}
	}
	if s := a.main.sheet; len(s.Rows) != 3 || len(s.Rows[0]) != len(s.Head) || s.Rows[1][0].Text != "area" || !strings.Contains(a.current().sub(), "n = 60") {
		t.Errorf("%+v, %q", s, a.current().sub())
	}
}

// What the user asks for is asked, and the address holds it.
func TestControlsOfAModel(t *testing.T) {
	a := modelOf(t, "en")
	setControl(a, "x", "age")
	if q := a.main.question; !slices.Equal(q.X, []string{"area"}) {
		t.Fatalf("x = %v", q.X)
	}
	setControl(a, "x", "area")
	if q := a.main.question; !slices.Equal(q.X, []string{"area"}) {
		t.Errorf("the last x went: %v", q.X)
	}
	setControl(a, "degree", "3")
	setControl(a, "robust", "hc3")
	setControl(a, "intercept", "")
	answer := a.main.answer.(*stats.ModelAnswer)
	if len(answer.Coefficients) != 3 || answer.Robust != "hc3" || a.main.sheet.Rows[2][0].Text != "area³" || !strings.Contains(a.current().how(), "powers of x up to 3; without") {
		t.Errorf("%+v, %q", answer.Coefficients, a.current().how())
	}
	for _, form := range []string{"fitted", "residuals"} {
		before := a.main.option
		setControl(a, "form", form)
		if s := a.main.sheet; a.main.option == before || len(s.Rows) != 60 || len(s.Rows[0]) != len(s.Head) || a.main.alt == "" {
			t.Errorf("%s: %d rows, alt %q", form, len(s.Rows), a.main.alt)
		}
	}
	setControl(a, "y", "area")
	if q := a.main.question; q.Y != "area" || slices.Contains(q.X, "area") || len(q.X) == 0 || a.main.err != nil {
		t.Errorf("%s by %v, %v", q.Y, q.X, a.main.err)
	}
	a.pickColumn("floor")
	if q := a.main.question; !slices.Contains(q.X, "floor") || q.Degree != 0 {
		t.Errorf("a click in the list gives %+v", q)
	}
}

// Columns that say the same are refused, and named as the page names them.
func TestCollinearColumnsAreNamed(t *testing.T) {
	for lang, want := range map[string]string{"zh-CN": "“area_ft”可由 常数、area 得出", "en": `&#34;area_ft&#34; is given by the constant, area, so`} {
		a := modelOf(t, lang)
		setControl(a, "x", "area_ft")
		page := render(t, a)
		if a.main.err == nil || !strings.Contains(page, want) {
			t.Errorf("%s: %v; the page does not say %q", lang, a.main.err, want)
		}
	}
}

// Where nothing can explain, the page says why and leads on.
func TestAModelThatCannotBe(t *testing.T) {
	for text, want := range map[string]string{
		"name,rd\nA,1\nB,2\nC,3\n":                          "offer.oneColumn",
		"name,rd,staff\nA,1,\nB,2,\nC,,3\nD,,4\nE,,5\n":     "offer.noCommon",
		"name,rd,same\nA,1.5,7\nB,2.5,7\nC,3,7\nD,4.25,7\n": "offer.noCommon",
	} {
		a, e := start(t, "en", "")
		e.open(a, "few.csv", text)
		a.showTab("model")
		if a.main.hindrance != want || !strings.Contains(render(t, a), a.T(want)) {
			t.Errorf("%q: hindrance %q, error %v, want %q", text, a.main.hindrance, a.main.err, want)
		}
	}
}

// The first x are those with the most rows in common with y, unless they say the same.
func TestExplaining(t *testing.T) {
	nan := stats.Num(math.NaN())
	for _, tt := range []struct {
		name string
		r    [][]stats.Num
		n    [][]int
		want string
	}{
		{"the fullest first", [][]stats.Num{{1, 0.1, 0.5}, {0, 1, 0.2}, {0, 0, 1}}, [][]int{{90, 40, 90}, {0, 40, 40}, {0, 0, 90}}, "c2 c1"},
		{"what is nearly y waits", [][]stats.Num{{1, 0.999, 0.5}, {0, 1, 0.5}, {0, 0, 1}}, [][]int{{90, 90, 40}, {0, 90, 40}, {0, 0, 40}}, "c2"},
		{"unless there is nothing else", [][]stats.Num{{1, 0.999}, {0, 1}}, [][]int{{90, 90}, {0, 90}}, "c1"},
		{"twins are one", [][]stats.Num{{1, 0.5, 0.5}, {0.5, 1, 0.99}, {0, 0.99, 1}}, [][]int{{90, 90, 90}, {0, 90, 90}, {0, 0, 90}}, "c1"},
		{"few rows have both", [][]stats.Num{{1, 0.5, 0.5}, {0.5, 1, 0.1}, {0, 0.1, 1}}, [][]int{{60, 40, 40}, {0, 40, 20}, {0, 0, 40}}, "c1"},
		{"a constant explains nothing", [][]stats.Num{{1, nan}, {nan, nan}}, [][]int{{9, 9}, {0, 9}}, ""},
	} {
		c := &stats.CorrelationAnswer{R: tt.r, Ns: tt.n}
		for k := range tt.r {
			c.Columns = append(c.Columns, fmt.Sprint("c", k))
		}
		var got []string
		for _, x := range explaining(c) {
			got = append(got, x.Value)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", tt.name, got, tt.want)
		}
	}
}

// A tab left for another before its answer came does not show the old one as the new.
func TestAModelOnItsWay(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=ranking&measure=rd_spend")
	e.hold = true
	a.showTab("model")
	render(t, a)
	e.give()
	if _, ok := a.main.answer.(*stats.ModelAnswer); !ok || a.main.busy {
		t.Errorf("%T, busy %v", a.main.answer, a.main.busy)
	}
}

// A model is of all rows unless one period or one entity is picked; either is one step, stands in the address, the title
// and the filters of a first choice of x.
func TestAModelOfSomeRows(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=model")
	all := a.main.answer.Common().N
	if k := numberIn(a, "at"); k.Value != view.AllPeriods || len(k.Options) < 5 || a.main.question.Where != nil {
		t.Fatalf("%+v of %v", k, a.main.question.Where)
	}
	setControl(a, "at", "2023")
	if n := a.main.answer.Common().N; n == 0 || n > 31 || !strings.HasSuffix(a.main.title, ", 2023") || !strings.Contains(e.last(), "at=2023") {
		t.Errorf("n %d, %q, %s", n, a.main.title, e.last())
	}
	if c := (modelAnalysis{onApp{a}}).candidates(); len(c.Where) != 1 {
		t.Errorf("x are chosen of the rows %v", c.Where)
	}
	setControl(a, "at", view.AllPeriods)
	if n := a.main.answer.Common().N; n != all || a.main.err != nil {
		t.Errorf("n %d of %d, %v", n, all, a.main.err)
	}
	fields := &FacetFields{App: a}
	if f := fields.fields(); len(f) == 0 || f[len(f)-1].ID != a.entityID() || fields.measures() != nil {
		t.Fatalf("facets %+v, measures %v", f, fields.measures())
	}
	a.choose(a.entityID(), "zhejiang")
	if n := a.main.answer.Common().N; n == 0 || n > 40 || !strings.HasSuffix(a.main.title, ", Zhejiang Province") {
		t.Errorf("n %d, %q, %v", n, a.main.title, a.main.err)
	}
	a.showTab("trend") // where the filter can be seen and dropped
	if f := fields.fields(); len(f) != 1 || f[0].Chosen != "zhejiang" || !slices.Equal(a.main.question.Entities, []string{"zhejiang"}) {
		t.Errorf("%+v", f)
	}
}

// A filter that no control of the tab shows stands over the answer, with a way to drop it.
func TestFiltersStandOverAnAnswer(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=ranking&where=rd_spend~gt~1000")
	if !strings.Contains(render(t, a), `class="filters"`) {
		t.Error("no filter is shown")
	}
	(&Filters{App: a}).drop(0)
	if strings.Contains(render(t, a), `class="filters"`) || len(a.view.Question.Where) > 0 {
		t.Errorf("%v stays", a.view.Question.Where)
	}
}
