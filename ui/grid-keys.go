package ui

import "github.com/vugu/vugu"

// key moves the cell in focus, with shift it makes a range. It also sorts by its column on s, opens the column's menu on m,
// looks for the next hit on F3, and copies.
func (c *DataGrid) key(e vugu.DOMEvent) {
	g := &c.App.grid
	if len(c.App.columns()) == 0 {
		return
	}
	page := max(1, int(c.App.gridHeight())/rowHeight-1)
	key, command, shift := e.PropString("key"), e.PropBool("ctrlKey") || e.PropBool("metaKey"), e.PropBool("shiftKey")
	order, _ := c.App.arranged()
	row, place := g.row, c.App.laneOf(g.col)
	switch key {
	case "ArrowDown":
		row++
	case "ArrowUp":
		row--
	case "ArrowRight":
		place++
	case "ArrowLeft":
		place--
	case "PageDown":
		row += page
	case "PageUp":
		row -= page
	case "Home":
		if command {
			row = 0
		}
		place = 0
	case "End":
		if command {
			row = g.total - 1
		}
		place = len(order) - 1
	default:
		if c.act(e, key, command, place) {
			e.PreventDefault()
		}
		return
	}
	if e.PropBool("altKey") {
		if key != "ArrowDown" {
			return // the browser's way back
		}
		c.toggleMenu(c.App.columns()[g.col].ID)
	} else {
		c.move(row, place, shift)
	}
	e.PreventDefault()
}

// act does what a key does to the cell in focus, and reports whether it did.
func (c *DataGrid) act(e vugu.DOMEvent, key string, command bool, place int) bool {
	g := &c.App.grid
	switch id := c.App.columns()[g.col].ID; {
	case command && (key == "a" || key == "A"):
		c.App.selectCells()
	case command && (key == "c" || key == "C"):
		c.App.copyRange(false)
	case command:
		return false
	case (key == "Enter" || key == " ") && e.PropString("target", "tagName") != "BUTTON":
		c.App.pickCell(g.row, g.col)
	case key == "s" || key == "S":
		c.sort(e, id)
	case key == "m" || key == "M":
		c.toggleMenu(id)
	case key == "Escape" && c.App.ranged():
		c.App.single()
		e.StopPropagation()
	default:
		return false
	}
	return true
}

// move puts the focus on a cell inside the table, by its row and the place of its lane, and brings it into sight. The
// range goes along to that cell alone, unless it is to stretch to it.
func (c *DataGrid) move(row, place int, stretch bool) {
	c.measure()
	a, g := c.App, &c.App.grid
	order, _ := a.arranged()
	g.row = max(0, min(row, g.total-1))
	g.col = order[max(0, min(place, len(order)-1))]
	a.reveal()
	if c.el.Truthy() {
		c.el.Set("scrollTop", g.top)
		c.el.Set("scrollLeft", g.left)
	}
	a.stretch(stretch)
}

// measure notes what part of the table is seen: before the first scroll nobody has told. The element of a table that is no more
// open says nothing of the one that is.
func (c *DataGrid) measure() {
	if c.App.open != nil && c.elOf == c.App.open.Table && c.el.Truthy() && c.el.Get("isConnected").Bool() {
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
		a.scrollTo(a.topOf(row))
	case row+1 > first+seen:
		a.scrollTo(a.topOf(row + 1 - seen))
	}
	p := a.plan()
	k := a.laneOf(g.col)
	width := a.laneWidth(a.columns()[g.col])
	switch left := p.lefts[k]; {
	case k < p.pinned:
	case left-p.fixed < g.left:
		g.left = left - p.fixed
	case g.width > 0 && left+width > g.left+g.width:
		g.left = left + width - g.width
	}
	a.stay()
	a.fetch()
}
