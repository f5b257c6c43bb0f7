package ui

import "statlas/stats"

// A picked cell is explained in the right panel.
type picked struct {
	on      bool
	text    string
	raw     string // as it stood in the file, "" while that is not known
	column  string
	row     int // in the table, from 0
	mark    stats.Mark
	sources []stats.SourceRef
}

// pickCell explains a cell in the right panel.
func (a *App) pickCell(row, col int) {
	g := &a.grid
	g.row, g.col = row, col
	text, mark, ok := g.at(row, col)
	if !ok {
		a.pick = picked{}
		return
	}
	c := a.columns()[col]
	b, i := g.held(row)
	a.pick = picked{on: true, text: text, column: c.ID, mark: mark, sources: b.sources, row: b.index[i]}
	a.askRaw(col)
	if a.Tab() != "" && a.drawn("right") {
		a.drawer = "right"
	}
	a.say(joined(a.title(c.ID), a.pick.text))
}

// askRaw asks how the picked cell stood in the user's file.
func (a *App) askRaw(col int) {
	if !a.hasReport() { // a bundled dataset was put together, its cells stood in no one file
		return
	}
	row, column := a.pick.row, a.pick.column
	a.engine.Cell(a.open.Table, row, col, func(raw string, err error) {
		if err == nil && a.pick.on && a.pick.row == row && a.pick.column == column {
			a.pick.raw = raw
		}
	})
}

// pickedSource returns where the picked figure is from, nil when its row does not tell.
func (a *App) pickedSource() *stats.SourceRef {
	for i := range a.pick.sources {
		if a.pick.sources[i].Index == a.pick.mark.Source && a.pick.mark.Source >= 0 {
			return &a.pick.sources[i]
		}
	}
	return nil
}
