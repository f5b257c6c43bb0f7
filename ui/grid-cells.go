package ui

import (
	"strconv"

	"statlas/data"
	"statlas/ui/format"
)

// A lane is a column that is drawn, with its place.
type lane struct {
	N     int // in the table, from 0
	Place int // among the columns drawn, from 0
	Col   data.ColumnInfo
	Class string // that of one that stays in sight
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
	N, Place         int
	ID, Class, Style string
	Text             any // with its hits marked
	Sign, Hint, Lang any // nil for none
}

// lanes returns the columns in sight.
func (c *DataGrid) lanes() []lane {
	all, p := c.App.columns(), c.App.plan()
	g := &c.App.grid
	right := g.left + c.App.gridWidth()
	var out []lane
	for k, i := range p.order {
		col := all[i]
		w := c.App.laneWidth(col)
		l := lane{N: i, Place: k, Col: col, Style: "left:" + px(p.lefts[k]) + ";width:" + px(w)}
		switch {
		case k < p.pinned:
			l.Class = " pinned"
		case p.lefts[k]+w < g.left-laneSpare || p.lefts[k] > right+laneSpare:
			continue
		}
		out = append(out, l)
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
	lanes := c.heads
	first, last := c.App.seen()
	out := make([]gridRow, last-first+1)
	for n := first; n <= last; n++ {
		slot := n % len(out)
		if slot >= c.drawn {
			continue
		}
		r := gridRow{N: n, Class: "grid-row", Style: shifted(n - rowBase(first)), Cells: make([]gridCell, len(lanes))}
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
	x := gridCell{N: l.N, Place: l.Place, ID: cellID(slot, l.N), Class: "cell" + l.Class, Style: l.Style}
	if numeric(l.Col) {
		x.Class += " num"
	}
	if c.cells.has(row, l.Place) {
		x.Class += " ranged"
	}
	if row == g.row && l.N == g.col {
		x.Class += " active"
		if c.App.pick.on {
			x.Class += " picked"
		}
	}
	text, mark, held := g.at(row, l.N)
	if x.Text = text; held && l.Col.Type == data.Text {
		x.Lang = c.App.foreign(text)
	}
	if drawing := g.drawing(row, l.N); drawing != "" {
		x.Text, x.Hint, x.Lang = drawing, text, nil
		return x
	}
	if held && g.hit(row, l.N) {
		x.Class += " hit"
		x.Text = g.finds.marked(text)
	}
	if s := format.Sign(mark.Qualifier); s != "" {
		x.Sign, x.Hint = s, joined(c.App.hedge(l.Col.ID, mark.Qualifier), mark.Note)
	} else if len(text) > longText {
		x.Hint = text
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
