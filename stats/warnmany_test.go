package stats

import (
	"fmt"
	"slices"
	"testing"

	"statlas/data"
)

// crowd is n entities with a figure each at two periods.
func crowd(n int) *data.Table {
	var names, years []string
	var x []float64
	for _, year := range []string{"2020", "2021"} {
		for i := range n {
			names, years, x = append(names, fmt.Sprintf("E%04d", i)), append(years, year), append(x, float64(i*i%97))
		}
	}
	return tableOf(textColumn("entity", data.Entity, names...), periodColumn("year", years...), numberColumn("v", x...))
}

// TestWarningsOfMany wants what is cut off said from the first entity too many on, and not before.
func TestWarningsOfMany(t *testing.T) {
	for _, tt := range []struct {
		question, code string
		most           int
		args           func(n int) []string
	}{
		{`{"kind":"trend"}`, WarnSeriesCut, MaxSeries, func(n int) []string { return []string{"500", fmt.Sprint(n)} }},
		{`{"kind":"ranking","range":"bootstrap"}`, WarnNoRanges, maxRangeRows, func(n int) []string { return []string{fmt.Sprint(n), "2000"} }},
	} {
		if a := ask[Answer](t, crowd(tt.most), tt.question); warned(a, tt.code) {
			t.Errorf("%s: %d entities have all and a warning", tt.code, tt.most)
		}
		n := tt.most + 1
		if a := ask[Answer](t, crowd(n), tt.question); !slices.Equal(args(a, tt.code), tt.args(n)) {
			t.Errorf("%s: warnings %v of %d entities", tt.code, a.Common().Warnings, n)
		}
	}
	if a := ask[*TrendAnswer](t, crowd(MaxSeries+1), `{"kind":"trend","entities":["E0500"]}`); warned(a, WarnSeriesCut) || len(a.Series) != 1 {
		t.Error("an entity asked for is cut off, or a warning given")
	}
}

// TestIndexWithoutBase wants the series left out counted that have no positive figure at the base.
func TestIndexWithoutBase(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "A", "B", "B", "C", "C"), periodColumn("year", "2020", "2021", "2020", "2021", "2020", "2021"),
		numberColumn("v", 2, 3, 0, 5, -1, 4))
	a := ask[*TrendAnswer](t, table, `{"kind":"trend","transform":"index","base":"2020"}`)
	if len(a.Series) != 1 || !slices.Equal(args(a, WarnNoBase), []string{"2", "2020"}) {
		t.Errorf("%d series, warnings %v", len(a.Series), a.Warnings)
	}
	if a := ask[*TrendAnswer](t, table, `{"kind":"trend","transform":"index","base":"2021"}`); len(a.Series) != 3 || warned(a, WarnNoBase) {
		t.Errorf("%d series of three with a base, warnings %v", len(a.Series), a.Warnings)
	}
}
