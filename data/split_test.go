package data

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"strings"
	"testing"
)

var comma = dialect{delim: ',', quote: '"'}

// splitAll cuts in with fill, in blocks of a few rows so that records meet block ends.
func splitAll(in []byte, d dialect, width, rows, regular int) (out [][]string, s *splitter) {
	s = &splitter{b: in, delim: d.delim, quotes: quotes{width: regular, size: len(in)}}
	if !d.plain() {
		s.slow = &d
	}
	k := &block{text: in, width: width, cells: make([]span, rows*width)}
	for s.fill(k) {
		for r := range k.rows {
			var row []string
			for _, c := range k.cells[r*width : (r+1)*width] {
				row = append(row, string(cellText(in, c)))
			}
			out = append(out, row)
		}
	}
	return out, s
}

// recordAll cuts in with record, leaves out blank lines and brings every row to the width.
func recordAll(in []byte, d dialect, width, regular int) (out [][]string, blank int) {
	q := quotes{width: regular}
	for pos := 0; pos < len(in); {
		cells, n := d.record(in[pos:], &q, nil)
		row := make([]string, 0, width)
		size, quoted := 0, false
		for i, c := range cells {
			size += c.to() - c.from()
			quoted = quoted || c.quoted()
			if i < width {
				row = append(row, string(cellText(in[pos:], c)))
			}
		}
		pos += n
		if size == 0 && !quoted {
			blank++
			continue
		}
		for len(row) < width {
			row = append(row, "")
		}
		out = append(out, row)
	}
	return out, blank
}

func TestSplit(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     [][]string
		open     int // unclosed quotes
		stray    int
		ragged   int
		blank    int
		ending   string
	}{
		{name: "plain", in: "a,b\nc,d\n", want: [][]string{{"a", "b"}, {"c", "d"}}, ending: "lf"},
		{name: "no last line end", in: "a,b\r\nc,d", want: [][]string{{"a", "b"}, {"c", "d"}}, ending: "crlf"},
		{name: "old Mac", in: "a,b\rc,d\r", want: [][]string{{"a", "b"}, {"c", "d"}}, ending: "cr"},
		{name: "mixed ends", in: "a,b\r\nc,d\ne,f\r", want: [][]string{{"a", "b"}, {"c", "d"}, {"e", "f"}}, ending: "mixed"},
		{name: "two CRs", in: "a,b\r\r\nc,d\r\r\n", want: [][]string{{"a", "b"}, {"c", "d"}}, ending: "crlf"},
		{name: "quotes", in: "\"a,1\",\"b \"\"x\"\"\"\n\"c\r\nd\",\"\"\n", want: [][]string{{"a,1", `b "x"`}, {"c\r\nd", ""}}, ending: "lf"},
		{name: "space before and after quotes", in: "a, \"b,c\" \n", want: [][]string{{"a", "b,c"}}, ending: "lf"},
		{name: "quote inside a plain cell", in: "5\" disk,b\n", want: [][]string{{`5" disk`, "b"}}, ending: "lf"},
		{name: "stray quote", in: "\"a\"b\",c\n", want: [][]string{{`a"b`, "c"}}, stray: 1, ending: "lf"},
		{name: "never closed", in: "a,\"b\nc,d\n", want: [][]string{{"a", `"b`}, {"c", "d"}}, open: 1, ending: "lf"},
		{name: "closed by a later cell", in: "a,\"b\nc,\"d\"\n", want: [][]string{{"a", `"b`}, {"c", "d"}}, open: 1, ending: "lf"},
		{name: "ragged", in: "a\nb,c,d\n,e\n", want: [][]string{{"a", ""}, {"b", "c"}, {"", "e"}}, ragged: 2, ending: "lf"},
		{name: "blank", in: "a,b\n\n,\nc,d\n\n", want: [][]string{{"a", "b"}, {"c", "d"}}, blank: 3, ending: "lf"},
		{name: "quoted empty row is a row", in: "\"\",\n", want: [][]string{{"", ""}}, ending: "lf"},
		{name: "ends in a delimiter", in: "a,", want: [][]string{{"a", ""}}, ending: "lf"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, s := splitAll([]byte(tt.in), comma, 2, 3, 0)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("cells %q; want %q", got, tt.want)
			}
			if s.quotes.openN != tt.open || s.quotes.strayN != tt.stray || s.raggedN != tt.ragged || len(s.blank) != tt.blank {
				t.Errorf("open, stray, ragged, blank = %d, %d, %d, %d; want %d, %d, %d, %d",
					s.quotes.openN, s.quotes.strayN, s.raggedN, len(s.blank), tt.open, tt.stray, tt.ragged, tt.blank)
			}
			if end := lineEnding(s.lf, s.crlf, s.cr); end != tt.ending {
				t.Errorf("line ends %s; want %s", end, tt.ending)
			}
		})
	}
}

// TestSplitBadQuotesStaysLinear reads a file in which every quote opens a cell that never closes; with a fresh
// search to the end for each it would take hours.
func TestSplitBadQuotesStaysLinear(t *testing.T) {
	in := []byte(strings.Repeat(",\"\"a", 1<<15))
	_, s := splitAll(in, comma, 2, 1, 0)
	if !s.quotes.limited || s.quotes.wasted > 5*len(in)+shortCell*s.quotes.openN {
		t.Errorf("looked through %d bytes in vain for a text of %d", s.quotes.wasted, len(in))
	}
}

func FuzzSplit(f *testing.F) {
	for _, in := range []string{"", "a,b\r\n1,2\r\n", "\"a", "\"a\"\"\",b\n", "\xef\xbb\xbfx,y\n", "a,\"b\nc\",d\n\n,,\n", "\"a\"b\",c", "a\r\r\nb\rc", " \"x\" ,y", "\"\"\n\"\","} {
		f.Add(in, byte(0), byte(2), byte(0))
		f.Add(in, byte(0), byte(2), byte(2))
	}
	f.Fuzz(func(t *testing.T, in string, delim, width, regular byte) {
		d := dialect{delim: delimiters[int(delim)%len(delimiters)], quote: '"'}
		w := 1 + int(width)%6
		b := []byte(in)
		got, s := splitAll(b, d, w, 2, int(regular))
		want, blank := recordAll(b, d, w, int(regular))
		if s.quotes.limited {
			return // cells are short by decree, and records start afresh
		}
		if !reflect.DeepEqual(got, want) || len(s.blank) != blank {
			t.Fatalf("fill: %q, %d blank\nrecord: %q, %d blank", got, len(s.blank), want, blank)
		}
		if len(s.starts) != len(got) || s.pos < len(b) {
			t.Fatalf("%d starts for %d rows, stopped at %d of %d", len(s.starts), len(got), s.pos, len(b))
		}
		if regular == 0 { // without the table's width no quote is doubted
			againstCSV(t, b, d.delim, got)
		}
	})
}

// againstCSV compares with encoding/csv where both mean the same by definition: well-formed, and no lone CR.
func againstCSV(t *testing.T, b []byte, delim byte, got [][]string) {
	if bytes.IndexByte(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), '\r') >= 0 || bytes.IndexByte(b, 0) >= 0 {
		return
	}
	r := csv.NewReader(bytes.NewReader(b))
	r.Comma, r.FieldsPerRecord = rune(delim), -1
	all, err := r.ReadAll()
	if err != nil {
		return
	}
	var want [][]string
	w := 0
	if len(got) > 0 {
		w = len(got[0])
	}
	for _, row := range all {
		for len(row) < w {
			row = append(row, "")
		}
		want = append(want, row[:w])
	}
	for i, row := range got { // encoding/csv writes LF for CRLF inside quotes, and keeps rows of empty cells
		for c := range row {
			got[i][c] = strings.ReplaceAll(row[c], "\r\n", "\n")
		}
	}
	if got, want := withoutEmpty(got), withoutEmpty(want); !reflect.DeepEqual(got, want) {
		t.Fatalf("fill: %q\nencoding/csv: %q", got, want)
	}
}

func withoutEmpty(rows [][]string) (out [][]string) {
	for _, row := range rows {
		if strings.Join(row, "") != "" {
			out = append(out, row)
		}
	}
	return out
}

// recordsOf reads a well-formed file with encoding/csv.
func recordsOf(t *testing.T, in string) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(in))
	r.FieldsPerRecord = -1
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}
