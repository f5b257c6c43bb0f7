package stats

import (
	"math"
	"slices"
)

// holm adjusts p values for their number, so that the chance of any false finding among them stays below what one
// alone has; a missing p stays missing and does not count. It costs O(n log n).
//
// Source: Holm (1979). Agrees with R's p.adjust(p, "holm").
func holm(p []float64) []float64 {
	out, order := slices.Repeat([]float64{math.NaN()}, len(p)), ascending(p)
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
	out, order := slices.Repeat([]float64{math.NaN()}, len(p)), ascending(p)
	least := 1.0
	for k, i := range slices.Backward(order) {
		least = math.Min(least, float64(len(order))/float64(k+1)*p[i])
		out[i] = least
	}
	return out
}
