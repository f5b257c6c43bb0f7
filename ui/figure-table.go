package ui

import (
	"strconv"

	"github.com/vugu/vugu"
)

// FigureTable is a sheet as a table in three rules:
//
//	<ui:FigureTable :App="c.App" :Sheet="sheet" :Caption="caption" :Most="200"></ui:FigureTable>
//
// Its first rows are drawn at once and the others a few a frame, so that no frame takes long.
type FigureTable struct {
	App     *App
	Sheet   *sheet
	Caption string
	Most    int // rows drawn in the end

	drawn int    // rows drawn so far
	of    *sheet // that they are of
	built struct {
		of      *sheet
		rows    int
		caption string
	}
}

// rowsAtOnce is how many rows one frame adds, cellsAtOnce how many cells.
const rowsAtOnce, cellsAtOnce = 40, 400

// more is how many rows the next frame adds.
func (c *FigureTable) more() int {
	return max(1, min(rowsAtOnce, cellsAtOnce/max(1, len(c.Sheet.Head))))
}

// rows returns the rows to draw now.
func (c *FigureTable) rows() []sheetRow {
	if c.of != c.Sheet {
		c.of, c.drawn = c.Sheet, c.more()
	}
	rows := c.Sheet.first(min(c.drawn, c.Most))
	c.built.of, c.built.rows, c.built.caption = c.Sheet, len(rows), c.Caption
	return rows
}

// Unchanged tells the renderer that all rows stand as they were built: sheets do not change.
func (c *FigureTable) Unchanged() bool {
	b := &c.built
	return b.of == c.Sheet && b.caption == c.Caption && b.rows == min(c.drawn, c.Most, c.Sheet.length())
}

// Rendered lets the next rows be drawn in the next frame.
func (c *FigureTable) Rendered(ctx vugu.RenderedCtx) {
	if c.drawn >= min(c.Most, c.Sheet.length()) {
		return
	}
	env, of := ctx.EventEnv(), c.of
	go func() {
		env.Lock()
		if c.of == of {
			c.drawn += c.more()
		}
		env.UnlockRender()
	}()
}

func (c *FigureTable) side(num bool) string {
	if num {
		return "num"
	}
	return "txt"
}

func (c *FigureTable) class(f figure) string {
	class := c.side(f.Num)
	if f.Tone != "" {
		class += " " + f.Tone
	}
	return class
}

// lang is that of a cell that names an entity.
func (c *FigureTable) lang(f figure) any {
	if f.Entity == "" {
		return nil
	}
	return c.App.foreign(f.Text)
}

// clicks reports whether a figure is a button.
func (c *FigureTable) clicks(f figure) bool { return f.Pair != nil || f.Do != nil }

func (c *FigureTable) click(f figure) {
	if f.Do != nil {
		f.Do()
		return
	}
	c.App.showPoints(f.Pair)
}

// entity names a row's entity, by which wasm/shell/linked.js finds it.
func (c *FigureTable) entity(r sheetRow) any {
	if f := r.entity(); f != nil {
		return f.Entity
	}
	return nil
}

func (c *FigureTable) rowClass(r sheetRow) any {
	if f := r.entity(); f != nil && f.On {
		return "selected"
	}
	if r.Cells[0].Total {
		return "total"
	}
	return nil
}

// pressed says of a cell that selects whether its entity is selected.
func (c *FigureTable) pressed(f figure) any {
	if f.Entity == "" {
		return nil
	}
	return strconv.FormatBool(f.On)
}

// names are the cells at the start of a row that name it, values the others.
func (c *FigureTable) names(r sheetRow) []figure {
	n := 0
	for n < len(r.Cells) && r.Cells[n].Header {
		n++
	}
	return r.Cells[:n]
}

func (c *FigureTable) values(r sheetRow) []figure { return r.Cells[len(c.names(r)):] }

func (c *FigureTable) expanded(f figure) any { return some(f.Open) }

func (c *FigureTable) hint(f figure) any { return some(f.Hint) }

func (c *FigureTable) label(f figure) any { return some(f.Does) }

func (c *FigureTable) sign(f figure) any { return some(f.Sign) }

// some returns nil for an empty attribute, which is then left out.
func some(s string) any {
	if s == "" {
		return nil
	}
	return s
}
