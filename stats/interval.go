package stats

import "math"

// bounds returns the interval of a coefficient at level, by Fisher's z, whose standard error is 1/√(n−3) for Pearson's,
// √((1+r²/2)/(n−3)) for Spearman's and √(0.437/(n−4)) for Kendall's; n is less the controls held fixed. Too few pairs
// have none. Pearson's agrees with R's cor.test.
//
// Source: Fisher (1921); Bonett and Wright (2000) for Spearman's; Fieller, Hartley and Pearson (1957) for Kendall's.
func bounds(method string, a association, level float64) (lower, upper float64) {
	n := float64(a.n - a.lost)
	variance := 1 / (n - 3)
	switch method {
	case "spearman":
		variance = (1 + a.r*a.r/2) / (n - 3)
	case "kendall":
		variance = 0.437 / (n - 4)
	}
	if !(variance > 0) || !finite(variance) {
		return math.NaN(), math.NaN()
	}
	z, half := math.Atanh(a.r), normalQuantile(1-(1-level)/2)*math.Sqrt(variance)
	return tanh(z - half), tanh(z + half)
}

// tanh is math.Tanh without assembly, see exp.
func tanh(x float64) float64 {
	if math.Abs(x) > 20 {
		return math.Copysign(1, x)
	}
	e := math.Expm1(2 * x)
	return e / (e + 2)
}
