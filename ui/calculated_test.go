package ui

import (
	"strings"
	"testing"

	"statlas/data"
	"statlas/data/formula"
	"statlas/stats"
	"statlas/ui/view"
	"statlas/ui/words"
)

// A calculated column is added in the dialog, ranked, undone, and comes back by the address, in a bundled dataset as well.
func TestCalculatedColumn(t *testing.T) {
	for _, id := range []string{"province-rd", "file:a.csv"} {
		t.Run(id, func(t *testing.T) {
			a, e := start(t, "en", "")
			x := "x"
			if id == "province-rd" {
				a.ShowHash("data=" + id + "&tab=table")
				x = formula.Quote(a.columns()[len(a.columns())-1].Name)
				for _, c := range a.columns() {
					if c.Type == data.Number && c.Role == data.Measure {
						x = formula.Quote(c.Name)
					}
				}
			} else {
				e.open(a, "a.csv", "name,x\nA,1\nB,3\nC,2\n")
			}
			a.calculate("")
			c := &Calculator{App: a}
			c.BeforeBuild()
			c.name, c.formula = "twice", x+" * * 2"
			c.try()
			if c.ready() || c.invalid() != "true" || c.place(1) != "*" || !strings.Contains(c.note(), "before “*”") {
				t.Errorf("a wrong formula is told as %q at %q", c.note(), c.place(1))
			}
			c.formula = x + " * 2"
			c.try()
			if !c.ready() || !strings.Contains(c.note(), "first rows") {
				t.Fatalf("the formula gives %q", c.note())
			}
			n := len(a.columns())
			c.save()
			if len(a.columns()) != n+1 || a.column("twice").Formula != c.formula || a.calculating != nil {
				t.Fatalf("columns are %+v", a.columns())
			}
			a.step(func(v *view.View) { v.Tab, v.Question.Measure = view.Ranking, "twice" })
			r, ok := a.main.answer.(*stats.RankingAnswer)
			if !ok || len(r.Rows) == 0 || id != "province-rd" && r.Rows[0].Value != 6 {
				t.Errorf("ranked as %+v, %v", a.main.answer, a.main.err)
			}
			hash := e.last()
			a.Undo()
			a.Undo()
			if a.column("twice") != nil || len(a.view.Settings.Calculated) != 0 {
				t.Error("undo leaves the column")
			}
			a.ShowHash(hash)
			if a.column("twice") == nil || a.view.Question.Measure != "twice" {
				t.Errorf("the address %s gives %+v", hash, a.view)
			}
			a.calculate("twice")
			c = &Calculator{App: a}
			c.BeforeBuild()
			if c.saveText() != "Save" || len(c.list()) != 1 || !strings.Contains(c.line(c.list()[0]), "* 2") {
				t.Errorf("edits %q, %v", c.name, c.list())
			}
			c.remove("twice")
			if a.column("twice") != nil || a.view.Question.Measure == "twice" {
				t.Error("a deleted column stays")
			}
		})
	}
}

func TestPlacesInAField(t *testing.T) {
	if byteAt("a😀中", 3) != 5 || utf16Len("a😀中") != 4 {
		t.Error("places in a field are not counted as browsers do")
	}
}

// A formula that the new edition of a file has no column for is told outside of the dialog, and the rest stands.
func TestUncalculatedIsTold(t *testing.T) {
	for lang, want := range map[string]string{"en": "The calculated column twice is left out: There is no column revenue.", "zh": "计算列“twice”没有算出，已略去：没有“revenue”列。"} {
		a, e := start(t, lang, "")
		e.open(a, "a.csv", "name,revenue,people\nA,1,5\nB,3,6\n")
		a.setCalculation(-1, data.Calculation{Name: "twice", Formula: "revenue * 2"})
		a.setCalculation(-1, data.Calculation{Name: "more", Formula: "people + 1"})
		if a.notice != nil {
			t.Fatalf("told %q of columns that there are", a.notice.text)
		}
		e.open(a, "a.csv", "name,people\nA,5\nB,6\n")
		if a.mapping != nil {
			a.settle(a.mapping)
		}
		if a.notice == nil || !strings.Contains(a.notice.text, want) || strings.Contains(a.notice.text, "more") || a.news != a.notice.text {
			t.Fatalf("%s: told %+v, want %q", lang, a.notice, want)
		}
		if a.column("twice") != nil || a.column("more") == nil || len(a.view.Settings.Calculated) != 2 {
			t.Errorf("the columns are %+v of %+v", a.columns(), a.view.Settings.Calculated)
		}
		r := a.open.Report
		if p := r.Problems[len(r.Problems)-1]; r.Total == 0 || p.Code != "formula" || !strings.Contains(p.Reason, "column twice") {
			t.Errorf("the report has %+v", r.Problems)
		}
		a.report = true
		if page := render(t, a); !strings.Contains(page, words.Code(lang, "action.formula", nil, "?")) {
			t.Error("the report does not show it")
		}
		a.press(a.notice.do[len(a.notice.do)-1])
		if a.calculating == nil || a.calculating.name != "twice" || a.notice != nil {
			t.Errorf("the notice leads to %+v", a.calculating)
		}
	}
}

// dialog opens the dialog of calculated columns for the column of that name.
func dialog(a *App, name string) *Calculator {
	a.calculate(name)
	c := &Calculator{App: a}
	c.BeforeBuild()
	return c
}

// A new name goes into the formulas and the view that have the old one, by one step that undo takes back.
func TestRenamedCalculatedColumn(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "a.csv", "name,x,y\nA,1,5\nB,3,6\n")
	a.setCalculation(-1, data.Calculation{Name: "twice", Formula: "x * 2"})
	a.setCalculation(-1, data.Calculation{Name: "more", Formula: `Twice + len("twice") + [twice]/y`})
	a.step(func(v *view.View) {
		v.Tab, v.Question.Measure, v.Draw.Pin = view.Ranking, "twice", []string{"twice"}
	})
	before := a.view.String()
	c := dialog(a, "twice")
	c.name = "x, two times"
	c.try()
	c.save()
	if got := a.view.Settings.Calculated[1].Formula; got != `[x, two times] + len("twice") + [x, two times]/y` {
		t.Errorf("the other formula is %s", got)
	}
	info := byName("x, two times", a.open)
	if info == nil || a.column("more") == nil || a.column("twice") != nil || a.notice != nil {
		t.Fatalf("the columns are %+v, notice %+v", a.columns(), a.notice)
	}
	if a.view.Question.Measure != info.ID || len(a.view.Draw.Pin) != 1 || a.view.Draw.Pin[0] != info.ID {
		t.Errorf("the view has %q and %q, the column is %s", a.view.Question.Measure, a.view.Draw.Pin, info.ID)
	}
	if r, ok := a.main.answer.(*stats.RankingAnswer); !ok || r.Rows[0].Value != 6 {
		t.Errorf("ranked as %+v", a.main.answer)
	}
	a.Undo()
	if a.view.String() != before || a.column("twice") == nil || a.column("more") == nil {
		t.Errorf("undo gives %s, want %s", a.view.String(), before)
	}
}

// Who needs a column is told before it is deleted, and the second press deletes it.
func TestDeletingWhatOthersNeed(t *testing.T) {
	for lang, want := range map[string]string{"en": "b, c", "zh": "b、c"} {
		a, e := start(t, lang, "")
		e.open(a, "a.csv", "name,x\nA,1\nB,3\n")
		for _, f := range []data.Calculation{{Name: "a", Formula: "x * 2"}, {Name: "b", Formula: "A + 1"}, {Name: "c", Formula: "b + 1"}, {Name: "d", Formula: "x"}} {
			a.setCalculation(-1, f)
		}
		c := dialog(a, "")
		c.remove("a")
		if a.column("a") == nil || !strings.Contains(c.note(), want) || c.deleteText(c.list()[0]) == c.deleteText(c.list()[1]) {
			t.Fatalf("%s: told %q", lang, c.note())
		}
		c.edit("")
		if c.remove("a"); a.column("a") == nil {
			t.Fatal("another press between does not count")
		}
		c.remove("a")
		if a.column("a") != nil || a.column("b") != nil || a.column("c") != nil || a.column("d") == nil || len(a.view.Settings.Calculated) != 3 {
			t.Errorf("%+v is left of %+v", a.columns(), a.view.Settings.Calculated)
		}
		a.Undo()
		if a.column("a") == nil || a.column("c") == nil {
			t.Error("undo does not bring them back")
		}
		c = dialog(a, "")
		if c.remove("d"); a.column("d") != nil {
			t.Error("what nothing needs is not deleted at once")
		}
	}
}
