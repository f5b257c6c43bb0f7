package ui

import (
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

// rangeOf returns the range: its first and last row, and the places of its first and last lane.
func (a *App) rangeOf() (top, bottom, left, right int) {
	g := &a.grid
	place := a.laneOf(g.col)
	return min(g.row, g.corner.row), max(g.row, g.corner.row), min(place, g.corner.place), max(place, g.corner.place)
}

// ranged reports that more than the cell in focus is in the range.
func (a *App) ranged() bool {
	top, bottom, left, right := a.rangeOf()
	return a.grid.total > 0 && (top < bottom || left < right)
}

func (a *App) inRange(row, place int) bool {
	g := &a.grid
	if row == g.row && place == g.corner.place && g.corner.row == g.row { // mostly: nothing but the cell in focus
		return a.ranged()
	}
	top, bottom, left, right := a.rangeOf()
	return row >= top && row <= bottom && place >= left && place <= right && a.ranged()
}

// single makes the cell in focus the whole range.
func (a *App) single() { a.grid.corner = corner{a.grid.row, a.laneOf(a.grid.col)} }

// stretch tells that the cell in focus moved: the range reaches to it, or is it.
func (a *App) stretch(on bool) {
	if !on {
		a.single()
	}
	a.askRange()
}

func (a *App) selectAll() {
	g := &a.grid
	order, _ := a.arranged()
	g.row, g.col, g.corner = 0, order[0], corner{g.total - 1, len(order) - 1}
	a.askRange()
}

// rangeQuestion asks for the rows and columns in the range.
func (a *App) rangeQuestion() *stats.Question {
	top, bottom, left, right := a.rangeOf()
	q := a.gridQuestion()
	q.Offset, q.Limit = top, bottom-top+1
	order, _ := a.arranged()
	for _, i := range order[left:min(right+1, len(order))] {
		q.Columns = append(q.Columns, a.columns()[i].ID)
	}
	return q
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
	top, bottom, left, right := a.rangeOf()
	text := a.T("range.size", format.Count(bottom-top+1), format.Count(right-left+1))
	f := a.grid.facts
	if f.err != nil {
		return text + a.T("list.semicolon") + a.reason(f.err)
	}
	r := f.answer
	if r == nil {
		return text
	}
	text += a.T("list.semicolon") + a.T("range.n", format.Count(r.N))
	if r.N == 0 {
		return text
	}
	if a.severalUnits(left, right) {
		return text + a.T("list.semicolon") + a.T("range.units")
	}
	plain := func(x stats.Num) string { return format.Full(float64(x), format.Spec{Digits: rangeDigits}) }
	return text + a.T("list.semicolon") + a.T("range.facts", plain(r.Sum), plain(r.Mean), plain(r.Min), plain(r.Max))
}

// rangeDigits is how many significant digits a sum is written with: all that a float64 is sure of.
const rangeDigits = 15

// severalUnits reports that the columns of numbers between two lanes differ in unit.
func (a *App) severalUnits(left, right int) bool {
	var first *data.ColumnInfo
	order, _ := a.arranged()
	for _, i := range order[left:min(right+1, len(order))] {
		c := &a.columns()[i]
		if c.Type != data.Number {
			continue
		}
		if first == nil {
			first = c
		}
		if c.Unit != first.Unit || c.Scale != first.Scale {
			return true
		}
	}
	return false
}

// copyRange puts the range on the clipboard, with the columns' names above it if wanted.
func (a *App) copyRange(names bool) {
	top, bottom, left, right := a.rangeOf()
	rows, cells := bottom-top+1, (bottom-top+1)*(right-left+1)
	if a.grid.total == 0 {
		return
	}
	if cells > clipMost {
		a.notice = &notice{text: a.T("range.many", format.Count(cells), format.Count(clipMost))}
		return
	}
	c := Clip{Lang: a.Lang()}
	if names {
		order, _ := a.arranged()
		for _, i := range order[left : right+1] {
			c.Names = append(c.Names, a.withUnit(a.columns()[i].ID))
		}
	}
	a.engine.Clip(a.open.Table, a.rangeQuestion(), c, func(err error) {
		if err != nil {
			a.notice = &notice{text: a.T("range.failed", a.reason(err))}
			return
		}
		a.say(a.T("range.copied", format.Count(rows), format.Count(right-left+1)))
	})
}
