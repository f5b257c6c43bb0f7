package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/data"
	"statlas/stats"
	"statlas/stats/regex"
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

// menuOps are the conditions by type of column.
var menuOps = map[data.Type]string{
	data.Number: "between eq ne lt le gt ge present missing", data.PeriodT: "between eq lt gt present missing",
	data.Text: "contains matches ne present missing", data.Boolean: "present missing",
}

// opSigns are the conditions that go without words.
var opSigns = map[string]string{"eq": "=", "ne": "≠", "lt": "<", "le": "≤", "gt": ">", "ge": "≥"}

func (c *ColumnMenu) ops() []string { return strings.Fields(menuOps[c.column().Type]) }

// fields say a condition.
func (c *ColumnMenu) fields() []field {
	op := c.field("op", "menu.condition", &c.op)
	for _, o := range c.ops() {
		name := opSigns[o]
		if name == "" {
			name = c.App.T("op." + o)
		}
		op.Options = append(op.Options, Option{o, name})
	}
	switch c.op {
	case "present", "missing", "":
		op.Options = append(op.Options, Option{"", c.App.T("op.any")})
		return []field{op}
	case "between":
		return []field{op, c.field("from", "menu.from", &c.from), c.field("to", "menu.to", &c.to)}
	}
	return []field{op, c.field("from", "menu.value", &c.from)}
}

func (c *ColumnMenu) field(key, label string, at *string) field {
	return field{Key: key, Label: c.App.T(label), Value: *at, Set: func(v string) {
		*at = v
		c.apply()
	}}
}

// apply puts the condition in the place of others on the column, or takes it off when it says nothing.
func (c *ColumnMenu) apply() {
	if c.wrong() != "" {
		return
	}
	from, _ := c.read(c.from)
	to, _ := c.read(c.to)
	op, value := c.op, any(from)
	switch {
	case op == "present" || op == "missing":
		value = nil
	case op == "between" && from == "":
		op, value = "le", to
	case op == "between" && to == "":
		op = "ge"
	case op == "between":
		value = []string{from, to}
	}
	c.App.edit(func(q *stats.Question) {
		q.Where = slices.DeleteFunc(q.Where, func(w stats.Condition) bool { return w.Column == c.of && w.Op != "in" })
		if op != "" && value != "" {
			q.Where = append(q.Where, stats.Condition{Column: c.of, Op: op, Value: value})
		}
	})
}

// wrong says why the condition does not hold, "" if it does.
func (c *ColumnMenu) wrong() string {
	if c.op == "present" || c.op == "missing" || c.op == "" { // what was written is out of sight
		return ""
	}
	from, wrong := c.read(c.from)
	if _, err := regex.Compile(from); c.op == "matches" && err != nil {
		return c.App.T("code.bad-pattern", "", from, c.App.misspelt(err.Error()))
	}
	if wrong == "" && c.op == "between" {
		_, wrong = c.read(c.to)
	}
	return wrong
}

// read returns a value as questions take it, and why it is none.
func (c *ColumnMenu) read(s string) (value, wrong string) {
	s = strings.TrimSpace(s)
	switch c.column().Type {
	case data.Number:
		s = strings.ReplaceAll(s, ",", "")
		if _, err := strconv.ParseFloat(s, 64); s != "" && err != nil {
			return "", c.App.T("menu.noNumber", s)
		}
	case data.PeriodT:
		if p := data.ParsePeriod(s); p != 0 {
			return p.String(), ""
		} else if s != "" {
			return "", c.App.T("menu.noPeriod", s)
		}
	}
	return s, ""
}

// others are the conditions on other columns.
func (c *ColumnMenu) others() []stats.Condition {
	return slices.DeleteFunc(slices.Clone(c.App.view.Question.Where), func(w stats.Condition) bool { return w.Column == c.of })
}
