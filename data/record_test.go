package data

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// swap returns b with the two quotes exchanged.
func swap(b []byte) []byte {
	b = slices.Clone(b)
	for i, c := range b {
		switch c {
		case '"':
			b[i] = '\''
		case '\'':
			b[i] = '"'
		}
	}
	return b
}

// escapedTwin reads well-formed text with backslashes, one character after the other; ok is false for other text.
func escapedTwin(in string) (rows [][]string, ok bool) {
	var row []string
	var cell []byte
	quoted := false
	end := func() { row, cell, quoted = append(row, string(cell)), nil, false }
	for i := 0; i < len(in); i++ {
		switch c := in[i]; {
		case c == '"' && len(cell) == 0 && !quoted:
			quoted = true
			for i++; ; i++ {
				if i >= len(in) {
					return nil, false
				}
				if in[i] == '\\' && i+1 < len(in) && (in[i+1] == '"' || in[i+1] == '\\') {
					i++
				} else if in[i] == '"' && i+1 < len(in) && in[i+1] == '"' {
					return nil, false // doubled quotes are no part of this dialect
				} else if in[i] == '"' {
					break
				}
				cell = append(cell, in[i])
			}
			if i+1 < len(in) && in[i+1] != ',' && in[i+1] != '\n' {
				return nil, false
			}
		case c == ',':
			end()
		case c == '\n':
			end()
			rows, row = append(rows, row), nil
		case c == '"' || c == '\r' || quoted:
			return nil, false
		case c == ' ' && len(cell) == 0:
			return nil, false // it may stand before a quote
		default:
			cell = append(cell, c)
		}
	}
	if len(in) > 0 && in[len(in)-1] != '\n' {
		end()
		rows = append(rows, row)
	}
	return rows, true
}

// FuzzDialects compares the slow dialects with twins: single quotes with the double ones in a text where the two are
// exchanged, spaces with strings.FieldsFunc, backslashes with a reader of characters.
func FuzzDialects(f *testing.F) {
	for _, in := range []string{"", "'a','b'\n'c''d','e\nf'\n", " a  b\tc \n\n1 2\r\n", "\"a\\\"b\",c\\\n\"\\\\\",\n", "'a\n'b',c\n", "a 'b c' d\n", "\"x\\\\\\\"\"\n"} {
		f.Add(in, byte(3))
	}
	f.Fuzz(func(t *testing.T, in string, width byte) {
		b, w := []byte(in), 1+int(width)%6
		single := dialect{delim: ',', quote: '\''}
		got, s := splitAll(b, single, w, 2, w)
		want, twin := splitAll(swap(b), comma, w, 2, w)
		for _, row := range want {
			for c := range row {
				row[c] = string(swap([]byte(row[c])))
			}
		}
		if s.quotes.limited || twin.quotes.limited {
			return
		}
		if !reflect.DeepEqual(got, want) || len(s.blank) != len(twin.blank) || s.lf != twin.lf || s.crlf != twin.crlf || s.cr != twin.cr || !slices.Equal(s.starts, twin.starts) {
			t.Fatalf("single: %q %+v\ndouble: %q %+v", got, s, want, twin)
		}
		if !strings.ContainsAny(in, "\"\r") {
			compareSpaces(t, in)
		}
		if want, ok := escapedTwin(in); ok {
			escaped := dialect{delim: ',', quote: '"', escape: true}
			var got [][]string
			q := quotes{}
			for pos := 0; pos < len(b); {
				cells, n := escaped.record(b[pos:], &q, nil)
				var row []string
				for _, c := range cells {
					row = append(row, string(cellText(b[pos:], c)))
				}
				got, pos = append(got, row), pos+n
			}
			if !q.limited && !reflect.DeepEqual(got, want) {
				t.Fatalf("%q reads as %q; want %q", in, got, want)
			}
		}
	})
}

func compareSpaces(t *testing.T, in string) {
	for least := 1; least <= 2; least++ {
		s := takeSample([]byte(in), 0, dialect{delim: ' ', quote: '"', spaces: least}, len(in)+1, 0)
		for i, line := range strings.Split(strings.TrimSuffix(in, "\n"), "\n") {
			if in == "" {
				break
			}
			if least == 2 { // single spaces are letters
				line = strings.ReplaceAll(strings.Trim(line, " \t"), "  ", "\t")
				line = strings.ReplaceAll(strings.ReplaceAll(line, "\t ", "\t"), " \t", "\t")
			}
			want := strings.FieldsFunc(line, func(r rune) bool { return r == '\t' || r == ' ' && least == 1 })
			if len(want) == 0 {
				want = []string{""}
			}
			var got []string
			for c := range s.recs[i] {
				at := s.recs[i][c]
				got = append(got, in[at.from():at.to()])
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("spaces of %d and more cut %q into %q; want %q", least, line, got, want)
			}
		}
	}
}

// TestWorkStaysLinear counts the bytes that searches for closing quotes look at in texts made to be bad, at two
// sizes: four times the text takes at most about four times the work.
func TestWorkStaysLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"opening quotes":        ",\"a",
		"empty, then open":      ",\"\"a",
		"doubled and open":      "\"\"\"\",\"a\n",
		"stray quotes":          "\"a\"b",
		"open on each line":     "x,\"a\n",
		"closing lines later":   "x,\"a\ny\",b\n",
		"backslashes":           ",\"a\\\"",
		"rows that a cell eats": "1,\"2,3\n",
		"spaces":                "\"a\"  ",
	} {
		for _, d := range []dialect{comma, {delim: ',', quote: '"', escape: true}, {delim: ' ', quote: '"', spaces: 1}} {
			work := func(n int) int {
				in := []byte(strings.Repeat(unit, n))
				_, s := splitAll(in, d, 3, 50, 3)
				return len(in) + s.quotes.wasted
			}
			small, large := work(1<<11), work(1<<13)
			if ratio := float64(large) / float64(small); ratio > 6 {
				t.Errorf("%s, %+v: %d bytes looked at, then %d", name, d, small, large)
			}
		}
	}
}
