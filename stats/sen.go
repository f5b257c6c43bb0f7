package stats

import (
	"math"
	"slices"
)

// maxPairs is how many points a fit over all their pairs takes: two million pairs.
const maxPairs = 2000

// sen returns the median of the slopes between all pairs of points, and its bounds at 95 % from Kendall's variance of S,
// interpolated between the ordered slopes. t holds no ties. NaN for fewer than two points. It costs O(n² log n).
//
// Source: Theil (1950), Sen (1968), Gilbert (1987) for the bounds.
func sen(t, y []float64) (slope, lower, upper float64) {
	n := len(y)
	slopes := make([]float64, 0, n*(n-1)/2)
	for i := range y {
		for k := i + 1; k < n; k++ {
			slopes = append(slopes, (y[k]-y[i])/(t[k]-t[i]))
		}
	}
	if len(slopes) == 0 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	slices.Sort(slopes)
	_, _, ties := kendallS(y)
	size := float64(n)
	half := normalQuantile(1-significant/2) * math.Sqrt((size*(size-1)*(2*size+5)-ties)/18) / 2
	middle := float64(len(slopes)) / 2
	return quantile(slopes, 0.5), ordered(slopes, middle-half), ordered(slopes, middle+half+1)
}

// ordered returns the k-th smallest of sorted, k from 1 and between two of them by interpolation; NaN beyond the ends.
func ordered(sorted []float64, k float64) float64 {
	below := math.Floor(k)
	i := int(below) - 1
	switch {
	case k < 1 || k > float64(len(sorted)):
		return math.NaN()
	case k == below:
		return sorted[i]
	}
	return sorted[i] + (k-below)*(sorted[i+1]-sorted[i])
}

// theilSen fits the line of Sen's slope through the median of what it leaves; P is Mann and Kendall's.
func theilSen(t, y []float64) *Fit {
	if len(y) < 2 || len(y) > maxPairs {
		return nil
	}
	slope, lower, upper := sen(t, y)
	left := make([]float64, len(y))
	for i := range y {
		left[i] = y[i] - slope*t[i]
	}
	slices.Sort(left)
	f := noFit("theilsen", len(y))
	f.Slope, f.Lower, f.Upper, f.Intercept = Num(slope), Num(lower), Num(upper), Num(quantile(left, 0.5))
	if test := mannKendall(t, y); test != nil {
		f.P = test.P
	}
	return f
}

// noFit returns a fit of which nothing but its points is known yet.
func noFit(name string, n int) *Fit {
	no := Num(math.NaN())
	return &Fit{Name: name, Slope: no, Intercept: no, SE: no, Lower: no, Upper: no, T: no, P: no, R2: no, N: n}
}
