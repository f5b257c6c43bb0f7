package data

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"statlas/data/charset"
)

// FuzzRead checks that nothing panics and that every record of the file is accounted for.
func FuzzRead(f *testing.F) {
	files, _ := os.ReadDir("testdata")
	for _, e := range files {
		if b, err := os.ReadFile("testdata/" + e.Name()); err == nil && !strings.HasSuffix(e.Name(), ".json") {
			f.Add(b)
		}
	}
	f.Add([]byte("sep=;\na;b\n1;\"2\n注：x\n"))
	f.Fuzz(func(t *testing.T, b []byte) { checkRead(t, b, Settings{}) })
}

// FuzzSettings is FuzzRead for files of which somebody says where the names stand and what shape the table has.
func FuzzSettings(f *testing.F) {
	files, _ := os.ReadDir("testdata")
	for i, e := range files {
		if b, err := os.ReadFile("testdata/" + e.Name()); err == nil && !strings.HasSuffix(e.Name(), ".json") {
			f.Add(b, i%6-1, i%4, uint8(i%5), i%2 == 0)
		}
	}
	shapes := []string{"", KeepShape, WidePeriods, IndicatorRows, "round"}
	f.Fuzz(func(t *testing.T, b []byte, row, rows int, shape uint8, drop bool) {
		checkRead(t, b, Settings{HeaderRow: row, HeaderRows: rows, Shape: shapes[int(shape)%len(shapes)], DropTotals: drop})
	})
}

func checkRead(t *testing.T, b []byte, settings Settings) {
	before := slices.Clone(b)
	o := Options{Settings: settings, Decode: charset.Decode}
	table, report, err := Read(context.Background(), b, o)
	var fe *FileError
	if err != nil {
		if !errors.As(err, &fe) {
			t.Fatal(err)
		}
		if _, ok := FileErrorCodes[fe.Code]; !ok {
			t.Fatalf("code %q is not listed", fe.Code)
		}
		return
	}
	if !bytes.Equal(b, before) {
		t.Fatal("the file's bytes were changed")
	}
	src, err := newSource(b, o)
	if err != nil {
		t.Fatal(err)
	}
	r := &reader{o: o, src: src, text: src.text}
	if err := r.shape(); err != nil {
		t.Fatal(err)
	}
	n := r.sample.at[0]
	records, spaces := 0, 0 // lines of spaces are rows between rows, and blank lines around the table
	s := takeSample(src.text, n, r.dialect, len(src.text)+1, r.regular)
	for r := range s.recs {
		if blank := s.at[r+1]-s.at[r] == 0; !blank && s.hasText(r) {
			records++
			if s.filled(r) == 0 {
				spaces++
			}
		}
	}
	h := report.Header
	rows := table.Rows
	if report.Shape == WidePeriods || report.Shape == IndicatorRows { // rows of another table than the file's
		o.Shape = KeepShape
		asIs, _, err := Read(context.Background(), b, o)
		if err != nil {
			t.Fatal(err)
		}
		rows = asIs.Rows
	}
	got := rows + h.Rows + len(h.Above) + len(h.Below) + len(h.Again)
	if h.Units != "" {
		got++
	}
	if len(report.Totals) > 0 && report.Totals[0].Dropped {
		got += report.TotalRows
	}
	blank := 0 // lines of the header that somebody said are names
	if settings.HeaderRows > 1 {
		blank = h.Rows
	}
	if s.whole && (got > records+blank || got < records-spaces) {
		t.Fatalf("%d rows, header %+v of %d records", rows, h, records)
	}
	plain := report.Shape != WidePeriods && report.Shape != IndicatorRows
	if spaces == 0 && s.whole && plain && h.Units == "" && len(h.Again) == 0 && !settings.DropTotals && settings.HeaderRows == 0 {
		checkExtra(t, s, table, h.Rows+len(h.Above), r.layout.width)
	}
	if report.Total < len(report.Problems) {
		t.Fatalf("%d problems listed, %d counted", len(report.Problems), report.Total)
	}
	for _, p := range report.Problems {
		if _, ok := ProblemCodes[p.Code]; !ok || p.Byte < 0 || p.Byte > int64(len(b)) || verbs(p.Code) != len(p.Args) {
			t.Fatalf("problem %+v in a file of %d bytes", p, len(b))
		}
	}
	if len(b)%8 == 0 { // some files, for each cell is read several times
		checkCounts(t, table, report)
	}
	ids := make(map[string]bool)
	for c, col := range table.Columns {
		if col.Len() != table.Rows || col.ID == "" || ids[col.ID] {
			t.Fatalf("column %q has id %q and %d of %d rows", col.Name, col.ID, col.Len(), table.Rows)
		}
		ids[col.ID] = true
		for r := range table.Rows {
			col.Missing(r)
			table.Raw(r, c)
		}
	}
}

// checkExtra checks that what stands beyond the columns can be had. The rows are the records with text in them
// behind the first so many.
func checkExtra(t *testing.T, s *sample, table *Table, first, width int) {
	row := -first
	for r, rec := range s.recs {
		if !s.hasText(r) {
			continue
		}
		if row >= 0 && row < table.Rows {
			var want []string
			for _, c := range rec[min(width, len(rec)):] {
				want = append(want, string(cellText(s.text, c)))
			}
			if got := table.Extra(row); !slices.Equal(got, want) {
				t.Fatalf("row %d holds %q beyond %d columns; want %q", row, got, width, want)
			}
		}
		row++
	}
}

func verbs(code string) int {
	return countVerbs(problemTexts[code][0]) + countVerbs(problemTexts[code][1])
}

// hasText reports whether record r is no blank line: some byte in it is neither delimiter nor line end.
func (s *sample) hasText(r int) bool {
	return len(bytes.Trim(s.text[s.at[r]:s.at[r+1]], "\r\n"+string(rune(s.delim)))) > 0
}

// TestMutated breaks the files of testdata in 10,000 seeded ways: bytes changed, doubled, dropped, files cut.
func TestMutated(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.[ct][sx][vt]")
	rnd := rand.New(rand.NewPCG(3, 4))
	odd := []byte("\",;\n\r\t\x00\xff\x81=. 9")
	for n := range 10_000 {
		b, err := os.ReadFile(files[n%len(files)])
		if err != nil {
			t.Fatal(err)
		}
		for range 1 + rnd.IntN(4) {
			if len(b) == 0 {
				break
			}
			i := rnd.IntN(len(b))
			switch rnd.IntN(4) {
			case 0:
				b[i] = odd[rnd.IntN(len(odd))]
			case 1:
				b = slices.Insert(b, i, odd[rnd.IntN(len(odd))])
			case 2:
				b = slices.Delete(b, i, i+1)
			case 3:
				b = append(b[:i:i], b[rnd.IntN(len(b)):]...)
			}
		}
		checkRead(t, b, Settings{DropTotals: n%3 == 0})
		if t.Failed() {
			t.Fatalf("file %d: %q", n, b)
		}
	}
}
