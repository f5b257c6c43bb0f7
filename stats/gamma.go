package stats

import "math"

// gammaTails returns the regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P for a > 0 and x ≥ 0,
// the smaller of them good to about 13 digits. It costs O(√a) near x = a and less elsewhere.
//
// Source: series and continued fraction of Abramowitz and Stegun 6.5.29 and 6.5.31. Agrees with R's pgamma(x, a).
func gammaTails(a, x float64) (lower, upper float64) {
	switch {
	case x != x || !(a > 0) || x < 0:
		return math.NaN(), math.NaN()
	case x == 0:
		return 0, 1
	case x > math.MaxFloat64:
		return 1, 0
	case x < a+1:
		lower = poisson(a, x) * gammaSeries(a, x)
		return lower, 1 - lower
	}
	upper = a * poisson(a, x) / gammaFraction(a, x)
	return 1 - upper, upper
}

// maxSteps ends series and fractions that do not settle; the distributions here settle long before.
const maxSteps = 100_000

func gammaSeries(a, x float64) float64 {
	sum, term := 1.0, 1.0
	for k := range maxSteps {
		term *= x / (a + float64(k+1))
		if sum += term; term < 1e-17*sum {
			break
		}
	}
	return sum
}

// gammaFraction returns x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …)) by Lentz's method.
func gammaFraction(a, x float64) float64 {
	b := x + 1 - a
	f, c, d := b, b, 0.0
	for n := range maxSteps {
		k := float64(n + 1)
		alpha := k * (a - k)
		b += 2
		d = 1 / (b + alpha*d)
		c = b + alpha/c
		f *= c * d
		if math.Abs(c*d-1) < 1e-16 {
			break
		}
	}
	return f
}
