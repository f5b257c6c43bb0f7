package stats

import (
	"math"
	"strconv"
	"strings"
)

// steady tests a series of at least insightLeast figures for a trend that its own persistence does not explain. p is twice
// the smaller of two: Mann and Kendall's, corrected for the autocorrelation about Sen's line, which suits figures that
// scatter about a level; and that of a random walk's drift, which suits figures that build on the one before.
func steady(t, y []float64) (test *TrendTest, p float64) {
	test = mannKendall(t, y)
	left := make([]float64, len(y))
	for i := range y {
		left[i] = y[i] - float64(test.Slope)*t[i]
	}
	scatter := max(float64(test.P), float64(test.CorrectedP), normalTails(float64(test.Z)/math.Sqrt(persistence(left, 2))))
	walk, up := drift(t, y)
	if up != (test.S > 0) {
		walk = 1
	}
	return test, min(1, 2*min(scatter, walk))
}

const mostPersistent = 0.5

// persistence returns by how much autocorrelation of the first order widens the variance of a mean of x, at least 1. x is
// what a fit of so many coefficients left, for which its autocorrelation is corrected (Kendall 1954).
func persistence(x []float64, coefficients float64) float64 {
	n := float64(len(x))
	m := mean(x)
	var with, about total
	for i, v := range x {
		about.add((v - m) * (v - m))
		if i > 0 {
			with.add((v - m) * (x[i-1] - m))
		}
	}
	if !(about.value() > 0) {
		return 1
	}
	r := (n*with.value()/about.value()+coefficients)/(n-2-coefficients) + 1.5/math.Sqrt(n)
	if r > mostPersistent {
		return math.Inf(1)
	}
	r = max(0, r)
	factor, power := 1.0, 1.0
	for k := 1.0; k < n; k++ {
		power *= r
		factor += 2 * (1 - k/n) * power
	}
	return factor
}

// drift tests the mean change a year of a random walk, and says whether it is upward.
func drift(t, y []float64) (p float64, up bool) {
	n := len(y)
	span := t[n-1] - t[0]
	b := (y[n-1] - y[0]) / span
	var rss total
	for i := 1; i < n; i++ {
		step := t[i] - t[i-1]
		d := y[i] - y[i-1] - b*step
		rss.add(d * d / step)
	}
	df := float64(n - 2)
	return tTails(b*math.Sqrt(span)/math.Sqrt(rss.value()/df), df), b > 0
}

// jump finds the largest jump of the level of a series beside a straight line, its size, the standard deviation about both,
// and p, twice the smaller of two: that of the largest F among all places, by the sum of their p, F being lowered for
// autocorrelation; and that of the step as an outlier among all steps, where the F is large as well. at is −1 for none.
func (w *insightWork) jump(t, y []float64) (at int, size, sd, p float64) {
	n := float64(len(y))
	if len(y) < fewBreaks {
		return -1, 0, 0, 1
	}
	js := w.jumps(t)
	at, f, size := js.largest(y)
	if at < 0 {
		return at, 0, 0, 1
	}
	places := float64(len(js.left))
	left := append([]float64(nil), y...)
	js.takeLine(left)
	for i, v := range js.left[at-js.first] {
		left[i] -= size * v
	}
	sd = math.Sqrt(dot(left, left) / (n - 3))
	scatter := places * fTail(f/persistence(left, 8), 1, n-3)
	walk := max(places*fTail(f, 1, n-3), outlyingStep(t, y, at))
	return at, size, sd, min(1, 2*min(scatter, walk))
}

// jumps returns the places for a jump at times t, which series with the same periods share.
func (w *insightWork) jumps(t []float64) *jumps {
	var key strings.Builder
	for _, v := range t {
		key.WriteString(strconv.FormatFloat(v-t[0], 'g', -1, 64))
		key.WriteByte(' ')
	}
	if w.laws[key.String()] == nil {
		w.laws[key.String()] = newJumps(t)
	}
	return w.laws[key.String()]
}

// outlyingStep returns the p of the step to y[at] as the largest among all steps.
func outlyingStep(t, y []float64, at int) float64 {
	var steps []float64
	for i := 1; i < len(y); i++ {
		steps = append(steps, (y[i]-y[i-1])/math.Sqrt(t[i]-t[i-1]))
	}
	return outlying(steps, at-1)
}

// outlying returns the p of x[i] as the value farthest from the mean of the others, by its distance in their standard
// deviations; for one of so many as could have been (Grubbs 1950, by Bonferroni's bound).
func outlying(x []float64, i int) float64 {
	others := append(append(make([]float64, 0, len(x)), x[:i]...), x[i+1:]...)
	n := float64(len(others))
	m := mean(others)
	return min(1, float64(len(x))*tTails((x[i]-m)/(sd(others, m)*math.Sqrt(1+1/n)), n-1))
}
