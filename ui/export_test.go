package ui

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

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
		if s.Option == "" {
			t.Errorf("%s has no chart", s.Title)
		}
	}
	if want := []string{"One", "Other data", "Race"}; !slices.Equal(names, want) {
		t.Fatalf("slides %v; want %v", names, want)
	}
	if s := job.Slides[0]; s.Notes != "say" || !strings.Contains(s.Sub, "2017–2024") {
		t.Errorf("%+v", s)
	}
	if s := job.Slides[2]; !strings.Contains(s.Sub, "\n2024") {
		t.Errorf("a race does not say its period: %q", s.Sub)
	}
	if a.notice == nil || !strings.Contains(a.notice.text, "Gone; A table") {
		t.Error("what was left out is not told")
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
