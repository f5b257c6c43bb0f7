package ui

import (
	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// toggleMenu opens a column's menu, or closes it.
func (c *DataGrid) toggleMenu(id string) {
	g := &c.App.grid
	if g.menu == id {
		c.closeMenu()
		return
	}
	c.measure()
	g.menu = id
}

// closeMenu closes the menu and gives the grid the focus back.
func (c *DataGrid) closeMenu() {
	c.App.grid.menu = ""
	if c.el.Truthy() {
		c.el.Call("focus")
	}
}

// menuWidth is that of a column's menu, as in the style sheet.
const menuWidth = 300

// menuStyle is where the menu stands: under its column's head, inside the page.
func (c *DataGrid) menuStyle() string {
	if !c.el.Truthy() || c.App.drawn("right") {
		return ""
	}
	box := c.el.Call("getBoundingClientRect")
	a, p, x := c.App, c.App.plan(), 0.0
	if col := a.column(a.grid.menu); col != nil {
		for k, i := range p.order {
			if a.columns()[i].ID == col.ID {
				if x = p.lefts[k]; k >= p.pinned {
					x -= a.grid.left
				}
			}
		}
	}
	left := box.Get("left").Float()
	x = max(left, min(left+x, left+a.gridWidth()-menuWidth))
	return "left:" + px(x) + ";top:min(" + px(box.Get("top").Float()+headHeight) + ",calc(100vh - 12px - min(70vh, 560px)))" // as high as it may be
}

func (c *DataGrid) menuText(l lane) string { return c.App.T("menu.of", c.App.title(l.Col.ID)) }

// bars is the path of the column's histogram, or of its most frequent values; "" while it is not known.
func (c *DataGrid) bars(l lane) string { return c.App.bars[l.Col.ID] }

// bar is a click on a bar: it shows the rows that it counts.
func (c *DataGrid) bar(e vugu.DOMEvent, l lane) {
	s := c.App.summed[l.Col.ID]
	width := e.JSEventCurrentTarget().Get("clientWidth").Float()
	if s == nil || width <= 0 {
		return
	}
	x := e.PropFloat64("offsetX") / width
	if n := len(s.Histogram); n > 0 {
		k := max(0, min(int(x*float64(n)), n-1))
		b := s.Histogram[k]
		c.App.showOnly(bounds(s.Name, float64(b.Lo), float64(b.Hi), k == n-1))
		return
	}
	if k := int(x * topBars); k >= 0 && k < len(s.Top) {
		c.App.showOnly(equal(s.Name, s.Top[k].Value))
	}
}

// laneUnit is a column's unit, and the share that is missing.
func (a *App) laneUnit(col *data.ColumnInfo) string {
	mark := ""
	if col.Formula != "" {
		mark = a.T("calc.mark")
	}
	return joined(mark, joined(format.UnitLabel(col.Unit, col.Scale, a.Lang()), a.missingText(col)))
}

// missingText is the share of cells that are empty, "" for none.
func (a *App) missingText(col *data.ColumnInfo) string {
	if col.Missing == 0 || a.open.Rows == 0 {
		return ""
	}
	return a.T("columns.missing", format.Percent(float64(col.Missing)/float64(a.open.Rows), a.Lang()))
}

// topBars is how many of the most frequent values a head has room for.
const topBars = 10

// countsOf returns how many cells each bar of a column stands for, and how many bars there is room for.
func countsOf(s stats.ColumnSummary) (counts []int, room int) {
	for _, b := range s.Histogram {
		counts = append(counts, b.Count)
	}
	if len(counts) > 0 {
		return counts, len(counts)
	}
	for _, t := range s.Top {
		counts = append(counts, t.Count)
	}
	return counts, topBars
}
