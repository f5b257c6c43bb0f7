package data

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestShapesAgree writes one random panel in four shapes (plain rows; periods by measure across; indicators in rows;
// indicators in rows with periods across), some with a failed cell, and reads the same figures from all.
func TestShapesAgree(t *testing.T) {
	rnd := rand.New(rand.NewPCG(5, 6))
	for n := range 60 {
		entities, periods, measures := 2+rnd.IntN(5), 3+rnd.IntN(4), 2+rnd.IntN(4)
		cell := func() string {
			switch rnd.IntN(12) {
			case 0:
				return ""
			case 1:
				return "约" + fmt.Sprint(rnd.IntN(1000))
			}
			return fmt.Sprintf("%.2f", rnd.Float64()*1000)
		}
		value := make(map[[3]int]string)
		for e := range entities {
			for p := range periods {
				for m := range measures {
					value[[3]int{e, p, m}] = cell()
				}
			}
		}
		var plain, wide, long, across strings.Builder
		plain.WriteString("city,period")
		wide.WriteString("city")
		across.WriteString("city,indicator")
		long.WriteString("city,period,indicator,value\n")
		for m := range measures {
			fmt.Fprintf(&plain, ",measure %c", 'a'+m)
			for p := range periods {
				fmt.Fprintf(&wide, ",measure %c %d", 'a'+m, 2010+p)
			}
		}
		for p := range periods {
			fmt.Fprintf(&across, ",%d", 2010+p)
		}
		plain.WriteString("\n")
		wide.WriteString("\n")
		across.WriteString("\n")
		for e := range entities {
			fmt.Fprintf(&wide, "city %d", e)
			for m := range measures {
				fmt.Fprintf(&across, "city %d,measure %c", e, 'a'+m)
				for p := range periods {
					fmt.Fprintf(&wide, ",%s", value[[3]int{e, p, m}])
					fmt.Fprintf(&across, ",%s", value[[3]int{e, p, m}])
				}
				across.WriteString("\n")
			}
			wide.WriteString("\n")
			for p := range periods {
				fmt.Fprintf(&plain, "city %d,%d", e, 2010+p)
				for m := range measures {
					fmt.Fprintf(&plain, ",%s", value[[3]int{e, p, m}])
					fmt.Fprintf(&long, "city %d,%d,measure %c,%s\n", e, 2010+p, 'a'+m, value[[3]int{e, p, m}])
				}
				plain.WriteString("\n")
			}
		}
		want, _ := mustRead(t, plain.String())
		for shape, text := range map[string]string{WidePeriods: wide.String(), IndicatorRows: long.String(), IndicatorRows + " ": across.String()} {
			got, rep := mustRead(t, text)
			if rep.Shape != strings.TrimSpace(shape) {
				t.Fatalf("panel %d is %s; want %s\n%s", n, rep.Shape, shape, text)
			}
			sameTable(t, want, got)
			for r := range got.Rows {
				for m := range measures {
					if raw := value[[3]int{r / periods, r % periods, m}]; got.Raw(r, m+2) != raw {
						t.Errorf("row %d of measure %d stood as %q; want %q", r, m, got.Raw(r, m+2), raw)
					}
				}
			}
			if t.Failed() {
				t.Fatalf("panel %d as %s:\n%s", n, shape, text)
			}
		}
	}
}

// TestShapedFailures counts failed cells by the columns of the shape.
func TestShapedFailures(t *testing.T) {
	var wide, long bytes.Buffer
	wide.WriteString("city,2019,2020,2021\n")
	long.WriteString("city,year,indicator,value\n")
	for i := range 30 {
		bad := "7"
		if i == 11 {
			bad = "oops"
		}
		fmt.Fprintf(&wide, "c%d,1,%s,3\n", i, bad)
		fmt.Fprintf(&long, "c%d,2019,x,1\nc%d,2019,y,%s\n", i, i, bad)
	}
	table, rep := mustRead(t, wide.String())
	if c := rep.Columns[2]; c.Failed != 1 || c.Missing != 0 || c.Converted != 89 || !math.IsNaN(table.Columns[2].Num[34]) || table.Raw(34, 2) != "oops" {
		t.Errorf("stacked: %+v", c)
	}
	table, rep = mustRead(t, long.String())
	if x, y := rep.Columns[2], rep.Columns[3]; x.Failed != 0 || y.Failed != 1 || y.Missing != 0 || y.Converted != 29 || table.Raw(11, 3) != "oops" {
		t.Errorf("spread: %+v, %+v", x, y)
	}
	if p := rep.Problems[0]; p.Row != 25 || p.Column != 4 || !strings.HasPrefix(long.String()[p.Byte:], "oops") {
		t.Errorf("the failed cell is reported as %+v", p)
	}
}

// TestSpreadUnits gives each indicator the unit of its rows, but not to figures that have their own.
func TestSpreadUnits(t *testing.T) {
	in := "city,indicator,unit,value,growth(%)\nA,GDP,亿元,1,5\nA,people,万人,2,6\nA,eggs,打,4,1\nB,GDP,亿元,3,7\nB,people,万人,4,8\nB,eggs,打,5,2\n"
	table, _ := readWith(t, in, Settings{Shape: IndicatorRows})
	var got []string
	for _, c := range table.Columns[1:] {
		got = append(got, fmt.Sprintf("%s %s %g", c.Name, c.Unit, c.Scale))
	}
	want := []string{"GDP CNY 1e+08", "GDP growth(%) % 1", "people person 10000", "people growth(%) % 1", "eggs 打 1", "eggs growth(%) % 1"}
	if !slices.Equal(got, want) {
		t.Errorf("units %q; want %q", got, want)
	}
}
