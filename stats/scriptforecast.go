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
		c.field(label+".break["+s.Breaks[k].Period+"]", r, "size", s.Breaks[k].Size)
		c.field(label+".break["+s.Breaks[k].Period+"]", r, "f", s.Breaks[k].F)
		c.put(label+".break["+s.Breaks[k].Period+"].p", call("beyond", c.let(call("break_law", times)), r+`["f"]`), s.Breaks[k].P)
		search(lo, lo+at)
		search(lo+at, hi)
	}
	search(0, len(x))
}

// forecast computes the values to come; of Holt's method from the parameters that the search found.
func (c *calculation) forecast(label, z string, s *Series, f Forecast) {
	wide := num(f.confidence())
	var d damped
	scale := 1.0
	if f.Method == "holt" {
		y := make([]float64, len(s.Points))
		for i, pt := range s.Points {
			y[i] = float64(pt.Value)
		}
		var ok bool
		if d, scale, ok = fitHolt(y, new([]float64)); !ok || scale == 0 {
			return
		}
		c.skip("the search for the weights, damping and start of Holt's method: they are given as found")
	}
	c.skip("how forecasts did before")
	for h, pt := range s.Forecast {
		var r string
		if f.Method == "holt" {
			r = c.let(call("damped", z, num(d.alpha), num(d.beta), num(d.phi), num(d.level*scale), num(d.trend*scale), num(h+1), wide))
		} else {
			r = c.let(call("drift", z, num(h+1), wide))
		}
		c.field(label+".forecast["+pt.Period+"]", r, "value", pt.Value)
		c.field(label+".forecast["+pt.Period+"]", r, "lower", pt.Lower)
		c.field(label+".forecast["+pt.Period+"]", r, "upper", pt.Upper)
	}
}
