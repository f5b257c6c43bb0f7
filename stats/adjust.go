package stats

import (
	"cmp"
	"math"
	"slices"

	"statlas/data"
)

// holm adjusts p values for their number, so that the chance of any false finding among them stays below what one
// alone has; a missing p stays missing and does not count. It costs O(n log n).
//
// Source: Holm (1979). Agrees with R's p.adjust(p, "holm").
func holm(p []float64) []float64 {
	out := make([]float64, len(p))
	var order []int
	for i, v := range p {
		out[i] = math.NaN()
		if v == v {
			order = append(order, i)
		}
	}
	data.SortStable(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	worst := 0.0
	for k, i := range order {
		worst = math.Max(worst, math.Min(1, float64(len(order)-k)*p[i]))
		out[i] = worst
	}
	return out
}

// benjaminiHochberg adjusts p values for their number, so that of those called findings below a level no more than that
// share is expected to be false; a missing p stays missing and does not count. It costs O(n log n).
//
// Source: Benjamini and Hochberg (1995). Agrees with R's p.adjust(p, "BH").
func benjaminiHochberg(p []float64) []float64 {
	out := make([]float64, len(p))
	var order []int
	for i, v := range p {
		out[i] = math.NaN()
		if v == v {
			order = append(order, i)
		}
	}
	data.SortStable(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	least := 1.0
	for k, i := range slices.Backward(order) {
		least = math.Min(least, float64(len(order))/float64(k+1)*p[i])
		out[i] = least
	}
	return out
}
