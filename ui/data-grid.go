package ui

import (
	"strconv"
	"strings"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// DataGrid draws the part of the table that is seen: rows and columns alike. It follows the grid pattern of
// WAI-ARIA: the grid has the focus, arrow keys move the cell in focus.
type DataGrid struct {
	App   *App
	el    js.Value // the scrolling element
	drawn int      // rows drawn so far: at first a few a frame, so that no frame takes long
}

// gridRowsAtOnce is how many rows one frame adds to a new grid.
const gridRowsAtOnce = 5

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
	if !g.sought || g.busy || g.total == 0 || !c.el.Truthy() {
		return
	}
	_, _, held := g.at(g.row, g.col)
	g.sought = !held
	env := ctx.EventEnv()
	go func() {
		env.Lock()
		c.move(g.row, g.col)
		if held {
			c.App.pickCell(g.row, g.col)
			c.el.Call("focus")
		}
		env.UnlockRender()
	}()
}

// A lane is a column that is drawn, with its place.
type lane struct {
	N     int // in the table, from 0
	Col   data.ColumnInfo
	Style string
}

// A gridRow is a row that is drawn.
type gridRow struct {
	N     int // in the order of the question, from 0
	Class string
	Style string
	Cells []gridCell
}

type gridCell struct {
	N                      int
	ID, Class, Style, Text string
	Sign, Hint             any // nil for none
}

func (c *DataGrid) title() string {
	name := c.App.dataTitle(c.App.view.Data)
	if g := &c.App.grid; g.total != c.App.open.Rows {
		return c.App.T("title.tablePart", name, format.Count(g.total), format.Count(c.App.open.Rows))
	}
	return c.App.T("title.table", name, format.Count(c.App.open.Rows))
}

func (c *DataGrid) created(el js.Value) { c.el = el }

func (c *DataGrid) scroll(e vugu.DOMEvent) {
	at := func(p string) float64 { return e.PropFloat64("currentTarget", p) }
	c.App.scrolled(at("scrollTop"), at("scrollLeft"), at("clientHeight"), at("clientWidth"))
}

// sort sorts by a column and goes to the first row.
func (c *DataGrid) sort(e vugu.DOMEvent, g lane) {
	c.App.sortBy(g.Col.ID, adds(e))
	c.move(0, c.App.grid.col)
}

// pick explains the cell that was clicked; its id names the place among the rows drawn, and the column.
func (c *DataGrid) pick(e vugu.DOMEvent) {
	slot, col, ok := strings.Cut(strings.TrimPrefix(e.PropString("target", "id"), "cell"), "-")
	n, err1 := strconv.Atoi(slot)
	m, err2 := strconv.Atoi(col)
	if rows := c.rows(); ok && err1 == nil && err2 == nil && n < len(rows) {
		c.App.pickCell(rows[n].N, m)
	}
}

func (c *DataGrid) sheetStyle() string {
	_, width := c.App.laneLefts()
	return "height:" + px(c.App.grid.spacer()+headHeight) + ";width:" + px(width)
}

// lanes returns the columns in sight.
func (c *DataGrid) lanes() []lane {
	all := c.App.columns()
	lefts, _ := c.App.laneLefts()
	g := &c.App.grid
	right := g.left + g.width
	if g.width == 0 {
		right = float64(max(c.App.env.Width, 1000))
	}
	var out []lane
	for i, col := range all {
		if w := c.App.laneWidth(col); lefts[i]+w >= g.left-laneSpare && lefts[i] <= right+laneSpare {
			out = append(out, lane{i, col, "left:" + px(lefts[i]) + ";width:" + px(w)})
		}
	}
	return out
}

// rows returns the rows in sight by slot: row n stands in slot n modulo their number, so that a row that comes
// takes over the element of one that went, and the others stay as they are.
func (c *DataGrid) rows() []gridRow {
	g := &c.App.grid
	if g.total == 0 {
		return nil
	}
	lanes := c.lanes()
	first, last := c.App.seen()
	out := make([]gridRow, last-first+1)
	c.drawn = max(c.drawn, gridRowsAtOnce)
	for n := first; n <= last; n++ {
		slot := n % len(out)
		if slot >= c.drawn {
			continue
		}
		r := gridRow{N: n, Class: "grid-row", Style: "transform:translateY(" + px(c.App.rowTop(n)+headHeight) + ")", Cells: make([]gridCell, len(lanes))}
		for i, l := range lanes {
			r.Cells[i] = c.cell(n, slot, l)
		}
		if c.App.rowSelected(n) {
			r.Class = "grid-row selected"
		}
		out[slot] = r
	}
	return out[:min(c.drawn, len(out))]
}

func (c *DataGrid) cell(row, slot int, l lane) gridCell {
	g := &c.App.grid
	x := gridCell{N: l.N, ID: cellID(slot, l.N), Class: "cell", Style: l.Style}
	if numeric(l.Col) {
		x.Class = "cell num"
	}
	if row == g.row && l.N == g.col {
		x.Class += " active"
		if c.App.pick.on {
			x.Class += " picked"
		}
	}
	var mark stats.Mark
	x.Text, mark, _ = g.at(row, l.N)
	if s := sign(mark.Qualifier); s != "" {
		x.Sign, x.Hint = s, joined(c.App.T("qualifier."+mark.Qualifier), mark.Note)
	} else if len(x.Text) > longText {
		x.Hint = x.Text
	}
	return x
}

// longText is from how many bytes on a text may be cut short; it shows in full when pointed at.
const longText = 24

func cellID(slot, col int) string { return "cell" + strconv.Itoa(slot) + "-" + strconv.Itoa(col) }

// active names the element of the cell in focus, "" while it is out of sight.
func (c *DataGrid) active() any {
	g := &c.App.grid
	first, last := c.App.seen()
	if g.row < first || g.row > last {
		return nil
	}
	return cellID(g.row%(last-first+1), g.col)
}

func (c *DataGrid) headClass(l lane) string {
	if numeric(l.Col) {
		return "head num"
	}
	return "head"
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

func (c *DataGrid) unit(l lane) string {
	return format.UnitLabel(l.Col.Unit, l.Col.Scale, c.App.Lang())
}

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
