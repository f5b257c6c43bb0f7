package stats

import "math"

// Student's t distribution. gonum's distuv has it too, and the tests hold this one against it; but gonum calls
// math.Exp and math.Pow, which Go writes in assembly on amd64 alone, so that the page and the command would
// differ in the last digits. Everything here is the same instructions on both.

// exp is math.Exp without assembly, good to a unit or two in the last place.
func exp(x float64) float64 {
	const ln2Hi, ln2Lo = 6.93147180369123816490e-01, 1.90821492927058770002e-10
	if x < -745 || x > 709 || x != x {
		return math.Exp(x) // 0, +Inf, NaN or near the end, where no answer's digits count
	}
	k := math.Floor(x/math.Ln2 + 0.5)
	r := (x - k*ln2Hi) - k*ln2Lo
	return math.Ldexp(1+math.Expm1(r), int(k))
}

// tTails returns the probability that |T| ≥ |t| for T of Student's distribution with df > 0 degrees of freedom.
// It is the incomplete beta function I of df/(df+t²) at df/2 and 1/2. Agrees with R's 2*pt(-abs(t), df).
func tTails(t, df float64) float64 {
	t = math.Abs(t)
	switch {
	case t != t || !(df > 0):
		return math.NaN()
	case t == 0:
		return 1
	case t > 1e150:
		return 0
	}
	a, t2 := df/2, t*t
	x, y := df/(df+t2), t2/(df+t2)
	front := exp(-a*math.Log1p(t2/df)) * math.Sqrt(y) * gammaRatio(a) / math.Sqrt(math.Pi)
	if x < (a+1)/(a+2.5) {
		return front * betaFraction(a, 0.5, x, y)
	}
	return 1 - front*betaFraction(0.5, a, y, x)
}

// gammaRatio returns Γ(a+½)/Γ(a) by its asymptotic series from a = 30 on and by recurrence below.
func gammaRatio(a float64) float64 {
	factor := 1.0
	for a < 30 {
		factor *= a / (a + 0.5)
		a++
	}
	u := 1 / a
	series := 1 + u*(-1./8+u*(1./128+u*(5./1024+u*(-21./32768+u*(-399./262144+u*(869./4194304+u*39325./33554432))))))
	return factor * math.Sqrt(a) * series
}

// tQuantile returns the t that |T| exceeds with probability p in (0, 1), by Newton's steps on tTails.
// Agrees with R's qt(1-p/2, df).
func tQuantile(p, df float64) float64 {
	if !(df > 0) || !(p > 0 && p < 1) {
		return math.NaN()
	}
	t := -normalQuantile(p / 2)
	for range 100 {
		density := gammaRatio(df/2) / math.Sqrt(df*math.Pi) * exp(-(df+1)/2*math.Log1p(t*t/df))
		step := (tTails(t, df) - p) / (2 * density)
		t += step
		if math.Abs(step) <= 1e-15*t {
			break
		}
	}
	return t
}
