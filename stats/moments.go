package stats

import "math"

// moments are the mean, the standard deviation with n−1, the skewness g1 = m₃/m₂^1.5 and the excess kurtosis
// g2 = m₄/m₂² − 3, mₖ being the mean of the deviations to the power k.
type moments struct{ mean, sd, skewness, kurtosis float64 }

// momentsOf returns the moments of x, which is sorted and holds no missing values. The deviation is missing for
// one value; skewness and kurtosis are missing when all values are equal. It costs O(n).
//
// Source: Joanes and Gill (1998), type 1. Agrees with R's mean, sd, and e1071's skewness and kurtosis of type 1.
func momentsOf(x []float64) moments {
	n := len(x)
	if n == 0 {
		return moments{math.NaN(), math.NaN(), math.NaN(), math.NaN()}
	}
	if x[0] == x[n-1] {
		m := moments{x[0], 0, math.NaN(), math.NaN()}
		if n == 1 {
			m.sd = math.NaN()
		}
		return m
	}
	mean := mean(x)
	var s1, s2, s3, s4 total
	_, exponent := math.Frexp(math.Max(x[n-1]-mean, mean-x[0]))
	scale := math.Ldexp(1, exponent) // an exact factor that keeps deviations within ±1, so that no power overflows
	for lo := 0; lo < n; lo += block {
		b1, b2, b3, b4 := powerSums(x[lo:min(lo+block, n)], mean, scale)
		s1.add(b1)
		s2.add(b2)
		s3.add(b3)
		s4.add(b4)
	}
	// The mean is rounded, so the deviations have a mean r of their own, which the moments are taken about.
	size := float64(n)
	r, a2, a3, a4 := s1.value()/size, s2.value()/size, s3.value()/size, s4.value()/size
	m2 := a2 - r*r
	m3 := a3 - 3*r*a2 + 2*r*r*r
	m4 := a4 - 4*r*a3 + 6*r*r*a2 - 3*r*r*r*r
	return moments{
		mean:     mean,
		sd:       scale * math.Sqrt(m2*size/(size-1)),
		skewness: m3 / (m2 * math.Sqrt(m2)),
		kurtosis: m4/(m2*m2) - 3,
	}
}

// powerSums adds up the first four powers of x's deviations from mean in units of scale.
func powerSums(x []float64, mean, scale float64) (b1, b2, b3, b4 float64) {
	for _, v := range x {
		d := (v - mean) / scale
		d2 := d * d
		b1 += d
		b2 += d2
		b3 += d2 * d
		b4 += d2 * d2
	}
	return b1, b2, b3, b4
}

// quantile returns the p-quantile of x, which holds n ≥ 1 values sorted ascending, interpolating linearly.
//
// Source: Hyndman and Fan (1996), type 7. Agrees with R's quantile(x, p).
func quantile(x []float64, p float64) float64 {
	at := p * float64(len(x)-1)
	lo := int(at)
	if lo+1 >= len(x) {
		return x[len(x)-1]
	}
	part := at - float64(lo)
	if part == 0 || x[lo] == x[lo+1] {
		return x[lo]
	}
	return max(x[lo], min((1-part)*x[lo]+part*x[lo+1], x[lo+1])) // neighbours may round to beyond them
}
