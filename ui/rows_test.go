package ui

import (
	"fmt"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// A table without names has its rows ranked, called as a spreadsheet counts them, and the answer says so in both languages.
func TestRowsAreRankedWhereNothingNamesThem(t *testing.T) {
	for lang, want := range map[string][3]string{"en": {"row 4", "Row", "No column tells the rows apart"}, "zh-CN": {"第 4 行", "行", "没有哪一列能区分各行"}} {
		a, e := start(t, lang, "")
		e.open(a, "cars.csv", "mpg,hp\n21.5,110\n22.8,93\n18.25,245\n24.5,62\n")
		a.showTab(view.Ranking)
		page := render(t, a)
		if a.main.hindrance != "" || a.main.err != nil {
			t.Fatalf("%s: %q, %v", lang, a.main.hindrance, a.main.err)
		}
		setControl(a, "by", "share")
		a.setMeasure("hp")
		if got := texts(a.main.sheet.Rows[0]); got[1] != want[0] || a.main.sheet.Head[1].Text != want[1] {
			t.Errorf("%s: first place %q under %q", lang, got, a.main.sheet.Head[1].Text)
		}
		if !strings.Contains(page, want[2]) || !strings.Contains(a.main.option, want[0]) {
			t.Errorf("%s: the page does not say %q, or the chart %q", lang, want[2], want[0])
		}
		for _, k := range a.current().controls() {
			if k.Key == "compare" || k.Key == "of" || k.Key == "range" {
				t.Errorf("%s: rows are offered %s", lang, k.Key)
			}
		}
	}
}

// Rows of a period are ranked and compared among themselves; none is followed.
func TestRowsOfPeriods(t *testing.T) {
	text := "year,income\n"
	for i := range 40 {
		text += fmt.Sprintf("%d,%d\n", 2020+i%2, 100+i*i)
	}
	a, e := start(t, "en", "")
	e.open(a, "micro.csv", text)
	a.showTab(view.Ranking)
	if r := a.main.answer.(*stats.RankingAnswer); r.At != "2021" || r.Total != 20 || r.Rows[0].Entity != "row 41" || r.Compare != "" {
		t.Errorf("%+v", r)
	}
	a.edit(func(q *stats.Question) { q.At, q.Compare = "2020", "2021" }) // as an address may say
	if r := a.main.answer.(*stats.RankingAnswer); a.main.err != nil || r.At != "2020" {
		t.Errorf("%v, %+v", a.main.err, r)
	}
	a.showTab(view.Inequality)
	if r, ok := a.main.answer.(*stats.InequalityAnswer); !ok || len(r.Periods) != 2 || r.Periods[0].N != 20 || a.main.option == "" {
		t.Fatalf("%q, %v, %+v", a.main.hindrance, a.main.err, a.main.answer)
	}
	for _, k := range a.current().controls() {
		for _, o := range k.Options {
			if o.Value == "beta" {
				t.Error("rows are said to converge")
			}
		}
	}
}

// A series of a whole table has no name to repeat, and times that are numbers no more digits than are read.
func TestTimesOfANamelessSeries(t *testing.T) {
	text := "time,DAX\n"
	for i := range 3000 {
		text += fmt.Sprintf("%.11f,%d.%d\n", 1991+float64(i)/260+0.00015384615, 1600+i%7, i%10)
	}
	a, e := start(t, "en", "")
	e.open(a, "dax.csv", text)
	a.showTab(view.Trend)
	s := a.main.sheet
	if s == nil || len(s.Head) != 2 || s.Head[1].Text != "DAX" {
		t.Fatalf("%q, %v: %+v", a.main.hindrance, a.main.err, s)
	}
	if got := s.Rows[1][0]; len(got.Text) > 8 || !strings.HasPrefix(got.Raw.(string), got.Text) || len(got.Raw.(string)) < 15 {
		t.Errorf("%q, in a file %q", got.Text, got.Raw)
	}
	e.open(a, "short.csv", "time,DAX\n1991.49615384615,1\n1992.49615384615,3\n1993.49615384615,2\n")
	a.showTab(view.Trend)
	s = a.main.sheet
	if s == nil || s.Head[0].Text != "Measure" || s.Head[1].Text != "1991.496" || s.Rows[0][0].Text != "DAX" {
		t.Errorf("%q, %v: %+v", a.main.hindrance, a.main.err, s)
	}
}
