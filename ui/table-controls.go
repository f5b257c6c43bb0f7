package ui

import (
	"strconv"

	"github.com/vugu/vugu"

	"statlas/ui/format"
)

// TableControls search the table and explain the cell that was picked.
type TableControls struct {
	App *App

	text   string // that stands in the search while somebody writes there
	held   bool   // somebody does
	stands string // what is searched for as far as they know
	typing int    // counts the keys
	found  string // what was searched for while they wrote, one step of the user's all in all
}

// searchAfter is how many milliseconds after the last key what is written is searched for.
const searchAfter = 200

// shown is what stands in the search: what is written there, unless an undone step or another view came between.
func (c *TableControls) shown() string {
	if c.held && c.stands == c.App.view.Question.Search {
		return c.text
	}
	return c.App.view.Question.Search
}

// typed searches once no key was pressed for a while, and not for the letters of a word that is still to be chosen.
func (c *TableControls) typed(e vugu.DOMEvent) {
	c.text, c.held, c.stands = value(e), true, c.App.view.Question.Search
	c.typing++
	if now := c.typing; !e.PropBool("isComposing") {
		c.App.engine.After(searchAfter, func() {
			if c.typing == now && c.held && c.stands == c.App.view.Question.Search {
				c.search()
			}
		})
	}
}

// search searches for what is written. All that was while somebody wrote is one step.
func (c *TableControls) search() {
	v := c.App.view
	if c.text == v.Question.Search {
		return
	}
	goesOn := c.found != "" && c.found == v.Question.Search
	v.Question.Search, c.found, c.stands = c.text, c.text, c.text
	c.App.navigate(v, !goesOn)
}

// written is that the search is left, or Enter.
func (c *TableControls) written(e vugu.DOMEvent) {
	c.text = value(e)
	c.search()
	c.held, c.found = false, ""
}

// key is Enter in the search: it searches for another text, or goes to the next hit.
func (c *TableControls) key(e vugu.DOMEvent) {
	if e.PropString("key") != "Enter" || e.PropBool("isComposing") {
		return
	}
	if value(e) != c.App.view.Question.Search {
		c.written(e)
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
