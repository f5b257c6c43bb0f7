package stats

import "math"

// A variation is a one-way analysis of variance: sums of squares between and within groups and their degrees of
// freedom.
type variation struct{ between, within, d1, d2 float64 }

// variationOf adds the squares up from the groups' moments, which are taken about an origin near the values. It costs
// O(groups). With as many groups as values there is no F.
//
// Agrees with R's anova(lm(y ~ g)); on NIST's SmLs07 to SmLs09 it keeps the digits that a plain sum loses.
func variationOf(groups []moment2) variation {
	var n, sum, between, within total
	for _, g := range groups {
		n.add(g.n)
		sum.add(g.n * g.mean)
	}
	grand := sum.value() / n.value()
	for _, g := range groups {
		d := g.mean - grand
		between.add(g.n * d * d)
		within.add(g.ss)
	}
	k := float64(len(groups))
	return variation{between.value(), within.value(), k - 1, n.value() - k}
}

// f returns the F statistic: missing when nothing varies inside the groups.
func (v variation) f() float64 {
	if !(v.within > 0 && v.d2 > 0) {
		return math.NaN()
	}
	return (v.between / v.d1) / (v.within / v.d2)
}

func (v variation) p() float64 { return fTail(v.f(), v.d1, v.d2) }

const byNoncentralF = "noncentral F"

// share returns the interval, at level, of the share of variance that the groups explain in the population, λ/(λ + n) with
// the noncentralities λ that F may come from. An F below what chance gives has the bounds 0 and 0.
//
// Source: Steiger (2004).
func (v variation) share(level float64) (lower, upper Num) {
	lo, hi := fBounds(v.f(), v.d1, v.d2, level)
	n := v.d1 + v.d2 + 1
	return Num(lo / (lo + n)), Num(hi / (hi + n))
}

// effects returns η², the share of the sample's variation between groups, and ω², which is that without what chance
// alone adds (Hays 1963) and may fall below 0. Both estimate the same share of the population's.
func (v variation) effects(level float64) (eta, omega Effect) {
	lower, upper := v.share(level)
	ms := v.within / v.d2
	eta = Effect{"eta squared", Num(v.between / (v.between + v.within)), lower, upper, byNoncentralF}
	omega = Effect{"omega squared", Num((v.between - v.d1*ms) / (v.between + v.within + ms)), lower, upper, byNoncentralF}
	return eta, omega
}
