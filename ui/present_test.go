package ui

import (
	"errors"
	"strings"
	"testing"

	"statlas/ui/view"
)

// staged returns an App that presents three views from the second on.
func staged(t *testing.T) (*App, *engine) {
	a, e := start(t, "en", "data=province-rd&tab=ranking&form=race&lang=en")
	a.SetSaved(view.SavedList{
		{Name: "One", Hash: "data=province-rd&tab=trend", Notes: "first"},
		{Name: "Two", Hash: "data=province-rd&tab=ranking&form=race"},
		{Name: "Three", Hash: "data=province-rd&tab=table"},
	}.JSON())
	a.present()
	return a, e
}

func TestPresentation(t *testing.T) {
	a, e := staged(t)
	if !a.stage.on || a.stage.at != 1 {
		t.Fatalf("begins with %+v", a.stage)
	}
	if page := render(t, a); !strings.Contains(page, "app presenting") || !strings.Contains(page, "Two") || !strings.Contains(page, "--enlarged:") {
		t.Error("the page does not present")
	}
	for _, step := range []struct {
		command string
		at      int
		tab     string
	}{
		{"next", 2, view.Table}, {"next", 2, view.Table}, {"first", 0, view.Trend}, {"back", 0, view.Trend},
		{"last", 2, view.Table}, {"back", 1, view.Ranking}, {"nonsense", 1, view.Ranking},
	} {
		a.Slide(step.command)
		if a.stage.at != step.at || a.Tab() != step.tab {
			t.Fatalf("%s leads to %d, %s; want %d, %s", step.command, a.stage.at, a.Tab(), step.at, step.tab)
		}
	}
	last := e.extra[len(e.extra)-1]
	if last.do != "present" || last.job.At != 1 || len(last.job.Slides) != 3 || last.job.Slides[0].Notes != "first" || last.job.Words["leave"] != "Leave (Esc)" {
		t.Errorf("the shell is told %+v", last)
	}
	a.Slide(" ")
	if !a.race.playing || a.stage.at != 1 {
		t.Error("a space does not play the race")
	}
	a.Slide("first")
	a.Slide(" ")
	if a.stage.at != 1 {
		t.Error("where nothing plays a space does not turn to the next slide")
	}
	a.Slide("leave")
	if a.stage.on || strings.Contains(render(t, a), "presenting") {
		t.Error("the presentation does not end")
	}
	if a.Slide("next"); a.Tab() != view.Ranking {
		t.Error("after its end a command turns on")
	}
}

// The steps of a presentation leave one step in the page's history, which leads out of it.
func TestBackLeavesThePresentation(t *testing.T) {
	a, e := staged(t)
	a.Slide("next")
	a.ShowHash("data=province-rd&tab=correlation")
	if last := e.extra[len(e.extra)-1]; a.stage.on || last.do != "present" || last.job.Slides != nil {
		t.Errorf("on %v; told %+v", a.stage.on, last)
	}
}

func TestOneViewIsPresented(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend")
	a.present()
	if len(a.stage.all) != 1 || a.headline() != "" {
		t.Errorf("%+v, headline %q", a.stage, a.headline())
	}
	e.extra[0].done(errors.New("no network"))
	if a.stage.on || a.notice == nil || !strings.Contains(a.notice.text, "no network") {
		t.Error("a presentation without its keys goes on")
	}
}

// A slide is as large as the screen lets it be, and readable on a telephone.
func TestSlidesAreEnlarged(t *testing.T) {
	a, _ := staged(t)
	for _, tt := range []struct {
		width  int
		height int     // of the chart
		want   float64 // on a screen 900 high
	}{{1920, 440, 900. / 610}, {1280, 340, 1280. / 960}, {390, 340, 390. / 460}, {1920, 2000, 1}} {
		a.env.Width, a.main.height = tt.width, tt.height
		got := a.enlarged()
		if d := got - tt.want; d > .001 || d < -.001 {
			t.Errorf("%d wide, a chart of %d: enlarged by %v; want %v", tt.width, tt.height, got, tt.want)
		}
	}
}

// A head of many lines leaves room for fewer rows.
func TestLinesOfASlidesHead(t *testing.T) {
	for _, tt := range []struct {
		head    string
		breadth int
		want    int
	}{
		{"n", 86, 1},
		{"R&D to revised GDP (worked out here) (%)", 86, 6},
		{"R&D to revised GDP (worked out here) (%)", 400, 1},
		{"研发经费与修订后GDP之比", 86, 3},
		{"", 86, 1},
	} {
		s := &sheet{Head: []heading{{"Entity", false}, {tt.head, true}}}
		if got, want := headTall(s, tt.breadth), max(slideRow, tt.want*slideLine); got != want {
			t.Errorf("%q in %d: %d high, want %d", tt.head, tt.breadth, got, want)
		}
		s.Over = []headGroup{{"2024", []string{"n"}}} // the rest of the name is above
		if got := headTall(s, tt.breadth); got != 2*slideRow {
			t.Errorf("under another heading %d high, want %d", got, 2*slideRow)
		}
	}
}
