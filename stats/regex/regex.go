package regex

import (
	"unicode"
	"unicode/utf8"
)

// A Pattern is a compiled expression; it may be used by one goroutine at a time.
type Pattern struct {
	prog  []inst
	now   queue
	next  queue
	stack []int
}

type op uint8

const (
	char      op = iota // take a rune of set, go on to x
	split               // go on to x and to y
	textStart           // assertions: go on to x where they hold
	textEnd
	lineStart
	lineEnd
	word
	noWord
	match
)

type inst struct {
	op   op
	x, y int
	set  *set
}

// A queue is a set of instructions that keeps its order and is emptied in O(1).
type queue struct{ dense, sparse []int }

func newQueue(n int) queue { return queue{make([]int, 0, n), make([]int, n)} }

func (q *queue) has(i int) bool {
	at := q.sparse[i]
	return at < len(q.dense) && q.dense[at] == i
}

func (q *queue) add(i int) {
	q.sparse[i] = len(q.dense)
	q.dense = append(q.dense, i)
}

// Compile reads an expression. The error is a *SyntaxError.
func Compile(expr string) (*Pattern, error) {
	p := &parser{rest: expr}
	tree, err := p.parse()
	if err != nil {
		return nil, err
	}
	c := compiler{}
	start := c.emit(tree, c.add(inst{op: match}))
	if c.large {
		return nil, &SyntaxError{"too large", expr}
	}
	// The program begins with its last instruction: a jump to start.
	c.add(inst{op: split, x: start, y: start})
	return &Pattern{prog: c.prog, now: newQueue(len(c.prog)), next: newQueue(len(c.prog))}, nil
}

// MatchString reports whether the pattern occurs in s. Bytes that are no UTF-8 count as U+FFFD. It costs O(len(s)·len(p)).
func (p *Pattern) MatchString(s string) bool {
	p.now.dense = p.now.dense[:0]
	before := rune(-1)
	for at := 0; ; {
		r, size := rune(-1), 0
		if at < len(s) {
			r, size = utf8.DecodeRuneInString(s[at:])
		}
		if p.follow(&p.now, len(p.prog)-1, before, r) {
			return true
		}
		if r < 0 {
			return false
		}
		at += size
		after := rune(-1)
		if at < len(s) {
			after, _ = utf8.DecodeRuneInString(s[at:])
		}
		p.next.dense = p.next.dense[:0]
		for _, i := range p.now.dense {
			if in := &p.prog[i]; in.op == char && in.set.has(r) && p.follow(&p.next, in.x, r, after) {
				return true
			}
		}
		p.now, p.next = p.next, p.now
		before = r
	}
}

// follow adds instruction i and all that it leads to between two runes; −1 stands for the text's ends. It reports whether
// that is a match.
func (p *Pattern) follow(q *queue, i int, before, after rune) bool {
	p.stack = append(p.stack[:0], i)
	for len(p.stack) > 0 {
		i := p.stack[len(p.stack)-1]
		p.stack = p.stack[:len(p.stack)-1]
		if q.has(i) {
			continue
		}
		q.add(i)
		switch in := &p.prog[i]; in.op {
		case match:
			return true
		case split:
			p.stack = append(p.stack, in.y, in.x)
		case char:
		default:
			if in.op.holds(before, after) {
				p.stack = append(p.stack, in.x)
			}
		}
	}
	return false
}

func (o op) holds(before, after rune) bool {
	switch o {
	case textStart:
		return before < 0
	case textEnd:
		return after < 0
	case lineStart:
		return before < 0 || before == '\n'
	case lineEnd:
		return after < 0 || after == '\n'
	case word:
		return wordRune(before) != wordRune(after)
	}
	return wordRune(before) == wordRune(after)
}

func wordRune(r rune) bool {
	return r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// A set is the runes that one place of a pattern takes.
type set struct {
	lo, hi []rune // ranges, both ends in them
	tables []*unicode.RangeTable
	sets   []*set // each of these as well
	not    bool   // all others instead
	fold   bool   // whatever the case
}

func (s *set) has(r rune) bool {
	if s.holds(r) {
		return !s.not
	}
	if s.fold {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			if s.holds(f) {
				return !s.not
			}
		}
	}
	return s.not
}

func (s *set) holds(r rune) bool {
	for i, lo := range s.lo {
		if lo <= r && r <= s.hi[i] {
			return true
		}
	}
	for _, t := range s.tables {
		if unicode.Is(t, r) {
			return true
		}
	}
	for _, part := range s.sets {
		if part.has(r) {
			return true
		}
	}
	return false
}

func (s *set) add(lo, hi rune) {
	s.lo, s.hi = append(s.lo, lo), append(s.hi, hi)
}
