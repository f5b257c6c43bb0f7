package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

func TestSuggestions(t *testing.T) {
	number := func(id string) data.ColumnInfo { return data.ColumnInfo{ID: id, Type: data.Number, Role: data.Measure} }
	entity := func(n int) data.ColumnInfo {
		return data.ColumnInfo{ID: "e", Type: data.Text, Role: data.Entity, Distinct: n}
	}
	period := func(n int) data.ColumnInfo {
		return data.ColumnInfo{ID: "p", Type: data.PeriodT, Role: data.PeriodRole, Distinct: n}
	}
	group := data.ColumnInfo{ID: "g", Type: data.Text, Role: data.Dimension, Distinct: 4}
	for _, tt := range []struct {
		name    string
		columns []data.ColumnInfo
		chosen  []string
		rows    int
		want    string
	}{
		{"no numbers", []data.ColumnInfo{entity(9), period(9)}, nil, 81, ""},
		{"a panel", []data.ColumnInfo{entity(31), period(12), number("a")}, nil, 372, "lines 12 31, bars 31, places 31 12, histogram 372, unequal 31 12"},
		{"many entities", []data.ColumnInfo{entity(900), period(12), number("a")}, nil, 10_800, "largest 900 6, bars 900, places 900 12, histogram 10800, unequal 900 12"},
		{"two periods", []data.ColumnInfo{entity(31), period(2), number("a")}, nil, 62, "slope 31, bars 31, histogram 62"},
		{"one series", []data.ColumnInfo{period(30), number("a")}, nil, 30, "line 30, histogram 30"},
		{"groups of few rows", []data.ColumnInfo{group, number("a")}, nil, 12, "boxes 4 g"},
		{"many measures", []data.ColumnInfo{entity(10), number("a"), number("b"), number("c")}, nil, 10, "bars 10, matrix 3"},
		{"two measures chosen", []data.ColumnInfo{entity(31), period(12), number("a"), number("b"), number("c")}, []string{"a", "c"}, 372, "scatter a c, lines 12 31, bars 31, places 31 12, histogram 372"},
		{"a measure and the period chosen", []data.ColumnInfo{entity(31), period(12), number("a"), number("b")}, []string{"p", "b"}, 372, "line 12, histogram 372"},
		{"a group chosen", []data.ColumnInfo{entity(31), group, number("a")}, []string{"g"}, 31, "boxes 4 g, histogram 31"},
	} {
		var got []string
		for _, s := range suggest(tt.columns, tt.chosen, tt.rows) {
			got = append(got, strings.Join(append([]string{s.Why}, s.Args...), " "))
			if q := s.Question; q.Measure == "" && len(q.Columns) == 0 || len(tt.chosen) == 2 && tt.chosen[0] == "a" && s.Why == "scatter" && !slices.Equal(q.Points, tt.chosen) {
				t.Errorf("%s: %s asks %+v", tt.name, s.Why, q)
			}
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, strings.Join(got, ", "), tt.want)
		}
	}
}

// plantedCities are twelve cities over twenty years, of which one rises.
func plantedCities() string {
	var b strings.Builder
	b.WriteString("city,year,output\n")
	state := uint32(1)
	for e := range 12 {
		for i := range 20 {
			state = state*1664525 + 1013904223
			v := float64(state>>16)/65536 + 60*float64(e)
			if e == 3 {
				v += float64(2 * i)
			}
			fmt.Fprintf(&b, "c%d,%d,%.3f\n", e, 2000+i, v)
		}
	}
	return b.String()
}

// The guidance asks nothing before it is opened, then once; an insight's button brings its question on screen.
func TestGuidance(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a, e := start(t, lang, "")
		e.open(a, "cities.csv", plantedCities())
		searches := func() (n int) {
			for _, q := range e.asked {
				if q.Kind == "insights" {
					n++
				}
			}
			return n
		}
		if page := render(t, a); searches() != 0 || strings.Contains(page, `class="report panel-check guidance"`) {
			t.Fatal("something is looked for before it is asked")
		}
		a.toggleGuide()
		page := render(t, a)
		if a.guide.answer == nil || searches() != 1 || !strings.Contains(page, a.T("guide.stands")) || !strings.Contains(page, "c3") {
			t.Fatalf("%d searches, %v, page without the insight", searches(), a.guide.err)
		}
		a.toggleGuide()
		a.toggleGuide()
		if searches() != 1 {
			t.Error("opened again it looks again")
		}
		for _, part := range (&Guidance{App: a}).parts() {
			for _, item := range part.Items {
				if item.Text == "" || strings.Contains(item.Text, "{") || strings.Contains(item.Text, "insight.") || strings.Contains(item.Text, "suggest.") || strings.Contains(item.Text, "skipped.") || strings.Contains(item.Text, "looked.") {
					t.Errorf("%s: %q", part.Key, item.Text)
				}
			}
		}
		a.showInsight(a.guide.answer.Insights[0])
		if q := a.main.question; a.Tab() != view.Trend || q.Test != "mannkendall" || q.Entities[0] != "c3" || a.main.err != nil || a.guide.open {
			t.Errorf("shown: %s %+v, %v", a.Tab(), q, a.main.err)
		}
	}
}

// Every insight and chart of every dataset leads to a view with an answer.
func TestGuidanceLeadsToAnswers(t *testing.T) {
	for _, id := range []string{"province-rd", "country-rd", "china-rd", "park-figures", "zhejiang-cities"} {
		a, _ := start(t, "en", "data="+id)
		a.toggleGuide()
		if a.guide.answer == nil {
			t.Errorf("%s: %v", id, a.guide.err)
			continue
		}
		for _, part := range (&Guidance{App: a}).parts() {
			for _, item := range part.Items {
				if item.Do == nil {
					continue
				}
				before := a.view
				if item.Do(); a.main.err != nil || a.main.answer == nil && a.main.hindrance != "" || a.notice != nil {
					t.Errorf("%s: %q leads to %v %s", id, item.Text, a.main.err, a.main.hindrance)
				}
				a.Show(before)
			}
		}
	}
}

// A search that was stopped says so, and looks again when asked.
func TestGuidanceStops(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=table")
	e.hold = true
	a.toggleGuide()
	if page := render(t, a); !strings.Contains(page, a.T("guide.running", "25%")) {
		t.Error("the page does not say how far the search is")
	}
	(&Guidance{App: a}).state().Do()
	if e.sought != 1 {
		t.Error("the search is not stopped")
	}
	a.guide.err = &CodedError{Code: "cancelled", Text: "cancelled"}
	e.held, e.hold = nil, false
	if s := (&Guidance{App: a}).state(); s.Press != "retry" {
		t.Errorf("%+v", s)
	} else if s.Do(); a.guide.answer == nil || len(a.guide.answer.Insights) == 0 {
		t.Errorf("%+v", a.guide.err)
	}
	if a.insightText(&stats.Insight{Code: stats.InsightOutlier, Columns: []string{"gdp"}, Question: &stats.Question{}}) == "" {
		t.Error("no sentence")
	}
}
