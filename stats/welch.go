package stats

import "math"

// A welchT is Welch's test of two means: the difference over its standard error.
type welchT struct{ difference, se, t, df float64 }

// welch compares two means without taking the variances for equal. The result is missing for groups of fewer than
// two values, and when neither varies. It costs O(1).
//
// Source: Welch (1947). Agrees with R's t.test(x, y).
func welch(a, b moment2) welchT {
	va, vb := a.variance()/a.n, b.variance()/b.n
	if a.n < 2 || b.n < 2 || !(va+vb > 0) {
		return welchT{a.mean - b.mean, math.NaN(), math.NaN(), math.NaN()}
	}
	share := va / (va + vb)
	w := welchT{difference: a.mean - b.mean, se: math.Sqrt(va + vb)}
	w.t = w.difference / w.se
	w.df = 1 / (share*share/(a.n-1) + (1-share)*(1-share)/(b.n-1))
	return w
}

func (w welchT) p() float64 { return tTails(w.t, w.df) }

// bounds returns the interval of the difference at level.
func (w welchT) bounds(level float64) (lower, upper float64) {
	half := tQuantile(1-level, w.df) * w.se
	return w.difference - half, w.difference + half
}

// welchF compares several means without taking the variances for equal; it is missing when a group has fewer than
// two values or does not vary. It costs O(groups).
//
// Source: Welch (1951). Agrees with R's oneway.test(y ~ g).
func welchF(groups []moment2) (f, d1, d2 float64) {
	var weights, weighted total
	for _, g := range groups {
		if !(g.n >= 2 && g.ss > 0) {
			return math.NaN(), math.NaN(), math.NaN()
		}
		w := g.n / g.variance()
		weights.add(w)
		weighted.add(w * g.mean)
	}
	all := weights.value()
	mean := weighted.value() / all
	var between, loose total
	for _, g := range groups {
		w := g.n / g.variance()
		d := g.mean - mean
		between.add(w * d * d)
		loose.add((1 - w/all) * (1 - w/all) / (g.n - 1))
	}
	k := float64(len(groups))
	f = between.value() / (k - 1) / (1 + 2*(k-2)/(k*k-1)*loose.value())
	return f, k - 1, (k*k - 1) / (3 * loose.value())
}
