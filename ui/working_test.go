package ui

import (
	"slices"
	"strings"
	"testing"

	"statlas/stats"
)

// slowly opens a table whose answers wait for give.
func slowly(t *testing.T, hash string) (*App, *engine) {
	t.Helper()
	a, e := start(t, "en", "")
	e.hold = true
	a.ShowHash(hash)
	return a, e
}

// due does what was put off until a while has passed.
func (e *engine) due() {
	later := e.later
	e.later = nil
	for _, f := range later {
		f()
	}
}

// A quick answer says nothing of its way; a slow one tells how far it is and can be stopped.
func TestSlowAnswersShowTheirProgress(t *testing.T) {
	a, e := slowly(t, "data=province-rd&tab=ranking")
	if strings.Contains(render(t, a), `class="working"`) {
		t.Error("progress from the start")
	}
	e.due()
	a.AskProgress("main", 30, 120)
	a.AskProgress("table", 7, 10)
	if page := render(t, a); !strings.Contains(page, `class="working"`) || !strings.Contains(page, `value="25"`) || a.news != "Computing…" {
		t.Errorf("no progress, said %q", a.news)
	}
	if e.give(); strings.Contains(render(t, a), `class="working"`) || a.main.answer == nil {
		t.Error("progress after the answer")
	}
	before := len(e.later)
	setControl(a, "ties", "dense")
	e.give()
	if e.due(); strings.Contains(render(t, a), `class="working"`) || before != 0 {
		t.Error("progress of a question that is answered")
	}
}

// Stopped, the page has no answer, asks nothing by itself, and asks again when told.
func TestAnAnswerIsNotWaitedFor(t *testing.T) {
	for name, until := range map[string]func(*engine){
		"lists": func(*engine) {}, // the question waits for them
		"itself": func(e *engine) {
			for len(e.asked) == 0 || e.asked[len(e.asked)-1].Kind != "ranking" {
				f := e.held[0]
				e.held = e.held[1:]
				f()
			}
		},
	} {
		a, e := slowly(t, "data=province-rd&tab=ranking")
		until(e)
		e.due()
		a.stopAsking()
		if page := render(t, a); len(e.stopped) == 0 || a.main.busy || !strings.Contains(page, "it was cancelled") {
			t.Errorf("%s: stopped %v, busy %v", name, e.stopped, a.main.busy)
		}
		if name == "itself" && !slices.Contains(e.stopped, "main") {
			t.Errorf("stopped %v", e.stopped)
		}
		asked := len(e.asked)
		e.give() // what comes late
		a.ask()
		if e.give(); a.main.answer != nil || slices.ContainsFunc(e.asked[asked:], func(q *stats.Question) bool { return q.Kind == "ranking" }) {
			t.Errorf("%s: it was asked all the same", name)
		}
		a.askAgain()
		if e.give(); a.main.answer == nil || a.main.option == "" || strings.Contains(render(t, a), "cancelled") {
			t.Errorf("%s: no answer when asked again", name)
		}
	}
}

// A change of the view asks anew after a stop, and an answer that was given up never comes on screen.
func TestAStopHoldsForItsViewAlone(t *testing.T) {
	a, e := slowly(t, "data=province-rd&tab=ranking")
	e.give()
	setControl(a, "ties", "dense")
	a.stopAsking()
	setControl(a, "ties", "max")
	if e.give(); a.main.err != nil || a.main.answer == nil || a.main.question.Ties != "max" {
		t.Errorf("%v, %+v", a.main.err, a.main.question)
	}
}

// An old answer never takes the place of a newer one, in whatever order they come.
func TestAnOldAnswerComesTooLate(t *testing.T) {
	a, e := slowly(t, "data=province-rd&tab=ranking")
	e.give()
	setControl(a, "order", "asc")
	setControl(a, "order", "desc")
	setControl(a, "top", "10")
	slices.Reverse(e.held)
	e.give()
	if r := a.main.answer.(*stats.RankingAnswer); len(r.Rows) != 10 || r.Rows[0].Rank != 1 || a.main.busy {
		t.Errorf("%d rows on screen, busy %v", len(r.Rows), a.main.busy)
	}
}
