package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"statlas/data"
)

// A noiseMaker makes the k-th measure's figure of entity e at its i-th period; prior is the figure before.
type noiseMaker func(r *rand.Rand, e, i int, prior float64) float64

// noiseMakers are worlds in which nothing stands out.
var noiseMakers = map[string]noiseMaker{
	"normal":      func(r *rand.Rand, _, _ int, _ float64) float64 { return 10 + r.NormFloat64() },
	"lognormal":   func(r *rand.Rand, _, _ int, _ float64) float64 { return math.Exp(r.NormFloat64()) },
	"exponential": func(r *rand.Rand, _, _ int, _ float64) float64 { return r.ExpFloat64() },
	"few values":  func(r *rand.Rand, _, _ int, _ float64) float64 { return float64(r.IntN(4)) },
	"levels": func(r *rand.Rand, e, _ int, _ float64) float64 {
		return 50 + 10*math.Sin(float64(e*e)*1.7) + r.NormFloat64()
	},
	"persistent": func(r *rand.Rand, _, i int, prior float64) float64 { return 0.5*prior + r.NormFloat64() },
	"walk": func(r *rand.Rand, _, i int, prior float64) float64 {
		if i == 0 {
			return 100 + 10*r.NormFloat64()
		}
		return prior + r.NormFloat64()
	},
}

// noisePanel is entities of that many periods, with groups that mean nothing and four measures of noise.
func noisePanel(figure noiseMaker, r *rand.Rand, entities, periods int) *data.Table {
	var name, group, year []string
	x := [4][]float64{}
	prior := map[[2]int]float64{}
	for i := range periods {
		for e := range entities {
			name, group, year = append(name, fmt.Sprintf("E%02d", e)), append(group, string(rune('p'+e%3))), append(year, fmt.Sprint(2000+i))
			for k := range x {
				v := figure(r, e, i, prior[[2]int{e, k}])
				x[k], prior[[2]int{e, k}] = append(x[k], v), v
			}
		}
	}
	columns := []*data.Column{textColumn("entity", data.Entity, name...), textColumn("group", data.Dimension, group...)}
	if periods > 1 {
		columns = append(columns, periodColumn("year", year...))
	}
	for k, c := range x {
		columns = append(columns, numberColumn(fmt.Sprintf("m%d", k), c...))
	}
	return tableOf(columns...)
}

// TestNoiseIsSilent wants no more than one table in twenty of noise to have an insight, kind by kind of noise and in all.
// Walks may have it in one of five: that figures wander off is told from a trend only by long series.
func TestNoiseIsSilent(t *testing.T) {
	const each = 50
	all, spoke := 0, 0
	for name, figure := range noiseMakers {
		shapes := [][2]int{{1, 40}, {31, 12}, {12, 25}, {60, 1}}
		if name == "levels" || name == "walk" { // of one period they are no noise, or other noise
			shapes = shapes[:3]
		}
		here := 0
		for s, shape := range shapes {
			for seed := range each {
				r := rand.New(rand.NewPCG(uint64(seed), uint64(s)))
				if a := ask[*InsightsAnswer](t, noisePanel(figure, r, shape[0], shape[1]), `{"kind":"insights"}`); len(a.Insights) > 0 {
					here++
				}
			}
		}
		n := each * len(shapes)
		limit := 0.05
		if name == "walk" {
			limit = 0.2
		} else {
			all, spoke = all+n, spoke+here
		}
		if most := limit*float64(n) + 2.5*math.Sqrt(limit*(1-limit)*float64(n)); float64(here) > most {
			t.Errorf("%s: %d of %d tables have insights, at most %.1f may", name, here, n, most)
		}
	}
	if float64(spoke) > 0.05*float64(all) {
		t.Errorf("%d of %d tables of noise have insights", spoke, all)
	}
}

// TestSpuriousPairsAreNoInsight wants two measures that only grow at the same time, in one series or in many, not to be called
// related.
func TestSpuriousPairsAreNoInsight(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 3))
		for _, entities := range []int{1, 20} {
			table := noisePanel(func(r *rand.Rand, _, i int, _ float64) float64 { return 100 + 5*float64(i) + r.NormFloat64() }, r, entities, 30)
			for _, in := range ask[*InsightsAnswer](t, table, `{"kind":"insights"}`).Insights {
				if in.Code == InsightTogether || in.Code == InsightOpposed {
					t.Errorf("seed %d: %s", seed, in.Code)
				}
			}
		}
	}
}
