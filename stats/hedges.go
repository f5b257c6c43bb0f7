package stats

import "math"

// hedges returns Hedges' g, the difference of two means in pooled standard deviations times the exact factor
// Γ(df/2)/(√(df/2) Γ((df−1)/2)) that takes its bias away. Its interval at level is that of the population's difference in
// standard deviations: the noncentralities that the pooled t may come from, which is found by iteration (1e-9). It is missing for fewer than four values in all, and when neither
// group varies.
//
// Source: Hedges (1981); Steiger and Fouladi (1997). Agrees with R's pt(t, df, ncp) solved for ncp by uniroot.
func hedges(a, b moment2, level float64) Effect {
	none := Num(math.NaN())
	e := Effect{"hedges g", none, none, none, "noncentral t"}
	df := a.n + b.n - 2
	sd := math.Sqrt((a.ss + b.ss) / df)
	if !(df > 1) || !(sd > 0) {
		return e
	}
	d := (a.mean - b.mean) / sd
	root := math.Sqrt(1/a.n + 1/b.n)
	lower, upper := tBounds(d/root, df, level)
	unbiased := gammaRatio((df-1)/2) / math.Sqrt(df/2)
	e.Value, e.Lower, e.Upper = Num(d*unbiased), Num(lower*root), Num(upper*root)
	return e
}
