package ui

import (
	"fmt"
	"testing"
)

// Under the same headings the rows of the sheet before stand until those of the new one are drawn; under others they go.
func TestRowsStandUntilTheNewOnesAreDrawn(t *testing.T) {
	a, _ := start(t, "en", "")
	of := func(n int, head string) *sheet {
		s := &sheet{Head: []heading{{head, false}}}
		s.fill(n, func(i int) []figure { return []figure{textCell(fmt.Sprint(head, i))} })
		return s
	}
	c := &FigureTable{App: a, Sheet: of(5*rowsAtOnce-1, "x"), Most: 4 * rowsAtOnce}
	c.begin()
	if c.parts != 1 || c.fresh != 1 || c.all() != 4 {
		t.Errorf("at first %d parts, %d fresh, of %d", c.parts, c.fresh, c.all())
	}
	c.parts, c.fresh = 4, 4
	for _, tt := range []struct {
		next         *sheet
		parts, fresh int
	}{
		{of(4*rowsAtOnce, "x"), 4, 1},
		{of(2*rowsAtOnce-1, "x"), 2, 1},
		{of(4*rowsAtOnce, "y"), 1, 1},
		{of(0, "y"), 0, 0},
	} {
		c.Sheet = tt.next
		if c.begin(); c.parts != tt.parts || c.fresh != tt.fresh {
			t.Errorf("of %d rows under %v: %d parts, %d fresh; want %d, %d", tt.next.length(), tt.next.Head, c.parts, c.fresh, tt.parts, tt.fresh)
		}
	}
}

// A part of the rows stands as it was built as long as its sheet and its bounds do.
func TestPartsOfATableStand(t *testing.T) {
	s := &sheet{Head: []heading{{"x", false}}, Rows: [][]figure{{textCell("1")}, {textCell("2")}}}
	c := &FigureRows{Sheet: s, To: 1}
	if c.Unchanged() {
		t.Error("what was never built stands")
	}
	c.Build(nil)
	if !c.Unchanged() {
		t.Error("built, it does not stand")
	}
	if c.To = 2; c.Unchanged() {
		t.Error("one row more, and it stands")
	}
	c.Build(nil)
	if c.Sheet = (&sheet{}); c.Unchanged() {
		t.Error("of another sheet, it stands")
	}
}
