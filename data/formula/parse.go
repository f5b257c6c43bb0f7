package formula

import (
	"slices"
	"strconv"

	"statlas/data"
)

// A node is a part of a formula. Its type and unit are filled in by check.
type node struct {
	op       string // a sign, "neg", "not", the name of a function; "" for a constant, "column" for a column
	args     []*node
	typ      data.Type
	unit     string
	scale    float64 // as data.Column's, 0 for none
	from, to int
	text     string // of a constant, or the column's name
	num      float64
	period   data.Period
	col      int // of a column, in the table's order
	fn       *function
	whole    int // which of the whole columns it is, from 1; 0 for what goes row by row
}

type parser struct {
	tokens []token
	at     int
	depth  int
}

// parse reads a formula; what its words mean is left to check.
func parse(s string) (*node, *Error) {
	if len(s) > maxBytes {
		return nil, &Error{Code: "long", To: len(s), Args: []string{strconv.Itoa(maxBytes)}}
	}
	tokens, err := lex(s)
	if err != nil {
		return nil, err
	}
	if len(tokens) == 1 {
		return nil, &Error{Code: "empty"}
	}
	p := &parser{tokens: tokens}
	n, err := p.level(0)
	if err == nil && p.peek().kind != 0 {
		t := p.peek()
		err = p.fail("sign", t)
	}
	if err != nil {
		return nil, err
	}
	return n, nil
}

func (p *parser) peek() token { return p.tokens[p.at] }

func (p *parser) next() token {
	t := p.tokens[p.at]
	if t.kind != 0 {
		p.at++
	}
	return t
}

// fail says that t is not what belongs there.
func (p *parser) fail(code string, t token) *Error {
	if t.kind == 0 && code == "value" {
		return &Error{Code: "end", From: t.from, To: t.to}
	}
	if t.kind == 0 && code == "close" {
		return &Error{Code: "open", From: t.from, To: t.to, Args: []string{"("}}
	}
	return &Error{Code: code, From: t.from, To: t.to, Args: []string{t.text}}
}

// levels are the binary operators from those that bind weakest; not stands between and and the comparisons.
var levels = [][]string{{"or"}, {"and"}, {"=", "<>", "<", "<=", ">", ">="}, {"&"}, {"+", "-"}, {"*", "/", "%"}}

// isSign tells which of the signs the token is, "" for none; and, or, not are words.
func (t token) isSign(of ...string) string {
	if word := fold(t.text); (t.kind == 's' || t.kind == 'w') && slices.Contains(of, word) {
		return word
	}
	return ""
}

func (p *parser) level(l int) (*node, *Error) {
	if p.depth++; p.depth > maxDepth*len(levels) {
		return nil, &Error{Code: "deep", From: p.peek().from, To: p.peek().to, Args: []string{strconv.Itoa(maxDepth)}}
	}
	defer func() { p.depth-- }()
	if l == len(levels) {
		return p.sign()
	}
	if l == 2 && p.peek().isSign("not") != "" && p.tokens[min(p.at+1, len(p.tokens)-1)].text != "(" {
		t := p.next()
		x, err := p.level(l)
		return &node{op: "not", args: []*node{x}, from: t.from, to: end(x)}, err
	}
	x, err := p.level(l + 1)
	for chain := 0; err == nil; chain++ {
		t := p.peek()
		op := t.isSign(levels[l]...)
		if op == "" {
			break
		}
		p.next()
		var y *node
		if y, err = p.level(l + 1); err == nil {
			x = &node{op: op, args: []*node{x, y}, from: x.from, to: y.to}
		}
	}
	return x, err
}

func end(n *node) int {
	if n == nil {
		return 0
	}
	return n.to
}

// sign reads signs before a value; ^ binds closer, from the right.
func (p *parser) sign() (*node, *Error) {
	t := p.peek()
	if op := t.isSign("+", "-", "not"); op != "" && t.kind == 's' {
		p.next()
		x, err := p.level(len(levels))
		if err != nil || op == "+" {
			return x, err
		}
		if op == "-" {
			op = "neg"
		}
		return &node{op: op, args: []*node{x}, from: t.from, to: x.to}, nil
	}
	x, err := p.value()
	if err != nil || p.peek().isSign("^") == "" {
		return x, err
	}
	p.next()
	y, err := p.level(len(levels))
	if err != nil {
		return nil, err
	}
	return &node{op: "^", args: []*node{x, y}, from: x.from, to: y.to}, nil
}

func (p *parser) value() (*node, *Error) {
	t := p.next()
	n := &node{from: t.from, to: t.to, text: t.text, num: t.num}
	switch {
	case t.kind == 'n':
		n.typ = data.Number
	case t.kind == 't':
		n.typ = data.Text
	case t.kind == 'w' && (p.peek().isSign("(") != ""):
		return p.call(t)
	case t.kind == 'w' && t.isSign("and", "or", "not") != "":
		return nil, p.fail("value", t)
	case t.kind == 'w' || t.kind == 'c':
		n.op = "column"
	case t.isSign("(") != "":
		x, err := p.level(0)
		if err != nil {
			return nil, err
		}
		if c := p.next(); c.isSign(")") == "" {
			return nil, p.fail("close", c)
		}
		return x, nil
	default:
		return nil, p.fail("value", t)
	}
	return n, nil
}

// call reads what stands in the brackets of a function.
func (p *parser) call(name token) (*node, *Error) {
	n := &node{op: fold(name.text), text: name.text, from: name.from}
	p.next()
	for p.peek().isSign(")") == "" {
		x, err := p.level(0)
		if err != nil {
			return nil, err
		}
		n.args = append(n.args, x)
		if p.peek().isSign(",") == "" {
			break
		}
		p.next()
	}
	t := p.next()
	n.to = t.to
	if t.isSign(")") == "" {
		return nil, p.fail("close", t)
	}
	return n, nil
}
