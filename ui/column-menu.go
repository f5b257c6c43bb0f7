package ui

import (
	"slices"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// ColumnMenu folds out of a column's head: it arranges the column, and says which of its values the rows shown have.
type ColumnMenu struct {
	App   *App
	Style string // where it stands
	Close CloseFunc

	of       string // column that what follows is of
	query    string
	op       string
	from, to string
	focused  bool

	all   []portion // values, the most frequent first, or stretches of numbers
	ready bool      // all are there
}

// A CloseFunc handles that something closes.
type CloseFunc func(CloseEvent)
type CloseEvent struct{}

// BeforeBuild begins anew for another column, with the condition that stands.
func (c *ColumnMenu) BeforeBuild() {
	if c.of != c.column().ID {
		c.begin()
	}
	c.all, c.ready = c.match()
}

func (c *ColumnMenu) begin() {
	*c = ColumnMenu{App: c.App, Style: c.Style, Close: c.Close, of: c.column().ID}
	c.op = c.ops()[0]
	for _, w := range c.App.view.Question.Where {
		if w.Column == c.of && slices.Contains(c.ops(), w.Op) {
			values := append(view.Values(w.Value), "", "")
			c.op, c.from, c.to = w.Op, values[0], values[1]
		}
	}
}

func (c *ColumnMenu) column() *data.ColumnInfo {
	if col := c.App.column(c.App.grid.menu); col != nil {
		return col
	}
	return &data.ColumnInfo{}
}

func (c *ColumnMenu) title() string { return c.App.T("menu.of", c.App.title(c.of)) }

// made puts the focus on the first button.
func (c *ColumnMenu) made(el js.Value) {
	if !c.focused {
		c.focused = true
		el.Call("focus")
	}
}

func (c *ColumnMenu) key(e vugu.DOMEvent) {
	if e.PropString("key") == "Escape" {
		c.Close(CloseEvent{})
		e.StopPropagation()
	}
}

// deeds are what the menu does to the column.
func (c *ColumnMenu) deeds() []Option {
	pin := "menu.pin"
	if c.App.isPinned(c.of) {
		pin = "menu.unpin"
	}
	var out []Option
	sorts := []string{"menu.desc", "menu.asc"}
	if c.column().Type == data.Text {
		sorts = append(sorts, "menu.strokes")
	}
	for _, key := range append(sorts, pin, "menu.hide", "menu.before", "menu.after", "menu.narrower", "menu.wider", "menu.fit") {
		out = append(out, Option{key, c.App.T(key)})
	}
	calc := "calc.new"
	if c.column().Formula != "" {
		calc = "calc.editOf"
	}
	return append(out, Option{calc, c.App.T(calc, c.column().Name)}, Option{"close", c.App.T("close")})
}

func (c *ColumnMenu) do(deed string) {
	a, id := c.App, c.of
	place := a.laneOf(slices.IndexFunc(a.columns(), func(col data.ColumnInfo) bool { return col.ID == id }))
	switch width := a.laneWidth(*c.column()); deed {
	case "menu.desc", "menu.asc":
		a.edit(func(q *stats.Question) { q.Sort = []stats.SortKey{{Column: id, Desc: deed == "menu.desc"}} })
	case "menu.strokes":
		a.edit(func(q *stats.Question) { q.Sort = []stats.SortKey{{Column: id, Strokes: true}} })
	case "menu.pin", "menu.unpin":
		a.togglePin(id)
	case "calc.new":
		a.calculate("")
	case "calc.editOf":
		a.calculate(c.column().Name)
	case "menu.hide":
		a.hide(id)
		c.Close(CloseEvent{})
	case "menu.before":
		a.reorder(place, place-1)
	case "menu.after":
		a.reorder(place, place+1)
	case "menu.narrower":
		a.resize(id, width-laneStep)
	case "menu.wider":
		a.resize(id, width+laneStep)
	case "menu.fit":
		a.resize(id, 0)
	default:
		c.Close(CloseEvent{})
	}
}
