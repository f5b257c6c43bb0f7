package stats

import (
	"fmt"
	"slices"
	"testing"

	"statlas/data"
)

// TestRowsAsEntitiesAgreeWithR ranks the rows of a table without names, and measures how unequal they are.
func TestRowsAsEntitiesAgreeWithR(t *testing.T) {
	refs := references(t, "testdata/rownames.csv")
	hp, _ := cars(t).Column("hp")
	table := tableOf(hp)
	a := ask[*RankingAnswer](t, table, `{"kind":"ranking"}`)
	if a.Total != 31 || a.Omitted != 1 || !warned(a, WarnRowNames) {
		t.Errorf("total %d, omitted %d, %v", a.Total, a.Omitted, a.Warnings)
	}
	for _, r := range a.Rows {
		for name, x := range map[string]Num{"rank ": r.Rank, "share ": r.Share, "percentile ": r.Percentile, "z ": r.Z} {
			compare(t, refs, name+r.Entity, float64(x), 1e-13)
		}
	}
	b := ask[*InequalityAnswer](t, table, `{"kind":"inequality"}`)
	p := b.Periods[0]
	for name, x := range map[string]Num{"gini": p.Gini, "theil": p.Theil, "herfindahl": p.Herfindahl, "sigma": p.Sigma} {
		compare(t, refs, name, float64(x), 1e-13)
	}
	if len(b.Periods) != 1 || b.From != "" || b.Beta != nil || !warned(b, WarnRowNames) {
		t.Errorf("%+v", b)
	}
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
}

// Of a year's rows the same comes out as of its regions, when each has one row: only what follows them is not there.
func TestRowsOfAPeriodAreItsEntities(t *testing.T) {
	named := regions(t)
	unnamed := tableOf(named.Columns[1:]...)
	x, y := ask[*InequalityAnswer](t, named, `{"kind":"inequality","weight":"people"}`), ask[*InequalityAnswer](t, unnamed, `{"kind":"inequality","weight":"people"}`)
	if !slices.EqualFunc(x.Periods, y.Periods, func(p, q InequalityPeriod) bool {
		return p.Period == q.Period && p.N == q.N && near(float64(p.Gini), float64(q.Gini), 1e-14) && near(float64(p.Theil), float64(q.Theil), 1e-14)
	}) || y.Beta != nil || len(y.Contributions) > 0 {
		t.Errorf("%+v\nwant %+v", y, x.Periods)
	}
	r, s := ask[*RankingAnswer](t, named, `{"kind":"ranking","at":"2019"}`), ask[*RankingAnswer](t, unnamed, `{"kind":"ranking","at":"2019"}`)
	for k := range r.Rows {
		if r.Rows[k].Level != s.Rows[k].Level || r.Rows[k].Rank != s.Rows[k].Rank {
			t.Errorf("place %d: %+v, want %+v", k, s.Rows[k], r.Rows[k])
		}
	}
	if s.Rows[0].Entity[:len(RowName)] != RowName || s.Total != 12 {
		t.Errorf("%+v", s.Rows[0])
	}
}

// Rows are called by their line in the file, whatever stands between them.
func TestRowNamesAreLines(t *testing.T) {
	o, _, err := data.Read(t.Context(), []byte("a title\n\nx,y\n1,5\n2,7\n\n3,6\n"), data.Options{Name: "x.csv"})
	if err != nil {
		t.Fatal(err)
	}
	a := ask[*RankingAnswer](t, o, `{"kind":"ranking","measure":"y"}`)
	var names []string
	for _, r := range a.Rows {
		names = append(names, r.Entity)
	}
	if !slices.Equal(names, []string{"row 5", "row 7", "row 4"}) {
		t.Errorf("%q", names)
	}
}

// What follows entities through time does not take rows for them, nor does a table that tells its rows apart by time.
func TestRowsAreNoEntitiesOverTime(t *testing.T) {
	year := tableOf(periodColumn("year", "2020", "2021"), numberColumn("rd", 1, 2))
	unnamed := tableOf(regions(t).Columns[1:]...)
	for _, tt := range []struct {
		table    *data.Table
		question string
	}{
		{year, `{"kind":"ranking"}`}, {year, `{"kind":"inequality"}`}, {unnamed, `{"kind":"ranking","compare":"2015"}`}, {unnamed, `{"kind":"ranking","over":"periods"}`},
		{unnamed, `{"kind":"inequality","at":"2019"}`}, {unnamed, `{"kind":"inequality","compare":"2015"}`},
	} {
		if e := refused(t, tt.table, tt.question); e.Code != CodeNoEntity {
			t.Errorf("%s: %v", tt.question, e)
		}
	}
}

// Without periods each row has a place; that entities stand in several is said.
func TestRowsOfOneEntityAreSaidToBeRankedAlone(t *testing.T) {
	shares := func(names ...string) *RankingAnswer {
		return ask[*RankingAnswer](t, tableOf(textColumn("state", data.Entity, names...), numberColumn("pct", 0.1, 0.4, 0.2, 0.3, nan)), `{"kind":"ranking"}`)
	}
	if a := shares("A", "B", "A", "A", "B"); a.Total != 4 || !slices.Equal(args(a, WarnRowsRanked), []string{"1"}) {
		t.Errorf("%d ranked, %v; B has one figure", a.Total, a.Warnings)
	}
	if a := shares("A", "B", "C", "D", "E"); warned(a, WarnRowsRanked) {
		t.Errorf("%v", a.Warnings)
	}
}

// Of all periods each row has a place, as if there were none, and keeps its period.
func TestRankingOfAllRows(t *testing.T) {
	named := regions(t)
	period, measure := named.First(data.PeriodRole), named.First(data.Measure)
	flat := slices.DeleteFunc(slices.Clone(named.Columns), func(c *data.Column) bool { return c == period })
	all := ask[*RankingAnswer](t, named, `{"kind":"ranking","at":"rows","ties":"average"}`)
	want := ask[*RankingAnswer](t, tableOf(flat...), `{"kind":"ranking","ties":"average"}`)
	if len(all.Rows) != len(want.Rows) || all.At != "" || all.N != want.N || !warned(all, WarnRowsRanked) {
		t.Fatalf("%d rows at %q, n %d, %v; want %d rows", len(all.Rows), all.At, all.N, all.Warnings, len(want.Rows))
	}
	for k, r := range all.Rows {
		found := false
		for i := range named.Rows {
			found = found || period.Periods[i].String() == r.Period && measure.Num[i] == float64(r.Level) && named.First(data.Entity).Text.At(i) == r.Entity
		}
		if r.Period = ""; !found || fmt.Sprint(r) != fmt.Sprint(want.Rows[k]) {
			t.Errorf("place %d: %+v, want %+v", k, r, want.Rows[k])
		}
	}
	for question, code := range map[string]string{
		`{"kind":"ranking","at":"rows","compare":"2015"}`:    CodeNoPeriod,
		`{"kind":"ranking","at":"rows","by":"cagr"}`:         CodeNoPeriod,
		`{"kind":"ranking","at":"rows","over":"periods"}`:    CodeNoPeriod,
		`{"kind":"ranking","at":"rows","range":"bootstrap"}`: CodeValue,
	} {
		if e := refused(t, named, question); e.Code != code {
			t.Errorf("%s: %v, want %s", question, e, code)
		}
	}
}
