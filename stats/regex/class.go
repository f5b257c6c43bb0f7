package regex

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Perl's classes and POSIX's, as pairs of ends.
var (
	perl  = map[byte]string{'d': "09", 's': "\t\n\f\r  ", 'w': "09AZ__az"}
	posix = map[string]string{
		"alnum": "09AZaz", "alpha": "AZaz", "ascii": "\x00\x7f", "blank": "\t\t  ", "cntrl": "\x00\x1f\x7f\x7f", "digit": "09", "graph": "!~",
		"lower": "az", "print": " ~", "punct": "!/:@[`{~", "space": "\t\r  ", "upper": "AZ", "word": "09AZaz__", "xdigit": "09AFaf",
	}
	tables = map[string]*unicode.RangeTable{
		"L": unicode.L, "Lu": unicode.Lu, "Ll": unicode.Ll, "N": unicode.N, "Nd": unicode.Nd, "P": unicode.P, "S": unicode.S, "Z": unicode.Z, "M": unicode.M,
		"Han": unicode.Han, "Hiragana": unicode.Hiragana, "Katakana": unicode.Katakana, "Hangul": unicode.Hangul,
		"Latin": unicode.Latin, "Greek": unicode.Greek, "Cyrillic": unicode.Cyrillic,
	}
)

func ranges(pairs string) *set {
	s := &set{}
	for i := 0; i < len(pairs); i += 2 {
		s.add(rune(pairs[i]), rune(pairs[i+1]))
	}
	return s
}

// escape reads a backslash and what it says outside of a class.
func (p *parser) escape() (node, error) {
	for text, o := range map[string]op{`\A`: textStart, `\z`: textEnd, `\b`: word, `\B`: noWord} {
		if p.take(text) {
			return held{o}, nil
		}
	}
	if s, err := p.shorthand(); s != nil || err != nil {
		return taken{&set{sets: []*set{s}, fold: p.flags.fold}}, err
	}
	r, err := p.escaped()
	return p.literal(r), err
}

// shorthand reads \d, \pL, \p{Han} and the like; nil when none is there.
func (p *parser) shorthand() (*set, error) {
	if len(p.rest) < 2 {
		return nil, nil
	}
	c := p.rest[1]
	if pairs := perl[c|0x20]; pairs != "" {
		p.rest = p.rest[2:]
		s := ranges(pairs)
		s.not = c&0x20 == 0
		return s, nil
	}
	if c != 'p' && c != 'P' {
		return nil, nil
	}
	start := p.rest
	p.rest = p.rest[2:]
	s := &set{not: c == 'P'}
	r, n := utf8.DecodeRuneInString(p.rest)
	name := p.rest[:n]
	if r == '{' {
		var ok bool
		if name, p.rest, ok = strings.Cut(p.rest[1:], "}"); !ok {
			return nil, p.fail("bad class", start)
		}
	} else {
		p.rest = p.rest[n:]
	}
	if rest, ok := strings.CutPrefix(name, "^"); ok {
		name, s.not = rest, !s.not
	}
	t := tables[name]
	if t == nil {
		return nil, p.fail("unknown class", start[:len(start)-len(p.rest)])
	}
	s.tables = append(s.tables, t)
	return s, nil
}

// escaped reads a backslash and the one rune that it stands for.
func (p *parser) escaped() (rune, error) {
	start := p.rest
	p.rest = p.rest[1:]
	if p.rest == "" {
		return 0, p.fail("nothing behind the backslash", start)
	}
	r, n := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[n:]
	switch {
	case r < utf8.RuneSelf && !wordRune(r) || r == '_':
		return r, nil
	case strings.ContainsRune("aftnrv", r):
		return rune("\a\f\t\n\r\v"[strings.IndexRune("aftnrv", r)]), nil
	case r == 'x':
		return p.hex(start)
	case r == '0' || '1' <= r && r <= '7' && p.rest != "" && '0' <= p.rest[0] && p.rest[0] <= '7':
		v := r - '0'
		for range 2 {
			if p.rest == "" || p.rest[0] < '0' || p.rest[0] > '7' {
				break
			}
			v, p.rest = v*8+rune(p.rest[0]-'0'), p.rest[1:]
		}
		return v, nil
	}
	return 0, p.fail("unknown escape", start[:len(start)-len(p.rest)])
}

// hex reads what follows \x: two digits, or any number in braces.
func (p *parser) hex(start string) (rune, error) {
	digits, rest, ok := "", "", false
	if p.take("{") {
		digits, rest, ok = strings.Cut(p.rest, "}")
	} else if len(p.rest) >= 2 {
		digits, rest, ok = p.rest[:2], p.rest[2:], true
	}
	v, err := strconv.ParseUint(digits, 16, 32)
	if !ok || err != nil || v > unicode.MaxRune {
		return 0, p.fail("bad escape", start)
	}
	p.rest = rest
	return rune(v), nil
}

// class reads a class in square brackets.
func (p *parser) class() (node, error) {
	start := p.rest
	p.rest = p.rest[1:]
	s := &set{fold: p.flags.fold}
	s.not = p.take("^")
	for first := true; first || !p.take("]"); first = false {
		if p.rest == "" {
			return nil, p.fail("missing ]", start)
		}
		if err := p.classPart(s, first); err != nil {
			return nil, err
		}
	}
	return taken{s}, nil
}

// classPart reads a range, a single rune or a class within a class into s.
func (p *parser) classPart(s *set, first bool) error {
	if p.rest[0] == '-' && !first && p.rest != "-" && p.rest[1] != ']' {
		_, n := utf8.DecodeRuneInString(p.rest[1:])
		return p.fail("bad range", p.rest[:1+n])
	}
	if strings.HasPrefix(p.rest, "[:") {
		if name, rest, ok := strings.Cut(p.rest[2:], ":]"); ok {
			bare := strings.TrimPrefix(name, "^")
			if posix[bare] == "" {
				return p.fail("unknown class", "[:"+name+":]")
			}
			part := ranges(posix[bare])
			part.not = bare != name
			p.rest, s.sets = rest, append(s.sets, part)
			return nil
		}
	}
	if p.rest[0] == '\\' {
		if part, err := p.shorthand(); part != nil || err != nil {
			s.sets = append(s.sets, part)
			return err
		}
	}
	start := p.rest
	lo, err := p.classRune()
	if err != nil {
		return err
	}
	hi := lo
	if len(p.rest) >= 2 && p.rest[0] == '-' && p.rest[1] != ']' {
		p.rest = p.rest[1:]
		if hi, err = p.classRune(); err != nil {
			return err
		}
		if hi < lo {
			return p.fail("bad range", start[:len(start)-len(p.rest)])
		}
	}
	s.add(lo, hi)
	return nil
}

func (p *parser) classRune() (rune, error) {
	if p.rest == "" {
		return 0, p.fail("missing ]", "[")
	}
	if p.rest[0] == '\\' {
		return p.escaped()
	}
	r, n := utf8.DecodeRuneInString(p.rest)
	p.rest = p.rest[n:]
	return r, nil
}
