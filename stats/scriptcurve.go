package stats

import "math"

var missingNum = Num(math.NaN())

// exact reports whether a fit leaves nothing but rounding, and says that what rests on it is not computed.
func (c *calculation) exact(f *Fit) bool {
	if f.SE == 0 || len(f.Coefficients) > 0 && f.Coefficients[0].SE == 0 {
		return c.through(1)
	}
	return c.through(f.R2)
}

// roundings are what heights and slopes of a drawn fit that are 0 but for rounding may reach; 0 of one that is not drawn.
func roundings(f *Fit) (height, steep float64) {
	if len(f.Line) < 2 {
		return 0, 0
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, p := range f.Line {
		height = max(height, 1e-9*math.Abs(float64(p.Value)))
		lo, hi = min(lo, float64(p.T)), max(hi, float64(p.T))
	}
	return height, height / (hi - lo)
}

// through is exact by R².
func (c *calculation) through(r2 Num) bool {
	if !(float64(r2) >= exactly) {
		return false
	}
	c.skip("what is measured by the residuals of a fit that goes through all points, which are rounding: standard errors, t, F, p, AICc, Cook's distances, tests of residuals")
	return true
}

// lineOf puts out the coefficients of the straight line that fit computes, and r2 where it is the line's. An intercept that
// is 0 but for rounding may reach height.
func (c *calculation) lineOf(label, fit string, f *Fit, r2 Num, height float64) {
	exact, steep := c.exact(f), 0.0
	if exact {
		height, steep = roundings(f)
	}
	for _, part := range []struct {
		name   string
		want   Num
		within float64
	}{{"slope", f.Slope, steep}, {"intercept", f.Intercept, height}, {"lower", f.Lower, steep}, {"upper", f.Upper, steep}, {"r2", r2, 0}} {
		c.putWithin(label+"."+part.name, fit+`["`+part.name+`"]`, part.want, part.within)
	}
	if !exact {
		c.fields(label, fit, namedNum{"se", f.SE}, namedNum{"t", f.T}, namedNum{"p", f.P})
	}
	if f.Growth != nil {
		c.field(label, fit, "growth", *f.Growth)
	}
}

// parabola puts out the coefficients of a quadratic, and returns the name of its fit.
func (c *calculation) parabola(label, x, y string, f *Fit) string {
	fit := c.let(call("polynomial", x, y, "2", "1", "0"))
	exact := c.exact(f)
	height, steep := roundings(f)
	far := 0.0
	for _, p := range f.Line {
		far = max(far, math.Abs(float64(p.T)))
	}
	within := height * max(1, far*steep/height*far*steep/height) // at x = 0, as far as that lies from the points
	for k, b := range f.Coefficients {
		c.coefficient(label, fit, k+1, b, within, exact)
		within /= far
	}
	if !exact {
		c.put(label+".p", call("whole", fit, `"fp"`), f.P)
	}
	return fit
}

// coefficient puts out the k-th of a fit; of an exact fit what does not rest on its residuals.
func (c *calculation) coefficient(label, fit string, k int, b Coefficient, within float64, exact bool) {
	if label += "." + b.Name; label[0] == '.' {
		label = b.Name
	}
	at := num(k)
	c.putWithin(label+".estimate", call("estimate", fit, at), b.Estimate, within)
	if !exact {
		c.put(label+".se", call("error", fit, at), b.SE)
		c.put(label+".t", call("ratio", fit, at), b.T)
		c.put(label+".p", call("chance", fit, at), b.P)
		within = 0
	}
	c.putWithin(label+".lower", call("bound", fit, at, "-1"), b.Lower, within)
	c.putWithin(label+".upper", call("bound", fit, at, "1"), b.Upper, within)
}

// bandsOf puts out a curve's R², where it is not that of its line, its AICc, heights and bounds.
func (c *calculation) bandsOf(label, result string, f *Fit, r2 Num) {
	c.put(label+".r2", call("whole", result, `"r2"`), r2)
	within := 0.0
	if c.exact(f) {
		within, _ = roundings(f)
	} else if f.AICc != nil {
		c.put(label+".aicc", call("whole", result, `"aicc"`), *f.AICc)
	}
	c.putEachWithin(label+".line", call("whole", result, `"line"`), heightsOf(f), within)
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
		c.putEachWithin(label+"."+part.name, call("whole", result, quoted(part.name)), want, within)
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
