package formula

import (
	"math"
	"strconv"

	"statlas/data"
)

func (c *checker) function(n *node) *Error {
	n.fn = known(n.op)
	if n.fn == nil {
		e := &Error{Code: "function", From: n.from, To: n.from + len(n.text), Args: []string{n.text}}
		var names []string
		for _, f := range functions {
			names = append(names, f.name)
		}
		e.suggest("fnear", n.text, names)
		return e
	}
	f := n.fn
	n.op = f.name
	if len(n.args) < f.least || len(n.args) > f.most {
		takes := strconv.Itoa(f.least)
		if f.most > f.least {
			takes += "–" + strconv.Itoa(f.most)
		}
		return &Error{Code: "args", From: n.from, To: n.to, Args: []string{f.Help, takes, strconv.Itoa(len(n.args))}}
	}
	like := (*node)(nil)
	for i, a := range n.args {
		if err := c.argument(n, a, f.takes[min(i, len(f.takes)-1)], &like); err != nil {
			return err
		}
	}
	n.typ = map[byte]data.Type{'n': data.Number, 't': data.Text, 'l': data.Boolean}[f.gives]
	if like != nil {
		n.typ, n.unit, n.scale = like.typ, like.unit, like.scale
	}
	return c.functionUnits(n)
}

func (c *checker) argument(n, a *node, takes byte, like **node) *Error {
	switch takes {
	case 'n':
		return c.is(n, a, data.Number)
	case 't':
		return c.is(n, a, data.Text)
	case 'l':
		return c.is(n, a, data.Boolean)
	case 'p':
		return c.is(n, a, data.PeriodT)
	case 'k':
		x := a.num
		if a.op == "neg" && a.args[0].op == "" {
			x = -a.args[0].num
		} else if a.op != "" {
			x = math.NaN()
		}
		low, high := -15.0, 15.0
		if n.op != "round" {
			low, high = 0, 1000
		}
		if n.fn.whole != nil {
			low = -1000
		}
		if a.typ != data.Number || x != math.Trunc(x) || !(x >= low && x <= high) {
			return &Error{Code: "step", From: a.from, To: a.to, Args: []string{n.op, strconv.Itoa(int(low)), strconv.Itoa(int(high))}}
		}
		*a = node{typ: data.Number, num: x, from: a.from, to: a.to}
	case 'x':
		if *like != nil && (*like).typ != a.typ {
			return &Error{Code: "alike", From: a.from, To: a.to, Args: []string{n.op, typeName((*like).typ), typeName(a.typ)}}
		}
		if *like == nil {
			*like = a
		}
	}
	return nil
}
