package ui

import (
	"strconv"

	"github.com/vugu/vugu"
)

// FigureRows are some rows of the table of a sheet.
type FigureRows struct {
	App      *App
	Sheet    *sheet
	From, To int // from the first to behind the last

	built *sheet
	rows  int
}

// Unchanged tells the renderer that the rows stand as they were built: sheets do not change.
func (c *FigureRows) Unchanged() bool { return c.built == c.Sheet && c.rows == c.To-c.From }

func (c *FigureRows) Build(*vugu.BuildIn) *vugu.BuildOut {
	c.built, c.rows = c.Sheet, c.To-c.From
	out := &vugu.BuildOut{}
	body := root(out, "tbody")
	for i := c.From; i < c.To; i++ {
		c.row(element(body, "tr"), i, c.Sheet.at(i))
	}
	return out
}

// row builds a row: the cells at its start that name it, and the others. wasm/shell/linked.js finds its entity.
func (c *FigureRows) row(tr *vugu.VGNode, n int, cells []figure) {
	tr.AddAttrInterface("data-key", n)
	f := entityOf(cells)
	if f != nil {
		tr.AddAttrInterface("data-entity", f.Entity)
	}
	switch {
	case f != nil && f.On:
		tr.AddAttrInterface("class", "selected")
	case cells[0].Total:
		tr.AddAttrInterface("class", "total")
	}
	what := "th\nscope=row"
	for _, f := range cells {
		if !f.Header {
			what = "td"
		}
		c.cell(element(tr, what), f)
	}
}

// cell builds a cell, whose content is a button where a click does something.
func (c *FigureRows) cell(n *vugu.VGNode, f figure) {
	n.AddAttrInterface("class", class(f))
	n.AddAttrInterface("title", some(f.Hint))
	n.AddAttrInterface("data-sign", some(f.Sign))
	if f.Entity != "" {
		n.AddAttrInterface("lang", c.App.foreign(f.Text))
	}
	if !c.clicks(f) {
		element(n, "span").SetInnerHTML(f.Text)
		return
	}
	b := element(n, "button\ntype=button\nclass=link")
	if f.Entity != "" {
		b.AddAttrInterface("aria-pressed", strconv.FormatBool(f.On))
	}
	b.AddAttrInterface("aria-expanded", some(f.Open))
	b.AddAttrInterface("aria-label", some(f.Does))
	b.SetInnerHTML(f.Text)
	on(b, "click", func(vugu.DOMEvent) { c.click(f) })
}

func (c *FigureRows) clicks(f figure) bool { return f.Pair != nil || f.Do != nil }

func (c *FigureRows) click(f figure) {
	if f.Do != nil {
		f.Do()
		return
	}
	c.App.showPoints(f.Pair)
}

// entityOf returns the cell that says which entity a row is of, nil for none.
func entityOf(cells []figure) *figure {
	for i := range cells {
		if cells[i].Entity != "" {
			return &cells[i]
		}
	}
	return nil
}

func side(num bool) string {
	if num {
		return "num"
	}
	return "txt"
}

func class(f figure) string {
	if f.Tone == "" {
		return side(f.Num)
	}
	return side(f.Num) + " " + f.Tone
}
