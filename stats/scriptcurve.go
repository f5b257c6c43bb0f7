package stats

import (
	"math"
	"strings"
)

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
	c.within = height
	c.all(label, fit, "intercept", f.Intercept)
	c.within = steep
	c.all(label, fit, "slope; lower; upper", f.Slope, f.Lower, f.Upper)
	c.within = 0
	c.all(label, fit, "r2", r2)
	if !exact {
		c.all(label, fit, "se; t; p", f.SE, f.T, f.P)
	}
	if f.Growth != nil {
		c.all(label, fit, "growth", *f.Growth)
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
		c.coefficient(label+"."+b.Name, fit, k+1, b, within, exact)
		within /= far
	}
	if !exact {
		c.put(label+".p", call("whole", fit, `"fp"`), f.P)
	}
	return fit
}

// leans puts out the slope of a parabola where the last x is.
func (c *calculation) leans(label, fit, x string, f *Fit) {
	_, steep := roundings(f)
	c.within = 4 * steep
	c.put(label+".slope", call("slope_at", fit, call("last", x)), f.Slope)
	c.within = 0
}

// coefficient puts out the k-th of a fit; of an exact fit what does not rest on its residuals.
func (c *calculation) coefficient(label, fit string, k int, b Coefficient, within float64, exact bool) {
	fit += ", " + num(k)
	if !exact {
		c.all(label, fit, "se=error(?); t=ratio(?); p=chance(?)", b.SE, b.T, b.P)
		within = 0
	}
	c.within = within
	c.all(label, fit, "estimate=estimate(?); lower=bound(?, -1); upper=bound(?, 1)", b.Estimate, b.Lower, b.Upper)
	c.within = 0
}

// bandsOf puts out a curve's R², where it is not that of its line, its AICc, heights and bounds.
func (c *calculation) bandsOf(label, result string, f *Fit, r2 Num) {
	c.put(label+".r2", call("whole", result, `"r2"`), r2)
	if c.exact(f) {
		c.within, _ = roundings(f)
	} else if f.AICc != nil {
		c.put(label+".aicc", call("whole", result, `"aicc"`), *f.AICc)
	}
	c.putEach(label+".line", call("whole", result, `"line"`), heightsOf(f))
	var want [4][]Num
	for _, p := range f.Line {
		b := p.Band
		if b == nil {
			b = &Band{missingNum, missingNum, missingNum, missingNum}
		}
		for k, v := range [4]Num{b.Lower, b.Upper, b.NewLower, b.NewUpper} {
			want[k] = append(want[k], v)
		}
	}
	c.lists(label, result, "lower; upper; newLower; newUpper", `whole(?, "$")`, want[:])
	c.within = 0
}

// lists puts out lists by their names; in expr ? is x and $ the name.
func (c *calculation) lists(label, x, names, expr string, want [][]Num) {
	for k, name := range strings.Split(names, "; ") {
		c.putEach(label+"."+name, strings.ReplaceAll(strings.ReplaceAll(expr, "?", x), "$", name), want[k])
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
