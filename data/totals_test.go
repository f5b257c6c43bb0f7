package data

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestTotalWord(t *testing.T) {
	for _, tt := range []struct {
		text  string
		kind  TotalKind
		whole bool
	}{
		{"合计", GrandTotal, false}, {"合　计", GrandTotal, false}, {" 总 计：", GrandTotal, false}, {"小计", Subtotal, false},
		{"Total", GrandTotal, false}, {"TOTAL:", GrandTotal, false}, {"Sub-total", Subtotal, false}, {"Sum", GrandTotal, false}, {"Grand Total", GrandTotal, false},
		{"浙北 小计", Subtotal, false}, {"华东合计", Subtotal, false}, {"浙江 汇总", Subtotal, false}, {"Zhejiang Total", Subtotal, false},
		{"全国", GrandTotal, true}, {"全省", GrandTotal, true}, {"全国总计", GrandTotal, false},
		{"其中：高新区", PartOf, false}, {"　　其中:外资", PartOf, false}, {"of which: exports", PartOf, false},
		{"设计", "", false}, {"全国人大", "", false}, {"Totally Ltd", "", false}, {"会计", "", false}, {"统计局", "", false}, {"Sumitomo", "", false}, {"", "", false},
		{"合计划公司", "", false}, {"其他", "", false}, {"Subtotals Inc", "", false}, {"Pentotal", "", false},
	} {
		if kind, whole := totalWord(tt.text); kind != tt.kind || whole != tt.whole {
			t.Errorf("totalWord(%q) = %q, %v; want %q, %v", tt.text, kind, whole, tt.kind, tt.whole)
		}
	}
}

// TestDropTotals leaves totals out and says so; what remains adds up to them.
func TestDropTotals(t *testing.T) {
	in := "区,市,产值\n东,甲,1.5\n东,乙,bad\n东,丙,2.25\n小计,,3.75\n西,丁,5\n西,戊,6\n小计,,11\n合计,,14.75\n"
	in = strings.Replace(in, "bad", "0", 1)
	kept, rep := readWith(t, in, Settings{})
	if kept.Rows != 8 || rep.TotalRows != 3 || len(rep.Problems) != 0 || rep.Totals[0].Dropped {
		t.Fatalf("%d rows, totals %+v", kept.Rows, rep.Totals)
	}
	for _, f := range rep.Totals {
		if !f.Confirmed || len(f.Measures) != 1 || f.Measures[0] != "产值" {
			t.Errorf("%+v is not confirmed", f)
		}
	}
	table, rep := readWith(t, in, Settings{DropTotals: true})
	sum := 0.0
	for r, v := range table.Columns[2].Num {
		sum += v
		if table.Raw(r, 2) != fmt.Sprint(v) {
			t.Errorf("row %d: %v stood as %q", r, v, table.Raw(r, 2))
		}
	}
	if table.Rows != 5 || sum != 14.75 || rep.Rows != 5 || len(rep.Problems) != 3 || !rep.Totals[2].Dropped {
		t.Errorf("%d rows of sum %v, totals %+v, problems %+v", table.Rows, sum, rep.Totals, rep.Problems)
	}
	if p := rep.Problems[2]; p.Code != "total_row" || p.Row != 9 || p.Column != 1 || !strings.HasPrefix(in[p.Byte:], "合计") {
		t.Errorf("%+v", p)
	}
	if _, words := table.Columns[0].Text.Coded(); len(words) != 2 {
		t.Errorf("the words of rows that were left out stay: %q", words)
	}
	if only, _ := readWith(t, "a,b\nTotal,1\n合计,2\n", Settings{DropTotals: true}); only.Rows != 2 {
		t.Errorf("a table of totals alone keeps %d of 2 rows", only.Rows)
	}
}

// TestTotalsConfirmed writes tables of random blocks with true and false subtotals, above or below their parts, in
// figures rounded to so many decimals, and checks which are confirmed.
func TestTotalsConfirmed(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 9))
	for n := range 300 {
		var b strings.Builder
		b.WriteString("name,value\n")
		below, decimals := rnd.IntN(2) == 0, rnd.IntN(3)
		var want []bool
		for block := range 2 + rnd.IntN(4) {
			var lines []string
			exact := 0.0
			for i := range 2 + rnd.IntN(5) {
				v := 100 + rnd.Float64()*900
				exact += v
				lines = append(lines, fmt.Sprintf("p%d_%d,%.*f\n", block, i, decimals, v))
			}
			right := rnd.IntN(3) > 0
			if !right {
				exact *= 1.2
			}
			total := fmt.Sprintf("subtotal,%.*f\n", decimals, exact)
			want = append(want, right)
			if below {
				lines = append(lines, total)
			} else {
				lines = append([]string{total}, lines...)
			}
			b.WriteString(strings.Join(lines, ""))
		}
		_, rep := mustRead(t, b.String())
		if len(rep.Totals) != len(want) {
			t.Fatalf("table %d: %d totals of %d in\n%s", n, len(rep.Totals), len(want), b.String())
		}
		for i, f := range rep.Totals {
			if f.Confirmed != want[i] {
				t.Fatalf("table %d: total %d confirmed is %v; want %v in\n%s", n, i, f.Confirmed, want[i], b.String())
			}
		}
	}
}

func TestRowNumbers(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		role     Role
	}{
		{"sign", "#,city,v\n1,A,5\n2,B,6\n", ID},
		{"no name, from 0", ",city,v\n0,A,5\n1,B,6\n2,C,7\n", ID},
		{"with a gap for the total", "No,city,v\n1,A,5\n2,B,6\n,Total,11\n", ID},
		{"序号", "序号,市,值\n1,甲,5\n2,乙,6\n", ID},
		{"a measure", "rank,city,v\n1,A,5\n2,B,6\n", Measure},
		{"not in steps", "#,city,v\n1,A,5\n3,B,6\n", Measure},
	} {
		if table, _ := mustRead(t, tt.in); table.Columns[0].Role != tt.role {
			t.Errorf("%s: the first column is a %s; want %s", tt.name, table.Columns[0].Role, tt.role)
		}
	}
}
