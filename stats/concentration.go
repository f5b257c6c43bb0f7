package stats

import (
	"math"
)

// gini returns the Gini coefficient of x with weights w > 0 of the same length: the mean absolute difference of two
// parts drawn at random, over twice the mean. It lies in [0, 1); no correction is made for small n. It is NaN when a
// value is negative, when the sum is not positive, and for an empty x. It costs O(n log n).
//
// Source: Lerman and Yitzhaki (1989). Agrees with R's
// sum(outer(w, w) * abs(outer(x, x, "-"))) / (2 * weighted.mean(x, w) * sum(w)^2).
func gini(x, w []float64) float64 {
	whole, weight, ok := amounts(x, w)
	if !ok {
		return math.NaN()
	}
	var area total
	below := 0.0 // weight below, as a share
	for _, i := range ascending(x) {
		share := w[i] / weight
		area.add(w[i] * (x[i] / whole) * (2*below + share - 1))
		below += share
	}
	return max(area.value(), 0)
}

// theil returns Theil's T of x with weights w > 0: the mean of x/μ · ln(x/μ), where 0 counts as 0. It lies in
// [0, ln(Σw/min w)]. It is NaN as gini is. It costs O(n).
//
// Source: Theil (1967). Agrees with R's sum(w/sum(w) * r * log(r)), r <- x / weighted.mean(x, w).
func theil(x, w []float64) float64 {
	whole, weight, ok := amounts(x, w)
	if !ok {
		return math.NaN()
	}
	var t total
	for i, v := range x {
		if r := v / whole * weight; r > 0 {
			t.add(w[i] / weight * r * ln(r))
		}
	}
	return max(t.value(), 0)
}

// herfindahl returns the sum of squared shares of x·w in their sum: 1/n when all are equal, 1 when one has all.
// It is NaN as gini is. It costs O(n).
//
// Source: Herfindahl (1950), Hirschman (1945). Agrees with R's sum(proportions(x * w)^2).
func herfindahl(x, w []float64) float64 {
	whole, _, ok := amounts(x, w)
	if !ok {
		return math.NaN()
	}
	var h total
	for i, v := range x {
		share := v / whole * w[i]
		h.add(share * share)
	}
	return h.value()
}

// amounts returns the sum of x·w and that of w; ok is false when shares of them make no sense.
func amounts(x, w []float64) (whole, weight float64, ok bool) {
	var xs, ws total
	for i, v := range x {
		if v < 0 {
			return 0, 0, false
		}
		xs.add(v * w[i])
		ws.add(w[i])
	}
	whole, weight = xs.value(), ws.value()
	return whole, weight, whole > 0 && finite(whole) && finite(weight)
}
