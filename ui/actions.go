package ui

import (
	"slices"
	"strconv"

	"statlas/data/sets"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// What a user does in the panels: each changes the view by one step.

func (a *App) openSet(id string) {
	a.drawer = ""
	clear(a.typed)
	v := a.view
	next := view.View{Data: id, Lang: v.Lang, Theme: v.Theme, Draw: view.Draw{Left: v.Draw.Left, Right: v.Draw.Right}}
	if o := a.tables[id]; o != nil {
		next.Settings = o.Settings
	}
	a.navigate(next, true)
}

func (a *App) toGallery() { a.openSet("") }

func (a *App) edit(f func(*stats.Question)) { a.step(func(v *view.View) { f(&v.Question) }) }

// setMeasure asks of another column; what was chosen for the one before may not fit.
func (a *App) setMeasure(id string) {
	a.step(func(v *view.View) {
		q := &v.Question
		q.Measure, q.At, q.Compare, q.Base, v.Draw.Ref = id, "", "", "", ""
		v.Draw.Notes = freeOfValues(v.Draw.Notes)
		if e := a.entry(a.view.Data); e == nil || len(e.Entities) == 0 {
			q.Entities = nil
		}
	})
}

// pickColumn is a click in the list of columns: it asks of that column as the tab can.
func (a *App) pickColumn(id string) {
	a.drawer = ""
	switch a.Tab() {
	case view.Correlation:
		a.toggleColumn(id)
	case view.Model:
		modelAnalysis{onApp{a}}.toggleX(id)
	case view.Table:
		a.sortBy(id, false)
	default:
		a.setMeasure(id)
	}
}

// toggleEntity draws or hides an entity's line.
func (a *App) toggleEntity(value string) {
	chosen := slices.Clone(a.chosenEntities())
	if i := slices.Index(chosen, value); i >= 0 {
		chosen = slices.Delete(chosen, i, i+1)
	} else {
		chosen = append(chosen, value)
	}
	if len(chosen) > 0 { // the last one stays: a chart without lines says nothing
		a.setEntities(chosen)
	}
}

func (a *App) setEntities(values []string) {
	a.edit(func(q *stats.Question) { q.Entities = slices.Clone(values) })
}

// entitiesMost is how many lines one click may draw.
const entitiesMost = 60

// entitiesMost is how many entities one click may draw in the form on screen.
func (a *App) entitiesMost() int {
	if a.view.Draw.Form == "heat" {
		return chart.MaxHeat
	}
	return entitiesMost
}

// pickEntities draws the n largest entities; 0 means as many as fit.
func (a *App) pickEntities(n int) {
	all, _ := a.entities()
	if n == 0 {
		n = a.entitiesMost()
	}
	if few := values(all, n); len(few) > 0 {
		a.setEntities(few)
	}
}

// firstChoice goes back to the entities first drawn.
func (a *App) firstChoice() { a.edit(func(q *stats.Question) { q.Entities = nil }) }

func (a *App) chosenEntities() []string {
	if q := a.main.question; q != nil && q.Kind == "trend" {
		return q.Entities
	}
	return a.view.Question.Entities
}

// toggleColumn takes a column into the correlation or leaves it out.
func (a *App) toggleColumn(id string) {
	var columns []string
	if q := a.main.question; q != nil {
		columns = slices.Clone(q.Columns)
	}
	if i := slices.Index(columns, id); i >= 0 {
		columns = slices.Delete(columns, i, i+1)
	} else if columns = append(columns, id); true {
		columns = a.inOrder(columns)
	}
	if len(columns) > 1 { // of one column alone nothing can be said
		a.edit(func(q *stats.Question) {
			q.Columns, q.Points, q.Axes, q.Without, q.Target = columns, nil, nil, nil, unless(q.Target, id)
			q.Control = slices.DeleteFunc(slices.Clone(q.Control), func(c string) bool { return c == id })
		})
	}
}

// inOrder returns columns as the file has them.
func (a *App) inOrder(columns []string) []string {
	var out []string
	for _, c := range a.columns() {
		if slices.Contains(columns, c.ID) {
			out = append(out, c.ID)
		}
	}
	return out
}

// showPoints shows the points behind the coefficient of two columns; nil goes back to the matrix.
func (a *App) showPoints(pair []string) {
	a.edit(func(q *stats.Question) { q.Points, q.Axes, q.Without = pair, nil, nil })
}

// leaveOut leaves a row out of the points beside those that are out already.
func (a *App) leaveOut(row int) {
	a.edit(func(q *stats.Question) { q.Without = append(slices.Clip(q.Without), row) })
}

// putBack takes every row that was left out among the points again.
func (a *App) putBack() { a.edit(func(q *stats.Question) { q.Without = nil }) }

func (a *App) setLog(on bool) { a.step(func(v *view.View) { v.Draw.Log = on }) }

func (a *App) setTop(value string) {
	n, _ := strconv.Atoi(value)
	a.edit(func(q *stats.Question) { q.Top = n })
}

// fold hides or shows a panel; on a narrow page it is a drawer and no part of the view.
func (a *App) fold(panel string) {
	switch {
	case a.drawn(panel) && a.drawer == panel:
		a.leaveDrawer()
	case a.drawn(panel):
		a.drawer = panel
		a.focusSoon(".drawer."+panel+" .panel-close", focusTries)
	case panel == "left":
		a.setting(func(v *view.View) { v.Draw.Left = !v.Draw.Left })
	default:
		a.setting(func(v *view.View) { v.Draw.Right = !v.Draw.Right })
	}
}

// leaveDrawer closes the drawer, and gives the focus to the button that opens it.
func (a *App) leaveDrawer() {
	button := ".bar > .button:first-child"
	if a.drawer == "right" {
		button = ".bar > .button:last-child"
	}
	a.drawer = ""
	a.focusSoon(button, focusTries)
}

// Widths in CSS pixels under which a panel is a drawer over the page.
const (
	leftFrom  = 1180
	rightFrom = 860
)

// drawn reports whether a panel is a drawer at this width.
func (a *App) drawn(panel string) bool {
	if panel == "left" {
		return a.env.Width < leftFrom
	}
	return a.env.Width < rightFrom
}

// shows reports whether a panel is on the page.
func (a *App) shows(panel string) bool {
	switch {
	case a.drawn(panel):
		return a.drawer == panel
	case panel == "left":
		return !a.view.Draw.Left
	}
	return !a.view.Draw.Right
}

func (a *App) toggleReport() { a.report = !a.report }

// spanOf writes the periods of a catalogue entry.
func spanOf(e sets.Entry) string { return span(e.First, e.Last) }
