package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// ships are people of a few kinds, and what they paid.
const ships = "class,sex,people,fare\n1st,Male,180,0.1\n1st,Female,145,0.2\n2nd,Male,67330,40.25\n2nd,Female,106,13\n3rd,Male,61000,30\n"

func pivotOf(t *testing.T, csv, lang string) *App {
	t.Helper()
	a, e := start(t, lang, "")
	e.open(a, "ships.csv", csv)
	a.showTab(view.Pivot)
	a.edit(func(q *stats.Question) { q.By, q.Across, q.Measure = []string{"class"}, "none", "people" })
	return a
}

func texts(line []figure) (out []string) {
	for _, f := range line {
		out = append(out, f.Text)
	}
	return out
}

// Values are added, changed and taken away by their controls, and all stand in the sentence, the table and the address.
func TestPivotValuesSideBySide(t *testing.T) {
	a := pivotOf(t, ships, "en")
	setControl(a, "measures", "")
	setControl(a, "fn2", "mean")
	setControl(a, "share", "column")
	head := []string{}
	for _, h := range a.main.sheet.Head {
		head = append(head, h.Text)
	}
	if !slices.Equal(head, []string{"class", "Sum of people", "Sum of people, share", "Mean of fare"}) {
		t.Errorf("headings %q", head)
	}
	if got := texts(a.main.sheet.Rows[0]); !slices.Equal(got, []string{"1st", "325", "0.3%", "0.15"}) {
		t.Errorf("first line %q", got)
	}
	if h := a.view.String(); !strings.Contains(h, "&measures=mean:fare&share=column") {
		t.Error(h)
	}
	if !strings.HasPrefix(a.main.title, "Sum of people, Mean of fare by class") {
		t.Error(a.main.title)
	}
	if said := a.stepText(a.steps.at - 1); said != "Values beside: Mean of fare" {
		t.Errorf("the step is called %q", said)
	}
	a.edit(func(q *stats.Question) { q.Across = "sex" })
	last := a.main.sheet.Head[len(a.main.sheet.Head)-1].Text
	if n := len(a.main.sheet.Head); n != 1+3*3 || last != "Total · Mean of fare" {
		t.Errorf("%d headings, the last %q", n, last)
	}
	a.main.sheet.Rows[0][3].Do() // the mean of the women's fares
	if w := a.view.Question.Where; !slices.ContainsFunc(w, func(c stats.Condition) bool { return c.Column == "fare" && c.Op == "present" }) {
		t.Errorf("rows behind a mean: %+v", w)
	}
	a.Undo()
	setControl(a, "drop2", "")
	if len(a.view.Question.Measures) != 0 || len(a.main.sheet.Head) != 1+2*3 {
		t.Errorf("after it is gone: %+v", a.main.sheet.Head)
	}
}

// As many values may stand side by side as the engine takes, each another.
func TestPivotValuesHaveABound(t *testing.T) {
	a := pivotOf(t, ships, "zh")
	for range stats.MaxPivotValues - 1 {
		setControl(a, "measures", "")
	}
	for _, k := range a.current().controls() {
		if k.Key == "measures" {
			t.Error("one more may be added")
		}
	}
	p := a.main.answer.(*stats.PivotAnswer)
	if values := p.Values(); len(values) != stats.MaxPivotValues {
		t.Errorf("%+v", values)
	}
	for i, v := range p.Values() {
		if slices.Contains(p.Values()[:i], v) {
			t.Errorf("%+v stands twice", v)
		}
	}
}

// The whole and the largest group are written alike, and so are sums that a machine rounds.
func TestPivotWritesItsFiguresAlike(t *testing.T) {
	a := pivotOf(t, ships, "en")
	if sub := (pivotAnalysis{onApp{a}}).sub(); sub != "The whole: 128,761; highest: 2nd with 67,436" {
		t.Errorf("%q", sub)
	}
	a.setMeasure("fare")
	if got := texts(a.main.sheet.Rows[0]); got[1] != "0.3" {
		t.Errorf("0.1 and 0.2 are %q", got)
	}
}

// A line's first cells head it, so that a screen reader says whose numbers they are; the numbers' headings sort.
func TestPivotSortsByAnyValue(t *testing.T) {
	a := pivotOf(t, ships, "en")
	setControl(a, "measures", "")
	a.main.sheet.SortBy(2) // the sum of fares
	if a.main.sheet.Rows[0][0].Text != "2nd" || a.main.sheet.Sorted != "descending" || a.main.sheet.SortedBy != 2 {
		t.Errorf("%q %s %d", texts(a.main.sheet.Rows[0]), a.main.sheet.Sorted, a.main.sheet.SortedBy)
	}
	page := render(t, a)
	if !strings.Contains(page, `<th scope="row"`) || strings.Count(page, `scope="col"`) < 3 {
		t.Error("the table's heads have no scope")
	}
	setControl(a, "drop2", "")
	if a.view.Draw.Sorted != "" {
		t.Errorf("still sorted by %s", a.view.Draw.Sorted)
	}
}

// A table of numbers alone is grouped by numbers that are kinds; where none is, the page says what to choose, and a choice does.
func TestPivotOfNumbersAlone(t *testing.T) {
	csv := "x,y\n"
	kinds := "cyl,w\n"
	for i := range 40 {
		csv += fmt.Sprintf("%d.%02d,%d\n", i, i*37%100, i*i)
		kinds += fmt.Sprintf("%d,%d.%02d\n", 4+2*(i%3), i, i*37%100)
	}
	a, e := start(t, "en", "")
	e.open(a, "x.csv", csv)
	a.showTab(view.Pivot)
	if page := render(t, a); a.main.hindrance != noKinds || !strings.Contains(page, "numbers that take few values") || !strings.Contains(page, `class="controls"`) {
		t.Fatalf("hindrance %q, answer %+v", a.main.hindrance, a.main.answer)
	}
	setControl(a, "by", "y")
	if p, ok := a.main.answer.(*stats.PivotAnswer); !ok || p.By[0] != "y" || p.Measure != "x" {
		t.Errorf("after y is ticked: %q, %+v", a.main.hindrance, a.main.answer)
	}
	a, e = start(t, "en", "")
	e.open(a, "k.csv", kinds)
	a.showTab(view.Pivot)
	if a.main.title != "Sum of w by cyl" { // not the sum of cyl by cyl
		t.Errorf("%q, %v", a.main.title, a.main.err)
	}
	a.setMeasure("w")
	if a.main.title != "Sum of w by cyl" {
		t.Errorf("%q, %v", a.main.title, a.main.err)
	}
}
