package ui

import (
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// shown is the answer on screen and everything that is drawn from it.
type shown struct {
	tab       string   // that it is of
	by        analysis // of that tab, which tells of the answer; nil for the table
	question  *stats.Question
	key       string          // of question
	told      *stats.Question // that answer answers: question, or an older one while busy
	facets    []facet
	hindrance string // key of why the table has no answer on this tab
	busy      bool
	answer    stats.Answer
	err       error

	digits map[string]int // significant digits of columns that were worked out, not printed
	title  string         // sentence above the chart
	option string         // of the chart, JSON; "" for none
	height int            // of the chart, CSS pixels
	alt    string         // the chart in words
	note   string         // why the chart is not all that was asked for
	sheet  *sheet         // the numbers
	values []valueWritten // of a pivot, worked out once

	zoom  [2]float64   // stretch of the axis that the answer's points are thinned for, in percent; both 0 is all
	sight [][2]float64 // of x and y, that counted points were looked at closer in, in percent; nil is all
	zooms int          // changes of either so far
}

// ask asks what the view shows, unless that is asked already. As long as a list that the question takes is on
// its way nothing is asked; its coming asks again.
func (a *App) ask() {
	if a.open == nil {
		return
	}
	if a.main.tab != a.Tab() {
		a.main = shown{tab: a.Tab(), by: a.current()} // nothing of another tab stays,
		delete(a.asks.newest, "main")                 // nor comes late
	}
	a.askProfile()
	a.askPanel()
	a.askGuide()
	if a.Tab() == view.Table {
		a.askGrid()
		return
	}
	if a.work.stopped == a.view.String() {
		return
	}
	a.work.stopped = ""
	if why := a.hindrance(a.Tab()); why != "" {
		a.main = shown{tab: a.Tab(), by: a.current(), hindrance: why}
		if a.current().narrowed() {
			a.main.facets, _, _ = a.facets(a.measure()) // another indicator may do
		}
		a.say(a.T(why))
		return
	}
	a.main.hindrance = ""
	q, ok := a.question()
	if !ok {
		a.await()
		a.askedMain()
		return
	}
	key := keyOf(q)
	if key == a.main.key {
		a.main.facets, _, _ = a.facets(a.measure())
		a.redraw()
		return
	}
	a.await()
	a.main.question, a.main.key = q, key
	a.main.facets, _, _ = a.facets(a.measure())
	a.put("main", q, a.answered)
	a.askedMain()
}

// settled reports that what is on screen is not waited for any more.
func (a *App) settled() bool {
	if a.Tab() == view.Table {
		return len(a.grid.blocks) > 0 && !a.grid.busy || a.grid.err != nil
	}
	return a.main.hindrance != "" || a.main.err != nil || a.main.answer != nil && !a.main.busy
}

func (a *App) answered(answer stats.Answer, err error) {
	a.main.busy, a.main.answer, a.main.err, a.main.told, a.main.zoom, a.main.sight = false, answer, err, a.main.question, [2]float64{}, nil
	a.redraw()
	if err != nil {
		a.say(a.T("error.ask", a.reason(err)))
		a.trouble(codeOf(err))
		return
	}
	a.say(a.withReport(a.T("say.answer", a.main.title, format.Count(answer.Common().N))))
}

// redraw works out what is drawn from the answer: after it came, and when language, theme or width change.
func (a *App) redraw() {
	m := &a.main
	if m.busy && m.answer == nil || m.told == nil {
		return
	}
	m.title, m.option, m.height, m.alt, m.note, m.sheet, m.values = "", "", 0, "", "", nil, nil
	if m.err != nil || m.answer == nil {
		return
	}
	m.digits = digitsOf(m.answer)
	m.title = m.by.sentence()
	a.draw()
	m.sheet = m.by.sheet()
}

// where returns the conditions of the answer on screen, those included that were filled in.
func (a *App) where() []stats.Condition {
	if a.main.told != nil {
		return a.main.told.Where
	}
	return a.view.Question.Where
}

// entityID returns the column that tells entities apart in the question on screen, "" for none.
func (a *App) entityID() string { return a.roleID(a.view.Question.Entity, data.Entity) }

func (a *App) periodID() string { return a.roleID(a.view.Question.Period, data.PeriodRole) }

func (a *App) roleID(chosen string, r data.Role) string {
	if chosen != "" {
		return chosen
	}
	if c := a.byRole(r); c != nil {
		return c.ID
	}
	return ""
}

// entityLabel returns what the page calls an entity.
func (a *App) entityLabel(value string) string {
	if value == "" {
		return a.T("entity.all")
	}
	if n, ok := strings.CutPrefix(value, stats.RowName); ok && a.entityID() == "" {
		return a.T("entity.row", n)
	}
	return a.label(a.entityID(), value)
}

// ofRows reports that rows stand for entities: no column tells them apart, and they are no periods either.
func (a *App) ofRows() bool {
	p := a.byRole(data.PeriodRole)
	return a.entityID() == "" && (p == nil || p.Distinct+p.Missing < a.open.Rows)
}
