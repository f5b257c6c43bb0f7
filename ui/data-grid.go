package ui

import (
	"math"
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
	"statlas/ui/format"
)

// DataGrid draws the part of the table that is seen: rows and columns alike. It follows the grid pattern of
// WAI-ARIA: the grid has the focus, arrow keys move the cell in focus.
type DataGrid struct {
	App   *App
	el    js.Value // the scrolling element
	elOf  string   // the table it was made for
	of    string   // the table whose elements stand
	drawn int      // rows drawn so far: at first a few a frame, so that no frame takes long
	pull  pull     // what the pointer holds

	heads []lane    // columns in sight, for this build
	cells cellRange // the range, for this build; none while it is one cell
}

// gridRowsAtOnce is how many rows one frame adds to a new grid.
const gridRowsAtOnce = 5

// BeforeBuild works out once what every cell needs.
func (c *DataGrid) BeforeBuild() {
	c.App.stay()
	if c.of != c.App.open.Table {
		c.of, c.drawn = c.App.open.Table, gridRowsAtOnce
	}
	c.heads, c.cells = c.lanes(), c.App.cells()
	if !c.cells.several() {
		c.cells = cellRange{bottom: -1}
	}
}

// Rendered lets the next rows be drawn in the next frame.
func (c *DataGrid) Rendered(ctx vugu.RenderedCtx) {
	c.seek(ctx)
	first, last := c.App.seen()
	if c.App.grid.total == 0 || c.drawn > last-first {
		return
	}
	env := ctx.EventEnv()
	go func() {
		env.Lock()
		c.drawn += gridRowsAtOnce
		env.UnlockRender()
	}()
}

// seek scrolls to the cell that is sought, and explains it once it is there.
func (c *DataGrid) seek(ctx vugu.RenderedCtx) {
	g := &c.App.grid
	if !g.wanted || g.busy || g.total == 0 || !c.el.Truthy() {
		return
	}
	_, _, held := g.at(g.row, g.col)
	g.wanted = !held
	env := ctx.EventEnv()
	go func() {
		env.Lock()
		c.move(g.row, c.App.laneOf(g.col), false)
		if held && !g.quiet {
			c.App.pickCell(g.row, g.col)
			c.el.Call("focus")
		}
		env.UnlockRender()
	}()
}

func (c *DataGrid) title() string { return c.App.tableTitle() }

// heading is the title in which the table's name says its language.
func (c *DataGrid) heading() any { return c.App.langed(c.title(), c.App.dataTitle(c.App.view.Data)) }

func (a *App) tableTitle() string {
	name := a.dataTitle(a.view.Data)
	if a.grid.total != a.open.Rows {
		return a.T("title.tablePart", name, format.Count(a.grid.total), format.Count(a.open.Rows))
	}
	return a.T("title.table", name, format.Count(a.open.Rows))
}

func (c *DataGrid) busy() string { return strconv.FormatBool(c.App.behind()) }

// created takes the element of a table, and scrolls it to where that table was left.
func (c *DataGrid) created(el js.Value) {
	c.el, c.elOf, c.App.lookAtGrid = el, c.App.open.Table, c.measure
	if g := &c.App.grid; g.top != 0 || g.left != 0 {
		el.Set("scrollTop", g.top)
		el.Set("scrollLeft", g.left)
	}
}

func (c *DataGrid) scroll(vugu.DOMEvent) { c.measure() }

// sort sorts by a column and goes to the first row.
func (c *DataGrid) sort(e vugu.DOMEvent, id string) {
	c.App.sortBy(id, adds(e))
	c.move(0, c.App.laneOf(c.App.grid.col), false)
}

func (c *DataGrid) sheetStyle() string {
	return "height:" + px(c.App.grid.spacer()+headHeight) + ";width:" + px(c.App.plan().width)
}

// beforeStyle is the height of the sheet above the rows drawn. As their margin it would hold them back when they stick upwards.
func (c *DataGrid) beforeStyle() string {
	first, _ := c.App.seen()
	return "height:" + px(math.Round(c.App.rowTop(first)))
}

// windowStyle keeps the rows drawn in sight. They stand at their place in the sheet, and where that is scrolled out of sight before
// others are drawn they stick to the edge, in the browser's own thread: no place is ever empty.
func (c *DataGrid) windowStyle() string {
	a := c.App
	first, last := a.seen()
	from, to := first, last
	if a.whole(a.grid.stand) { // rows that have not come stay out of sight
		from, to = a.grid.run(first, last, int(a.grid.stand))
	}
	size := func(rows int) float64 { return float64(rows) * rowHeight }
	return "height:" + px(size(last-first+1)) + ";top:min(" + px(headHeight) + ",100% - " + px(size(to-first+1)) + ")" +
		";bottom:calc(100% - " + px(headHeight+size(last-from+1)) + ")"
}

func (c *DataGrid) bodyStyle() string {
	first, _ := c.App.seen()
	return shifted(rowBase(first) - first)
}

// rowBase is the row that those near it are placed from: browsers place nothing well at tens of millions of pixels, and a row that
// stays as it is when others come need not be placed anew.
func rowBase(first int) int { return first &^ 4095 }

func shifted(rows int) string { return "transform:translateY(" + px(float64(rows)*rowHeight) + ")" }

func (c *DataGrid) headClass(l lane) string {
	class := "head" + l.Class
	if numeric(l.Col) {
		class += " num"
	}
	if p := c.pull; p.kind == pullHead && p.moved {
		switch l.Place {
		case p.lane:
			class += " held"
		case p.to:
			class += " into"
		}
	}
	return class
}

func (c *DataGrid) headHint(l lane) string {
	return joined(c.App.withUnit(l.Col.ID), c.App.in(l.Col.Definition, ""))
}

func (c *DataGrid) sortWord(l lane) string {
	switch place, desc := c.App.sorted(l.Col.ID); {
	case place == 0:
		return "none"
	case desc:
		return "descending"
	}
	return "ascending"
}

func (c *DataGrid) unit(l lane) string { return c.App.laneUnit(&l.Col) }

// sortSign is the arrow of a sorted column, with its number when there are several keys.
func (c *DataGrid) sortSign(l lane) string {
	place, desc := c.App.sorted(l.Col.ID)
	if place == 0 {
		return ""
	}
	arrow := "↑"
	if desc {
		arrow = "↓"
	}
	if len(c.App.view.Question.Sort) > 1 {
		return arrow + strconv.Itoa(place)
	}
	return arrow
}
