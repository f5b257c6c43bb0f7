package ui

import (
	"strconv"

	"github.com/vugu/vugu"

	"statlas/stats"
	"statlas/ui/format"
)

// TableControls search the table and explain the cell that was picked.
type TableControls struct{ App *App }

func (c *TableControls) search(e vugu.DOMEvent) {
	text := value(e)
	if text == c.App.view.Question.Search {
		return
	}
	c.App.edit(func(q *stats.Question) { q.Search = text })
}

// key is Enter in the search: it searches for another text, or goes to the next hit.
func (c *TableControls) key(e vugu.DOMEvent) {
	if e.PropString("key") != "Enter" {
		return
	}
	if value(e) != c.App.view.Question.Search {
		c.search(e)
		return
	}
	c.App.findNext(way(e))
}

func (c *TableControls) searches() bool {
	return c.App.view.Question.Search != "" && c.App.grid.total > 0
}

func (c *TableControls) size() string {
	g := &c.App.grid
	if g.total == c.App.open.Rows {
		return c.App.T("rows", format.Count(g.total))
	}
	return c.App.T("table.found", format.Count(g.total), format.Count(c.App.open.Rows))
}

func (c *TableControls) panelOpen() string { return strconv.FormatBool(c.App.panel.open) }

func (c *TableControls) sign() string { return format.Sign(c.App.pick.mark.Qualifier) }

// facts are what is known of the picked cell; Value is the key of each one's name.
func (c *TableControls) facts() []Option {
	p := &c.App.pick
	out := []Option{{"cell.column", c.App.withUnit(p.column)}, {"cell.row", format.Count(p.row + 1)}}
	if p.raw != "" {
		out = append(out, Option{"cell.raw", p.raw})
	}
	if q := p.mark.Qualifier; q != "" && q != "exact" {
		out = append(out, Option{"cell.qualifier", c.App.hedge(p.column, q)})
	}
	if s := c.App.pickedSource(); s != nil {
		out = append(out, Option{"cell.source", sourceLine(*s)})
		if s.Ref != "" {
			out = append(out, Option{"cell.ref", s.Ref})
		}
	}
	if p.mark.Note != "" {
		out = append(out, Option{"cell.note", p.mark.Note})
	}
	if col := c.App.column(p.column); col != nil {
		if d := c.App.in(col.Definition, ""); d != "" {
			out = append(out, Option{"cell.definition", d})
		}
	}
	return out
}
