package stats

import (
	"math"
	"slices"
)

// The smoother's settings, R's defaults.
const (
	smoothShare  = 2.0 / 3 // of the points in each local line
	smoothRobust = 3       // passes that give outliers less weight
	smoothSkip   = 0.01    // of the range within which lines are interpolated, not fitted
)

// lowess smooths y over ascending x by local straight lines, with tricube weights over the nearest two thirds of the points,
// and three passes in which points far from the curve count less. x and y hold no missing values. It costs O(n²), and much
// less where many points lie close together.
//
// Source: Cleveland (1979, 1981). Agrees with R's lowess(x, y).
func lowess(x, y []float64) []float64 {
	n := len(x)
	out := make([]float64, n)
	if n < 2 {
		copy(out, y)
		return out
	}
	near := max(2, min(n, int(smoothShare*float64(n)+1e-7)))
	robust, weights, left := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range robust {
		robust[i] = 1
	}
	skip := smoothSkip * (x[n-1] - x[0])
	for pass := 0; ; pass++ {
		sweep(x, y, out, near, skip, robust, weights)
		if pass == smoothRobust {
			return out
		}
		for i := range left {
			left[i] = y[i] - out[i]
		}
		if !reweigh(left, robust) {
			return out
		}
	}
}

// sweep fits the local lines from left to right and interpolates over the points skipped.
func sweep(x, y, out []float64, near int, skip float64, robust, weights []float64) {
	n := len(x)
	lo, hi := 0, near-1
	last := -1 // the point fitted last
	for i := 0; ; {
		for hi < n-1 && x[i]-x[lo] > x[hi+1]-x[i] {
			lo, hi = lo+1, hi+1
		}
		if v, ok := localLine(x, y, x[i], lo, hi, robust, weights); ok {
			out[i] = v
		} else {
			out[i] = y[i]
		}
		if last < i-1 {
			for k := last + 1; k < i; k++ {
				share := (x[k] - x[last]) / (x[i] - x[last])
				out[k] = share*out[i] + (1-share)*out[last]
			}
		}
		last = i
		cut := x[last] + skip
		i = last + 1
		for ; i < n && x[i] <= cut; i++ {
			if x[i] == x[last] {
				out[i] = out[last]
				last = i
			}
		}
		if last >= n-1 {
			return
		}
		i = max(last+1, i-1)
	}
}

// localLine returns the height at of the weighted line through the points lo to hi, and those tied with the farthest.
func localLine(x, y []float64, at float64, lo, hi int, robust, weights []float64) (float64, bool) {
	n := len(x)
	h := math.Max(at-x[lo], x[hi]-at)
	outer, inner := 0.999*h, 0.001*h
	sum, end := 0.0, lo
	for ; end < n; end++ {
		weights[end] = 0
		r := math.Abs(x[end] - at)
		if r <= outer {
			w := 1.0
			if r > inner {
				q := r / h
				q = 1 - q*q*q
				w = q * q * q
			}
			weights[end] = w * robust[end]
			sum += weights[end]
		} else if x[end] > at {
			break
		}
	}
	if !(sum > 0) {
		return 0, false
	}
	for k := lo; k < end; k++ {
		weights[k] /= sum
	}
	if h > 0 {
		centre := 0.0
		for k := lo; k < end; k++ {
			centre += weights[k] * x[k]
		}
		off, spread := at-centre, 0.0
		for k := lo; k < end; k++ {
			spread += weights[k] * (x[k] - centre) * (x[k] - centre)
		}
		if math.Sqrt(spread) > 0.001*(x[n-1]-x[0]) {
			for k := lo; k < end; k++ {
				weights[k] *= 1 + off/spread*(x[k]-centre)
			}
		}
	}
	v := 0.0
	for k := lo; k < end; k++ {
		v += weights[k] * y[k]
	}
	return v, true
}

// reweigh sets each point's robust weight by its residual over six times their median; false when all lie on the curve.
func reweigh(left, robust []float64) bool {
	size, scale := make([]float64, len(left)), 0.0
	for i, v := range left {
		size[i] = math.Abs(v)
		scale += size[i] / float64(len(left))
	}
	sorted := slices.Clone(size)
	slices.Sort(sorted)
	n := len(sorted)
	six := 3 * (sorted[n/2] + sorted[n-n/2-1])
	if six < 1e-7*scale || six == 0 {
		return false
	}
	for i, r := range size {
		switch {
		case r <= 0.001*six:
			robust[i] = 1
		case r <= 0.999*six:
			q := r / six
			robust[i] = (1 - q*q) * (1 - q*q)
		default:
			robust[i] = 0
		}
	}
	return true
}
