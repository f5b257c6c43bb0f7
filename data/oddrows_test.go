package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

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
