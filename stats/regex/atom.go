package regex

import (
	"strings"
	"unicode/utf8"
)

func (p *parser) literal(r rune) node {
	s := &set{fold: p.flags.fold}
	s.add(r, r)
	return taken{s}
}

// atom reads one thing that may be repeated.
func (p *parser) atom() (node, error) {
	switch {
	case p.rest[0] == '*' || p.rest[0] == '+' || p.rest[0] == '?':
		return nil, p.fail("nothing to repeat", p.rest)
	case p.rest[0] == '{':
		start := p.rest
		if _, _, ok := p.repetition(); ok {
			return nil, p.fail("nothing to repeat", start)
		}
	case p.take("("):
		return p.group()
	case p.rest[0] == '[':
		return p.class()
	case p.take("."):
		s := &set{not: true}
		if !p.flags.dotAll {
			s.add('\n', '\n')
		}
		return taken{s}, nil
	case p.take("^"):
		return held{pick(p.flags.lines, lineStart, textStart)}, nil
	case p.take("$"):
		return held{pick(p.flags.lines, lineEnd, textEnd)}, nil
	case p.rest[0] == '\\':
		return p.escape()
	}
	r, n := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[n:]
	return p.literal(r), nil
}

func pick(yes bool, a, b op) op {
	if yes {
		return a
	}
	return b
}

// group reads what follows an opening bracket: a group, perhaps with a name or flags, or flags alone.
func (p *parser) group() (node, error) {
	outer := p.flags
	if p.take("?") {
		start := p.rest
		if p.take("P<") || p.take("<") {
			name, rest, ok := strings.Cut(p.rest, ">")
			if !ok || name == "" || strings.ContainsFunc(name, func(r rune) bool { return !wordRune(r) }) {
				return nil, p.fail("bad name of a group", "(?"+start)
			}
			p.rest = rest
		} else if alone, err := p.setFlags(); err != nil || alone {
			return nil, err // the flags hold for the rest of the group around
		}
	}
	n, err := p.choice()
	if err != nil {
		return nil, err
	}
	if !p.take(")") {
		return nil, p.fail("missing )", p.rest)
	}
	p.flags = outer
	return n, nil
}

// setFlags reads flags up to : or ); alone tells that it was the latter.
func (p *parser) setFlags() (alone bool, err error) {
	start, on, any := p.rest, true, false
	for p.rest != "" {
		c := p.rest[0]
		p.rest = p.rest[1:]
		switch c {
		case 'i':
			p.flags.fold, any = on, true
		case 'm':
			p.flags.lines, any = on, true
		case 's':
			p.flags.dotAll, any = on, true
		case 'U':
			any = true // few or many: the same to us
		case '-':
			if !on {
				return false, p.fail("bad flags", "(?"+start)
			}
			on, any = false, false
		case ':', ')':
			if !on && !any {
				return false, p.fail("bad flags", "(?"+start)
			}
			return c == ')', nil
		default:
			return false, p.fail("bad flags", "(?"+start)
		}
	}
	return false, p.fail("missing )", "(?"+start)
}
