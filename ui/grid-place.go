package ui

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

// rowTop is where a row is drawn: in the rows' own places, or near the scroll position in a tall table.
func (a *App) rowTop(row int) float64 {
	return a.grid.top + (float64(row)-a.rowAt(a.grid.top))*rowHeight
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
	g.top, g.left, g.height, g.width = top, left, height-headHeight, width
	a.fetch()
}
