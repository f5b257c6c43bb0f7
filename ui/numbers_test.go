package ui

import (
	"fmt"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// A long sheet stands in pages, none of whose rows is out of reach; the next question begins at its first page.
func TestLongNumbersStandInPages(t *testing.T) {
	a, e := start(t, "en", "")
	text := "name,kind,x\n"
	for i := range 450 {
		text += fmt.Sprintf("n%03d,%c,%d\n", i, 'a'+i%2, i)
	}
	e.open(a, "x.csv", text)
	a.showTab(view.Pivot)
	a.edit(func(q *stats.Question) { q.By, q.Across = []string{"name"}, "none" })
	c := &Numbers{App: a, Sheet: a.main.sheet}
	seen := map[string]bool{}
	for page := range c.pages() {
		if page > 0 {
			c.turn(1)
		}
		shown := c.shown()
		for _, r := range shown.Rows {
			seen[r[0].Text] = true
		}
		if shown != c.shown() {
			t.Error("a page is another sheet each time")
		}
	}
	if len(seen) != 451 || c.pages() != 3 || c.size() != "rows 401–451 of 451" {
		t.Errorf("%d names on %d pages, at the end %q", len(seen), c.pages(), c.size())
	}
	c.turn(1)
	if from, to := c.bounds(); from != 400 || to != 451 {
		t.Errorf("behind the last page: %d to %d", from, to)
	}
	a.edit(func(q *stats.Question) { q.By = []string{"kind"} })
	c.Sheet = a.main.sheet
	if c.pages() != 1 || c.page() != 0 || c.size() != "3 rows" || c.shown() != c.Sheet {
		t.Errorf("of another question: page %d of %d, %q", c.page(), c.pages(), c.size())
	}
	if page := render(t, a); strings.Contains(page, "Rows after") {
		t.Error("one page has buttons for more")
	}
}

// The rows of the last pages are written when somebody turns to them.
func TestLatePagesAreWrittenWhenTheyAreWanted(t *testing.T) {
	a, _ := start(t, "en", "")
	s := &sheet{}
	n := 4*rowsShown + 1
	s.fill(n, func(i int) []figure { return []figure{textCell(fmt.Sprint(i))} })
	c := &Numbers{App: a, Sheet: s}
	c.turn(1 << 20)
	if rows := c.shown().Rows; len(rows) != 1 || rows[0][0].Text != fmt.Sprint(n-1) || c.size() != fmt.Sprintf("rows %[1]d–%[1]d of %[1]d", n) {
		t.Errorf("%d rows at the end, %q", len(rows), c.size())
	}
}

// A wide sheet has fewer rows on a page, and no page or frame more cells than it takes.
func TestPagesOfWideSheetsAreShorter(t *testing.T) {
	a, _ := start(t, "en", "")
	for columns, want := range map[int]int{5: rowsShown, 30: cellsShown / 30, 500: cellsShown / 500, 2 * cellsShown: 1} {
		s := &sheet{Head: make([]heading, columns)}
		s.fill(450, func(i int) []figure { return make([]figure, columns) })
		c := &Numbers{App: a, Sheet: s}
		table := &FigureTable{App: a, Sheet: c.shown(), Most: rowsShown}
		if rows, first := table.Sheet.length(), table.more(); rows != want || first > 1 && first*columns > cellsAtOnce || c.pages() != (450+want-1)/want {
			t.Errorf("%d columns: %d rows on each of %d pages, %d at first", columns, rows, c.pages(), first)
		}
	}
}

// Shares of one column are named by what they are of, not by the measure again.
func TestSharesAreNamedBriefly(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", "name,kind,a very long measure\nn1,a,1\nn2,a,2\nn3,b,3\nn4,b,4\nn5,a,5\nn6,b,6\n")
	a.showTab(view.Pivot)
	a.edit(func(q *stats.Question) { q.By, q.Across, q.Share = []string{"kind"}, "none", "column" })
	if h := a.main.sheet.Head; len(h) != 3 || h[2].Text != "Of the column" {
		t.Errorf("headings %v", h)
	}
	a.edit(func(q *stats.Question) { q.By, q.Across = []string{"name"}, "kind" })
	if h := a.main.sheet.heads(); len(h) != 7 || h[2].Text != "Of the column" {
		t.Errorf("headings %v", h)
	}
}
