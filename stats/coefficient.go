package stats

import (
	"math"
	"slices"
)

// An association is what a coefficient's p and interval rest on.
type association struct {
	r      float64 // NaN for fewer than three pairs or values that are all equal
	n      int     // pairs
	lost   int     // degrees of freedom that controls took
	tied   bool    // some value of either column occurs twice; not looked for by Pearson's
	spread float64 // of Kendall's S by chance, as a variance
	s      float64 // Kendall's S: pairs of pairs that agree less those that do not
}

// coefficient correlates two variables over the rows that have both.
func (j *job) coefficient(u, v *variable) (association, error) {
	var a association
	switch {
	case j.q.Method == "kendall":
		a = kendallOf(u, v)
	case j.q.Method == "spearman" && !(u.complete && v.complete):
		a = j.spearman(u, v)
	default:
		a.r, a.n = j.pearson(u, v)
		a.tied = u.tied || v.tied
	}
	return a, j.pace.step(len(u.x))
}

// pearson correlates the deviations of complete variables, or the values that both have. It costs O(n).
func (j *job) pearson(u, v *variable) (r float64, n int) {
	if u.deviations != nil && v.deviations != nil {
		return ratio(u.deviations, v.deviations, u.squares, v.squares), len(u.x)
	}
	return j.pearsonBoth(u.x, v.x)
}

// pearsonBoth correlates the values that both have.
func (j *job) pearsonBoth(x, y []float64) (r float64, n int) {
	j.spare[0], j.spare[1] = both(x, y, j.spare[0], j.spare[1])
	x, y = j.spare[0], j.spare[1]
	return ratio(x, y, centre(x), centre(y)), len(x)
}

// both writes the values of the rows that have x and y into a and b, which grow as needed, and returns them.
func both(x, y, a, b []float64) (_, _ []float64) {
	a, b = slices.Grow(a[:0], len(x))[:len(x)], slices.Grow(b[:0], len(x))[:len(x)]
	n := 0
	for i, v := range x {
		w := y[i]
		a[n], b[n] = v, w
		if v == v && w == w {
			n++
		}
	}
	return a[:n], b[:n]
}

// ratio is the coefficient of centred x and y with those sums of squares.
func ratio(x, y []float64, xx, yy float64) float64 {
	if len(x) < 3 || !(xx > 0) || !(yy > 0) {
		return math.NaN()
	}
	return unrounded(dot(x, y) / (math.Sqrt(xx) * math.Sqrt(yy)))
}

// unrounded returns a coefficient r, ±1 for what differs from it by rounding alone, so that p of a perfect line is 0.
func unrounded(r float64) float64 {
	if math.Abs(r) > 1-1e-15 {
		return math.Copysign(1, r)
	}
	return r
}

// associate correlates the pairs of x and y, which have no missing values, by method, with the controls held fixed. It
// costs O(n log n), O(n) for Pearson's, and as much again for each control.
func associate(method string, x, y []float64, controls [][]float64) association {
	a := association{n: len(x)}
	switch {
	case method == "kendall" && len(controls) == 0:
		return kendall(x, y)
	case method == "kendall":
		if a.r, a.lost = partialKendall(x, y, controls); a.lost == 0 { // no control counts
			return kendall(x, y)
		}
		return a
	case method == "spearman":
		a.tied = repeats(x) || repeats(y)
		x, y = meanRanks(x), meanRanks(y)
		controls = ranksOfEach(controls)
	default:
		x, y = slices.Clone(x), slices.Clone(y)
	}
	xx, yy := centre(x), centre(y)
	if len(controls) > 0 {
		base := spanOfControls(controls)
		a.lost = len(base)
		xx, yy = base.clear(x, xx), base.clear(y, yy)
	}
	a.r = ratio(x, y, xx, yy)
	return a
}

// repeats reports whether a value occurs twice.
func repeats(x []float64) bool {
	sorted := slices.Sorted(slices.Values(x))
	return len(slices.Compact(sorted)) < len(x)
}
