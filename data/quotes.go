package data

import "bytes"

// quotes reads cells in quotes and notes the quotes that are wrong.
type quotes struct {
	open    []int // quotes that opened a cell and never closed, the first MaxProblems
	stray   []int // cells in quotes that hold single quotes, the first MaxProblems
	openN   int
	strayN  int
	wasted  int // bytes looked at in vain
	limited bool
}

const (
	wasteFactor = 4       // times the text may be looked through in vain …
	shortCell   = 1 << 12 // … before a quote must close within this many bytes
)

// cell reads the cell whose opening quote stands at p. It returns the cell and where it is followed by a
// delimiter, a line end or the text's end. ok is false when the quote opens nothing: it never closes, or what
// would close it comes after a line end and is followed by text. It is then part of a plain cell.
func (q *quotes) cell(b []byte, p int, delim byte) (cell span, next int, ok bool) {
	limit := len(b)
	if q.limited {
		limit = min(limit, p+shortCell)
	}
	doubled, stray := false, false
	for i := p + 1; i < limit; {
		j := bytes.IndexByte(b[i:limit], '"')
		if j < 0 {
			break
		}
		j += i
		if j+1 < len(b) && b[j+1] == '"' {
			doubled = true
			i = j + 2
			continue
		}
		next := j + 1
		for next < len(b) && b[next] == ' ' {
			next++
		}
		if next == len(b) || b[next] == delim || b[next] == '\n' || b[next] == '\r' {
			cell = span{uint32(p+1) | flag, uint32(j)}
			if doubled {
				cell.end |= flag
			}
			if stray {
				q.strayN++
				q.stray = noteAt(q.stray, p)
			}
			return cell, next, true
		}
		if bytes.IndexByte(b[p:j], '\n') >= 0 || bytes.IndexByte(b[p:j], '\r') >= 0 {
			limit = j
			break
		}
		stray = true
		i = j + 1
	}
	q.wasted += limit - p
	if q.wasted > wasteFactor*len(b) {
		q.limited = true
	}
	q.openN++
	q.open = noteAt(q.open, p)
	return span{}, p, false
}

func noteAt(list []int, p int) []int {
	if len(list) < MaxProblems {
		list = append(list, p)
	}
	return list
}
