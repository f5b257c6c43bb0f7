package data

import "bytes"

// A sample is the first records of a text, cut by one delimiter.
type sample struct {
	text  []byte
	delim byte
	recs  [][]span
	at    []int // where each record starts, and where the last ends
	whole bool  // the sample is the whole text
}

const (
	sampleRecords = 1000
	sampleCells   = 100_000
)

// takeSample cuts up to limit records from text, beginning at pos.
func takeSample(text []byte, pos int, delim byte, limit int) *sample {
	s := &sample{text: text, delim: delim}
	var q quotes
	cells := make([]span, 0, 1024)
	for pos < len(text) && len(s.recs) < limit && len(cells) < sampleCells {
		n := len(cells)
		var size int
		cells, size = record(text[pos:], delim, &q, cells)
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
func (s *sample) width() (w int, share float64) {
	counts := make(map[int]int)
	n := 0
	for r := range s.recs {
		if s.filled(r) > 0 {
			counts[len(s.recs[r])]++
			n++
		}
	}
	for width, k := range counts {
		if k > counts[w] || k == counts[w] && width > w {
			w = width
		}
	}
	return w, float64(counts[w]) / float64(max(n, 1))
}

// sepLine recognises Excel's first line sep=; and returns its delimiter and length.
func sepLine(text []byte) (delim byte, n int) {
	line := text
	if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
		line = text[:i]
	}
	body := bytes.Trim(line, `"`)
	if len(body) != 5 || !bytes.EqualFold(body[:4], []byte("sep=")) {
		return 0, 0
	}
	n = len(line)
	for n < len(text) && text[n] == '\r' {
		n++
	}
	if n < len(text) && text[n] == '\n' {
		n++
	}
	return body[4], n
}

var delimiters = []byte{',', ';', '\t', '|'}

// guessDelimiter returns the delimiter whose cut of text's first records is most regular: most of them equally
// wide, and few cells that hold another delimiter. A text without any is one column, cut by commas.
func guessDelimiter(text []byte, pos int) byte {
	best, bestScore := byte(','), 0.0
	for _, d := range delimiters {
		s := takeSample(text, pos, d, 300)
		w, share := s.width()
		if w < 2 {
			continue
		}
		if score := share * share * (1 - 0.5/float64(w)) * (0.3 + 0.7*s.clean()); score > bestScore {
			best, bestScore = d, score
		}
	}
	return best
}

// clean returns the share of cells without another delimiter in them; quotes excuse it, and so do digits about a
// comma.
func (s *sample) clean() float64 {
	clean, n := 0, 0
	for _, cells := range s.recs {
		for _, c := range cells {
			n++
			if c.quoted() || !hasDelimiter(cellText(s.text, c), s.delim) {
				clean++
			}
		}
	}
	return float64(clean) / float64(max(n, 1))
}

func hasDelimiter(t []byte, except byte) bool {
	for i, c := range t {
		switch c {
		case except:
		case ',':
			if i == 0 || i+1 == len(t) || !digit(t[i-1]) || !digit(t[i+1]) {
				return true
			}
		case ';', '\t', '|':
			return true
		}
	}
	return false
}

func digit(c byte) bool { return c-'0' <= 9 }

// lineEnding names the line ends that were seen.
func lineEnding(lf, crlf, cr int) string {
	switch {
	case crlf > 0 && lf == 0 && cr == 0:
		return "crlf"
	case cr > 0 && lf == 0 && crlf == 0:
		return "cr"
	case cr == 0 && crlf == 0:
		return "lf"
	}
	return "mixed"
}
