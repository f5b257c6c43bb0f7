package data

import (
	"math"
	"slices"
)

// gather returns c with row i taken from its row rows[i], missing where that is −1. Words that no row has any more
// are left out.
func gather(c *Column, rows []int32) *Column {
	out := *c
	switch c.Type {
	case Text:
		out.Text = c.Text.gather(rows)
	case PeriodT:
		out.Periods = pickRows(c.Periods, rows, 0)
	default:
		out.Num = pickRows(c.Num, rows, math.NaN())
	}
	if c.Qualifier != nil {
		if out.Qualifier = pickRows(c.Qualifier, rows, Exact); allExact(out.Qualifier) {
			out.Qualifier = nil
		}
	}
	if out.Failed = nil; len(c.Failed) > 0 {
		for i, r := range rows {
			if _, failed := slices.BinarySearch(c.Failed, r); failed {
				out.Failed = append(out.Failed, int32(i))
			}
		}
	}
	if c.Source != nil {
		out.Source = pickRows(c.Source, rows, -1)
	}
	if c.Notes != nil {
		out.Notes = make(map[int]string)
		for i, r := range rows {
			if note, ok := c.Notes[int(r)]; ok {
				out.Notes[i] = note
			}
		}
	}
	return &out
}

func allExact(qualifiers []Qualifier) bool {
	for _, q := range qualifiers {
		if q != Exact {
			return false
		}
	}
	return true
}

// pickRows returns the values of rows, none for −1.
func pickRows[T any](values []T, rows []int32, none T) []T {
	out := make([]T, len(rows))
	for i, r := range rows {
		if r < 0 {
			out[i] = none
		} else {
			out[i] = values[r]
		}
	}
	return out
}

// gather is gather for a column's texts; those that lie in a file's text stay there.
func (s *Strings) gather(rows []int32) *Strings {
	if s.spans != nil {
		at := pickRows(s.spans.at, rows, span{})
		return &Strings{spans: &spans{text: s.spans.text, extra: s.spans.extra, at: at}}
	}
	if s.codes == nil {
		return NewStrings(pickRows(s.words, rows, ""))
	}
	var m merger
	m.words = make([]string, 0, len(s.words))
	code := m.recode(s)
	out := make([]int32, len(rows))
	for i, r := range rows {
		out[i] = code(r)
	}
	return NewCoded(out, m.words)
}

// A merger codes the rows of several columns of text by one dictionary.
type merger struct {
	words []string
	seen  map[string]int32
}

// word returns w's code.
func (m *merger) word(w string) int32 {
	if m.seen == nil {
		m.seen = make(map[string]int32)
	}
	c, ok := m.seen[w]
	if !ok {
		c = int32(len(m.words))
		m.seen[w] = c
		m.words = append(m.words, w)
	}
	return c
}

// recode returns the function that gives row r of s, −1 for a missing one, its code among all words.
func (m *merger) recode(s *Strings) func(r int32) int32 {
	codes, words := s.Coded()
	known := make([]int32, len(words)) // code + 1
	return func(r int32) int32 {
		if r < 0 {
			return m.word("")
		}
		w := codes[r]
		if known[w] == 0 {
			known[w] = m.word(words[w]) + 1
		}
		return known[w] - 1
	}
}

// rowsWithout counts from 0 to n, leaving out the ascending rows left.
func rowsWithout(n int, left []int32) []int32 {
	rows := make([]int32, 0, n-len(left))
	for r := range int32(n) {
		if len(left) > 0 && left[0] == r {
			left = left[1:]
			continue
		}
		rows = append(rows, r)
	}
	return rows
}

// groupRows gives rows with equal values in all of cols one number, counted from 0 in order of first appearance.
func groupRows(cols []*Column, rows int) (group []int32, n int) {
	group = make([]int32, rows)
	n = min(rows, 1)
	for _, c := range cols {
		value := valueCodes(c)
		seen := make(map[uint64]int32)
		for r := range group {
			k := uint64(group[r])<<32 | uint64(uint32(value(r)))
			g, ok := seen[k]
			if !ok {
				g = int32(len(seen))
				seen[k] = g
			}
			group[r] = g
		}
		n = len(seen)
	}
	return group, n
}

// valueCodes returns a function that numbers the different values of c by row; all missing ones have one number.
func valueCodes(c *Column) func(row int) int32 {
	switch c.Type {
	case Text:
		codes, _ := c.Text.Coded()
		return func(r int) int32 { return codes[r] }
	case PeriodT:
		seen := make(map[Period]int32)
		return func(r int) int32 { return numberOf(seen, c.Periods[r]) }
	}
	seen := make(map[uint64]int32)
	return func(r int) int32 {
		v := c.Num[r]
		if v != v {
			v = math.NaN()
		}
		return numberOf(seen, math.Float64bits(v))
	}
}

func numberOf[K comparable](seen map[K]int32, k K) int32 {
	n, ok := seen[k]
	if !ok {
		n = int32(len(seen))
		seen[k] = n
	}
	return n
}
