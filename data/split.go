package data

import (
	"cmp"
	"math/bits"
)

// A splitter cuts text into records and cells in one pass, eight bytes at a time.
type splitter struct {
	b      []byte
	delim  byte
	slow   *dialect // what fill's one pass does not read; nil for cells in " between delims
	pos    int      // start of the next record
	stop   int      // records that begin here or behind are left to others, 0: read all; not for slow
	quotes quotes
	cells  []span // of one record, for slow

	starts  []uint32 // where each row begins
	blank   []int32  // for each blank line, the number of rows before it
	ragged  []ragged // rows of another width than the block's, the first MaxProblems
	raggedN int
	lf      int // line ends seen, by kind
	crlf    int
	cr      int
}

// ragged is a row with too few or too many cells.
type ragged struct{ row, cells int }

const ones, tops = 0x0101010101010101, 0x8080808080808080

// hits has the top bit set of each byte of w that equals the byte repeated in pattern.
func hits(w, pattern uint64) uint64 {
	x := w ^ pattern
	return ^((x&^tops + ^uint64(tops)) | x) & tops
}

// fill reads the next records into k, as many as fit, and reports whether there were any. Blank lines are
// counted and left out; missing cells are empty spans, cells beyond the width stay in the text and the row is noted.
func (s *splitter) fill(k *block) bool {
	if s.slow != nil {
		return s.fillByRecord(k)
	}
	k.first, k.rows = len(s.starts), 0
	s.quotes.d = dialect{delim: s.delim, quote: '"'}
	if !fastLoops {
		s.fillRows(k, len(k.cells))
		return k.rows > 0
	}
	stop, room := cmp.Or(s.stop, len(s.b)), len(k.cells)/k.width
	for s.pos < stop && k.rows < room {
		odd := 1
		if s.cutPlainRows(k, stop) == 0 {
			odd = oddRows
		}
		if s.pos < stop && k.rows < room {
			s.fillRows(k, min(room, k.rows+odd)*k.width)
		}
	}
	return k.rows > 0
}

// oddRows is how many rows fillRows reads where cutPlainRows met a row that it does not read behind another.
const oddRows = 16

// fillRows reads rows into k up to the one whose last cell is end.
func (s *splitter) fillRows(k *block, end int) {
	b, n := s.b, len(s.b)
	delim, width := s.delim, k.width
	separators, quote := uint64(delim)*ones, uint64('"')*ones
	low := uint64(0) // where no separator is above a comma, bytes up to it are found together, some spaces in vain
	if delim <= ',' {
		low = (0x80 - 1 - max(uint64(delim), '"')) * ones
	}
	row, start, i := s.pos, s.pos, s.pos
	out := k.cells[:end]
	o := k.rows * width // where the next cell goes …
	full := o + width   // … and where the row is full
	stop := s.stop
	if stop == 0 {
		stop = n
	}
	for i < n {
		var w uint64
		if i+8 <= n {
			w = load(b, i)
		} else {
			w = lastWord(b[i:])
		}
		var m uint64
		if low != 0 {
			m = ^((w&^tops + low) | w) & tops
		} else {
			m = hits(w, separators) | hits(w, '\n'*ones) | hits(w, quote) | hits(w, '\r'*ones)
		}
		if n-i < 8 {
			m &= 1<<(8*(n-i)) - 1
		}
		for m != 0 {
			p := i + bits.TrailingZeros64(m)>>3
			m &= m - 1
			c := byteAt(b, p)
			if c == delim {
				if o < full {
					out[o] = span{uint32(start), uint32(p)}
				}
				o++
				start = p + 1
				continue
			}
			if c != '"' && c != '\n' && c != '\r' {
				continue // found in vain
			}
			cell := span{uint32(start), uint32(p)}
			jumped := false
			if c == '"' {
				if start != p && !spaces(b[start:p]) {
					continue
				}
				if cell, p, jumped = s.quotes.cell(b, p, o-full+width); !jumped {
					continue
				}
				if p < n && b[p] == delim {
					if o < full {
						out[o] = cell
					}
					o++
					start, i = p+1, p+1-8
					break
				}
			}
			if p < start {
				continue // the LF of a CR dealt with
			}
			end := p
			switch {
			case p == n:
			case b[p] == '\n' && (p == 0 || b[p-1] != '\r'):
				s.lf++
			default:
				p, end = s.lineEnd(p, start)
			}
			if !jumped {
				cell.end = uint32(end)
			}
			if end-row == o-full+width && !jumped {
				s.blank = append(s.blank, int32(len(s.starts)))
				full -= width
			} else {
				if o < full {
					out[o] = cell
				}
				s.endRow(k, row, o-full+width+1, full-width)
			}
			o, row, start = full, p+1, p+1
			full += width
			if full > len(out) || row >= stop {
				s.pos = min(row, n) // a quoted cell may end where the text does
				return
			}
			if jumped {
				i = row - 8
				break
			}
		}
		i += 8
	}
	s.pos = n
	if row < n { // the last line has no end
		if n-row == o-full+width {
			s.blank = append(s.blank, int32(len(s.starts)))
			return
		}
		if o < full {
			out[o] = span{uint32(start), uint32(n)}
		}
		s.endRow(k, row, o-full+width+1, full-width)
	}
}

// lastWord returns the up to seven bytes of b and zeros after them.
func lastWord(b []byte) uint64 {
	var w uint64
	for j := len(b) - 1; j >= 0; j-- {
		w = w<<8 | uint64(b[j])
	}
	return w
}

// lineEnd looks at the CR or LF at p, in a cell that began at start: it returns the line end's last byte and
// where the line's text stops. CRs before an LF are one line end with it.
func (s *splitter) lineEnd(p, start int) (last, end int) {
	end = p
	if s.b[p] == '\r' {
		q := p
		for q < len(s.b) && s.b[q] == '\r' {
			q++
		}
		if q == len(s.b) || s.b[q] != '\n' {
			s.cr++
			return p, p
		}
		p = q
	}
	for end > start && s.b[end-1] == '\r' {
		end--
	}
	if end < p {
		s.crlf++
	} else {
		s.lf++
	}
	return p, end
}

// endRow closes the row that began at row with cells cells.
func (s *splitter) endRow(k *block, row, cells, base int) {
	if cells != k.width {
		for c := cells; c < k.width; c++ {
			k.cells[base+c] = span{}
		}
		if s.raggedN++; len(s.ragged) < MaxProblems {
			s.ragged = append(s.ragged, ragged{len(s.starts), cells})
		}
	}
	s.starts = append(s.starts, uint32(row))
	k.rows++
}
