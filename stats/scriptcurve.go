package stats

import "math"

var missingNum = Num(math.NaN())

// withR2 is a fit with another R².
func withR2(f *Fit, r2 Num) *Fit {
	g := *f
	g.R2 = r2
	return &g
}

// exact reports whether a fit leaves nothing but rounding, and says that what rests on it is not computed.
func (c *calculation) exact(f *Fit) bool {
	if f.SE == 0 || len(f.Coefficients) > 0 && f.Coefficients[0].SE == 0 {
		return c.through(1)
	}
	return c.through(f.R2)
}

// through is exact by R².
func (c *calculation) through(r2 Num) bool {
	if !(float64(r2) >= exactly) {
		return false
	}
	c.skip("what rests on the residuals of a fit that goes through all points, which is rounding")
	return true
}

// lineOf puts out the coefficients of the straight line that fit computes.
func (c *calculation) lineOf(label, fit string, f *Fit) {
	if c.exact(f) {
		c.field(label, fit, "slope", f.Slope)
		c.field(label, fit, "r2", f.R2)
		return
	}
	for _, part := range []struct {
		name string
		want Num
	}{{"slope", f.Slope}, {"intercept", f.Intercept}, {"se", f.SE}, {"lower", f.Lower}, {"upper", f.Upper}, {"t", f.T}, {"p", f.P}, {"r2", f.R2}} {
		c.field(label, fit, part.name, part.want)
	}
	if f.Growth != nil {
		c.field(label, fit, "growth", *f.Growth)
	}
}

// parabola puts out the coefficients of a quadratic, and returns the name of its fit.
func (c *calculation) parabola(label, x, y string, f *Fit) string {
	fit := c.let(call("polynomial", x, y, "2", "1", "0"))
	if c.exact(f) {
		return fit
	}
	for k, b := range f.Coefficients {
		at := num(k + 1)
		c.put(label+"."+b.Name+".estimate", call("estimate", fit, at), b.Estimate)
		c.put(label+"."+b.Name+".se", call("error", fit, at), b.SE)
		c.put(label+"."+b.Name+".t", call("ratio", fit, at), b.T)
		c.put(label+"."+b.Name+".p", call("chance", fit, at), b.P)
		c.put(label+"."+b.Name+".lower", call("bound", fit, at, "-1"), b.Lower)
		c.put(label+"."+b.Name+".upper", call("bound", fit, at, "1"), b.Upper)
	}
	c.put(label+".p", call("whole", fit, `"fp"`), f.P)
	return fit
}

// bandsOf puts out a curve's R², AICc, heights and bounds.
func (c *calculation) bandsOf(label, result string, f *Fit) {
	c.put(label+".r2", call("whole", result, `"r2"`), f.R2)
	if c.exact(f) {
		return
	}
	if f.AICc != nil {
		c.put(label+".aicc", call("whole", result, `"aicc"`), *f.AICc)
	}
	c.putEach(label+".line", call("whole", result, `"line"`), heightsOf(f))
	for _, part := range []struct {
		name string
		of   func(b *Band) Num
	}{
		{"lower", func(b *Band) Num { return b.Lower }}, {"upper", func(b *Band) Num { return b.Upper }},
		{"newLower", func(b *Band) Num { return b.NewLower }}, {"newUpper", func(b *Band) Num { return b.NewUpper }},
	} {
		want := make([]Num, len(f.Line))
		for k, p := range f.Line {
			if want[k] = missingNum; p.Band != nil {
				want[k] = part.of(p.Band)
			}
		}
		c.putEach(label+"."+part.name, call("whole", result, quoted(part.name)), want)
	}
}

// loess puts out R² of a smooth curve and its heights at the points where it is drawn.
func (c *calculation) loess(label, x, y string, f *Fit) {
	c.put(label+".r2", call("smooth_r2", x, y), f.R2)
	smooth := c.let(call("smooth", x, y))
	if shown := len(f.Line); shown < f.N {
		places := make([]float64, shown)
		for s := range places {
			places[s] = float64(s*(f.N-1)/max(shown-1, 1) + 1)
		}
		smooth = call("take", smooth, c.vector("places of the points of the smooth curve", places))
	}
	c.putEach(label+".line", smooth, heightsOf(f))
}

func heightsOf(f *Fit) []Num {
	out := make([]Num, len(f.Line))
	for k, p := range f.Line {
		out[k] = p.Value
	}
	return out
}
