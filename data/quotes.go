package data

import "bytes"

// quotes reads cells in quotes and notes the quotes that are wrong.
type quotes struct {
	d       dialect
	open    []int // quotes that opened a cell and never closed, the first MaxProblems
	stray   []int // cells in quotes that hold single quotes, the first MaxProblems
	openN   int
	strayN  int
	wasted  int // bytes looked at in vain
	limited bool
	width   int  // cells of a regular record, 0 when unknown
	base    int  // where the b of cell begins in the text
	size    int  // of the text, when b is but a part of it
	ended   bool // a search met b's end: in a part that has decided nothing
}

const (
	wasteFactor = 4       // times the text may be looked through in vain …
	shortCell   = 1 << 12 // … before a quote must close within this many bytes,
	shortest    = 1 << 7  // and after as much again within this many
)

// reach returns where the quote at p must have closed.
func (q *quotes) reach(b []byte, p int) int {
	switch n := max(len(b), q.size); {
	case !q.limited:
		return len(b)
	case q.wasted <= 2*wasteFactor*n+shortCell:
		return min(len(b), p+shortCell)
	}
	return min(len(b), p+shortest)
}

// cell reads the cell whose opening quote stands at p, behind col other cells. It returns the cell and where it is
// followed by a delimiter, a line end or the text's end. ok is false when the quote opens nothing: it never
// closes, or another opens before it does, or what would close it comes after a line end and is followed by text,
// or whole rows would go into the cell. It is then part of a plain cell.
func (q *quotes) cell(b []byte, p, col int) (cell span, next int, ok bool) {
	d := q.d
	limit := q.reach(b, p)
	doubled, escaped, stray := false, false, false
	seen, broken := p, false // up to where line ends were looked for, and whether one stands there
	var last span            // the cell, should a quote that seems doubled be its last character, and the next its end
	lastNext := 0
	for i := p + 1; i < limit; {
		j := bytes.IndexByte(b[i:limit], d.quote)
		if j < 0 {
			break
		}
		j += i
		broken = broken || lineBreak(b[seen:j]) >= 0
		seen = j
		if d.escape && backslashes(b[i:j])&1 == 1 {
			escaped = true
			i = j + 1
			continue
		}
		if j+1 < len(b) && b[j+1] == d.quote {
			if lastNext == 0 && !q.limited {
				if next, ok := d.closes(b, j+2); ok && !broken {
					last, lastNext = quotedSpan(p, j+1, doubled, escaped || d.escape && bytes.IndexByte(b[p:j], '\\') >= 0), next
				}
			}
			doubled = true
			i = j + 2
			continue
		}
		if next, ok = d.closes(b, j+1); ok {
			if broken && q.takesRows(b, p, j, col) {
				limit = j
				break
			}
			if stray {
				q.strayN++
				q.stray = noteAt(q.stray, q.base+p)
			}
			return quotedSpan(p, j, doubled, escaped || d.escape && bytes.IndexByte(b[p:j], '\\') >= 0), next, true
		}
		if broken || b[j-1] == d.delim && j > p+1 {
			limit = j
			break
		}
		stray = true
		i = j + 1
	}
	q.wasted += limit - p
	q.ended = q.ended || limit == len(b)
	if q.wasted > wasteFactor*max(len(b), q.size) {
		q.limited = true
	}
	if lastNext > 0 {
		q.strayN++
		q.stray = noteAt(q.stray, q.base+p)
		return last, lastNext, true
	}
	q.openN++
	q.open = noteAt(q.open, q.base+p)
	return span{}, p, false
}

// quotedSpan returns the span of the cell between the quotes at p and j.
func quotedSpan(p, j int, doubled, escaped bool) span {
	switch {
	case escaped:
		return span{uint32(p + 1), uint32(j) | flag}
	case doubled:
		return span{uint32(p+1) | flag, uint32(j) | flag}
	}
	return span{uint32(p+1) | flag, uint32(j)}
}

// closes reports whether a quote closes its cell by what follows from p on, and where the cell ends then.
func (d dialect) closes(b []byte, p int) (next int, ok bool) {
	if d.spaces == 0 {
		for p < len(b) && b[p] == ' ' && d.delim != ' ' {
			p++
		}
	}
	return p, p == len(b) || b[p] == d.delim || b[p] == '\n' || b[p] == '\r' || d.spaces > 0 && b[p] == '\t'
}

// takesRows reports whether the cell between the quotes at p and j would take whole rows of the table in: it goes
// over lines of which each, cut without regard to the two quotes, is as wide as the table. A cell of several lines
// can be so by chance only when it closes in the column in which it opens; then it takes four lines more.
// Where spaces part cells no cell goes over a line.
func (q *quotes) takesRows(b []byte, p, j, col int) bool {
	d := q.d
	if q.width < 2 || d.spaces > 0 {
		return d.spaces > 0
	}
	delim := []byte{d.delim}
	lines, regular, cells := 0, 0, col
	from := p
	for at := lineBreak(b[p:j]); at >= 0; at = lineBreak(b[from:j]) {
		if cells += bytes.Count(b[from:from+at], delim) + 1; cells == q.width {
			regular++
		} else if lines == 0 {
			return false
		}
		from += at + 1
		if b[from-1] == '\r' && b[from] == '\n' {
			from++
		}
		lines, cells = lines+1, 0
	}
	before := bytes.Count(b[from:j], delim)
	if before+d.delimsInLine(b[j+1:])+1 != q.width || float64(regular) < enough*float64(lines) {
		return false
	}
	return before != col || q.width > 2 && lines > 4
}

// delimsInLine counts the delimiters up to the line's end that stand outside quotes.
func (d dialect) delimsInLine(b []byte) int {
	n, inside := 0, false
	for _, c := range b {
		switch {
		case c == '\n' || c == '\r':
			return n
		case c == d.quote:
			inside = !inside
		case c == d.delim && !inside:
			n++
		}
	}
	return n
}

// lineBreak returns where the first CR or LF stands in b, −1 when none does.
func lineBreak(b []byte) int {
	if len(b) < 32 {
		for i, c := range b {
			if c == '\n' || c == '\r' {
				return i
			}
		}
		return -1
	}
	lf := bytes.IndexByte(b, '\n')
	if lf >= 0 {
		b = b[:lf]
	}
	if cr := bytes.IndexByte(b, '\r'); cr >= 0 {
		return cr
	}
	return lf
}

// backslashes counts those at the end of b.
func backslashes(b []byte) int {
	n := 0
	for n < len(b) && b[len(b)-1-n] == '\\' {
		n++
	}
	return n
}

func noteAt(list []int, p int) []int {
	if len(list) < MaxProblems {
		list = append(list, p)
	}
	return list
}
