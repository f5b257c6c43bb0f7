package stats

import (
	"cmp"
	"math"
	"slices"
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
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	worst := 0.0
	for k, i := range order {
		worst = math.Max(worst, math.Min(1, float64(len(order)-k)*p[i]))
		out[i] = worst
	}
	return out
}
