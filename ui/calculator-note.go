package ui

import (
	"strings"

	"statlas/data"
	"statlas/data/formula"
	"statlas/ui/format"
)

func (c *Calculator) failed() *formula.Error {
	if c.tried == nil {
		return nil
	}
	return c.tried.Error
}

func (c *Calculator) ready() bool {
	return c.tried != nil && c.tried.Error == nil && strings.TrimSpace(c.name) != ""
}

func (c *Calculator) invalid() string {
	if c.failed() != nil {
		return "true"
	}
	return "false"
}

// place is the formula before, at and after what is wrong with it.
func (c *Calculator) place(part int) string {
	e := c.failed()
	if e == nil || e.To > len(c.formula) || e.From == e.To {
		return ""
	}
	return [...]string{c.formula[:e.From], c.formula[e.From:e.To], c.formula[e.To:]}[part]
}

func (c *Calculator) noteClass() string {
	if c.failed() != nil || c.err != nil || c.asked != "" {
		return "hint calc-wrong"
	}
	return "hint"
}

// note says what is wrong, or how the column begins.
func (c *Calculator) note() string {
	a := c.App
	switch {
	case c.asked != "":
		return a.T("calc.used", c.asked, strings.Join(a.users(c.asked), a.T("list.comma")))
	case c.err != nil:
		return a.reason(c.err)
	case strings.TrimSpace(c.formula) == "":
		return a.T("calc.hint")
	case c.tried == nil:
		return a.T("computing")
	case c.tried.Error != nil:
		return c.told(c.tried.Outcome)
	}
	var first []string
	for _, v := range c.tried.First {
		first = append(first, c.first(v))
	}
	text := a.T("calc.first", a.T("type."+string(c.tried.Type)), strings.Join(first, a.T("list.semicolon")))
	return joined(text, joined(format.UnitLabel(c.tried.Unit, c.tried.Scale, a.Lang()), c.told(c.tried.Outcome)))
}

func (c *Calculator) first(v any) string {
	switch v := v.(type) {
	case float64:
		return format.Number(v, asPrinted(&data.ColumnInfo{Unit: c.tried.Unit}), c.App.Lang())
	case string:
		return v
	}
	return "–"
}

// told says what is to be known of a column, or why there is none.
func (c *Calculator) told(o formula.Outcome) string {
	a := c.App
	if e := o.Error; e != nil {
		return a.uncalculated(e)
	}
	out := ""
	for _, n := range o.Notes {
		out = joined(out, a.T("calcnote."+n.Code, format.Count(n.Rows), format.Count(n.First)))
	}
	return out
}
