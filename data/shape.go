package data

import "strings"

// A layout says which of a sample's records are what.
type layout struct {
	width  int
	above  []int // title lines
	header int   // the first record with names, −1 for none
	lines  int   // records that the names take
	units  int   // the record with the columns' units, −1 for none
	first  int   // the first record that may be a row
	end    int   // the record after the last row; rows go on beyond the sample when it is not whole
	below  []int // footnotes, of a whole sample
	lost   bool  // the row that was given for the names is none
}

// findLayout reads the shape of a table off its first records, of which before stand above the sample. What o says
// of the header goes before what is found.
func findLayout(s *sample, o Settings, before int) layout {
	l := layout{header: -1, units: -1, end: len(s.recs)}
	l.width = s.tableWidth()
	if s.whole {
		l.end, l.below = s.footnotes(l.width)
	}
	r := 0
	for ; r < l.end; r++ {
		n := s.filled(r)
		if n == 0 {
			continue
		}
		if !s.title(r, n, l.width, l.end) {
			break
		}
		l.above = append(l.above, r)
	}
	if r == l.end { // nothing but lines of one cell: a table of one column after all
		l.width, l.above, r = 1, nil, 0
		for r < l.end && s.filled(r) == 0 {
			r++
		}
	}
	l.first = r
	given := o.HeaderRow - 1 - before
	if o.HeaderRow > 0 && (given < 0 || given >= l.end || s.filled(given) == 0) {
		l.lost = true
	} else if o.HeaderRow > 0 {
		l.above = nil
		for k := range given {
			if s.filled(k) > 0 {
				l.above = append(l.above, k)
			}
		}
		l.name(s, given, o.HeaderRows)
		return l
	}
	if o.HeaderRow >= 0 && r < l.end && (o.HeaderRows > 0 || !s.holdsFigures(r, l.end)) {
		l.name(s, r, o.HeaderRows)
	}
	return l
}

// tableWidth returns the number of cells of most records. A short table among more lines of one cell is as wide as
// its rows: records of one width, with nothing wider about them.
func (s *sample) tableWidth() int {
	w, _ := s.width()
	if w != 1 || !s.whole {
		return w
	}
	wide, n, last := 1, 0, -1
	for r := range s.recs {
		switch k := len(s.recs[r]); {
		case k == 1:
		case n > 0 && (k != wide || last != r-1):
			return 1
		default:
			wide, n, last = k, n+1, r
		}
	}
	if n < 2 {
		return 1
	}
	return wide
}

// name takes record r and those below it for the names, lines in all (0: as many as look like names), and a line
// of units under them.
func (l *layout) name(s *sample, r, lines int) {
	lines = max(lines, 0)
	l.header, l.lines = r, min(lines, l.end-r)
	for l.lines == 0 || lines == 0 && l.lines < maxHeaderLines && s.namesOn(r+l.lines, l.end, l.width) {
		l.lines++
	}
	l.first = r + l.lines
	for k := r; k < l.first; k++ {
		l.width = max(l.width, s.namedCells(k))
	}
	if s.unitsLine(l.first, l.end) {
		l.units = l.first
		l.first++
	}
}

// title reports whether record r, with n cells filled, stands above the header: fewer cells than the table is
// wide, and none but its first when it is as wide.
func (s *sample) title(r, n, width, end int) bool {
	if width < 2 || n >= width-1 && s.cell(r, 0) == "" {
		return false
	}
	if n == 1 {
		return !s.groupName(r, end, width)
	}
	return 2*n < width && r+1 < len(s.recs) && s.nextFilled(r) > n && s.anyColon(r)
}

func (s *sample) nextFilled(r int) int {
	for r++; r < len(s.recs); r++ {
		if n := s.filled(r); n > 0 {
			return n
		}
	}
	return 0
}

func (s *sample) anyColon(r int) bool {
	for c := range s.recs[r] {
		if strings.ContainsAny(s.cell(r, c), ":：") {
			return true
		}
	}
	return false
}

func (s *sample) namedCells(r int) int {
	n := len(s.recs[r])
	for n > 0 && s.cell(r, n-1) == "" {
		n--
	}
	return n
}

// holdsFigures reports whether record r is a row rather than names: a number that is no year stands in it, above
// numbers; or a year above years of which it is one; and no word stands above numbers, as names do.
func (s *sample) holdsFigures(r, end int) bool {
	holds := false
	for c := range s.recs[r] {
		kind, _ := classify([]byte(s.cell(r, c)))
		number := kind == intCell || kind == numberCell || kind == yearCell
		if kind != otherCell && (!number || holds) {
			continue
		}
		below := s.below(r, c, end)
		n := below.present()
		numbers := below.kinds[intCell] + below.kinds[numberCell] + below.kinds[yearCell]
		if kind == otherCell {
			if n > 1 && numbers == n {
				return false
			}
			continue
		}
		if kind == yearCell {
			numbers = below.kinds[yearCell]
		}
		holds = n > 0 && float64(numbers) >= enough*float64(n)
	}
	return holds
}

// below gathers the evidence of column c under record r.
func (s *sample) below(r, c, end int) (e evidence) {
	for k := r + 1; k < end && k < r+50; k++ {
		e.cell([]byte(s.cell(k, c)))
	}
	return e
}
