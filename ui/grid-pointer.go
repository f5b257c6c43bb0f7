package ui

import (
	"math"
	"strconv"

	"github.com/vugu/vugu"
)

// What a mouse or pen holds while its button is down: a column's edge, its head, or the corner of a range. A veil over
// the page then hears it wherever it goes; nothing hears it move otherwise. Fingers scroll.
type pull struct {
	kind  int // 0 for nothing
	lane  int // place of the column held
	to    int // place that it would move to
	x     float64
	moved bool
}

const (
	pullEdge = iota + 1
	pullHead
	pullRange
)

// pullSlack is how far a pointer may move, in CSS pixels, before that means anything.
const pullSlack = 5

// press is a button that goes down on the grid.
func (c *DataGrid) press(e vugu.DOMEvent) {
	if e.PropFloat64("button") != 0 || e.PropString("pointerType") == "touch" || len(c.App.columns()) == 0 {
		return
	}
	c.measure()
	x, y := c.at(e)
	c.pull = pull{x: x, lane: c.App.laneAt(x)}
	c.pull.to = c.pull.lane
	switch edge, err := strconv.Atoi(e.PropString("target", "dataset", "edge")); {
	case y > c.App.gridHeight()+headHeight || x > c.App.gridWidth(): // a scroll bar
	case err == nil:
		order, _ := c.App.arranged()
		col := c.App.columns()[order[edge]]
		c.pull.kind, c.pull.lane = pullEdge, edge
		c.App.grid.sizing, c.App.grid.size = col.ID, c.App.laneWidth(col)
		e.PreventDefault()
	case y < headHeight:
		if e.JSEventTarget().Call("closest", ".head-text").Truthy() {
			c.pull.kind = pullHead
		}
	case c.App.grid.total > 0:
		c.pull.kind = pullRange
		c.reach(x, y, e.PropBool("shiftKey"))
	}
}

// at returns where a pointer is, from the upper left corner of the grid.
func (c *DataGrid) at(e vugu.DOMEvent) (x, y float64) {
	x, y = e.PropFloat64("clientX"), e.PropFloat64("clientY")
	if c.el.Truthy() {
		box := c.el.Call("getBoundingClientRect")
		return x - box.Get("left").Float(), y - box.Get("top").Float()
	}
	return x, y
}

// reach puts the focus on the cell under the pointer.
func (c *DataGrid) reach(x, y float64, stretch bool) {
	row := c.App.grid.stand + (y-headHeight)/rowHeight
	c.move(int(math.Floor(row)), c.App.laneAt(max(0, min(x, c.App.gridWidth()-1))), stretch)
}

// drag is a pointer that moves with its button down.
func (c *DataGrid) drag(e vugu.DOMEvent) {
	if e.PropFloat64("buttons") == 0 { // let go outside the window
		c.release(e)
		return
	}
	x, y := c.at(e)
	c.pull.moved = c.pull.moved || math.Abs(x-c.pull.x) > pullSlack
	switch c.pull.kind {
	case pullEdge:
		g := &c.App.grid
		g.size = max(laneLeast, min(g.size+x-c.pull.x, laneMost))
		c.pull.x = x
	case pullHead:
		c.pull.to = c.App.laneAt(x)
	case pullRange:
		c.reach(x, y, true)
	}
}

// release is a button that goes up after it was down on the grid, wherever it is.
func (c *DataGrid) release(e vugu.DOMEvent) {
	p, g := c.pull, &c.App.grid
	c.pull = pull{}
	id, size := g.sizing, g.size
	g.sizing = ""
	order, _ := c.App.arranged()
	switch {
	case p.kind == pullEdge && p.moved:
		c.App.resize(id, size)
	case p.kind == pullHead && p.moved:
		c.App.reorder(p.lane, p.to)
	case p.kind == pullHead && p.lane < len(order):
		c.sort(e, c.App.columns()[order[p.lane]].ID)
	case p.kind == pullRange:
		c.explain()
	}
}

// click is a button that goes up on the grid: before the veil was there, or a finger's.
func (c *DataGrid) click(e vugu.DOMEvent) {
	if e.PropString("pointerType") == "touch" {
		if x, y := c.at(e); y > headHeight && c.App.grid.total > 0 {
			c.reach(x, y, false)
			c.explain()
		}
		return
	}
	if c.pull.kind == pullRange {
		c.explain()
	}
	c.pull, c.App.grid.sizing = pull{}, ""
}

// explain tells of the cell in focus, unless a range was made.
func (c *DataGrid) explain() {
	if !c.App.ranged() {
		c.App.pickCell(c.App.grid.row, c.App.grid.col)
	}
}

// veil says how the pointer looks while it holds something.
func (c *DataGrid) veil() string {
	return []string{"", "grid-veil edge", "grid-veil head", "grid-veil"}[c.pull.kind]
}
