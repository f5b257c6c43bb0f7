package data

import (
	"bytes"
	"slices"
)

// mendHeader leaves out the one empty name of a header that has a name's place more than the rows, almost all of
// them, have cells: a delimiter stands there twice. It returns the record's place, −1 when nothing was mended.
func (s *sample) mendHeader(l *layout, regular int) int {
	if l.header < 0 || l.lines != 1 || l.width != regular+1 || len(s.recs[l.header]) != l.width || regular < 2 {
		return -1
	}
	gap := -1
	for c, at := range s.recs[l.header] {
		if len(trimmed(s.text, at)) == 0 && !at.quoted() {
			if gap >= 0 {
				return -1
			}
			gap = c
		}
	}
	rows, fit := 0, 0
	for r := l.first; r < l.end; r++ {
		if s.filled(r) > 0 {
			rows++
			if len(s.recs[r]) == regular {
				fit++
			}
		}
	}
	if gap < 0 || rows == 0 || float64(fit) < lowShare*float64(rows) {
		return -1
	}
	s.recs[l.header] = slices.Delete(slices.Clone(s.recs[l.header]), gap, gap+1)
	l.width = regular
	return gap
}

// skipRule takes the line of dashes that Markdown puts under the names from the rows; it then stands among the lines
// around the table.
func (s *sample) skipRule(l *layout) {
	if l.header < 0 || l.first >= l.end {
		return
	}
	if s.rule(l.first) {
		l.above = append(l.above, l.first)
		l.first++
	}
}

// rule reports whether record r is such a line.
func (s *sample) rule(r int) bool {
	dashes := 0
	for _, c := range s.recs[r] {
		t := bytes.Trim(trimmed(s.text, c), ":")
		if len(bytes.Trim(t, "-")) > 0 {
			return false
		}
		dashes += len(t)
	}
	return s.delim == '|' && dashes > 0
}

// clearHeader looks at a layout without rows. It reports whether the header is clear enough for a table of no rows:
// two names or more, and no gap between them. A line that is figures for the most part becomes the one row instead.
func (s *sample) clearHeader(l *layout) bool {
	if l.header < 0 {
		return false
	}
	n := s.filled(l.header)
	if n < 2 || n < s.lastFilled(l.header) {
		return false
	}
	figures := 0
	for c := range s.recs[l.header] {
		switch kind, _ := classify([]byte(s.cell(l.header, c))); kind {
		case intCell, numberCell, zeroLedCell, longCell:
			figures++
		}
	}
	if 2*figures > n {
		l.first, l.header, l.lines = l.header, -1, 0
	}
	return true
}
