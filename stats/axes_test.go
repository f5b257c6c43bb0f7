package stats

import (
	"slices"
	"testing"

	"statlas/data"
)

// gappy is two entities over five years, with figures missing here and there.
func gappy() *data.Table {
	return tableOf(
		textColumn("zone", data.Entity, "A", "A", "A", "A", "A", "B", "B", "B", "B", "B"),
		periodColumn("year", "2018", "2019", "2020", "2021", "2022", "2018", "2019", "2020", "2021", "2022"),
		numberColumn("x", 1, 3, 4, 8, 9, 2, 5, 7, 11, 12), numberColumn("y", 2, 4, 5, 9, 8, 1, 2, 9, 9, 13),
		numberColumn("other", 1, nan, 3, 4, 9, 6, 7, 8, nan, 10), numberColumn("held", 5, 1, nan, 3, 2, 8, 1, 2, 7, 7),
	)
}

// Complete rows have every column and control, whatever the axes show of two of them.
func TestAxesOfCompleteRows(t *testing.T) {
	for _, tt := range []struct {
		question string
		rows     []int
	}{
		{`"axes":["diff","level"]`, []int{1, 2, 3, 4, 6, 7, 8, 9}},
		{`"axes":["diff","level"],"missing":"complete"`, []int{3, 4, 6, 7, 9}},
		{`"axes":["diff","growth"],"missing":"complete","columns":["x","y"]`, []int{1, 2, 3, 4, 6, 7, 8, 9}},
		{`"axes":["growth","diff"],"missing":"complete","columns":["x","y","other"],"control":["held"]`, []int{3, 4, 6, 7, 9}},
		{`"axes":["growth","diff"],"columns":["x","y","other"],"control":["held"]`, []int{1, 3, 4, 6, 7, 8, 9}},
		{`"axes":["log","level"],"missing":"complete","on":"diff","columns":["x","y","other"]`, []int{0, 2, 3, 4, 5, 6, 7, 9}},
		{`"axes":["log","level"],"on":"diff","columns":["x","y","other"]`, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}},
		{`"axes":["log","level"],"missing":"complete","columns":["x","y","other"]`, []int{0, 2, 3, 4, 5, 6, 7, 9}},
	} {
		p := ask[*CorrelationAnswer](t, gappy(), `{"kind":"correlation","points":["x","y"],`+tt.question+`}`).Points
		if !slices.Equal(p.Rows, tt.rows) {
			t.Errorf("%s: rows %v, want %v", tt.question, p.Rows, tt.rows)
		}
	}
}

// Axes of levels some periods apart are the points of the matrix with that lag, over complete rows too.
func TestAxesWithLag(t *testing.T) {
	for _, more := range []string{"", `,"missing":"complete"`, `,"control":["held"]`, `,"control":["held"],"missing":"complete","columns":["x","y"]`} {
		question := `{"kind":"correlation","points":["x","y"],"lag":1` + more
		want, got := ask[*CorrelationAnswer](t, gappy(), question+`}`).Points, ask[*CorrelationAnswer](t, gappy(), question+`,"axes":["level","level"]}`).Points
		if got.N != want.N || !slices.Equal(got.Rows, want.Rows) || !near(float64(got.R), float64(want.R), 1e-13) {
			t.Errorf("%s: rows %v, want %v", more, got.Rows, want.Rows)
		}
	}
}

// Changes of an axis warn of what following entities through time brings with it, once.
func TestAxesWarn(t *testing.T) {
	x, y := calm(12)
	years := func(list ...string) *data.Table { return beside(x, y, periodColumn("year", list...)) }
	whole := []string{"2001", "2002", "2003", "2004", "2005", "2006", "2007", "2008", "2009", "2010", "2011", "2012"}
	gapped := append(slices.Clone(whole[:11]), "2019")
	twice := append(slices.Clone(whole[:11]), "2003")
	stretch := append(slices.Clone(whole[:11]), "2012/2013")
	x[4] = -1
	for _, tt := range []struct {
		code, question string
		table          *data.Table
		times          int
	}{
		{WarnGaps, `"axes":["diff","level"]`, years(gapped...), 1},
		{WarnGaps, `"axes":["level","growth"]`, years(gapped...), 1},
		{WarnGaps, `"axes":["diff","level"],"on":"diff"`, years(gapped...), 1},
		{WarnGaps, `"axes":["level","level"],"lag":1`, years(gapped...), 1},
		{WarnGaps, `"axes":["log","level"]`, years(gapped...), 0},
		{WarnGaps, `"axes":["diff","level"]`, years(whole...), 0},
		{WarnDuplicates, `"axes":["diff","level"]`, years(twice...), 1},
		{WarnDuplicates, `"axes":["level","diff"],"on":"growth"`, years(twice...), 1},
		{WarnDuplicates, `"axes":["level","log"]`, years(twice...), 0},
		{WarnDuplicates, `"axes":["diff","level"]`, years(whole...), 0},
		{WarnRanges, `"axes":["diff","level"]`, years(stretch...), 1},
		{WarnRanges, `"axes":["diff","level"]`, years(whole...), 0},
		{WarnNegative, `"axes":["growth","level"]`, years(whole...), 1},
		{WarnNegative, `"axes":["growth","level"],"on":"growth"`, years(whole...), 1},
		{WarnNegative, `"axes":["diff","level"]`, years(whole...), 0},
	} {
		a := ask[*CorrelationAnswer](t, tt.table, `{"kind":"correlation","points":["x","y"],`+tt.question+`}`)
		n := 0
		for _, w := range a.Warnings {
			if w.Code == tt.code {
				n++
			}
		}
		if n != tt.times {
			t.Errorf("%s: %s %d times, want %d", tt.question, tt.code, n, tt.times)
		}
	}
}
