package ui

import (
	"fmt"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// dense is a file of n points of a hundred zones.
func dense(n int) string {
	var b strings.Builder
	b.WriteString("zone,cost,output\n")
	for i := range n {
		fmt.Fprintf(&b, "z%02d,%d,%d\n", i%100, i%1000, i*7919%1009)
	}
	return b.String()
}

// Very many points are counted anew where they are looked at closer, drawn one by one where they are few, and as before when
// all are in sight again; the last look counts, and axes, coefficient and what was asked stay those of all.
func TestCountsAreLookedAtCloser(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "dense.csv", dense(40_000))
	a.showTab(view.Correlation)
	a.step(func(v *view.View) { v.Question.Points = []string{"cost", "output"} })
	points := func() *stats.Points { return a.main.answer.(*stats.CorrelationAnswer).Points }
	whole, asked, option := points(), len(e.asked), a.main.option
	if whole.Bins == nil || !strings.Contains(option, `"counts":true`) {
		t.Fatalf("bins %v", whole.Bins)
	}
	look := func(params string) {
		t.Helper()
		e.later = nil
		a.ChartEvent(chartHost, "datazoom", params)
		for _, f := range e.later {
			f()
		}
	}
	a.ChartEvent(chartHost, "datazoom", `{"ranges":[[10,20],[0,100]]}`)
	first := e.later
	look(`{"start":20,"end":60,"ranges":[[20,60],[30,70]]}`)
	for _, f := range first {
		f()
	}
	near := points().Near
	if len(e.asked) != asked+1 || near == nil || near.Bins == nil || points().R != whole.R || a.main.told.Sight != nil {
		t.Fatalf("asked %d times, near %+v", len(e.asked)-asked, near)
	}
	if fine, wide := near.Bins.Xs[1]-near.Bins.Xs[0], whole.Bins.Xs[1]-whole.Bins.Xs[0]; fine >= wide {
		t.Errorf("rectangles of %v, before %v", fine, wide)
	}
	if !strings.Contains(a.main.option, `"start":20`) || !strings.Contains(a.main.option, `"start":30`) || !strings.Contains(a.main.option, `"max":1000`) {
		t.Errorf("the chart forgot where it was looked at: %.300s", a.main.option)
	}
	look(`{"ranges":[[20,24],[30,34]]}`)
	if n := points().Near; n.Bins != nil || n.N == 0 || len(n.Xs) != n.N || strings.Contains(a.main.option, `"counts"`) || !strings.Contains(a.main.option, `"of":"z`) {
		t.Errorf("%d points near, bins %v", n.N, n.Bins)
	}
	if !strings.Contains(a.main.alt, "looked at closer") || (&AnswerView{App: a}).hint() != "density.near" {
		t.Errorf("points are told of as counts: %s", a.main.alt)
	}
	a.ChartEvent(chartHost, "click", `{"dataIndex":0}`)
	if want := points().Near.Labels[0].Entity; len(a.view.Draw.Selected) != 1 || a.view.Draw.Selected[0] != want || points().Near == nil {
		t.Errorf("selected are %q, want %q where it was clicked", a.view.Draw.Selected, want)
	}
	a.selectNone()
	asked = len(e.asked)
	if look(`{"ranges":[[0,100],[0,100]]}`); points().Near != nil || len(e.asked) != asked || a.main.option != option {
		t.Error("all in sight is not as before")
	}
}

// A rectangle over counts selects the entities of the rows in it, as one over points does.
func TestCountsAreBrushed(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "dense.csv", dense(40_000))
	a.showTab(view.Correlation)
	a.step(func(v *view.View) { v.Question.Points = []string{"cost", "output"} })
	a.ChartEvent(chartHost, "brush", `{"box":[2,3,0,1009]}`)
	if got := strings.Join(a.view.Draw.Selected, " "); got != "z02 z03" || !strings.HasPrefix(a.news, "80 points in the area. Selected: z02 and z03") {
		t.Errorf("selected %q, said %q", got, a.news)
	}
	a.ChartEvent(chartHost, "brush", `{"box":[-9,-8,0,1]}`)
	if len(a.view.Draw.Selected) != 0 || !strings.HasPrefix(a.news, "0 points in the area. Nothing is selected") {
		t.Errorf("selected %v, said %q", a.view.Draw.Selected, a.news)
	}
	asked := len(e.asked)
	a.ChartEvent(chartHost, "brush", `{"box":[2,3]}`)
	if len(e.asked) != asked {
		t.Error("half a rectangle was asked about")
	}
}
