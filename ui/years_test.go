package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// A column of years that a formula gives is written as years wherever it stands: in the table, its foot, filters and profile, in
// charts, their tips and what they say, and in the sheets under them.
func TestCalculatedYears(t *testing.T) {
	const text = "firm,founded,staff\nA,2003-04-05,12\nB,2011-01-30,7\nC,1998-12-01,50\nD,2020-06-06,3\nE,1987-03-03,81\nF,2009-09-09,20\nG,2015-05-05,9\n"
	grouped := regexp.MustCompile(`\b(1,9|2,0)[0-9]{2}\b`)
	for _, lang := range []string{"en", "zh-CN"} {
		a, e := start(t, lang, "")
		e.open(a, "firms.csv", text)
		a.Show(view.View{Data: "file:firms.csv", Settings: data.Settings{Calculated: []data.Calculation{
			{Name: "since", Formula: "year(founded)"}, {Name: "at last", Formula: "if(staff > 10, max(since, 2000), since)"}, {Name: "age", Formula: "2024 - since"},
		}}})
		if a.column("age").Unit != "year" || a.column("at_last").Unit != data.YearUnit {
			t.Fatalf("columns %+v", a.columns())
		}
		seen := ""
		for _, v := range []view.View{
			{Tab: view.Table, Question: stats.Question{Where: []stats.Condition{{Column: "since", Op: "between", Value: []string{"1980", "2021"}}}}},
			{Tab: view.Ranking, Question: stats.Question{Measure: "since"}},
			{Tab: view.Distribution, Question: stats.Question{Measure: "at_last"}},
			{Tab: view.Distribution, Question: stats.Question{Measure: "since"}, Draw: view.Draw{Form: "ecdf"}},
			{Tab: view.Comparison, Question: stats.Question{Measure: "since", By: stats.Names{"at_last"}}},
			{Tab: view.Correlation, Question: stats.Question{Columns: []string{"since", "staff"}, Points: []string{"since", "staff"}}},
			{Tab: view.Model, Question: stats.Question{Y: "staff", X: []string{"since"}}},
			{Tab: view.Pivot, Question: stats.Question{By: stats.Names{"since"}}},
		} {
			v.Data, v.Settings = "file:firms.csv", a.View().Settings
			a.Show(v)
			if a.profile.column == "" {
				a.toggleProfile("since")
			}
			if a.main.err != nil || v.Tab != view.Table && a.main.answer == nil {
				t.Fatalf("%s, %s: %v", lang, v.Tab, a.main.err)
			}
			page := render(t, a) + fmt.Sprint(a.main.option) + a.main.alt + a.news
			if found := grouped.FindString(page); found != "" {
				i := strings.Index(page, found)
				t.Errorf("%s, %s: …%s…", lang, v.Tab, page[max(0, i-120):min(len(page), i+60)])
			}
			seen += page
		}
		if !strings.Contains(seen, "1987") || !strings.Contains(seen, "2020") {
			t.Error("no year is on the pages")
		}
	}
}
