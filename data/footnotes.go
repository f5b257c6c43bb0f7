package data

import (
	"bytes"
	"strings"
	"unicode"
)

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
