package ui

import (
	"fmt"
	"strings"
	"testing"

	"statlas/ui/format"
)

// Of a long sheet only the first rows are written, and all of them when it is saved.
func TestALongSheetIsWrittenAsItIsWanted(t *testing.T) {
	var b strings.Builder
	b.WriteString("firm,year,revenue\n")
	n := 6*rowsShown + 1
	for i := range n {
		fmt.Fprintf(&b, "F%04d,2020,%d\nF%04d,2021,%d\n", i, i+1, i, 2*i+1)
	}
	a, e := start(t, "en", "")
	e.open(a, "firms.csv", b.String())
	for tab, question := range map[string]string{"ranking": fmt.Sprintf("&top=%d", n), "inequality": "&form=contributions", "ranking of places": fmt.Sprintf("&top=%d&form=bump", n)} {
		tab, _, _ := strings.Cut(tab, " ")
		a.ShowHash("data=file:firms.csv&tab=" + tab + question)
		s := a.main.sheet
		if s == nil || len(s.Rows) == 0 || len(s.Rows)*len(s.Head) > cellsAtOnce || s.length() != n {
			t.Fatalf("%s: %v: %d rows are written of %d, want those of a frame, of %d", tab, a.main.err, len(s.Rows), s.length(), n)
		}
		if shown := (&Numbers{App: a, Sheet: s}).size(); !strings.Contains(shown, format.Count(n)) {
			t.Errorf("%s: %q", tab, shown)
		}
		a.downloadSheet()
		saved := e.saved["firms-"+tab+".csv"]
		if rows := strings.Count(saved, "\n"); rows != n+1 || !strings.Contains(saved, "F0000") || !strings.Contains(saved, fmt.Sprintf("F%04d", n-1)) {
			t.Errorf("%s: %d lines are saved, want %d", tab, rows, n+1)
		}
	}
}

// Rows stay that are wanted one after the other; one far from them is written without those between.
func TestRowsAreWrittenOnce(t *testing.T) {
	written := map[int]int{}
	s := &sheet{Head: make([]heading, cellsAtOnce)}
	s.fill(5, func(i int) []figure {
		written[i]++
		return []figure{textCell(fmt.Sprint(i))}
	})
	for _, i := range []int{0, 1, 0, 4, 4, 2} {
		if got := s.at(i)[0].Text; got != fmt.Sprint(i) {
			t.Errorf("row %d is %s", i, got)
		}
	}
	if got := fmt.Sprint(written); got != "map[0:1 1:1 2:1 4:2]" {
		t.Errorf("written so often: %s", got)
	}
	if rows := s.first(9); len(rows) != 5 || rows[3][0].Text != "3" || written[4] != 3 {
		t.Errorf("%d rows in all", len(rows))
	}
}
