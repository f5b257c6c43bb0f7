package stats

import "math"

// maxNoncentrality is the noncentrality beyond which effect sizes have no interval: hardly any spread is left inside
// the groups then, and rounding decides.
const maxNoncentrality = 1e8

// noncentralT returns the probability that T ≤ t for T of the noncentral t distribution with df > 0 degrees of
// freedom and noncentrality delta: a mean of incomplete beta functions under Poisson's weights. It costs O(√df).
//
// Source: Lenth (1989). Agrees with R's pt(t, df, delta) to 1e-11.
func noncentralT(t, df, delta float64) float64 {
	if t < 0 {
		return 1 - noncentralT(-t, df, -delta)
	}
	x, y := fShare(t*t, 1, df)
	sign := 1.0
	if delta < 0 {
		sign = -1
	}
	sum := mixture(delta*delta/2, 0.5, sign, func(k float64) float64 {
		lower, _ := betaTails(k+0.5, df/2, x, y)
		return lower
	})
	return max(0, min(1, normalBelow(-delta)+sum))
}

// noncentralF returns the probability that X ≤ f for X of the noncentral F distribution with d1 and d2 > 0 degrees of
// freedom and noncentrality lambda ≥ 0. It costs O(√(d1 + d2)).
//
// Agrees with R's pf(f, d1, d2, lambda) to 1e-11.
func noncentralF(f, d1, d2, lambda float64) float64 {
	x, y := fShare(f, d1, d2)
	return min(1, mixture(lambda/2, 1, 1, func(k float64) float64 {
		lower, _ := betaTails(d1/2+k, d2/2, x, y)
		return lower
	}))
}

// mixture returns step · Σ ±poisson(k, m)·g(k) over k = 0, step, 2·step …, every second term taking sign. g lies
// within 0 and 1. With a large m both weights and g change slowly against the steps: terms a third of the weights'
// deviation apart then stand for those between them, which changes no digit (the trapezoid rule on smooth functions
// converges faster than any power, once the weights at 0, e⁻ᵐ, have vanished).
func mixture(m, step, sign float64, g func(k float64) float64) float64 {
	stride := 1.0
	if sign > 0 && m > 50 {
		stride = math.Max(1, math.Floor(math.Sqrt(m)/3/step))
	}
	var s total
	add := func(i float64) bool {
		w := poisson(i*step, m)
		if sign < 0 && math.Mod(i, 2) == 1 {
			s.add(-w * g(i*step))
		} else {
			s.add(w * g(i*step))
		}
		return w > 1e-18
	}
	middle := math.Floor(m / step)
	for i := middle; add(i); i += stride {
	}
	for i := middle - stride; i >= 0 && add(i); i -= stride {
	}
	return step * stride * s.value()
}

// tBounds returns the interval, at level, of the noncentrality that a t with df degrees of freedom comes from: the values
// under which half of what level leaves lies beyond t on either side. It is found by iteration, to 1e-9.
//
// Source: Steiger and Fouladi (1997).
func tBounds(t, df, level float64) (lower, upper float64) {
	if !(math.Abs(t) < math.Sqrt(maxNoncentrality)) || !(df > 0) {
		return math.NaN(), math.NaN()
	}
	at := func(p float64) float64 {
		f := func(delta float64) float64 { return noncentralT(t, df, delta) - p }
		return falling(f, t, 1+math.Abs(t)/4)
	}
	return at(1 - (1-level)/2), at((1 - level) / 2)
}

// fBounds returns the interval of the noncentrality that an F comes from, at least 0, as tBounds does.
func fBounds(f, d1, d2, level float64) (lower, upper float64) {
	if !(f*d1 < maxNoncentrality) || f < 0 || !(d1 > 0 && d2 > 0) {
		return math.NaN(), math.NaN()
	}
	at := func(p float64) float64 {
		excess := func(lambda float64) float64 { return noncentralF(f, d1, d2, lambda) - p }
		if excess(0) <= 0 {
			return 0
		}
		return falling(func(lambda float64) float64 { return excess(math.Max(lambda, 0)) }, f*d1, 1+f*d1/4)
	}
	return at(1 - (1-level)/2), at((1 - level) / 2)
}

// falling returns the root of f, which falls, looking on both sides of start in growing strides, then by regula falsi
// with the Illinois rule.
func falling(f func(float64) float64, start, stride float64) float64 {
	lo, hi := start, start
	flo := f(start)
	fhi := flo
	for k := 0; flo < 0 && k < 60; k++ {
		hi, fhi = lo, flo
		lo -= stride
		flo, stride = f(lo), stride*2
	}
	for k := 0; fhi > 0 && k < 60; k++ {
		lo, flo = hi, fhi
		hi += stride
		fhi, stride = f(hi), stride*2
	}
	side := 0
	for range 200 {
		mid := (lo*fhi - hi*flo) / (fhi - flo)
		if !(mid > lo && mid < hi) || hi-lo <= 1e-14*math.Max(math.Abs(lo), math.Abs(hi)) {
			break
		}
		v := f(mid)
		switch {
		case v == 0:
			return mid
		case v > 0:
			if lo, flo = mid, v; side == 1 {
				fhi /= 2
			}
			side = 1
		default:
			if hi, fhi = mid, v; side == -1 {
				flo /= 2
			}
			side = -1
		}
	}
	if math.Abs(flo) < math.Abs(fhi) {
		return lo
	}
	return hi
}
