package ui

import (
	"slices"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// A corner is the cell of a range that stays while the cell in focus moves, by its row and the place of its lane.
type corner struct{ row, place int }

// facts are what the numbers in a range come to.
type facts struct {
	key    string // of the question asked
	answer *stats.Range
	err    error
}

// clipMost is how many cells are copied at once: what a spreadsheet takes in some seconds.
const clipMost = 1_000_000

// ClipStyled is how many cells are copied as HTML, too, which tells spreadsheets that text is text: browsers read through that on the
// page's own thread, some 15 µs a cell, which for a million cells is a page that stands still for a quarter of a minute.
const ClipStyled = 2500

// A cellRange is the first and last row of a range, and the places of its first and last lane.
type cellRange struct{ top, bottom, left, right int }

func (r cellRange) rows() int  { return r.bottom - r.top + 1 }
func (r cellRange) lanes() int { return r.right - r.left + 1 }

// several reports that a range is more than the cell in focus.
func (r cellRange) several() bool { return r.rows() > 1 || r.lanes() > 1 }

func (r cellRange) has(row, place int) bool {
	return row >= r.top && row <= r.bottom && place >= r.left && place <= r.right
}

// cells returns the range; in a table without rows it is the cell in focus.
func (a *App) cells() cellRange {
	g := &a.grid
	place := a.laneOf(g.col)
	if g.total == 0 {
		return cellRange{g.row, g.row, place, place}
	}
	return cellRange{min(g.row, g.corner.row), max(g.row, g.corner.row), min(place, g.corner.place), max(place, g.corner.place)}
}

func (a *App) ranged() bool { return a.cells().several() }

// single makes the cell in focus the whole range.
func (a *App) single() { a.grid.corner = corner{a.grid.row, a.laneOf(a.grid.col)} }

// stretch tells that the cell in focus moved: the range reaches to it, or is it.
func (a *App) stretch(on bool) {
	if !on {
		a.single()
	}
	a.askRange()
}

func (a *App) selectCells() {
	g := &a.grid
	order, _ := a.arranged()
	g.row, g.col, g.corner = 0, order[0], corner{g.total - 1, len(order) - 1}
	a.askRange()
}

// rangeQuestion asks for the rows and columns in the range.
func (a *App) rangeQuestion() *stats.Question {
	r, q := a.cells(), a.gridQuestion()
	q.Offset, q.Limit = r.top, r.rows()
	for _, c := range a.rangeColumns() {
		q.Columns = append(q.Columns, c.ID)
	}
	return q
}

// rangeColumns returns the columns in the range.
func (a *App) rangeColumns() []data.ColumnInfo {
	r := a.cells()
	order, _ := a.arranged()
	var out []data.ColumnInfo
	for k, i := range order {
		if k >= r.left && k <= r.right {
			out = append(out, a.columns()[i])
		}
	}
	return out
}

// askRange asks what the numbers in the range come to.
func (a *App) askRange() {
	f := &a.grid.facts
	if !a.ranged() {
		*f = facts{}
		return
	}
	q := a.rangeQuestion()
	key := keyOf(q)
	if key == f.key {
		return
	}
	*f = facts{key: key, answer: f.answer}
	a.engine.Range(a.open.Table, q, func(r *stats.Range, err error) {
		if a.grid.facts.key == key {
			a.grid.facts.answer, a.grid.facts.err = r, err
			a.say(a.rangeText())
		}
	})
}

// rangeText says how large the range is and what its numbers come to. Numbers of several units have no sum.
func (a *App) rangeText() string {
	if !a.ranged() {
		return a.T("range.hint")
	}
	f, r := a.grid.facts, a.grid.facts.answer
	parts := []string{a.T("range.size", format.Count(a.cells().rows()), format.Count(a.cells().lanes()))}
	switch {
	case f.err != nil:
		parts = append(parts, a.reason(f.err))
	case r != nil:
		parts = append(parts, a.T("range.n", format.Count(r.N)))
		if r.N > 0 && severalUnits(a.rangeColumns()) {
			parts = append(parts, a.T("range.units"))
		} else if r.N > 0 {
			spec := format.Spec{Digits: rangeDigits}
			if i := slices.IndexFunc(a.rangeColumns(), func(c data.ColumnInfo) bool { return c.Type == data.Number }); i >= 0 {
				spec.Unit = asPrinted(&a.rangeColumns()[i]).Unit
			}
			plain := func(x stats.Num) string { return format.Full(float64(x), spec) }
			parts = append(parts, a.T("range.facts", plain(r.Sum), plain(r.Mean), plain(r.Min), plain(r.Max)))
		}
	}
	return strings.Join(parts, a.T("list.semicolon"))
}

// rangeDigits is how many significant digits a sum is written with: all that a float64 is sure of.
const rangeDigits = 15

// severalUnits reports that columns of numbers differ in unit.
func severalUnits(columns []data.ColumnInfo) bool {
	numbers := slices.DeleteFunc(columns, func(c data.ColumnInfo) bool { return c.Type != data.Number })
	return slices.ContainsFunc(numbers, func(c data.ColumnInfo) bool { return c.Unit != numbers[0].Unit || c.Scale != numbers[0].Scale })
}

// copyRange puts the range on the clipboard, with the columns' names above it if wanted.
func (a *App) copyRange(names bool) {
	r := a.cells()
	n := r.rows() * r.lanes()
	if a.grid.total == 0 {
		return
	}
	if n > clipMost {
		a.notice = &notice{text: a.T("range.many", format.Count(n), format.Count(clipMost))}
		return
	}
	var above []string
	if names {
		for _, c := range a.rangeColumns() {
			above = append(above, a.withUnit(c.ID))
		}
	}
	a.engine.Clip(a.open.Table, a.rangeQuestion(), a.Lang(), above, func(err error) {
		if err != nil {
			a.notice = &notice{text: a.T("range.failed", a.reason(err))}
			return
		}
		if said := a.T("range.copied", format.Count(r.rows()), format.Count(r.lanes())); n <= ClipStyled {
			a.say(said)
		} else {
			a.notice = &notice{text: said + a.T("range.plain", format.Count(ClipStyled))}
		}
	})
}
