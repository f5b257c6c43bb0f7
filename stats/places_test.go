package stats

import (
	"math"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// TestRankAll compares with testdata/ranks.csv, which R's rank gave.
func TestRankAll(t *testing.T) {
	numbers := func(s string) (out []float64) {
		for _, f := range strings.Fields(s) {
			v, err := strconv.ParseFloat(f, 64)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, v)
		}
		return out
	}
	records := readCSV(t, "testdata/ranks.csv")[1:]
	x := numbers(records[0][2])
	if len(records) != 6 {
		t.Fatalf("%d lines, want x and five policies", len(records))
	}
	for _, r := range records[1:] {
		want, falling := numbers(r[2]), rankAll(x, false, r[0])
		for i := range x {
			if !near(falling[i], want[i], 0) {
				t.Errorf("%s: rank %v of %v is %v, want %v, R: %s", r[0], i, x[i], falling[i], want[i], r[1])
			}
		}
		minus := make([]float64, len(x))
		for i := range x {
			minus[i] = -x[i]
		}
		for i, rank := range rankAll(minus, true, r[0]) {
			if !near(rank, want[i], 0) {
				t.Errorf("%s: the smallest of −x first gives %v, want %v", r[0], rank, want[i])
			}
		}
	}
}

func TestPreviousRanksFollowTheTies(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "B", "C", "A", "B", "C"), periodColumn("year", "2020", "2020", "2020", "2021", "2021", "2021"),
		numberColumn("rd", 5, 5, 1, 2, 3, 3))
	for ties, want := range map[string][3][2]Num{ // rank, previous rank of A, B, C
		"min": {{3, 1}, {1, 1}, {1, 3}}, "max": {{3, 2}, {2, 2}, {2, 3}}, "average": {{3, 1.5}, {1.5, 1.5}, {1.5, 3}},
		"dense": {{2, 1}, {1, 1}, {1, 2}}, "ordinal": {{3, 1}, {1, 2}, {2, 3}},
	} {
		a := ask[*RankingAnswer](t, table, `{"kind":"ranking","at":"2021","compare":"2020","ties":"`+ties+`"}`)
		for _, r := range a.Rows {
			if w := want[r.Entity[0]-'A']; r.Rank != w[0] || r.PreviousRank != w[1] || r.Change != w[1]-w[0] {
				t.Errorf("%s, %s: rank %v, previous %v, change %v; want %v", ties, r.Entity, r.Rank, r.PreviousRank, r.Change, w)
			}
		}
	}
}

func TestRankingOverPeriods(t *testing.T) {
	a := ask[*RankingAnswer](t, league(), `{"kind":"ranking","over":"periods","top":2}`)
	want := []RanksSeries{{"B", []Num{2, 1, Num(nan)}, []Num{3, 9, Num(nan)}}, {"A", []Num{1, 2, 1}, []Num{4, 4, 100}}}
	if !reflect.DeepEqual(a.Over.Periods, []string{"2020", "2022", "2023"}) || !reflect.DeepEqual(a.Over.Ns, []int{4, 3, 1}) || len(a.Over.Series) != 2 {
		t.Fatalf("%+v", a.Over)
	}
	for k, s := range a.Over.Series {
		for i := range s.Ranks {
			if s.Entity != want[k].Entity || !near(float64(s.Ranks[i]), float64(want[k].Ranks[i]), 0) || !near(float64(s.Values[i]), float64(want[k].Values[i]), 0) {
				t.Errorf("%+v, want %+v", s, want[k])
			}
		}
	}
	if e := refused(t, league(), `{"kind":"ranking","over":"periods","by":"change","compare":"2020"}`); e.Code != CodeValue {
		t.Error(e)
	}
	if e := refused(t, tableOf(textColumn("zone", data.Entity, "A"), numberColumn("rd", 1)), `{"kind":"ranking","over":"periods"}`); e.Code != CodeNoPeriod {
		t.Error(e)
	}
}

// fanned is four entities in ten years: two that lie apart, two whose figures swing across each other, and one of one year.
func fanned() *data.Table {
	var zones, years []string
	var x []float64
	for k := range 10 {
		for z, v := range []float64{100 + float64(k), 50 + 3*math.Sin(float64(7*k)), 50.5 + 3*math.Sin(float64(3*k)), 1 + 0.01*float64(k)} {
			zones, years, x = append(zones, string(rune('A'+z))), append(years, strconv.Itoa(2010+k)), append(x, v)
		}
	}
	return tableOf(textColumn("zone", data.Entity, append(zones, "E")...), periodColumn("year", append(years, "2019")...), numberColumn("rd", append(x, 70)...))
}

func TestRangesOfPlaces(t *testing.T) {
	a := ask[*RankingAnswer](t, fanned(), `{"kind":"ranking","range":"bootstrap"}`)
	got := map[string][2]Num{}
	for _, r := range a.Rows {
		got[r.Entity] = *r.Range
		if r.Rank < r.Range[0] || r.Rank > r.Range[1] {
			t.Errorf("%s: rank %v outside its range %v", r.Entity, r.Rank, *r.Range)
		}
	}
	want := map[string][2]Num{"A": {1, 1}, "E": {2, 2}, "B": {3, 4}, "C": {3, 4}, "D": {5, 5}}
	if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(args(a, WarnFixed), []string{"1"}) {
		t.Errorf("ranges %v, want %v; warnings %v", got, want, a.Warnings)
	}
	for _, r := range ask[*RankingAnswer](t, fanned(), `{"kind":"ranking","range":"bootstrap"}`).Rows {
		if *r.Range != got[r.Entity] {
			t.Errorf("%s: asked again the range is %v", r.Entity, *r.Range)
		}
	}
	if plain := ask[*RankingAnswer](t, fanned(), `{"kind":"ranking"}`); plain.Rows[0].Range != nil || warned(plain, WarnFixed) {
		t.Error("ranges that nobody asked for")
	}
	if e := refused(t, fanned(), `{"kind":"ranking","range":"bootstrap","by":"share"}`); e.Field != "range" {
		t.Error(e)
	}
}

// TestRangesDrawTheRowsOfAPeriod: figures that stand in several rows are drawn from those.
func TestRangesDrawTheRowsOfAPeriod(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "A", "A", "B", "B", "B"), periodColumn("year", "2020", "2020", "2020", "2020", "2020", "2020"),
		numberColumn("rd", 1, 5, 9, 4, 4.1, 4.2))
	a := ask[*RankingAnswer](t, table, `{"kind":"ranking","range":"bootstrap"}`)
	for _, r := range a.Rows {
		if *r.Range != [2]Num{1, 2} {
			t.Errorf("%s: %v, want 1 to 2", r.Entity, *r.Range)
		}
	}
}

// The places of those listed range among all, however few are listed.
func TestRangesAmongAll(t *testing.T) {
	all := ask[*RankingAnswer](t, fanned(), `{"kind":"ranking","range":"bootstrap"}`)
	for top := 1; top < len(all.Rows); top++ {
		some := ask[*RankingAnswer](t, fanned(), `{"kind":"ranking","range":"bootstrap","top":`+strconv.Itoa(top)+`}`)
		if len(some.Rows) != top || some.Total != all.Total {
			t.Fatalf("%d rows of %d, want %d of %d", len(some.Rows), some.Total, top, all.Total)
		}
		for k, r := range some.Rows {
			if *r.Range != *all.Rows[k].Range {
				t.Errorf("top %d: %s ranges over %v, of all %v", top, r.Entity, *r.Range, *all.Rows[k].Range)
			}
		}
	}
}
