package ui

import (
	"math"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// tall is a table of any number of rows that holds the row's number in each.
type tall struct {
	engine
	offsets []int
}

func (e *tall) Ask(slot, table string, q *stats.Question, done func(stats.Answer, error)) {
	if q.Kind != "rows" {
		return
	}
	e.offsets = append(e.offsets, q.Offset)
	a := &stats.RowsAnswer{Columns: []string{"n"}, Total: tallRows}
	for i := range q.Limit {
		if n := q.Offset + i; n < tallRows {
			a.Rows, a.Index = append(a.Rows, []any{stats.Num(n)}), append(a.Index, n)
		}
	}
	done(a, nil)
}

const tallRows = 5_000_000

func openTall(t *testing.T) (*App, *tall) {
	e := &tall{}
	a := NewApp(e, Env{Lang: "en", Width: 1280})
	a.ShowHash("data=file:n.csv&tab=table")
	a.Opened(&Opened{Table: "file1", Data: "file:n.csv", Rows: tallRows, Report: &data.Report{
		Columns: []data.ColumnInfo{{ID: "n", Name: "n", Type: data.Number, Role: data.Measure}},
	}})
	return a, e
}

func TestEveryRowOfATallTableCanBeScrolledTo(t *testing.T) {
	a, _ := openTall(t)
	a.scrolled(0, 0, 600+headHeight, 800)
	bottom := a.grid.spacer() - a.gridHeight()
	for _, tt := range []struct{ top, row float64 }{
		{0, 0},
		{bottom, tallRows - 600.0/rowHeight}, // the last row ends at the lower edge
		{bottom / 2, (tallRows - 600.0/rowHeight) / 2},
	} {
		if got := a.rowAt(tt.top); math.Abs(got-tt.row) > 1e-6*tallRows {
			t.Errorf("rowAt(%v) = %v, want %v", tt.top, got, tt.row)
		}
		if back := a.topOf(a.rowAt(tt.top)); math.Abs(back-tt.top) > 1e-3 {
			t.Errorf("topOf(rowAt(%v)) = %v", tt.top, back)
		}
		a.scrolled(tt.top, 0, 600+headHeight, 800)
		first, last := a.seen()
		for n := first; n <= last; n++ {
			if v, _, held := a.grid.at(n, 0); !held || v != format.Count(n) {
				t.Fatalf("scrolled to %v: row %d shows %v, held %v", tt.top, n, v, held)
			}
		}
		if y := a.rowTop(int(a.rowAt(tt.top))) - a.grid.top; y < -rowHeight || y > rowHeight {
			t.Errorf("scrolled to %v: the first row in sight is drawn at %v", tt.top, y)
		}
	}
}

func TestTheCellInFocusIsBroughtIntoSight(t *testing.T) {
	a, _ := openTall(t)
	a.scrolled(0, 0, 600+headHeight, 800)
	for _, row := range []int{tallRows - 1, 0, 2_500_000, 2_500_001, 2_499_000} {
		a.grid.row = row
		a.reveal()
		at := a.rowAt(a.grid.top)
		if float64(row) < at-0.01 || float64(row)+1 > at+600.0/rowHeight+0.01 {
			t.Errorf("row %d is out of sight: the first row is %v", row, at)
		}
	}
}

func TestRowsAreAskedOnce(t *testing.T) {
	a, e := openTall(t)
	a.scrolled(0, 0, 600+headHeight, 800)
	n := len(e.offsets)
	a.scrolled(rowHeight*3, 0, 600+headHeight, 800)
	if len(e.offsets) != n {
		t.Errorf("scrolling within rows that are held asked for %v", e.offsets[n:])
	}
}
