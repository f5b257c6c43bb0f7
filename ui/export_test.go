package ui

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

func TestPicturesLeaveWithTheirWords(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend&theme=dark")
	for _, w := range a.exports() {
		w.Do()
	}
	var did []string
	for _, x := range e.extra {
		did = append(did, x.do)
	}
	if want := []string{"png", "png", "png", "copy", "svg", "pptx", "print"}; !slices.Equal(did, want) {
		t.Fatalf("the ways lead to %v; want %v", did, want)
	}
	png := e.extra[2].job
	if s := png.Slides[0]; png.Scale != 4 || png.Name != "province-rd-trend" || s.Title != a.main.title || !strings.HasPrefix(s.Source, "Source: ") || png.Ground != "#14171a" {
		t.Errorf("%+v", png)
	}
	for _, x := range e.extra[5:] { // light, of a width of their own, whatever the page's
		if s := x.job.Slides[0]; s.Title != a.main.title || s.Option == "" || s.Option == a.main.option || strings.Contains(s.Option, "#14171a") {
			t.Errorf("%s: %+v", x.do, s)
		}
	}
	if e.saved["province-rd-trend.csv"] == "" {
		t.Error("no CSV")
	}
	e.extra[0].done(errors.New("too large"))
	if a.notice == nil || !strings.Contains(a.notice.text, "too large") {
		t.Error("a failure is not told")
	}
	for _, x := range e.extra {
		if _, err := json.Marshal(x.job); err != nil {
			t.Error(err)
		}
	}
}

// Which rows were left out is said wherever the page around does not: the same figures of other rows are other figures.
func TestFiltersLeaveWithTheFigures(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=correlation&where=period~eq~2023&where=rd_spend~gt~100")
	if s := a.slide(); !strings.HasSuffix(s.Sub, "\nPeriod: 2023; R&D spending > 100") {
		t.Errorf("a slide says %q", s.Sub)
	}
	a.env.Frame.On = true
	if page := render(t, a); !strings.Contains(page, "Period: 2023; R&amp;D spending &gt; 100") || strings.Contains(page, `class="filters"`) {
		t.Error("a view in a frame does not say which rows it is of")
	}
	a.env.Frame.On = false
	a.Show(view.View{Data: "province-rd", Tab: view.Table, Question: stats.Question{Where: []stats.Condition{{Column: "period", Op: "eq", Value: "2023"}}}})
	if s := a.laid(3, 3); !strings.HasPrefix(s.Sub, "Period: 2023\nfirst 3 of 31 rows") {
		t.Errorf("a table says %q", s.Sub)
	}
	a.Show(view.View{Data: "park-figures", Tab: view.Ranking, Question: stats.Question{Where: []stats.Condition{{Column: "indicator", Op: "eq", Value: "total_project_investment"}}}})
	if got := a.filterText(); len(a.main.facets) == 0 || got != "" {
		t.Errorf("of an indicator, which the sentence names: %q", got)
	}
}

// What hollow marks mean is said where there are any.
func TestHollowMarksAreExplained(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "q.csv", "park,year,sales\nA,2020,>100\nA,2021,about 120\nB,2020,90\nB,2021,95\n")
	a.Show(view.View{Data: "file:q.csv", Tab: view.Trend})
	if s := a.slide(); s.Title == "" {
		t.Fatal("nothing is on screen")
	}
	marks := a.marks()
	exact, _ := start(t, "en", "data=province-rd&tab=trend&measure=gdp_revised")
	if got := exact.marks(); got != "" {
		t.Errorf("of exact figures: %q", got)
	}
	if signed := strings.Contains(render(t, a), "data-sign"); signed != (marks != "") || signed && !strings.HasPrefix(marks, "Hollow marks: ") {
		t.Errorf("signs %v, told %q", signed, marks)
	}
}

// A presentation of saved views is worked out beside the page, which stays where it is.
func TestSlidesOfSavedViews(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=ranking")
	a.SetSaved(view.SavedList{
		{Name: "One", Hash: "data=province-rd&tab=trend", Notes: "say"},
		{Name: "Gone", Hash: "data=file:gone.csv&tab=trend"},
		{Name: "A table", Hash: "data=province-rd&tab=table"},
		{Name: "Other data", Hash: "data=china-rd&tab=trend"},
		{Name: "Race", Hash: "data=province-rd&tab=ranking&form=race"},
	}.JSON())
	before, hashes, title := a.View().String(), len(e.hashes), a.main.title
	a.exportSaved()
	if a.View().String() != before || len(e.hashes) != hashes || a.main.title != title {
		t.Error("the page on screen moved")
	}
	job := e.extra[0].job
	var names []string
	for _, s := range job.Slides {
		names = append(names, s.Title)
		if (s.Option == "") != (s.Title == "A table") || (s.Table != nil) != (s.Title == "A table") {
			t.Errorf("%s has chart %v, table %v", s.Title, s.Option != "", s.Table != nil)
		}
	}
	if want := []string{"One", "A table", "Other data", "Race"}; !slices.Equal(names, want) {
		t.Fatalf("slides %v; want %v", names, want)
	}
	if s := job.Slides[0]; s.Notes != "say" || !strings.Contains(s.Sub, "2017–2024") {
		t.Errorf("%+v", s)
	}
	if s := job.Slides[3]; !strings.Contains(s.Sub, "\n2024") {
		t.Errorf("a race does not say its period: %q", s.Sub)
	}
	if a.notice == nil || !strings.Contains(a.notice.text, ": Gone") {
		t.Error("what was left out is not told")
	}
}

// A table leaves as its first rows and columns, in the order and the words of the screen, and says how many of all these are.
func TestTablesLeaveAsTables(t *testing.T) {
	a, e := start(t, "en", "")
	var csv strings.Builder
	csv.WriteString("park,c1,c2,c3,c4,c5,c6,c7,sales (t)\n")
	for i := range 20 {
		fmt.Fprintf(&csv, "P%02d,x,x,x,x,x,x,x,%s\n", i, []string{"1.50", ">100"}[i%2])
	}
	e.open(a, "q.csv", csv.String())
	a.Show(view.View{Data: "file:q.csv", Tab: view.Table, Draw: view.Draw{Pin: []string{a.columns()[8].ID}, Hide: []string{"c1"}}, Question: stats.Question{Sort: []stats.SortKey{{Column: "park", Desc: true}}}})
	a.exportSlide()
	s := e.extra[len(e.extra)-1].job.Slides[0]
	if s.Table == nil || len(s.Table.Rows) != slideRows || s.Title != "q: 20 rows" && s.Title != "q.csv: 20 rows" || s.Sub != "first 13 of 20 rows" || s.Source != "Source: q.csv" {
		t.Fatalf("%+v", s)
	}
	if h := s.Table.Head; len(h) != 8 || h[0] != (heading{"sales (t)", true}) || h[1].Text != "park" || h[2].Text != "c2" {
		t.Errorf("heads %+v", h)
	}
	if r := s.Table.Rows; r[0][0].Sign+r[0][0].Text != ">100" || r[0][1].Text != "P19" || r[1][0].Text != "1.5" {
		t.Errorf("rows %+v", r[:2])
	}
	if !strings.Contains(s.Marks, ">") {
		t.Errorf("marks %q", s.Marks)
	}
	if _, err := json.Marshal(s); err != nil {
		t.Error(err)
	}
	a.laid(3, 2)
	if s := a.laid(3, 2); s.Sub != "first 3 of 20 rows; first 2 of 8 columns" || len(s.Table.Rows[2]) != 2 {
		t.Errorf("%+v", s)
	}
	if s := a.laid(100, 100); s.Sub != "" {
		t.Errorf("of a whole table: %q", s.Sub)
	}
	if !a.Print() || e.extra[len(e.extra)-1].do != "print" {
		t.Error("a table is not printed")
	}
	a.present()
	if page := render(t, a); !strings.Contains(page, "slide-table") || strings.Contains(page, "grid-head") || !strings.Contains(page, "P19") {
		t.Error("on the stage the table is none")
	}
	a.Show(view.View{Data: "file:q.csv", Tab: view.Table, Question: stats.Question{Search: "nowhere"}})
	if s := a.laid(3, 3); s.Table != nil || a.tabled() {
		t.Errorf("no rows are a table: %+v", s)
	}
}

// A file that is read in another way on screen is not read anew for a slide.
func TestAsideReadsNothingAnew(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", barred)
	v := a.View()
	v.Settings.Delimiter = ";"
	called := 0
	a.aside(v, slideWidth, func(b *App) {
		called++
		if b.main.option != "" {
			t.Error("it was drawn")
		}
	})
	if called != 1 || e.reads != 0 || a.open == nil || a.open.Settings.Delimiter != "" {
		t.Errorf("called %d times, %d read", called, e.reads)
	}
}

// Late answers: done hears of the view once all are there.
func TestAsideWaits(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=ranking")
	e.hold = true
	called := 0
	a.aside(view.View{Data: "province-rd", Tab: view.Correlation}, slideWidth, func(b *App) { called++ })
	if called != 0 {
		t.Fatal("called before the answer came")
	}
	e.give()
	if called != 1 {
		t.Errorf("called %d times", called)
	}
}
