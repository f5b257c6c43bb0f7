package ui

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// worked opens a table and does three things with it.
func worked(t *testing.T) (*App, *engine) {
	t.Helper()
	a, e := start(t, "en", "")
	e.open(a, "2022.csv", "zone|rd|staff\nA|1,5|10\nB|2,5|20\nC|3,5|15\n")
	a.set(func(s *data.Settings) { s.Decimal = "," })
	a.sortBy("staff", true)
	a.edit(func(q *stats.Question) { q.Where = []stats.Condition{{Column: "staff", Op: "ge", Value: "12"}} })
	a.showTab(view.Ranking)
	a.edit(func(q *stats.Question) { q.Measure, q.Order = "rd", "asc" })
	return a, e
}

func TestALogIsReadAndReplayedOnOtherData(t *testing.T) {
	a, _ := worked(t)
	text, err := json.Marshal(a.Log())
	if err != nil {
		t.Fatal(err)
	}
	l, err := ParseLog(text)
	if err != nil || len(l.Steps) != 5 || l.Steps[1].Said != "Decimal sign: ," || !strings.Contains(l.Steps[3].Said, "Filter: ") {
		t.Fatalf("%v, %s", err, text)
	}
	b, e := start(t, "en", "")
	e.open(b, "2023.csv", "zone|rd|employees\nA|4,5|11\nB|3,5|21\nD|2,5|31\n")
	steps := len(b.steps.all)
	var got *Replayed
	b.Replay(l, true, func(r *Replayed, err error) { got = r })
	if got == nil || got.Steps != 5 || len(b.steps.all) == steps {
		t.Fatalf("replayed %+v", got)
	}
	v := b.View()
	if v.Data != "file:2023.csv" || b.Tab() != view.Ranking || v.Settings.Decimal != "," || v.Question.Measure != "rd" || v.Question.Order != "asc" {
		t.Errorf("shown is %+v", v)
	}
	r, ok := b.main.answer.(*stats.RankingAnswer)
	if !ok || len(r.Rows) == 0 || r.Rows[0].Level != 2.5 {
		t.Errorf("answer %+v, %v", b.main.answer, b.main.err)
	}
	for b.steps.at >= steps {
		b.Undo()
	}
	if b.View().Settings.Decimal != "" {
		t.Errorf("undone to %+v", b.View())
	}
}

func TestWhatCannotBeReplayedIsTold(t *testing.T) {
	a, _ := worked(t)
	b, e := start(t, "en", "")
	e.open(b, "other.csv", "zone|rd\nA|4,5\nB|3,5\n")
	var got *Replayed
	b.Replay(a.Log(), false, func(r *Replayed, _ error) { got = r })
	if !b.asksMapping() {
		t.Fatal("nothing is asked")
	}
	c := &ColumnMapping{App: b}
	if c.title() != "Replay on other.csv what was done with 2022.csv" {
		t.Errorf("the dialog is called %q", c.title())
	}
	for _, r := range c.m().rows {
		c.set(r, "")
	}
	c.apply()
	if got == nil || len(got.Lost) == 0 || !slices.Contains(got.Lost[0].Columns, "staff") || !strings.Contains(b.notice.text, "no column stands for staff") {
		t.Fatalf("told %+v, notice %+v", got, b.notice)
	}
	if b.main.err != nil || b.Tab() != view.Ranking {
		t.Errorf("shown %+v, %v", b.View(), b.main.err)
	}
}

func TestALogThatIsLeftChangesNothing(t *testing.T) {
	a, _ := worked(t)
	b, e := start(t, "en", "")
	e.open(b, "other.csv", "zone|rd\nA|4\nB|3\n")
	before := b.View()
	var failed error
	b.Replay(a.Log(), false, func(_ *Replayed, err error) { failed = err })
	b.leaveMapping()
	if failed == nil || !reflect.DeepEqual(b.View(), before) {
		t.Errorf("%v, %+v", failed, b.View())
	}
}

func TestWhatIsNoLogIsToldInWords(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", "zone,rd\nA,1\nB,2\n")
	for _, text := range []string{"", "{", "[]", `{"statlas":2}`, `{"statlas":1,"steps":[]}`, `{"statlas":1,"steps":[{"saying":"x"}]}`, `{"statlas":1,"steps":[{"view":{"question":{},"settings":{"decimal":"x"}}}]}`} {
		a.notice = nil
		a.ReplayFile("x.json", []byte(text))
		if a.notice == nil || !a.notice.serious || !strings.Contains(a.notice.text, "x.json could not be replayed: it is not a log of Statlas's steps") {
			t.Errorf("%q: %+v", text, a.notice)
		}
	}
}

func TestKeepingIsAskedOnce(t *testing.T) {
	a, e := start(t, "en", "")
	a.Keeps(Keeping{Can: true})
	e.open(a, "x.csv", "zone,rd\nA,1\nB,2\n")
	if all := a.notices(); len(all) != 1 || all[0].key != keyKeep {
		t.Fatalf("notices %+v", all)
	}
	a.press(a.notices()[0].do[1])
	if len(a.notices()) != 0 || e.keeps || !a.keeping.Asked {
		t.Errorf("after no: %+v", a.keeping)
	}
	e.open(a, "y.csv", "zone,rd\nA,1\nB,2\n")
	for _, n := range a.notices() {
		if n.key == keyKeep {
			t.Error("it is asked again")
		}
	}
	a.keep(true)
	if a.toggleTheme(); !e.keeps || e.prefs.Theme != "dark" {
		t.Errorf("kept %+v", e.prefs)
	}
}

func TestAScriptIsNotAsked(t *testing.T) {
	a, e := start(t, "en", "")
	a.Keeps(Keeping{Can: true})
	a.BeginLoad("x.csv")
	a.LoadUnattended()
	e.loaded(a, "x.csv", "zone,rd\nA,1\nB,2\n")
	if len(a.notices()) != 0 {
		t.Errorf("notices %+v", a.notices())
	}
}

// Memory goes back when most of what was held is gone, and not before.
func TestMemoryGoesBackWhenTablesClose(t *testing.T) {
	a, e := start(t, "en", "")
	for i := range 3 {
		e.open(a, fmt.Sprintf("big%d.csv", i), "zone,rd\n"+strings.Repeat("A,1\n", cellsLeft))
	}
	for i, want := range []int{0, 0, 1} { // two thirds, one third and none of the most are held
		if a.closeFile(fmt.Sprintf("file:big%d.csv", i)); e.renewed != want {
			t.Errorf("%d closed: renewed %d times, want %d", i+1, e.renewed, want)
		}
	}
	e.open(a, "small.csv", "zone,rd\nA,1\n")
	a.closeFile("file:small.csv")
	if e.renewed != 1 {
		t.Errorf("a small one closed: renewed %d times, want once", e.renewed)
	}
}

// A table of many cells is read again from its file when a step leads back to it.
func TestLargeTablesThatAreClosedLeaveTheMemory(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "big.csv", "zone,rd\n"+strings.Repeat("A,1\n", cellsLeft/2+1))
	handle := a.open.Table
	e.open(a, "x.csv", "zone,rd\nA,1\nB,2\n")
	a.closeFile("file:big.csv")
	if !slices.Equal(e.rested, []string{handle}) || e.tables[handle] != nil {
		t.Fatalf("resting are %q", e.rested)
	}
	a.Undo()
	a.openSet("file:big.csv")
	if e.tables[handle] == nil || a.open == nil || a.open.Rows != cellsLeft/2+1 {
		t.Fatalf("undone, %+v", a.open)
	}
	a.closeFile("file:big.csv")
	delete(e.files, handle) // from the disk, too
	a.Undo()
	if a.notice == nil || !strings.Contains(a.notice.text, "big.csv") || a.open != nil || !a.waiting {
		t.Errorf("notice %+v, on screen %+v", a.notice, a.open)
	}
}
