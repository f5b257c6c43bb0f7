package ui

import (
	"slices"

	"statlas/data"
	"statlas/ui/format"
	"statlas/ui/view"
)

// The entities selected are the same in chart, table, ranking and map; they stand in the view.

func (a *App) selected(entity string) bool { return slices.Contains(a.view.Draw.Selected, entity) }

// selectEntity selects an entity beside those that are, or no longer selects it.
func (a *App) selectEntity(entity string) {
	all := turned(a.view.Draw.Selected, entity)
	a.step(func(v *view.View) { v.Draw.Selected = all })
	a.say(a.selection())
}

func (a *App) selectNone() {
	a.step(func(v *view.View) { v.Draw.Selected, v.Draw.Groups = nil, nil })
}

// selection names what is selected, "" for nothing.
func (a *App) selection() string {
	var names []string
	for _, e := range a.view.Draw.Selected {
		names = append(names, a.entityLabel(e))
	}
	if a.splits() {
		for _, g := range a.view.Draw.Groups {
			names = append(names, a.group(g))
		}
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n > named:
		return a.T("selected.many", format.Count(n))
	}
	return a.T("selected", a.names(names))
}

// entityFigure is a cell that names an entity, and selects it.
func (a *App) entityFigure(entity string) figure {
	f := textCell(a.entityLabel(entity))
	if entity != "" {
		f.Entity, f.On, f.Do = entity, a.selected(entity), func() { a.selectEntity(entity) }
	}
	return f
}

// rowSelected reports that row n of the table is one of a selected entity.
func (a *App) rowSelected(n int) bool {
	if len(a.view.Draw.Selected) == 0 {
		return false
	}
	b, k := a.grid.held(n)
	i := slices.IndexFunc(a.columns(), func(c data.ColumnInfo) bool { return c.Role == data.Entity })
	if b == nil || i < 0 {
		return false
	}
	s, ok := b.cells[k][i].(string)
	return ok && a.selected(s)
}
