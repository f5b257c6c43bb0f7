package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// cars is R's mtcars with a missing figure, as pivot.R wrote it.
func cars(t *testing.T) *data.Table {
	t.Helper()
	records := readCSV(t, "testdata/cars.csv")
	var columns []*data.Column
	for k, name := range records[0] {
		var texts []string
		var x []float64
		for _, r := range records[1:] {
			texts = append(texts, r[k])
			v, err := strconv.ParseFloat(r[k], 64)
			if err != nil {
				v = math.NaN()
			}
			x = append(x, v)
		}
		switch name {
		case "hp", "mpg":
			columns = append(columns, numberColumn(name, x...))
		case "car":
			columns = append(columns, textColumn(name, data.Entity, texts...))
		default:
			columns = append(columns, textColumn(name, data.Dimension, texts...))
		}
	}
	return tableOf(columns...)
}

// TestPivotAgreesWithR compares every cell, subtotal, total and share.
func TestPivotAgreesWithR(t *testing.T) {
	refs, table := references(t, "testdata/pivot.csv"), cars(t)
	for _, fn := range []string{"sum", "mean", "median", "min", "max", "sd"} {
		a := ask[*PivotAnswer](t, table, `{"kind":"pivot","measure":"hp","by":["am","cyl"],"across":"gear","fn":"`+fn+`"}`)
		comparePivot(t, refs, fn, a, cellsOf)
	}
	several := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":["am","cyl"],"across":"gear","measure":"hp","share":"column","measures":[{"column":"mpg","fn":"mean"},{"fn":"rows"}]}`)
	comparePivot(t, refs, "share of hp", several, func(r PivotRow) []Num { return everyThird(r.Shares, 0) })
	comparePivot(t, refs, "mean mpg", several, func(r PivotRow) []Num { return everyThird(r.Cells, 1) })
	for _, row := range several.Rows {
		for _, s := range everyThird(row.Shares, 1) {
			if !math.IsNaN(float64(s)) {
				t.Fatalf("%v: a mean has the share %v", row.Keys, s)
			}
		}
	}
	comparePivot(t, refs, "distinct", ask[*PivotAnswer](t, table, `{"kind":"pivot","measure":"hp","by":"cyl","fn":"distinct"}`), cellsOf)
	comparePivot(t, refs, "xtabs rows", ask[*PivotAnswer](t, table, `{"kind":"pivot","by":"cyl","across":"gear","fn":"rows"}`), cellsOf)
	sums := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":"cyl","across":"gear","measure":"hp"}`)
	if x := float64(sums.Rows[2].Cells[1]); !math.IsNaN(x) {
		t.Errorf("a cell without rows has the sum %v; xtabs says 0 where there is nothing", x)
	}
	sums.Rows[2].Cells[1] = 0
	comparePivot(t, refs, "xtabs sum", sums, cellsOf)
	for _, share := range []string{"row", "column", "whole"} {
		a := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":"cyl","across":"gear","fn":"rows","share":"`+share+`"}`)
		if share == "row" {
			a.Rows = a.Rows[:3] // prop.table has no row of totals there
		}
		comparePivot(t, refs, "prop "+share, a, func(r PivotRow) []Num { return r.Shares })
	}
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
}

func cellsOf(r PivotRow) []Num { return r.Cells }

func everyThird(all []Num, from int) (out []Num) {
	for ; from < len(all); from += 3 {
		out = append(out, all[from])
	}
	return out
}

func comparePivot(t *testing.T, refs map[string]reference, prefix string, a *PivotAnswer, of func(PivotRow) []Num) {
	t.Helper()
	for _, row := range a.Rows {
		name := strings.ReplaceAll(groupLabel(row.Keys), ", ", " ")
		if name == "" {
			name = "total"
		}
		for k, x := range of(row) {
			column := "total"
			if k < len(a.Columns) {
				column = a.Columns[k].(string)
			}
			compare(t, refs, prefix+" "+name+" / "+column, float64(x), 1e-13)
		}
	}
}

// TestPivotAddsUp wants parts to add up to their subtotals, these to the total, and shares to 1.
func TestPivotAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 9))
	for range 30 {
		n := 2 + r.IntN(200)
		x, by, sub, across := make([]float64, n), make([]string, n), make([]string, n), make([]string, n)
		for i := range n {
			x[i], by[i], sub[i], across[i] = float64(1+r.IntN(1000))/8, string(rune('a'+r.IntN(4))), string(rune('m'+r.IntN(5))), string(rune('p'+r.IntN(3)))
		}
		table := tableOf(numberColumn("x", x...), textColumn("by", data.Dimension, by...), textColumn("sub", data.Dimension, sub...), textColumn("across", data.Dimension, across...))
		for _, share := range []string{"row", "column", "whole"} {
			a := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":["by","sub"],"across":"across","share":"`+share+`"}`)
			sums, shares := make([][4]float64, 3), [3]float64{}
			for _, row := range a.Rows {
				d := len(row.Keys)
				across := 0.0
				for k, v := range row.Cells {
					if v == v {
						sums[d][min(k, 3)] += float64(v)
						if k < len(a.Columns) {
							across += float64(v)
						}
					}
				}
				if last := float64(row.Cells[len(a.Columns)]); !near(across, last, 1e-12) {
					t.Fatalf("%v: the columns add up to %v, not %v", row.Keys, across, last)
				}
				part := row.Shares[len(a.Columns)]
				if share == "row" {
					part = 0
					for k := range a.Columns {
						if s := row.Shares[k]; s == s {
							part += s
						}
					}
					if !near(float64(part), 1, 1e-12) {
						t.Fatalf("shares of the row %v add up to %v", row.Keys, part)
					}
					continue
				}
				shares[d] += float64(part)
			}
			if share != "row" && (!near(shares[1], 1, 1e-12) || !near(shares[2], 1, 1e-12)) {
				t.Fatalf("shares of %s add up to %v", share, shares)
			}
			for k := range len(a.Columns) + 1 {
				if !near(sums[0][k], sums[1][k], 1e-12) || !near(sums[1][k], sums[2][k], 1e-12) {
					t.Fatalf("column %d: the whole is %v, subtotals %v, parts %v", k, sums[0][k], sums[1][k], sums[2][k])
				}
			}
		}
	}
}

// TestPivotLeavesTotalsOut wants no row named a total counted beside its parts, but kept where it stands alone.
func TestPivotLeavesTotalsOut(t *testing.T) {
	table := tableOf(textColumn("region", data.Dimension, "东部", "东部", "西部", "合计"), textColumn("city", data.Entity, "甲", "乙", "丙", "合计"), numberColumn("v", 1, 2, 4, 7))
	a := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":"region"}`)
	if total := a.Rows[len(a.Rows)-1].Cells[0]; total != 7 || a.N != 3 || len(a.Rows) != 3 || len(a.Warnings) != 1 || a.Warnings[0].Code != WarnTotalsLeft {
		t.Errorf("%+v, total %v", a, total)
	}
	alone := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":"region","where":[{"column":"city","op":"eq","value":"合计"}]}`)
	if len(alone.Rows) != 2 || alone.Rows[0].Cells[0] != 7 || len(alone.Warnings) != 0 {
		t.Errorf("alone: %+v", alone)
	}
}

func TestPivotShares(t *testing.T) {
	table := tableOf(textColumn("g", data.Dimension, "a", "a", "b", "b"), textColumn("h", data.Dimension, "p", "q", "p", "q"), numberColumn("v", 1, -1, 0, nan), numberColumn("w", 0, 0, 3, nan))
	a := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":"g","across":"h","share":"row","measures":[{"column":"v","fn":"sum"},{"column":"w","fn":"sum"}]}`)
	var codes []string
	for _, w := range a.Warnings {
		codes = append(codes, w.Code)
	}
	if !slices.Equal(codes, []string{WarnShareSigns, WarnShareGaps, WarnShareNone}) {
		t.Errorf("warnings %v", codes)
	}
	if a.Share != "none" || a.Beside[0].Share != "row" || !math.IsNaN(float64(a.Rows[0].Shares[0])) {
		t.Errorf("a value with cells below 0 has shares: %+v", a)
	}
	if x, y := float64(a.Rows[0].Shares[1]), a.Rows[1].Shares[1]; !math.IsNaN(x) || y != 1 {
		t.Errorf("shares %v of a whole of 0, %v of all there is", x, y)
	}
	alone := ask[*PivotAnswer](t, table, `{"kind":"pivot","by":"h","share":"row"}`)
	if alone.Shared() || alone.Rows[0].Shares != nil {
		t.Errorf("below 0: %+v", alone)
	}
}

func TestPivotRefusals(t *testing.T) {
	many, mixed := make([]string, MaxPivotRows+1), tableOf(textColumn("city", data.Entity, "a", "b"), numberColumn("value", 1, 2), textColumn("unit", data.UnitRole, "CNY", "USD"))
	for i := range many {
		many[i] = fmt.Sprint("n", i)
	}
	long := tableOf(textColumn("name", data.Entity, many...), numberColumn("v", make([]float64, len(many))...))
	for _, tt := range []struct {
		table          *data.Table
		question, code string
	}{
		{long, `{"kind":"pivot","by":"name"}`, CodeManyLines}, {long, `{"kind":"pivot","across":"name"}`, CodeManyLines},
		{long, `{"kind":"pivot","by":"town"}`, CodeColumn}, {long, `{"kind":"pivot","across":"town"}`, CodeColumn},
		{long, `{"kind":"pivot","measures":[{"fn":"sum"}]}`, CodeColumn}, {long, `{"kind":"pivot","measures":[{"column":"name","fn":"sum"}]}`, CodeColumnType},
		{long, `{"kind":"pivot","measures":[{"column":"v","fn":"first"}]}`, CodeOption}, {long, `{"kind":"pivot","fn":"rows","measures":[` + strings.Repeat(`{"fn":"rows"},`, MaxPivotValues-1) + `{"fn":"rows"}]}`, CodeManyLines},
		{long, `{"kind":"pivot","measures":[{"column":"v","fn":"mean"}],"share":"row"}`, CodeValue},
		{long, `{"kind":"pivot","measure":"name"}`, CodeColumnType}, {long, `{"kind":"pivot","fn":"mean","share":"row"}`, CodeValue},
		{mixed, `{"kind":"pivot","by":"unit"}`, CodeUnits}, {tableOf(textColumn("city", data.Entity, "a")), `{"kind":"pivot"}`, CodeNoMeasure},
	} {
		if e := refused(t, tt.table, tt.question); e.Code != tt.code {
			t.Errorf("%s: %v, want %s", tt.question, e, tt.code)
		}
	}
	for _, fine := range []string{`{"kind":"pivot","by":"city","fn":"rows"}`, `{"kind":"pivot","by":"city","fn":"distinct","measure":"unit"}`, `{"kind":"pivot","where":[{"column":"city","op":"eq","value":"z"}],"by":"city","across":"unit"}`} {
		ask[*PivotAnswer](t, mixed, fine)
	}
}
