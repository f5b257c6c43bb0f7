package sets

import (
	"bytes"
	"context"
	"math"
	"slices"
	"strings"
	"testing"

	"statlas/data"
	"statlas/data/charset"
)

// TestRoundTrip writes every dataset and reads it again, in both encodings and with each delimiter.
func TestRoundTrip(t *testing.T) {
	for _, e := range Catalogue() {
		t.Run(e.ID, func(t *testing.T) {
			table, _ := open(t, e.ID)
			for _, o := range []data.WriteOptions{{}, {BOM: true}, {Encoding: "gb18030", Decode: charset.Decode}, {Delimiter: '\t'}, {Delimiter: ';'}} {
				var b bytes.Buffer
				if err := data.WriteCSV(&b, table, o); err != nil {
					t.Fatal(err)
				}
				back, report, err := data.Read(context.Background(), b.Bytes(), data.Options{Decode: charset.Decode})
				if err != nil {
					t.Fatal(err)
				}
				if report.Shape == "wide-periods" {
					t.Errorf("%+v reads as %s", o, report.Shape)
				}
				for _, p := range report.Problems {
					t.Errorf("problem %+v", p)
				}
				sameTable(t, table, back)
				if t.Failed() {
					t.Fatalf("%s", b.Bytes()[:min(b.Len(), 600)])
				}
			}
		})
	}
}

// sameTable compares what a CSV file can hold: types, values, periods, text, missing values, qualifiers, and units
// as far as reading knows them; the others stand in the column's name. Sources, notes, labels and each row's unit are
// columns of their own or not written.
func sameTable(t *testing.T, a, b *data.Table) {
	t.Helper()
	if a.Rows != b.Rows || len(a.Columns) != len(b.Columns) {
		t.Fatalf("%d × %d came back as %d × %d", a.Rows, len(a.Columns), b.Rows, len(b.Columns))
	}
	for i, x := range a.Columns {
		y := b.Columns[i]
		if x.Type != y.Type {
			t.Errorf("%s: a column of type %s came back as %s", x.ID, x.Type, y.Type)
			continue
		}
		same := x.Unit == y.Unit && max(x.Scale, 1) == max(y.Scale, 1)
		if told := strings.HasSuffix(y.Name, x.Unit+"]"); !same && !told {
			t.Errorf("%s in %v %s came back in %v %s", x.ID, x.Scale, x.Unit, y.Scale, y.Unit)
		}
		if !slices.Equal(x.Qualifier, y.Qualifier) {
			t.Errorf("%s: qualifiers came back otherwise", x.ID)
		}
		for r := range a.Rows {
			if !sameCell(x, y, r) {
				t.Fatalf("%s, row %d came back otherwise", x.ID, r)
			}
		}
	}
}

func sameCell(x, y *data.Column, r int) bool {
	switch x.Type {
	case data.Text:
		return x.Text.At(r) == y.Text.At(r)
	case data.PeriodT:
		return x.Periods[r] == y.Periods[r]
	}
	return math.Float64bits(x.Num[r]) == math.Float64bits(y.Num[r]) || x.Num[r] != x.Num[r] && y.Num[r] != y.Num[r]
}
