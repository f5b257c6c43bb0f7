package stats

import "math"

// A moment2 is what tests of means know of a group: its size, mean and sum of squared deviations.
type moment2 struct{ n, mean, ss float64 }

func (m moment2) variance() float64 { return m.ss / (m.n - 1) }

// without returns the moments when a value x of the group is left out.
func (m moment2) without(x float64) moment2 {
	d := x - m.mean
	return moment2{m.n - 1, m.mean - d/(m.n-1), math.Max(m.ss-d*d*m.n/(m.n-1), 0)}
}

// A cohort is a sample with its deviations d from an origin that all cohorts share, times scale. Its moments are of d.
type cohort struct {
	sample
	d     []float64 // ascending
	scale float64   // a power of two that keeps squares from overflowing or vanishing, mostly 1
	moment2
}

// cohorts takes the middle of all values as the origin, so that values near each other keep all their digits.
func cohorts(s *sampling) []cohort {
	scale := 1.0
	_, exponent := math.Frexp(math.Max(math.Abs(s.all[0]), math.Abs(s.all[len(s.all)-1])))
	if exponent < -300 || exponent > 300 {
		scale = math.Ldexp(1, max(-exponent, -1000))
		if exponent < -1000 {
			scale = math.Ldexp(1, 1000)
		}
	}
	origin := s.all[len(s.all)/2] * scale
	list := make([]cohort, len(s.samples))
	for k, g := range s.samples {
		c := cohort{sample: g, d: make([]float64, len(g.x)), scale: scale}
		for i, x := range g.x {
			c.d[i] = x*scale - origin
		}
		m := mean(c.d)
		c.moment2 = moment2{float64(len(c.d)), m, squares(c.d, m)}
		if c.d[0] == c.d[len(c.d)-1] {
			c.mean, c.ss = c.d[0], 0
		}
		list[k] = c
	}
	return list
}

func moments2(list []cohort) []moment2 {
	out := make([]moment2, len(list))
	for k, c := range list {
		out[k] = c.moment2
	}
	return out
}

// describe gives the group in the unit of its values, and bounds of its mean at level. Agrees with R's t.test(x)$conf.int.
func (c *cohort) describe(level float64) Compared {
	m := mean(c.x)
	if c.ss == 0 {
		m = c.x[0]
	}
	spread := math.Sqrt(c.variance()) / c.scale
	half := tQuantile(1-level, c.n-1) * spread / math.Sqrt(c.n)
	if len(c.x) == 1 {
		spread, half = math.NaN(), math.NaN()
	}
	return Compared{
		Name: c.name, N: len(c.x), Mean: Num(m), SD: Num(spread), Median: Num(quantile(c.x, 0.5)), Lower: Num(m - half), Upper: Num(m + half),
	}
}
