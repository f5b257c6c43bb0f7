package data

import (
	"bytes"
	"context"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data/charset"
)

func TestWriteRows(t *testing.T) {
	rows := [][]any{
		{"plain", 1.5, true, NewPeriod(Quarter, 2015, 2, 0)},
		{"=1+1", -2.0, false, nil},
		{"a, \"b\"\nc", math.NaN(), nil, Period(0)},
		{" spaced ", 1e300, nil, 12},
		{"'-x", 1e15, nil, nil},
		{"", nil, nil, nil},
	}
	var b bytes.Buffer
	if err := WriteRows(&b, []string{"name", "@value", "is", "when"}, slices.Values(rows), WriteOptions{BOM: true}); err != nil {
		t.Fatal(err)
	}
	want := "\uFEFFname,'@value,is,when\r\nplain,1.5,true,2015-Q2\r\n'=1+1,-2,false,\r\n\"a, \"\"b\"\"\nc\",,,\r\n\" spaced \",1e+300,,12\r\n''-x,1e+15,,\r\n\"\",,,\r\n"
	if b.String() != want {
		t.Errorf("wrote %q; want %q", b.String(), want)
	}
}

// TestWriteReadsBack writes what each golden file reads as and reads it again.
func TestWriteReadsBack(t *testing.T) {
	entries, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() || strings.HasSuffix(e.Name(), ".json") {
			continue
		}
		t.Run(e.Name(), func(t *testing.T) {
			in, err := os.ReadFile("testdata/" + e.Name())
			if err != nil {
				t.Fatal(err)
			}
			a, _, err := Read(context.Background(), in, Options{Decode: charset.Decode})
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := WriteCSV(&out, a, WriteOptions{}); err != nil {
				t.Fatal(err)
			}
			b, _, err := Read(context.Background(), out.Bytes(), Options{})
			if err != nil {
				t.Fatal(err)
			}
			sameTable(t, a, b)
		})
	}
}

func sameTable(t *testing.T, a, b *Table) {
	if a.Rows != b.Rows || len(a.Columns) != len(b.Columns) {
		t.Fatalf("%d × %d came back as %d × %d", a.Rows, len(a.Columns), b.Rows, len(b.Columns))
	}
	for i, x := range a.Columns {
		y, id := b.Columns[i], x.ID
		if name := ownName(x); name != x.Name {
			id = slug(name) // what stood across is a column like all others now
		}
		if id != y.ID || x.Type != y.Type || x.Role != y.Role || x.Unit != y.Unit || max(x.Scale, 1) != max(y.Scale, 1) {
			t.Errorf("column %+v came back as %+v", x, y)
			continue
		}
		if !slices.Equal(x.Qualifier, y.Qualifier) {
			t.Errorf("%s: qualifiers %v came back as %v", x.ID, x.Qualifier, y.Qualifier)
		}
		for r := range a.Rows {
			if v, w := cellValue(x, r), cellValue(y, r); v != w && !(v != v && w != w) {
				t.Errorf("row %d, %s: %v came back as %v", r, x.ID, v, w)
			}
		}
	}
}

// FuzzWrite checks that any text in any cell comes back from the bytes written, and that none begins a formula.
func FuzzWrite(f *testing.F) {
	for _, s := range []string{"", "a,b", "\"", "=x", "'=x", " a", "a\r\nb", "\t", "-1", "\u3000x", "'"} {
		f.Add(s, "b")
	}
	f.Fuzz(func(t *testing.T, x, y string) {
		want := []string{x, y}
		var b bytes.Buffer
		if err := WriteRows(&b, []string{"x", "y"}, slices.Values([][]any{{x, y}}), WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		_, s := splitAll(b.Bytes(), comma, 2, 2, 2)
		var got []string
		if len(s.starts) == 2 {
			cells, _ := comma.record(b.Bytes()[s.starts[1]:], &s.quotes, nil)
			for _, c := range cells {
				cell := trimmed(b.Bytes()[s.starts[1]:], c)
				if formulaStart(cell) && !harmless(string(cell)) {
					t.Fatalf("%q would be run as a formula", cell)
				}
				got = append(got, string(unguard(cell)))
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q came back as %q", want, got)
		}
	})
}
