package ui

import (
	"math"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// tall is a table of any number of rows that holds the row's number in each. While slow it answers when it is told to.
type tall struct {
	engine
	offsets []int
	limits  []int
	slow    bool
	waiting func()
}

func (e *tall) Ask(slot, table string, q *stats.Question, done func(stats.Answer, error)) {
	if q.Kind != "rows" {
		return
	}
	e.offsets, e.limits = append(e.offsets, q.Offset), append(e.limits, q.Limit)
	a := &stats.RowsAnswer{Columns: []string{"n"}, Total: tallRows}
	for i := range q.Limit {
		if n := q.Offset + i; n < tallRows {
			a.Rows, a.Index = append(a.Rows, []any{stats.Num(n)}), append(a.Index, n)
		}
	}
	if e.slow {
		e.waiting = func() { done(a, nil) }
		return
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
	a.scrolled(a.topOf(3), 0, 600+headHeight, 800)
	if len(e.offsets) != n {
		t.Errorf("scrolling within rows that are held asked for %v", e.offsets[n:])
	}
}

// However fast the table is scrolled, every row drawn is a real one with its own number, no more is asked for than what is in sight, and
// one request is on its way at a time: the next is for where the table is then.
func TestLeapsShowTheNewestRowsThatCame(t *testing.T) {
	a, e := openTall(t)
	a.scrolled(0, 0, 600+headHeight, 800)
	real := func(when string) (first int) {
		t.Helper()
		a.stay()
		first, last := a.seen()
		from, to := a.grid.run(first, last, int(a.grid.stand))
		if seen := a.gridHeight() / rowHeight; float64(from) > a.grid.stand || float64(to+1) < a.grid.stand+seen {
			t.Fatalf("%s: rows %d to %d are held, from %v on %v are in sight", when, from, to, a.grid.stand, seen)
		}
		for n := from; n <= to; n++ {
			if text, _, held := a.grid.at(n, 0); !held || text != format.Count(n) {
				t.Fatalf("%s: row %d reads %q, held %v", when, n, text, held)
			}
		}
		if top := a.rowTop(int(a.grid.stand)) - a.grid.top; top > 0 || top < -rowHeight {
			t.Fatalf("%s: the first row drawn stands %v off the edge", when, top)
		}
		return first
	}
	e.slow, e.offsets, e.limits = true, nil, nil
	leap := func(row float64) { a.scrolled(a.topOf(row), 0, 600+headHeight, 800) }
	leap(1_000_000)
	if first := real("before anything came"); first != 0 || !a.behind() {
		t.Errorf("before anything came rows from %d are drawn, want the old ones", first)
	}
	leap(2_000_000)
	leap(3_000_000)
	if len(e.offsets) != 1 || e.limits[0] > 60 {
		t.Fatalf("asked for %v rows from %v, want what is in sight at the first leap alone", e.limits, e.offsets)
	}
	e.waiting()
	if first := real("when the first came"); first != 999_992 || len(e.offsets) != 2 || e.offsets[1] != 2_999_992 {
		t.Errorf("rows from %d are drawn and %v asked for, want those of the first leap, and of the last", first, e.offsets)
	}
	e.waiting()
	if first := real("when the last came"); first != 2_999_992 || len(e.offsets) != 2 || a.behind() {
		t.Errorf("rows from %d are drawn and %v asked for, want those of the last leap and no more", first, e.offsets)
	}
	leap(0)
	if first := real("back at the top"); first != 0 || a.behind() {
		t.Errorf("rows from %d are drawn, want the first, which are held", first)
	}
}

// The rows of the question before stand until the first of the new ones come, and an answer to it that comes late is not shown.
func TestAnotherOrderLeavesNoRowEmpty(t *testing.T) {
	a, e := openTall(t)
	a.scrolled(0, 0, 600+headHeight, 800)
	e.slow = true
	a.scrolled(a.topOf(1_000_000), 0, 600+headHeight, 800)
	late := e.waiting
	a.sortBy("n", false)
	fresh := e.waiting
	if text, _, held := a.grid.at(5, 0); !held || text != "5" || !a.behind() || a.settled() {
		t.Errorf("row 5 reads %q, held %v, behind %v, settled %v", text, held, a.behind(), a.settled())
	}
	late()
	if a.grid.holds(1_000_000) || !a.grid.busy {
		t.Error("rows of the question before are taken for new ones")
	}
	fresh()
	if a.grid.busy || a.grid.holds(5) || !a.grid.holds(1_000_000) {
		t.Error("rows of the question before are kept")
	}
}
