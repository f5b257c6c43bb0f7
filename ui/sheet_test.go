package ui

import (
	"fmt"
	"strings"
	"testing"
)

// Of a long sheet only the first rows are written, and all of them when it is saved.
func TestALongSheetIsWrittenAsItIsWanted(t *testing.T) {
	var b strings.Builder
	b.WriteString("firm,year,revenue\n")
	n := 3*rowsAtHand + 1
	for i := range n {
		fmt.Fprintf(&b, "F%04d,2020,%d\nF%04d,2021,%d\n", i, i+1, i, 2*i+1)
	}
	a, e := start(t, "en", "")
	e.open(a, "firms.csv", b.String())
	for tab, question := range map[string]string{"ranking": fmt.Sprintf("&top=%d", n), "inequality": "&form=contributions", "ranking of places": fmt.Sprintf("&top=%d&form=bump", n)} {
		tab, _, _ := strings.Cut(tab, " ")
		a.ShowHash("data=file:firms.csv&tab=" + tab + question)
		s := a.main.sheet
		if s == nil || len(s.Rows) != rowsAtHand || s.length() != n {
			t.Fatalf("%s: %v: %d rows are written of %d, want %d of %d", tab, a.main.err, len(s.Rows), s.length(), rowsAtHand, n)
		}
		if shown := (&Numbers{App: a, Sheet: s}).size(); !strings.Contains(shown, "601") {
			t.Errorf("%s: %q", tab, shown)
		}
		a.downloadSheet()
		saved := e.saved["firms-"+tab+".csv"]
		if rows := strings.Count(saved, "\n"); rows != n+1 || !strings.Contains(saved, "F0000") || !strings.Contains(saved, "F0600") {
			t.Errorf("%s: %d lines are saved, want %d", tab, rows, n+1)
		}
	}
}
