package stats

import "slices"

// jumps computes the size and the F of each break in the part of the series in which it was found.
func (c *calculation) jumps(label, t, z string, s *Series) {
	x, y := make([]float64, len(s.Points)), make([]float64, len(s.Points))
	for i, pt := range s.Points {
		x[i], y[i] = float64(pt.T), float64(pt.Value)
	}
	var search func(lo, hi int)
	search = func(lo, hi int) {
		if hi-lo < fewBreaks {
			return
		}
		at, _, _ := newJumps(x[lo:hi]).largest(y[lo:hi])
		k := slices.IndexFunc(s.Breaks, func(b Break) bool { return at >= 0 && b.T == s.Points[lo+at].T })
		if k < 0 {
			return
		}
		ends := []string{num(lo + 1), num(hi)}
		times := call("part", t, ends[0], ends[1])
		r := c.let(call("jump", times, call("part", z, ends[0], ends[1])))
		c.all(label+".break["+s.Breaks[k].Period+"]", r, "size; f", s.Breaks[k].Size, s.Breaks[k].F)
		c.put(label+".break["+s.Breaks[k].Period+"].p", call("beyond", c.let(call("break_law", times)), r+`["f"]`), s.Breaks[k].P)
		search(lo, lo+at)
		search(lo+at, hi)
	}
	search(0, len(x))
}

// forecast computes the values to come, and how forecasts from earlier ends did.
func (c *calculation) forecast(label, z string, s *Series, f Forecast) {
	wide := num(f.confidence())
	before, fit := call("drift_before", z), ""
	if f.Method == "holt" {
		fit = c.let(call("holt", z))
		before = call("holt_before", z, fit)
		c.note("Holt's weights, damping and start are searched for as they were for the answer. Should the search end elsewhere, where a machine's functions differ in a last digit, its numbers agree to 1e-7.")
	}
	for h, pt := range s.Forecast {
		var r string
		if fit != "" {
			r = c.let(call("damped", z, fit, num(h+1), wide))
		} else {
			r = c.let(call("drift", z, num(h+1), wide))
		}
		c.all(label+".forecast["+pt.Period+"]", r, "value; lower; upper", pt.Value, pt.Lower, pt.Upper)
	}
	if b := s.BackTest; b != nil {
		c.all(label+".before", c.let(call("back_test", z, before)), "origins; mae; mape; naive", Num(b.Origins), b.MAE, b.MAPE, b.Naive)
	}
}
