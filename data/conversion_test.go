package data

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"statlas/data/charset"
)

func TestCoerced(t *testing.T) {
	in := "注：初步数,,\ncity,share,when\nA,12.3%,2023年1-3月\n\nB,\"（1,234.5）％\",2023Q2\nC,about 7.5% [1],oops\nD,n/a,2023-24\nE,?,…\nF,5%,2023Q3\nG,6%,2023Q4\nH,6%,2023Q4\nI,6%,2023Q4\nJ,6%,2023Q4\nK,6%,2023Q4\n"
	table, report := mustRead(t, in)
	got := [][]Conversion{Coerced(table, 1, 3), NotUnderstood(table, 1, 10), Coerced(table, 2, 10), NotUnderstood(table, 2, 10), Coerced(table, 0, 10)}
	want := `[[{"row":3,"column":2,"text":"12.3%","value":12.3,"done":["percent"]},` +
		`{"row":5,"column":2,"text":"（1,234.5）％","value":-1234.5,"done":["characters","grouping","sign","percent"]},` +
		`{"row":6,"column":2,"text":"about 7.5% [1]","value":7.5,"done":["percent","qualifier","mark"]}],` +
		`[{"row":8,"column":2,"text":"?","value":null,"done":[],"problem":"not_a_number"}],` +
		`[{"row":3,"column":3,"text":"2023年1-3月","value":"2023-01/2023-03","done":["stretch"]},` +
		`{"row":7,"column":3,"text":"2023-24","value":"2023/2024","done":["fiscal_year"]}],` +
		`[{"row":6,"column":3,"text":"oops","value":null,"done":[],"problem":"not_a_period"}],[]]`
	if b, _ := json.Marshal(got); string(b) != want {
		t.Errorf("%s\nwant %s", b, want)
	}
	if c := table.Columns[1]; c.Notes[2] != "[1]" || c.Qualifier[2] != About {
		t.Errorf("notes %v, qualifiers %v", c.Notes, c.Qualifier)
	}
	if i := report.Columns[1]; i.Coerced != 9 || i.Converted != 9 || i.Failed != 1 || i.Missing != 1 {
		t.Errorf("%+v", i)
	}
}

// TestCounts checks for every file in testdata that the counts of the report are those of the lists, and that a
// cell read again alone gives the table's value.
func TestCounts(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.[ct][sx][vt]")
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		table, report, err := Read(context.Background(), b, Options{Decode: charset.Decode})
		if err != nil {
			continue
		}
		t.Run(filepath.Base(file), func(t *testing.T) { checkCounts(t, table, report) })
	}
}

func checkCounts(t *testing.T, table *Table, report *Report) {
	for i, info := range report.Columns {
		if n := len(Coerced(table, i, table.Rows)); n != info.Coerced || info.Coerced > info.Converted {
			t.Fatalf("%s: %d cells listed as coerced, %d counted of %d converted", info.Name, n, info.Coerced, info.Converted)
		}
		if n := len(NotUnderstood(table, i, table.Rows)); n != info.Failed {
			t.Fatalf("%s: %d cells listed as not understood, %d counted", info.Name, n, info.Failed)
		}
		for r := range min(table.Rows, 100) {
			checkCell(t, table, r, i)
		}
	}
}

// checkCell reads a cell's text again.
func checkCell(t *testing.T, table *Table, row, column int) {
	at, c := table.Place(row, column), table.Columns[column]
	if at.how == nil || c.Type == Text {
		return
	}
	got, want := at.how.read([]byte(table.Raw(row, column))), cellValue(c, row)
	if p, ok := want.(Period); ok {
		want = p.String()
	}
	if c.Missing(row) {
		want = nil
	}
	if got.value != want {
		t.Fatalf("row %d, column %d: %q reads as %v; the table has %v", at.Row, at.Column, table.Raw(row, column), got.value, want)
	}
}

// TestPlacesOfLeftOut checks that cells keep their rows of the file when totals and blank lines are left out, and when
// periods across are stacked.
func TestPlacesOfLeftOut(t *testing.T) {
	in := "city,2021,2022,2023\nA,10%,11%,12\n\n合计,30%,32%,34%\nB,20%,21%,22%\n"
	table, report, err := Read(context.Background(), []byte(in), Options{Settings: Settings{DropTotals: true}})
	if err != nil {
		t.Fatal(err)
	}
	checkCounts(t, table, report)
	value := len(table.Columns) - 1
	got, want := Coerced(table, value, 10), []struct {
		row, column int
		text        string
	}{{2, 2, "10%"}, {2, 3, "11%"}, {5, 2, "20%"}, {5, 3, "21%"}, {5, 4, "22%"}}
	if len(got) != len(want) || report.Columns[value].Coerced != len(want) {
		t.Fatalf("%+v, %+v", got, report.Columns[value])
	}
	for i, w := range want {
		if c := got[i]; c.Row != w.row || c.Column != w.column || c.Text != w.text {
			t.Errorf("%+v; want %+v", c, w)
		}
	}
}
