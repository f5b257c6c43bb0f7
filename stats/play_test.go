package stats

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"statlas/data"
)

func playOf(t *testing.T, table *data.Table, more string) *Play {
	t.Helper()
	return ask[*CorrelationAnswer](t, table, `{"kind":"correlation","columns":["x","y"],"points":["x","y"],"play":true`+more+`}`).Points.Play
}

// sameNums compares figures, NaN being NaN.
func sameNums(a, b []Num) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

func TestPlay(t *testing.T) {
	table := gappy()
	table.Columns = append(table.Columns, textColumn("kind", data.Dimension, "old", "old", "old", "old", "new", "k", "k", "k", "k", "k"))
	table.Columns[2].Qualifier = make([]data.Qualifier, 10)
	table.Columns[2].Qualifier[6] = data.Over
	p := playOf(t, table, `,"size":"other","by":"kind"`)
	n := Num(nan)
	want := []Mover{
		{Entity: "A", Group: "new", Xs: []Num{1, 3, 4, 8, 9}, Ys: []Num{2, 4, 5, 9, 8}, Sizes: []Num{1, n, 3, 4, 9}},
		{Entity: "B", Group: "k", Xs: []Num{2, 5, 7, 11, 12}, Ys: []Num{1, 2, 9, 9, 13}, Sizes: []Num{6, 7, 8, n, 10}, Hedges: []Hedge{{1, 0, "over"}}},
	}
	if fmt.Sprint(p.Movers) != fmt.Sprint(want) || p.Total != 2 || p.Size != "other" || p.By != "kind" || len(p.Periods) != 5 || p.Periods[4] != "2022" {
		t.Errorf("play %+v\nwant %+v", p, want)
	}
	for more, axes := range map[string][2][]Num{
		`,"axes":["diff","log"]`:     {{n, 2, 1, 4, 1}, {n, 4, 5, 9, 8}},
		`,"on":"growth"`:             {{n, 2, 1. / 3, 1, 1. / 8}, {n, 1, 0.25, 0.8, -1. / 9}},
		`,"lag":1`:                   {{n, 1, 3, 4, 8}, {n, 4, 5, 9, 8}},
		`,"period":"year","lag":4`:   {{n, n, n, n, 1}, {n, n, n, n, 8}},
		`,"entity":"zone","lag":0`:   {{1, 3, 4, 8, 9}, {2, 4, 5, 9, 8}},
		`,"axes":["level","growth"]`: {{n, 3, 4, 8, 9}, {n, 1, 0.25, 0.8, -1. / 9}},
	} {
		a := playOf(t, table, more).Movers[0]
		for k := range 5 {
			if !near(float64(a.Xs[k]), float64(axes[0][k]), 1e-12) || !near(float64(a.Ys[k]), float64(axes[1][k]), 1e-12) {
				t.Errorf("%s: %v, %v; want %v", more, a.Xs, a.Ys, axes)
				break
			}
		}
	}
	for question, code := range map[string]string{
		`"points":["x","y"],"size":"x"`:                           CodeNeeded,
		`"points":["x","y"],"by":"zone"`:                          CodeNeeded,
		`"play":true`:                                             CodeNeeded,
		`"points":["x","y"],"play":true,"size":"zone"`:            CodeColumnType,
		`"points":["x","y"],"play":true,"by":["zone","zone"]`:     CodeType,
		`"points":["x","y"],"play":true,"by":"x"`:                 CodeColumnType,
		`"points":["x","y"],"play":true,"axes":["level","cubic"]`: CodeOption,
	} {
		if e := refused(t, table, `{"kind":"correlation",`+question+`}`); e.Code != code {
			t.Errorf("%s: %v, want %s", question, e, code)
		}
	}
	if e := refused(t, noise(1, 2, 9, 0), `{"kind":"correlation","points":["c0","c1"],"play":true}`); e.Code != CodeNoPeriod {
		t.Error(e)
	}
}

// An entity that stands twice at a period is its mean there, as everywhere, and one without a figure of both is none.
func TestPlayFolds(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "A", "B", "C"), periodColumn("year", "2020", "2020", "2020", "2021"),
		numberColumn("x", 1, 3, nan, 4), numberColumn("y", 2, 4, 1, 5))
	p := playOf(t, table, "")
	n := Num(nan)
	if p.Total != 2 || !sameNums(p.Movers[0].Xs, []Num{2, n}) || !sameNums(p.Movers[1].Ys, []Num{n, 5}) || p.Movers[1].Entity != "C" {
		t.Errorf("play %+v", p)
	}
}

// Of very many entities those of the greatest size are followed, of very many periods the latest.
func TestPlayIsCut(t *testing.T) {
	const entities = MaxMovers + 20
	var zones, years []string
	var x []float64
	for i := range entities {
		zones, years, x = append(zones, fmt.Sprint("z", i)), append(years, "2020"), append(x, float64(i))
	}
	many := tableOf(textColumn("zone", data.Entity, zones...), periodColumn("year", years...), numberColumn("x", x...), numberColumn("y", x...))
	if p := playOf(t, many, `,"size":"x"`); p.Total != entities || len(p.Movers) != MaxMovers || p.Movers[0].Entity != "z20" || p.Movers[MaxMovers-1].Entity != "z519" {
		t.Errorf("%d of %d, from %s", len(p.Movers), p.Total, p.Movers[0].Entity)
	}
	const days = maxPlayPeriods + 10
	t0 := make([]float64, days)
	for i := range t0 {
		t0[i] = float64(1000 + i)
	}
	long := tableOf(textColumn("zone", data.Entity, repeat(days, "A")...), numberColumn("year", t0...), numberColumn("x", t0...), numberColumn("y", t0...))
	p := playOf(t, long, `,"period":"year"`)
	if p.Earlier != 10 || len(p.Periods) != maxPlayPeriods || p.Movers[0].Xs[0] != 1010 || math.IsNaN(float64(p.Movers[0].Ys[maxPlayPeriods-1])) {
		t.Errorf("%d earlier, %d periods, from %v", p.Earlier, len(p.Periods), p.Movers[0].Xs[0])
	}
}

// A play changes nothing of what is said of the points.
func TestPlayIsBesideThePoints(t *testing.T) {
	of := func(more string) *Points {
		p := ask[*CorrelationAnswer](t, gappy(), `{"kind":"correlation","columns":["x","y"],"points":["x","y"]`+more+`}`).Points
		p.Play = nil
		return p
	}
	if a, b := of(""), of(`,"play":true`); !reflect.DeepEqual(a, b) {
		t.Errorf("%+v\n%+v", a, b)
	}
}
