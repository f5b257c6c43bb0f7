package ui

import (
	"slices"

	"github.com/vugu/vugu"
)

// FigureTable is a sheet as a table in three rules:
//
//	<ui:FigureTable :App="c.App" :Sheet="sheet" :Caption="caption" :Most="200"></ui:FigureTable>
//
// Its first rows are drawn at once and the others a few a frame, so that no frame takes long. It has no template, as in one no
// component stands within a table: each of those few rows is one, which stands as long as its sheet does.
type FigureTable struct {
	App     *App
	Sheet   *sheet
	Caption string
	Most    int // rows drawn in the end

	of    *sheet // that is drawn
	parts int    // of rows on the page
	fresh int    // of these are of the sheet, others of the one before
}

// rowsAtOnce is how many rows one frame adds, cellsAtOnce how many cells.
const rowsAtOnce, cellsAtOnce = 40, 400

// more is how many rows the next frame adds.
func (c *FigureTable) more() int {
	return max(1, min(rowsAtOnce, cellsAtOnce/max(1, len(c.Sheet.Head))))
}

// rows is how many there are in the end.
func (c *FigureTable) rows() int { return min(c.Most, c.Sheet.length()) }

// all is how many parts there are in the end.
func (c *FigureTable) all() int { return (c.rows() + c.more() - 1) / c.more() }

// begin begins with another sheet. Under the same headings the rows of the one before stand until theirs are there, so that the
// table keeps its height and its place.
func (c *FigureTable) begin() {
	if c.of == c.Sheet {
		return
	}
	if c.of == nil || !slices.Equal(c.of.Head, c.Sheet.Head) {
		c.parts = 0
	}
	c.of, c.fresh = c.Sheet, min(1, c.all())
	c.parts = max(c.fresh, min(c.parts, c.all()))
}

func (c *FigureTable) Build(in *vugu.BuildIn) *vugu.BuildOut {
	c.begin()
	out := &vugu.BuildOut{}
	frame := root(out, "div\ntabindex=0\nrole=region")
	frame.AddAttrInterface("class", c.frame())
	frame.AddAttrInterface("aria-label", c.Caption)
	table := element(frame, "table\nclass=rules")
	element(table, "caption\nclass=unseen").SetInnerHTML(c.Caption)
	for _, n := range c.Sheet.spans() {
		element(table, "colgroup").AddAttrInterface("span", n)
	}
	head := component(in, 1, nil, func() vugu.Builder { return new(FigureHead) }).(*FigureHead)
	head.Sheet = c.Sheet
	place(out, table, head)
	for i := range c.parts {
		part := component(in, 2, i, func() vugu.Builder { return new(FigureRows) }).(*FigureRows)
		if part.App = c.App; i < c.fresh {
			part.Sheet, part.From, part.To = c.Sheet, i*c.more(), min((i+1)*c.more(), c.rows())
		}
		place(out, table, part)
	}
	return out
}

// Rendered lets the next rows be drawn in the next frame.
func (c *FigureTable) Rendered(ctx vugu.RenderedCtx) {
	if c.fresh >= c.all() {
		return
	}
	env, of := ctx.EventEnv(), c.of
	go func() {
		env.Lock()
		if c.of == of && c.fresh < c.all() {
			c.fresh++
			c.parts = max(c.parts, c.fresh)
		}
		env.UnlockRender()
	}()
}

// frame is the class of what scrolls the table: one that is sorted by its headings keeps them in sight.
func (c *FigureTable) frame() string {
	if c.Sheet.SortBy != nil {
		return "scroll tall"
	}
	return "scroll"
}

// some returns nil for an empty attribute, which is then left out.
func some(s string) any {
	if s == "" {
		return nil
	}
	return s
}
