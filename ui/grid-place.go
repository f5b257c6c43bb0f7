package ui

import "math"

// seen returns the first and last row that are drawn, from 0: always equally many, so that scrolling only
// changes what the rows say.
func (a *App) seen() (first, last int) {
	g := &a.grid
	n := int(a.gridHeight())/rowHeight + 2*overscan
	first = max(0, min(int(a.rowAt(g.top))-overscan, g.total-n))
	return first, min(first+n, g.total) - 1
}

// spacer is the height of all rows, as far as browsers can lay it out.
func (g *grid) spacer() float64 { return min(float64(g.total)*rowHeight, tallest) }

// rowAt returns the row at a scroll position. In a table too tall for browsers positions stand for rows in
// proportion, so that the last row is reached at the bottom.
func (a *App) rowAt(top float64) float64 {
	g := &a.grid
	full, view := float64(g.total)*rowHeight, a.gridHeight()
	if !a.scaled() {
		return top / rowHeight
	}
	return top / (tallest - view) * (full - view) / rowHeight
}

// topOf is the scroll position that brings a row to the top; the inverse of rowAt.
func (a *App) topOf(row float64) float64 {
	g := &a.grid
	full, view := float64(g.total)*rowHeight, a.gridHeight()
	if !a.scaled() {
		return row * rowHeight
	}
	return row * rowHeight / (full - view) * (tallest - view)
}

// rowTop is where a row is drawn: in the rows' own places, or near the scroll position in a tall table.
func (a *App) rowTop(row int) float64 {
	return a.grid.top + (float64(row)-a.rowAt(a.grid.top))*rowHeight
}

// scaled reports that scroll positions stand for rows in proportion.
func (a *App) scaled() bool {
	return float64(a.grid.total)*rowHeight > tallest && tallest > a.gridHeight()
}

// placed is how many rows are drawn from one place: as long as it is the same, scrolling moves none of them by itself.
const placed = 1024

// rowsPlace is the row from which on rows are drawn, and where it stands: in the sheet, or from the upper edge of what is seen while
// the rows are fixed there.
func (a *App) rowsPlace() (row int, top float64) {
	first, _ := a.seen()
	row = first / placed * placed
	if top = a.rowTop(row); a.fixed() {
		top -= a.grid.top
	}
	return row, top
}

// fixed reports that the rows stand still under a sheet that is scrolled, until they are drawn anew: the browser scrolls before
// the page can draw, and far away there would be nothing to see. Otherwise they go along with the sheet, which is smoother.
func (a *App) fixed() bool { return a.scaled() || a.grid.leaps > 0 }

// leapRest is how long after a leap the rows stay fixed, in ms.
const leapRest = 1000

// leap fixes the rows for a while.
func (a *App) leap() {
	a.grid.leaps++
	key := a.open
	a.engine.After(leapRest, func() {
		if a.open == key {
			a.grid.leaps--
		}
	})
}

// gridHeight is the height of the visible rows; before the first scroll a guess that is never too small.
func (a *App) gridHeight() float64 {
	if a.grid.height > 0 {
		return a.grid.height
	}
	return pageHeight()
}

// scrolled notes what part of the table is seen.
func (a *App) scrolled(top, left, height, width float64) {
	g := &a.grid
	if top != g.top {
		g.up = top < g.top
	}
	if math.Abs(top-g.top) > overscan*rowHeight && !a.scaled() {
		a.leap()
	}
	g.top, g.left, g.height, g.width = top, left, height-headHeight, width
	a.fetch()
}
