package formula

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"statlas/data"
)

// fold makes names comparable: lower case, full-width letters as ASCII.
func fold(s string) string { return strings.ToLower(strings.TrimSpace(strings.Map(twin, s))) }

// A checker gives every part of a formula its type and unit.
type checker struct {
	t     *data.Table
	mixed bool // units that do not go together were added or compared
	needs []int
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

// column finds a column by name, else by id, title, and at last by name however it is written.
func (c *checker) column(n *node) *Error {
	i := find(c.t, n.text)
	if i < 0 {
		if w := fold(n.text); w == "true" || w == "false" {
			n.op, n.typ, n.num = "", data.Boolean, logic(w == "true")
			return nil
		}
		e := &Error{Code: "column", From: n.from, To: n.to, Args: []string{n.text}}
		var names []string
		for _, col := range c.t.Columns {
			names = append(names, col.Name, col.ID)
		}
		e.suggest("near", n.text, names)
		return e
	}
	col := c.t.Columns[i]
	n.col, n.typ, n.unit, n.scale = i, col.Type, col.Unit, col.Scale
	if col.Type == data.Number && n.scale == 0 {
		n.scale = 1
	}
	c.needs = append(c.needs, i)
	return nil
}

func find(t *data.Table, name string) int {
	for _, same := range []func(col *data.Column) bool{
		func(col *data.Column) bool { return col.Name == name },
		func(col *data.Column) bool { return col.ID == name || col.Title.Zh == name || col.Title.En == name },
		func(col *data.Column) bool { return fold(col.Name) == fold(name) || fold(col.ID) == fold(name) },
	} {
		for i, col := range t.Columns {
			if name != "" && same(col) {
				return i
			}
		}
	}
	return -1
}

// suggest names the nearest of names when it is a slip away.
func (e *Error) suggest(code, word string, names []string) {
	best, most := "", len([]rune(word))/3+1
	for _, name := range names {
		if d := distance([]rune(fold(word)), []rune(fold(name)), most); d < most || d == most && best == "" {
			best, most = name, d
		}
	}
	if best != "" {
		e.Code, e.Args = code, append(e.Args, best)
	}
}

// distance counts the letters to change, add or drop between a and b; more than most when there are more.
func distance(a, b []rune, most int) int {
	if len(a) > len(b)+most || len(b) > len(a)+most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		last := row[0]
		row[0] = i + 1
		for j, y := range b {
			d := last
			if x != y {
				d = 1 + min(last, row[j], row[j+1])
			}
			last, row[j+1] = row[j+1], d
		}
	}
	return row[len(b)]
}

// units gives the result's unit where it is sure, and brings the second operand of + - and comparisons to the first's scale.
func (c *checker) units(n *node) {
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
	if n.fn.whole != nil && n.fn.takes == "nk" && c.t.First(data.PeriodRole) == nil {
		return &Error{Code: "noperiod", From: n.from, To: n.to, Args: []string{n.op}}
	}
	return nil
}
