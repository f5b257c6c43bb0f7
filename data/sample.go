package data

import "bytes"

// A sample is the first records of a text, cut by one dialect.
type sample struct {
	dialect
	text   []byte
	recs   [][]span
	at     []int // where each record starts, and where the last ends
	whole  bool  // the sample is the whole text
	quotes quotes
}

const (
	sampleRecords = 1000
	sampleCells   = 100_000
)

// takeSample cuts up to limit records from text, beginning at pos. width is the table's, 0 while it is unknown.
func takeSample(text []byte, pos int, d dialect, limit, width int) *sample {
	s := &sample{dialect: d, text: text, quotes: quotes{width: width, size: len(text)}}
	cells := make([]span, 0, 1024)
	for pos < len(text) && len(s.recs) < limit && len(cells) < sampleCells {
		n := len(cells)
		var size int
		s.quotes.base = pos
		cells, size = d.record(text[pos:], &s.quotes, cells)
		for i := range cells[n:] {
			cells[n+i].start += uint32(pos)
			cells[n+i].end += uint32(pos)
		}
		s.recs = append(s.recs, cells[n:len(cells):len(cells)])
		s.at = append(s.at, pos)
		pos += size
	}
	s.at = append(s.at, pos)
	s.whole = pos >= len(text)
	return s
}

// settle cuts the sample again with the width it shows, which quotes that never close need to be told apart.
func (s *sample) settle(limit int) *sample {
	w, _ := s.width()
	if w < 2 || !s.multiline() {
		s.quotes.width = w
		return s
	}
	return takeSample(s.text, s.at[0], s.dialect, limit, w)
}

// multiline reports whether a quoted cell goes over several lines.
func (s *sample) multiline() bool {
	for _, rec := range s.recs {
		for _, c := range rec {
			if c.quoted() && bytes.ContainsAny(s.text[c.from():c.to()], "\r\n") {
				return true
			}
		}
	}
	return false
}

func (s *sample) cell(r, c int) string {
	if c >= len(s.recs[r]) {
		return ""
	}
	return cellString(s.text, s.recs[r][c])
}

// filled counts the cells of record r that hold something.
func (s *sample) filled(r int) int {
	n := 0
	for _, c := range s.recs[r] {
		if len(trimmed(s.text, c)) > 0 {
			n++
		}
	}
	return n
}

// width returns the number of cells that most filled records have, the larger of equals, and the share of
// records that have it.
func (s *sample) width() (w int, share float64) { return s.widthFrom(1) }

// widthFrom does so among the records of at least so many cells; the share is of all filled records.
func (s *sample) widthFrom(least int) (w int, share float64) {
	counts := make(map[int]int)
	n := 0
	for r, rec := range s.recs {
		if s.filled(r) > 0 {
			counts[len(rec)]++
			n++
		}
	}
	for width, k := range counts {
		if width >= least && (k > counts[w] || k == counts[w] && width > w) {
			w = width
		}
	}
	return w, float64(counts[w]) / float64(max(n, 1))
}

// beyond returns up to which column the records from first up to end carry content, when two of them and one
// in fifty carry some beyond width; else width.
func (s *sample) beyond(first, end, width int) int {
	rows, long, widest := 0, 0, width
	for r := first; r < end; r++ {
		if s.filled(r) > 0 {
			rows++
		}
		if n := s.lastFilled(r); n > width {
			long++
			widest = max(widest, n)
		}
	}
	if enoughLong(long, rows) {
		return widest
	}
	return width
}

// enoughLong says from when on cells too many are columns of the table.
func enoughLong(long, rows int) bool { return long >= 2 && long*50 >= rows }

// lastFilled returns the number of record r's last cell that holds something.
func (s *sample) lastFilled(r int) int { return lastFilled(s.text, s.recs[r]) }

func lastFilled(b []byte, cells []span) int {
	n := len(cells)
	for n > 0 && len(trimmed(b, cells[n-1])) == 0 {
		n--
	}
	return n
}
