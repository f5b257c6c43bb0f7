package data

import (
	"bytes"
	"strings"
	"unicode"
)

// A layout says which of a sample's records are what.
type layout struct {
	width  int
	above  []int // title lines
	header int   // the record with the names, −1 for none
	first  int   // the first record that may be a row
	end    int   // the record after the last row; rows go on beyond the sample when it is not whole
	below  []int // footnotes, of a whole sample
}

// findLayout reads the shape of a table off its first records.
func findLayout(s *sample) layout {
	l := layout{header: -1, end: len(s.recs)}
	l.width, _ = s.width()
	if s.whole {
		l.end, l.below = s.footnotes(l.width)
	}
	r := 0
	for ; r < l.end; r++ {
		n := s.filled(r)
		if n == 0 {
			continue
		}
		if !s.title(r, n, l.width) {
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
	if r < l.end && !s.holdsFigures(r, l.end) {
		l.header, l.first = r, r+1
		l.width = max(l.width, s.namedCells(r))
	}
	return l
}

// title reports whether record r, with n cells filled, stands above the header: fewer cells than the table is
// wide, and none but its first when it is as wide.
func (s *sample) title(r, n, width int) bool {
	if width < 2 || n >= width-1 && s.cell(r, 0) == "" {
		return false
	}
	if n == 1 {
		return true
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
// numbers; or a year above years of which it is one.
func (s *sample) holdsFigures(r, end int) bool {
	for c := range s.recs[r] {
		kind, _ := classify([]byte(s.cell(r, c)))
		if kind != intCell && kind != numberCell && kind != yearCell {
			continue
		}
		var below evidence
		for k := r + 1; k < end && k < r+50; k++ {
			below.cell([]byte(s.cell(k, c)))
		}
		n := below.present()
		numbers := below.kinds[intCell] + below.kinds[numberCell] + below.kinds[yearCell]
		if kind == yearCell {
			numbers = below.kinds[yearCell]
		}
		if n > 0 && float64(numbers) >= enough*float64(n) {
			return true
		}
	}
	return false
}

// footnotes finds the records below the table of a sample that reaches the text's end.
func (s *sample) footnotes(width int) (end int, below []int) {
	end = len(s.recs)
	for r := end - 1; r > 0; r-- {
		n := s.filled(r)
		if n == 0 {
			continue
		}
		if !s.footnote(r, n, width) {
			if n > 1 || width < 2 {
				break
			}
			continue // one cell: a note only when one stands above it
		}
		end = r
	}
	for r := end; r < len(s.recs); r++ {
		if s.filled(r) > 0 {
			below = append(below, r)
		}
	}
	return end, below
}

// footnote reports whether record r, with n cells filled, is a note by its first words, by being one cell of a
// wider table, or by its length.
func (s *sample) footnote(r, n, width int) bool {
	text := strings.TrimSpace(s.line(r))
	if startsNote(text) && n <= max(1, width/2) {
		return true
	}
	if width < 2 || n > 1 || s.cell(r, 0) == "" {
		return false
	}
	short := width > 2 && len(s.recs[r]) == 1
	afterBlank := r > 0 && s.filled(r-1) == 0
	return short || afterBlank || len([]rune(text)) > 30 || strings.ContainsAny(text, "。：")
}

var noteStarts = []string{
	"注", "说明", "备注", "数据来源", "资料来源", "来源", "单位", "填表", "制表", "审核", "附注",
	"note", "notes", "source", "sources", "remark", "remarks", "footnote",
}

// startsNote reports whether s begins as footnotes do: a word for note or source and a colon, a number or a
// bracket behind it; or an asterisk.
func startsNote(s string) bool {
	s = strings.ToLower(strings.TrimLeft(s, `"( （【[`))
	if strings.HasPrefix(s, "*") || strings.HasPrefix(s, "※") {
		return len(s) > 3
	}
	for _, w := range noteStarts {
		rest, ok := strings.CutPrefix(s, w)
		if !ok {
			continue
		}
		rest = strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) })
		if strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, "】") || strings.HasPrefix(rest, "人：") {
			return true
		}
	}
	return false
}

// line returns record r as it stands in the file, without line end and the delimiters around it.
func (s *sample) line(r int) string {
	b := bytes.TrimRight(s.text[s.at[r]:s.at[r+1]], "\r\n")
	b = bytes.Trim(b, string(rune(s.delim)))
	if len(b) > 1 && b[0] == '"' && b[len(b)-1] == '"' && bytes.Count(b, []byte{'"'}) == 2 {
		b = b[1 : len(b)-1]
	}
	return string(bytes.TrimSpace(b))
}
