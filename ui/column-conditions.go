package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/stats/regex"
)

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
