package regex

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A SyntaxError says what in an expression cannot be read.
type SyntaxError struct {
	What string // of Whats
	At   string // the part of the expression
}

// Whats are all that can be wrong.
var Whats = []string{
	"bad class", "unknown class", "nothing behind the backslash", "unknown escape", "bad escape", "missing ]", "bad range", "invalid UTF-8", "unexpected )",
	"nested too deeply", "bad repetition", "repetition of a repetition", "nothing to repeat", "bad name of a group", "missing )", "bad flags", "too large",
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("%s: %s", e.What, e.At) }

// flags change how what follows is read, within the group they stand in.
type flags struct{ fold, lines, dotAll bool }

type parser struct {
	rest  string
	flags flags
	depth int
}

// Limits on what is written, as RE2 has them.
const (
	maxDepth  = 1000
	maxRepeat = 1000
)

func (p *parser) fail(what, at string) error { return &SyntaxError{what, at} }

func (p *parser) parse() (node, error) {
	if !utf8.ValidString(p.rest) {
		return nil, p.fail("invalid UTF-8", strconv.QuoteToASCII(p.rest))
	}
	n, err := p.choice()
	if err == nil && p.rest != "" {
		return nil, p.fail("unexpected )", p.rest)
	}
	return n, err
}

// choice reads alternatives up to a closing bracket or the end.
func (p *parser) choice() (node, error) {
	if p.depth++; p.depth > maxDepth {
		return nil, p.fail("nested too deeply", p.rest)
	}
	defer func() { p.depth-- }()
	var list []node
	for {
		n, err := p.sequence()
		if err != nil {
			return nil, err
		}
		list = append(list, n)
		if !p.take("|") {
			return choice{list}, nil
		}
	}
}

func (p *parser) take(s string) bool {
	rest, ok := strings.CutPrefix(p.rest, s)
	if ok {
		p.rest = rest
	}
	return ok
}

func (p *parser) sequence() (node, error) {
	var list []node
	for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
		if p.take(`\Q`) {
			text, rest, _ := strings.Cut(p.rest, `\E`)
			p.rest = rest
			for _, r := range text {
				list = append(list, p.literal(r))
			}
			if text == "" {
				continue
			}
		} else {
			n, err := p.atom()
			if err != nil {
				return nil, err
			}
			if n != nil {
				list = append(list, n)
			}
		}
		if list == nil {
			continue // flags alone
		}
		if err := p.repetitions(list); err != nil {
			return nil, err
		}
	}
	return sequence{list}, nil
}

// repetitions applies what may follow the last of list: one of * + ? {n,m}, and a ? that asks for few, which changes
// nothing about whether there is a match. A second one behind it is an error, as in RE2.
func (p *parser) repetitions(list []node) error {
	before := ""
	for p.rest != "" {
		start, last := p.rest, &list[len(list)-1]
		min, max, ok := p.repetition()
		if !ok {
			return nil
		}
		if min > maxRepeat || max > maxRepeat || max >= 0 && min > max {
			return p.fail("bad repetition", start[:len(start)-len(p.rest)])
		}
		p.take("?")
		if before != "" {
			return p.fail("repetition of a repetition", before[:len(before)-len(p.rest)])
		}
		before = start
		*last = repeated{*last, min, max}
		if !fits(*last, maxRepeat) {
			return p.fail("bad repetition", start[:len(start)-len(p.rest)])
		}
	}
	return nil
}

// fits reports whether counted repetitions within each other make no more than left copies.
func fits(n node, left int) bool {
	var parts []node
	switch n := n.(type) {
	case repeated:
		if times := max(n.min, n.max); times > 1 {
			if times > left {
				return false
			}
			left /= times
		}
		parts = []node{n.of}
	case sequence:
		parts = n.list
	case choice:
		parts = n.list
	}
	for _, part := range parts {
		if !fits(part, left) {
			return false
		}
	}
	return true
}

// repetition reads one operator; braces that are none stand for themselves.
func (p *parser) repetition() (min, max int, ok bool) {
	switch {
	case p.take("*"):
		return 0, -1, true
	case p.take("+"):
		return 1, -1, true
	case p.take("?"):
		return 0, 1, true
	}
	inside, rest, found := strings.Cut(p.rest, "}")
	if !found || !strings.HasPrefix(inside, "{") {
		return 0, 0, false
	}
	low, high, two := strings.Cut(inside[1:], ",")
	min, ok = number(low)
	max = min
	if two && ok {
		if max = -1; high != "" {
			max, ok = number(high)
		}
	}
	if ok {
		p.rest = rest
	}
	return min, max, ok
}

// number reads digits without a leading zero; a very large one counts as just too large.
func number(s string) (int, bool) {
	if s == "" || len(s) > 1 && s[0] == '0' {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(n*10+int(c-'0'), maxRepeat+1)
	}
	return n, true
}
