package ui

import "github.com/vugu/vugu"

// key moves the cell in focus, and sorts by its column on s, with shift as a further key.
func (c *DataGrid) key(e vugu.DOMEvent) {
	g := &c.App.grid
	page := max(1, int(c.App.gridHeight())/rowHeight-1)
	row, col := g.row, g.col
	switch e.PropString("key") {
	case "ArrowDown":
		row++
	case "ArrowUp":
		row--
	case "ArrowRight":
		col++
	case "ArrowLeft":
		col--
	case "PageDown":
		row += page
	case "PageUp":
		row -= page
	case "Home":
		if e.PropBool("ctrlKey") {
			row = 0
		}
		col = 0
	case "End":
		if e.PropBool("ctrlKey") {
			row = g.total - 1
		}
		col = len(c.App.columns()) - 1
	case "Enter", " ":
		if e.PropString("target", "tagName") != "BUTTON" {
			e.PreventDefault()
			c.App.pickCell(row, col)
		}
		return
	case "s", "S":
		c.App.sortBy(c.App.columns()[col].ID, adds(e))
		c.move(0, col)
		return
	default:
		return
	}
	e.PreventDefault()
	c.move(row, col)
}

// move puts the focus on a cell inside the table and brings it into sight.
func (c *DataGrid) move(row, col int) {
	c.measure()
	g := &c.App.grid
	g.row = max(0, min(row, g.total-1))
	g.col = max(0, min(col, len(c.App.columns())-1))
	c.App.reveal()
	if c.el.Truthy() {
		c.el.Set("scrollTop", g.top)
		c.el.Set("scrollLeft", g.left)
	}
}

// measure notes what part of the table is seen: before the first scroll nobody has told.
func (c *DataGrid) measure() {
	if c.el.Truthy() {
		at := func(p string) float64 { return c.el.Get(p).Float() }
		c.App.scrolled(at("scrollTop"), at("scrollLeft"), at("clientHeight"), at("clientWidth"))
	}
}

// reveal scrolls as little as it takes to see the cell in focus.
func (a *App) reveal() {
	g := &a.grid
	seen := a.gridHeight() / rowHeight
	first := a.rowAt(g.top)
	switch row := float64(g.row); {
	case row < first:
		g.top = a.topOf(row)
	case row+1 > first+seen:
		g.top = a.topOf(row + 1 - seen)
	}
	lefts, _ := a.laneLefts()
	width := a.laneWidth(a.columns()[g.col])
	switch left := lefts[g.col]; {
	case left < g.left:
		g.left = left
	case g.width > 0 && left+width > g.left+g.width:
		g.left = left + width - g.width
	}
	a.fetch()
}
