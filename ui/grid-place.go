package ui

import "math"

// seen returns the first and last row that are drawn, from 0: always equally many, so that scrolling only
// changes what the rows say.
func (a *App) seen() (first, last int) { return a.around(a.grid.stand) }

// around returns the rows to be drawn where a row is at the top.
func (a *App) around(at float64) (first, last int) {
	g := &a.grid
	n := int(a.gridHeight())/rowHeight + 2*overscan
	first = max(0, min(int(at)-overscan, g.total-n))
	return first, min(first+n, g.total) - 1
}

// stay chooses the rows to be drawn: those of the scroll position, once all in sight there are held. Until then the newest that
// came stand, each by its own number: whoever leaps through the table sees where it goes, and never an empty row.
func (a *App) stay() {
	g := &a.grid
	if at := a.rowAt(g.top); a.whole(at) || !a.whole(g.stand) {
		g.stand = at
	}
}

// whole reports that all rows in sight are held where a row is at the top.
func (a *App) whole(at float64) bool {
	g := &a.grid
	for n := max(0, int(at)); n < min(g.total, int(at+a.gridHeight()/rowHeight)+1); n++ {
		if !g.holds(n) {
			return false
		}
	}
	return at <= float64(g.total)
}

// behind reports that other rows are drawn than those of the scroll position, or of the question.
func (a *App) behind() bool { return a.grid.busy || a.grid.stand != a.rowAt(a.grid.top) }

// spacer is the height of all rows, as far as browsers can lay it out.
func (g *grid) spacer() float64 { return min(float64(g.total)*rowHeight, tallest) }

// rowAt returns the row at a scroll position. In a table too tall for browsers positions stand for rows in
// proportion, so that the last row is reached at the bottom.
func (a *App) rowAt(top float64) float64 {
	g := &a.grid
	full, view := float64(g.total)*rowHeight, a.gridHeight()
	if full <= tallest || tallest <= view {
		return top / rowHeight
	}
	return top / (tallest - view) * (full - view) / rowHeight
}

// topOf is the scroll position that brings a row to the top; the inverse of rowAt.
func (a *App) topOf(row float64) float64 {
	g := &a.grid
	full, view := float64(g.total)*rowHeight, a.gridHeight()
	if full <= tallest || tallest <= view {
		return row * rowHeight
	}
	return row * rowHeight / (full - view) * (tallest - view)
}

// rowTop is where a row stands under the heads: near the scroll position, wherever that is.
func (a *App) rowTop(row int) float64 {
	return a.grid.top + (float64(row)-a.grid.stand)*rowHeight
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
	g.height = height - headHeight
	a.scrollTo(top)
	g.left, g.width = left, width
	a.stay()
	a.fetch()
}

// scrollTo notes a scroll position, and how it was come to.
func (a *App) scrollTo(top float64) {
	g := &a.grid
	if by := a.rowAt(top) - a.rowAt(g.top); by != 0 {
		g.up, g.leaps = by < 0, math.Abs(by) > ahead
	}
	g.top = top
}
