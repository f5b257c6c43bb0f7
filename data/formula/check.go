package formula

import (
	"strings"

	"statlas/data"
)

// A checker gives every part of a formula its type and unit.
type checker struct {
	t     *data.Table
	mixed bool // units that do not go together were added or compared
}

func typeName(t data.Type) string { return string(t) }

func (c *checker) check(n *node) *Error {
	for _, a := range n.args {
		if err := c.check(a); err != nil {
			return err
		}
	}
	switch {
	case n.op == "":
		return nil
	case n.op == "column":
		return c.column(n)
	case strings.Contains("= <> < <= > >=", n.op):
		return c.comparison(n)
	case n.op == "&":
		n.typ = data.Text
		return nil
	case n.op == "and" || n.op == "or" || n.op == "not":
		n.typ = data.Boolean
		return c.all(n, data.Boolean)
	case n.op == "neg" || strings.Contains("+-*/%^", n.op):
		n.typ = data.Number
		if err := c.all(n, data.Number); err != nil {
			return err
		}
		c.units(n)
		return nil
	}
	return c.function(n)
}

// all says that the operands of n are to be of one type. Logical values count as 0 and 1.
func (c *checker) all(n *node, want data.Type) *Error {
	for _, a := range n.args {
		if err := c.is(n, a, want); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) is(n, a *node, want data.Type) *Error {
	if a.typ == want || want == data.Number && a.typ == data.Boolean {
		return nil
	}
	op := n.op
	if op == "neg" {
		op = "-"
	}
	return &Error{Code: "type", From: a.from, To: a.to, Args: []string{op, typeName(want), typeName(a.typ)}}
}

// comparison compares two of one type; a period also with a text or number that names one.
func (c *checker) comparison(n *node) *Error {
	n.typ = data.Boolean
	a, b := n.args[0], n.args[1]
	for _, pair := range [][2]*node{{a, b}, {b, a}} {
		if p, k := pair[0], pair[1]; p.typ == data.PeriodT && k.op == "" && k.typ != data.PeriodT {
			k.period = data.ParsePeriod(k.text)
			if k.typ = data.PeriodT; k.period == 0 {
				return &Error{Code: "period", From: k.from, To: k.to, Args: []string{k.text}}
			}
		}
	}
	if kind(a.typ) != kind(b.typ) {
		return &Error{Code: "alike", From: n.from, To: n.to, Args: []string{n.op, typeName(a.typ), typeName(b.typ)}}
	}
	if a.typ == data.Number {
		c.together(n, 1)
	}
	return nil
}

func kind(t data.Type) data.Type {
	if t == data.Boolean {
		return data.Number
	}
	return t
}
