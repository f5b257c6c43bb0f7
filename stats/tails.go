package stats

import "math"

// normalTails returns the probability that |Z| ≥ |z| for Z standard normal. Agrees with R's 2*pnorm(-abs(z)).
func normalTails(z float64) float64 {
	_, upper := gammaTails(0.5, z*z/2)
	return upper
}

// normalBelow returns the probability that Z ≤ z for Z standard normal. Agrees with R's pnorm(z).
func normalBelow(z float64) float64 {
	lower, upper := gammaTails(0.5, z*z/2)
	if z > 0 {
		return 0.5 + lower/2
	}
	return upper / 2
}

// normalQuantile returns the z that Z stays below with probability p, by Newton's steps on normalBelow; −Inf and
// +Inf at 0 and 1. Agrees with R's qnorm(p).
func normalQuantile(p float64) float64 {
	switch {
	case !(p >= 0 && p <= 1):
		return math.NaN()
	case p > 0.5:
		return -normalQuantile(1 - p)
	case p == 0:
		return math.Inf(-1)
	case p == 0.5:
		return 0
	}
	z := -math.Sqrt(-2 * ln(2*p)) // at or below the root, to which steps on the logarithm climb
	for range 100 {
		below := normalBelow(z)
		step := math.Log1p((p-below)/below) * below / (exp(-z*z/2) / math.Sqrt(2*math.Pi))
		z += step
		if math.Abs(step) <= 1e-15*math.Abs(z) {
			break
		}
	}
	return z
}

// chiSquareTail returns the probability that X ≥ x for X of the chi-square distribution with df > 0 degrees of
// freedom. Agrees with R's pchisq(x, df, lower.tail = FALSE).
func chiSquareTail(x, df float64) float64 {
	_, upper := gammaTails(df/2, x/2)
	return upper
}

// fTail returns the probability that X ≥ f for X of Fisher's distribution with d1 and d2 > 0 degrees of freedom.
// Agrees with R's pf(f, d1, d2, lower.tail = FALSE).
func fTail(f, d1, d2 float64) float64 {
	switch {
	case f != f || !(d1 > 0 && d2 > 0):
		return math.NaN()
	case f <= 0:
		return 1
	}
	x, y := fShare(f, d1, d2)
	_, upper := betaTails(d1/2, d2/2, x, y)
	return upper
}

// fShare returns d1·f/(d1·f + d2) and its complement.
func fShare(f, d1, d2 float64) (x, y float64) {
	if r := f * (d1 / d2); r <= math.MaxFloat64 {
		return r / (1 + r), 1 / (1 + r)
	}
	return 1, 0
}
