package formula

import (
	"cmp"

	"statlas/data"
)

// units gives the result's unit where it is sure, and brings the second operand of + - and comparisons to the first's scale.
func (c *checker) units(n *node) {
	if c.years(n) {
		return
	}
	a := n.args[0]
	if len(n.args) == 1 {
		n.unit, n.scale = a.unit, a.scale
		return
	}
	b := n.args[1]
	switch n.op {
	case "*":
		if b.scale == 0 {
			n.unit, n.scale = a.unit, a.scale
		} else if a.scale == 0 {
			n.unit, n.scale = b.unit, b.scale
		}
	case "/":
		if b.scale == 0 {
			n.unit, n.scale = a.unit, a.scale
		}
	case "+", "-", "%":
		c.together(n, 1)
		if n.op == "-" && a.unit == "%" && n.unit == "%" && b.scale != 0 {
			n.unit = "pct_point"
		}
	}
}

// together gives n the unit of its operands from the i-th before on, if it is one, and notes where it is not. A plain number
// is of any unit.
func (c *checker) together(n *node, i int) {
	a, b := n.args[i-1], n.args[i]
	unit, scale := cmp.Or(a.unit, b.unit), cmp.Or(a.scale, b.scale)
	switch {
	case a.scale == 0 || b.scale == 0:
	case a.unit != b.unit:
		c.mixed = c.mixed || a.unit != "" && b.unit != ""
		unit, scale = "", 0
	case a.scale != b.scale:
		n.args[i] = &node{op: "*", typ: data.Number, from: b.from, to: b.to, unit: a.unit, scale: a.scale,
			args: []*node{b, {typ: data.Number, num: b.scale / a.scale, from: b.from, to: b.to}}}
	}
	if n.typ == data.Number {
		n.unit, n.scale = unit, scale
	}
}

// functionUnits gives a function's result its unit, and asks whether the table can have it at all.
func (c *checker) functionUnits(n *node) *Error {
	a := n.args[0]
	switch {
	case n.fn.unit && n.typ == data.Number, n.fn.gives == 'x' && n.typ == data.Number:
		first := 1
		if n.op == "if" {
			first = 2
		}
		unsure := false
		for i := first; i < len(n.args) && n.fn.takes != "nk"; i++ {
			c.together(n, i)
			unsure = unsure || n.scale == 0 && n.args[i-1].scale+n.args[i].scale > 0
		}
		if unsure {
			n.unit, n.scale = "", 0
		}
		if len(n.args) == 1 || n.fn.takes == "nk" {
			n.unit, n.scale = a.unit, a.scale
		}
	case n.op == "diff":
		if n.unit, n.scale = a.unit, a.scale; n.unit == "%" {
			n.unit = "pct_point"
		}
	case n.op == "growth" || n.op == "share":
		n.unit, n.scale = "%", 1
	}
	n.functionYears()
	if n.fn.whole != nil && n.fn.takes == "nk" && c.t.First(data.PeriodRole) == nil {
		return &Error{Code: "noperiod", From: n.from, To: n.to, Args: []string{n.op}}
	}
	return nil
}
