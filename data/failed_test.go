package data

import (
	"context"
	"slices"
	"testing"
)

// Cells that could not be read keep their places when periods across become rows.
func TestFailedCellsOfAWideTable(t *testing.T) {
	in := "zone,2019,2020,2021\nA,1,oops,3\nB,4,5,6\nC,7,8,n.v.\nD,1,2,3\nE,4,5,6\nF,7,8,9\nG,1,2,3\nH,4,5,6\nI,7,8,9\nJ,1,2,3\n"
	table, report, err := Read(context.Background(), []byte(in), Options{Name: "wide.csv"})
	if err != nil {
		t.Fatal(err)
	}
	value := table.Columns[len(table.Columns)-1]
	if report.Shape != "wide-periods" || value.Type != Number {
		t.Fatalf("shape %s, type %s", report.Shape, value.Type)
	}
	if !slices.Equal(value.Failed, []int32{1, 8}) {
		t.Errorf("failed rows %v, want 1 and 8", value.Failed)
	}
	for _, i := range value.Failed {
		if text := table.Raw(int(i), len(table.Columns)-1); text != "oops" && text != "n.v." {
			t.Errorf("row %d stood as %q", i, text)
		}
	}
}

// Rows that are taken take their failures along.
func TestGatherKeepsFailures(t *testing.T) {
	c := &Column{Type: Number, Num: make([]float64, 6), Failed: []int32{1, 4}}
	if got := gather(c, []int32{4, 0, -1, 1, 4, 5}).Failed; !slices.Equal(got, []int32{0, 3, 4}) {
		t.Errorf("failed rows %v, want 0, 3 and 4", got)
	}
	if got := gather(c, []int32{0, 5}).Failed; got != nil {
		t.Errorf("failed rows %v, want none", got)
	}
}
