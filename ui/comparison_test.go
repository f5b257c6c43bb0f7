package ui

import (
	"fmt"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

func found(a *App) string {
	text := a.current().sub() + "\n" + a.current().how() + "\n"
	for _, f := range a.current().findings() {
		text += f.Value + ": " + f.Text + "\n"
	}
	return text
}

// R: t.test(c(10.5, 12.5, 11.5), c(1.5, 2.5, 3.5)) gives t = 11.023, df = 4, p-value = 0.0003851.
func TestComparisonTakesGroupsAndTestBySelf(t *testing.T) {
	a, _ := openKinds(t, "en", view.Comparison)
	c := a.main.answer.(*stats.ComparisonAnswer)
	if c.By != "kind" || c.Test != "welch" || c.N != 6 || a.main.title != "rd compared by kind, 2022, 6 figures" {
		t.Errorf("%s by %s of %d, %q", c.Test, c.By, c.N, a.main.title)
	}
	for _, want := range []string{"The groups differ: Welch's t test, p < 0.001.", "taken because there are 2 groups", "Welch's t test: t(4) = 11.02, p < 0.001", "Hedges g = 7.", ", large"} {
		if !strings.Contains(found(a), want) {
			t.Errorf("%q is not said in %s", want, found(a))
		}
	}
	if len(a.main.sheet.Rows) != 3 || a.main.option == "" || !strings.Contains(a.main.option, `"mean":[11.5,`) || !strings.Contains(a.main.option, `"box":`) {
		t.Errorf("%d rows, option %s", len(a.main.sheet.Rows), a.main.option)
	}
}

func TestComparisonOfManyGroupsNamesThePairs(t *testing.T) {
	for lang, words := range map[string][]string{
		"en":    {"Analysis of variance", "Pairs that differ after adjustment: ", "of 3", "F(2, "},
		"zh-CN": {"单因素方差分析", "校正后仍有差异的组对", "共 3 对", "F(2, "},
	} {
		a, e := start(t, lang, "")
		text := "group,x\n"
		for i, name := range []string{"a", "b", "c"} {
			for _, x := range []string{"0.1", "0.3", "0.2", "0.45"} {
				text += name + "," + string(rune('1'+3*(i/2))) + x[1:] + "\n"
			}
		}
		e.open(a, "three.csv", text)
		a.showTab(view.Comparison)
		for _, want := range words {
			if !strings.Contains(found(a), want) {
				t.Errorf("%q is not said in %s", want, found(a))
			}
		}
		setControl(a, "test", "kruskal")
		if c := a.main.answer.(*stats.ComparisonAnswer); c.Test != "kruskal" || strings.Contains(a.main.option, `"mean":[1.2625,`) {
			t.Errorf("%s shows %s", c.Test, a.main.option)
		}
		setControl(a, "test", "welch")
		if page := render(t, a); a.main.err == nil || !strings.Contains(page, "anova") {
			t.Errorf("two groups of three compared: %v", a.main.err)
		}
	}
}

// A table whose columns make no two groups says what is missing, and leads on.
func TestComparisonWithoutGroups(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", "name,x,y\na,1,2\nb,2,3\nc,3,4\n")
	a.showTab(view.Comparison)
	if page := render(t, a); a.main.hindrance != "offer.noGroups" || !strings.Contains(page, "2 to 12 groups") {
		t.Errorf("hindrance %q", a.main.hindrance)
	}
}

// Kinds that have numbers make groups: those that are fewest by themselves, the others on request. The measure makes none of
// itself.
func TestNumbersOfKindsAreGroups(t *testing.T) {
	a, e := start(t, "en", "")
	text := "mpg,cyl,am\n"
	for i := range 24 {
		text += fmt.Sprintf("%d.%d,%d,%d\n", 15+i*7%11, i%10, 4+2*(i%3), i%2)
	}
	e.open(a, "cars.csv", text)
	a.showTab(view.Comparison)
	if c, ok := a.main.answer.(*stats.ComparisonAnswer); !ok || c.By != "am" || len(c.Groups) != 2 || c.N != 24 {
		t.Fatalf("compared: %+v, %v", a.main.answer, a.main.hindrance)
	}
	setControl(a, "by", "cyl")
	c := a.main.answer.(*stats.ComparisonAnswer)
	if c.By != "cyl" || len(c.Groups) != 3 || c.Groups[2].Name != "8" || !strings.Contains(render(t, a), "cyl") {
		t.Errorf("compared: %+v", c)
	}
	a.showTab(view.Pivot)
	if p := a.main.answer.(*stats.PivotAnswer); p.By[0] != "cyl" {
		t.Errorf("pivot by %v", p.By)
	}
}

// Names have one figure a period: they are compared over all of them.
func TestNamesAreComparedOverAllPeriods(t *testing.T) {
	a, _ := openKinds(t, "en", view.Comparison)
	setControl(a, "by", "zone")
	if c := a.main.answer.(*stats.ComparisonAnswer); c.N != 14 || !strings.Contains(a.main.title, "all periods") {
		t.Errorf("%d figures, %q", c.N, a.main.title)
	}
}

// What is late of another tab does not come on screen as this one's.
func TestALateAnswerOfAnotherTabIsDropped(t *testing.T) {
	a, e := openKinds(t, "en", view.Trend)
	e.hold = true
	a.edit(func(q *stats.Question) { q.Fit = "ols" })
	late := e.held
	e.held = nil
	a.showTab(view.Comparison)
	for _, f := range late {
		f()
	}
	render(t, a)
	e.give()
	if _, ok := a.main.answer.(*stats.ComparisonAnswer); !ok {
		t.Errorf("on screen: %T", a.main.answer)
	}
}
