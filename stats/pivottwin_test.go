package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"statlas/data"
)

// slowPivot is the value v of a cell or a total by walking all rows for it.
func slowPivot(t *data.Table, a *PivotAnswer, v PivotValue, keys []any, column int) float64 {
	measure, _ := t.Column(v.Measure)
	var x []float64
	rows := 0
	for i := range t.Rows {
		in := true
		for d, key := range keys {
			c, _ := t.Column(a.By[d])
			in = in && cell(c, i) == key
		}
		if c, _ := t.Column(a.Across); c != nil && column < len(a.Columns) {
			in = in && cell(c, i) == a.Columns[column]
		}
		if !in {
			continue
		}
		if rows++; measure != nil && !missing(measure, i) {
			x = append(x, measure.Num[i])
		}
	}
	slices.Sort(x)
	n := float64(len(x))
	sum, squares := 0.0, 0.0
	for _, one := range x {
		sum += one
	}
	for _, one := range x {
		squares += (one - sum/n) * (one - sum/n)
	}
	switch {
	case v.Fn == "rows":
		return float64(rows)
	case v.Fn == "count":
		return n
	case v.Fn == "distinct":
		return float64(len(slices.Compact(slices.Clone(x))))
	case n == 0 || v.Fn == "sd" && n == 1:
		return math.NaN()
	}
	return map[string]float64{"sum": sum, "mean": sum / n, "median": quantile(x, 0.5), "min": x[0], "max": x[len(x)-1], "sd": math.Sqrt(squares / (n - 1))}[v.Fn]
}

// TestPivotHasASlowTwin folds random tables both ways.
func TestPivotHasASlowTwin(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 4))
	for round := range 40 {
		n := 1 + r.IntN(120)
		x, by, sub, across := make([]float64, n), make([]string, n), make([]float64, n), make([]string, n)
		for i := range n {
			x[i], by[i], sub[i], across[i] = float64(r.IntN(20)), string(rune('a'+r.IntN(4))), float64(r.IntN(3)), string(rune('p'+r.IntN(3)))
			if r.IntN(6) == 0 {
				x[i], by[i], sub[i], across[i] = math.NaN(), "", math.NaN(), ""
			}
		}
		table := tableOf(numberColumn("x", x...), textColumn("by", data.Dimension, by...), numberColumn("sub", sub...), textColumn("across", data.Dimension, across...))
		fns := Options("pivot", "fn")
		for i, fn := range fns {
			beside := `[{"column":"sub","fn":"` + fns[(i+round)%len(fns)] + `"},{"column":"x","fn":"` + fns[(2*i+1)%len(fns)] + `"}]`
			q := `{"kind":"pivot","by":["by","sub"],"across":"across","measure":"x","fn":"` + fn + `","measures":` + beside + `}`
			a := ask[*PivotAnswer](t, table, q)
			values := a.Values()
			for _, row := range a.Rows {
				for k, got := range row.Cells {
					if want := slowPivot(table, a, values[k%3], row.Keys, k/3); !near(float64(got), want, 1e-12) {
						t.Fatalf("round %d, %v at %v, column %d: %v, want %v", round, values[k%3], row.Keys, k/3, got, want)
					}
				}
			}
		}
	}
}
