package stats

import "math"

// A damped is Holt's linear method with a damped trend: the weights of level and trend, the damping, and where they start.
type damped struct{ alpha, beta, phi, level, trend float64 }

// run smooths y from the start of d and returns the sum of squared one-step errors, and the level and trend at the end.
func (d damped) run(y []float64) (sse, level, trend float64) {
	level, trend = d.level, d.trend
	for _, v := range y {
		e := v - (level + d.phi*trend)
		sse += e * e
		level, trend = level+d.phi*trend+d.alpha*e, d.phi*trend+d.beta*e
	}
	return sse, level, trend
}

// newHolt returns a predictor that fits a damped trend by least squares of the one-step errors: α in (0, 1), β in (0, α), φ in
// [0.8, 0.98], and the starts of level and trend, by Nelder and Mead's search from a grid; series that it is given later, which
// are parts of the first, from where that one ended. ok is false when no finite fit was found.
//
// Source: Gardner and McKenzie (1985); Hyndman et al. (2008), model ETS(A,Ad,N), for the standard errors. The search is
// iterative: the sum of squares agrees with R's optim on the same model to 1e-7.
func newHolt() predictor {
	var warm []float64
	return func(y []float64) (func(h int) (float64, float64), bool) { return holtAhead(y, &warm) }
}

func holtAhead(y []float64, warm *[]float64) (func(h int) (float64, float64), bool) {
	d, scale, ok := fitHolt(y, warm)
	if !ok {
		return nil, false
	}
	if scale == 0 {
		return func(int) (float64, float64) { return 0, 0 }, true
	}
	sse, level, trend := d.run(inUnits(y, scale))
	sigma := math.Sqrt(sse/float64(len(y)-5)) * scale
	return func(h int) (float64, float64) {
		steps := 0.0
		for k := 1; k <= h; k++ {
			steps += power(d.phi, k)
		}
		return scale * (level + steps*trend), sigma * math.Sqrt(d.spread(h))
	}, true
}

// fitHolt finds the parameters for y in units of its largest size, scale, which is 0 when all values are; ok is false
// when no finite fit was found.
func fitHolt(y []float64, warm *[]float64) (d damped, scale float64, ok bool) {
	for _, v := range y {
		scale = math.Max(scale, math.Abs(v))
	}
	if !(scale > 0) || !finite(scale) {
		return d, scale, scale == 0
	}
	unit := inUnits(y, scale)
	cost := func(x []float64) float64 {
		sse, _, _ := decode(x).run(unit)
		if !finite(sse) {
			return math.MaxFloat64
		}
		return sse
	}
	starts := [][]float64{*warm}
	if *warm == nil {
		starts = nil
		for _, alpha := range []float64{-1.5, 0, 1.5} {
			starts = append(starts, []float64{alpha, -1, 0, unit[0], unit[1] - unit[0]})
		}
	}
	d = decode(search(cost, starts, warm))
	sse, _, _ := d.run(unit)
	return d, scale, finite(sse)
}

func inUnits(y []float64, by float64) []float64 {
	out := make([]float64, len(y))
	for i, v := range y {
		out[i] = v / by
	}
	return out
}

// decode maps any five numbers to parameters within their bounds.
func decode(x []float64) damped {
	share := func(v float64) float64 { return 1 / (1 + exp(-v)) }
	alpha := share(x[0])
	return damped{alpha: alpha, beta: alpha * share(x[1]), phi: 0.8 + 0.18*share(x[2]), level: x[3], trend: x[4]}
}

// spread returns the variance of the error h steps ahead, in units of that of one step.
func (d damped) spread(h int) float64 {
	v, c := 1.0, 0.0
	for k := 1; k < h; k++ {
		c += power(d.phi, k)
		w := d.alpha + d.beta*c
		v += w * w
	}
	return v
}

func power(x float64, n int) float64 {
	p := 1.0
	for range n {
		p *= x
	}
	return p
}

// search finds the least cost near the best of the starts. Parts of a series begin where the whole ended, which is kept in warm.
func search(cost func([]float64) float64, starts [][]float64, warm *[]float64) []float64 {
	var best []float64
	for _, start := range starts {
		if x := simplex(cost, start); best == nil || cost(x) < cost(best) {
			best = x
		}
	}
	if *warm == nil {
		best = nelderMead(cost, best)
		*warm = best
	}
	return best
}
