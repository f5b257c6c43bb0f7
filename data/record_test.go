package data

import (
	"fmt"
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

func TestLargeCell(t *testing.T) {
	large := strings.Repeat("many words, \"\"quoted\"\"\n", 5<<20/23)
	table, report := mustRead(t, "id,text\n1,short\n2,\""+large+"\"\n3,short\n")
	if want := strings.ReplaceAll(large, `""`, `"`); table.Rows != 3 || table.Raw(1, 1) != want || report.Total != 0 {
		t.Errorf("%d rows, %d bytes of %d, %d problems", table.Rows, len(table.Raw(1, 1)), len(want), report.Total)
	}
}

// TestLateDialect has backslashes before quotes, and columns without a name, only beyond the sample.
func TestLateDialect(t *testing.T) {
	var b strings.Builder
	b.WriteString("id,said\n")
	for i := range 3000 {
		switch {
		case i < 2000:
			fmt.Fprintf(&b, "%d,\"x\"\n", i)
		default:
			fmt.Fprintf(&b, "%d,\"say \\\"%d\\\", twice\",more,%d\n", i, i, i)
		}
	}
	table, report := mustRead(t, b.String())
	if report.Dialect.Escape != `\` || table.Rows != 3000 || len(table.Columns) != 4 {
		t.Fatalf("%+v, %d rows, %d columns", report.Dialect, table.Rows, len(table.Columns))
	}
	if got := table.Raw(2500, 1) + table.Raw(2500, 3); got != `say "2500", twice2500` {
		t.Errorf("row 2500 holds %s", got)
	}
}

func TestExtra(t *testing.T) {
	in := "id,name,n\n1,a,5\n2,b,6,extra,\"c\"\"d\"\n" + repeat(60, "4,d,7")
	table, report := mustRead(t, in)
	if got := table.Extra(1); len(table.Columns) != 3 || !slices.Equal(got, []string{"extra", `c"d`}) || table.Extra(0) != nil {
		t.Errorf("%d columns and beside them %q, %q", len(table.Columns), got, table.Extra(0))
	}
	if p := report.Problems[0]; p.Code != "long_row" || p.Args[2] != `extra,c"d` {
		t.Errorf("reported as %+v", p)
	}
}

func TestNoRows(t *testing.T) {
	for _, tt := range []struct {
		in            string
		rows, columns int
	}{
		{"a,b,c\n", 0, 3}, {"a,b,c", 0, 3}, {"a;b\n\n\n", 0, 2}, {"a,b,c\n,,\n\n", 0, 3}, {"Title\na,b,c\n", 0, 3},
		{"1,2,3\n", 1, 3}, {"name,2019,2020,2021\n", 0, 3},
	} {
		table, report := mustRead(t, tt.in)
		if table.Rows != tt.rows || len(table.Columns) != tt.columns || report.Rows != tt.rows {
			t.Errorf("%q: %d rows of %d columns; want %d of %d", tt.in, table.Rows, len(table.Columns), tt.rows, tt.columns)
		}
	}
}

// TestQuotesAboveRows has quotes that go wrong among the names.
func TestQuotesAboveRows(t *testing.T) {
	table, report := mustRead(t, "Title\n\"id,size,n,\"what\"\n1,2,3,x\n4,5,6,y\n")
	if len(table.Columns) != 4 || table.Rows != 2 || len(report.Problems) != 1 {
		t.Fatalf("%d columns, %d rows, %+v", len(table.Columns), table.Rows, report.Problems)
	}
	if p := report.Problems[0]; p.Code != "unclosed_quote" || p.Row != 2 || p.Column != 1 || p.Byte != 6 || table.Columns[0].Name != `"id` {
		t.Errorf("%+v, %q", p, table.Columns[0].Name)
	}
}
