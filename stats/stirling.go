package stats

import "math"

// What the gamma, beta and Poisson distributions rest on (Loader 2000): Stirling's error and the deviance keep the
// digits that differences of large logarithms would lose. Like exp, nothing here calls assembly.

// ln is math.Log without assembly, good to a unit or two in the last place.
func ln(x float64) float64 {
	if !(x > 0) || x > math.MaxFloat64 {
		return math.Log(x) // −Inf, NaN or +Inf
	}
	f, k := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f, k = 2*f, k-1
	}
	const ln2Hi, ln2Lo = 6.93147180369123816490e-01, 1.90821492927058770002e-10
	return float64(k)*ln2Hi + (math.Log1p(f-1) + float64(k)*ln2Lo)
}

// stirlingError returns ln Γ(z+1) − (z+½) ln z + z − ½ ln 2π for z > 0: by its asymptotic series from z = 15 on, and
// by recurrence below.
func stirlingError(z float64) float64 {
	e := 0.0
	for ; z < 15; z++ {
		e += (z+0.5)*math.Log1p(1/z) - 1
	}
	u := 1 / (z * z)
	return e + (1./12-u*(1./360-u*(1./1260-u*(1./1680-u*(1./1188-u*691./360360)))))/z
}

// deviance returns x ln(x/m) + m − x for x, m > 0, which is 0 where they are equal and loses no digits near there.
func deviance(x, m float64) float64 {
	d, s := x-m, x+m
	if math.Abs(d) >= 0.3*s {
		return x*ln(x/m) - d
	}
	v := d / s
	sum, term := d*v, 2*x*v
	for k := 3.0; ; k += 2 {
		term *= v * v
		next := sum + term/k
		if next == sum {
			return sum
		}
		sum = next
	}
}

// poisson returns mᵏe⁻ᵐ/Γ(k+1) for k, m ≥ 0, the probability of k under Poisson's distribution when k is whole.
// Agrees with R's dpois(k, m).
func poisson(k, m float64) float64 {
	switch {
	case k == 0:
		return exp(-m)
	case m == 0:
		return 0
	}
	return exp(-stirlingError(k)-deviance(k, m)) / math.Sqrt(2*math.Pi*k)
}
