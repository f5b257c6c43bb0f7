package stats

import (
	"cmp"
	"math"
	"slices"
)

// pointsOf puts out the points that controls are taken from, their coefficient, line and curve, and what they were before
// some were left out.
func (o *correlating) pointsOf(c *calculation, a *CorrelationAnswer, s pairVectors) error {
	p := a.Points
	if p == nil || c.cut {
		return nil
	}
	all, err := o.scatter([2]int{slices.Index(o.a.Columns, p.X), slices.Index(o.a.Columns, p.Y)})
	if err != nil {
		return err
	}
	if o.q.Axes != nil && !c.fits((2+len(all.z))*len(all.x), "the points on their own axes") {
		return nil
	}
	v := o.scatterVectors(c, p, s, all)
	v.level = num(a.Level)
	if len(v.z) > 0 {
		heights := p.Ys
		if p.Bins != nil {
			heights = p.Bins.Ys
		}
		for _, y := range heights {
			v.height = max(v.height, 1e-9*math.Abs(float64(y)))
		}
	}
	if p.With != nil {
		v.take("with", p.With.N, p.With.R, p.With.P, p.With.Fit)
		v = v.without(all.rows, o.q.Without)
	}
	v.take("points", p.N, p.R, p.P, p.Fit)
	if p.Play != nil {
		c.skip("the points at each period, which are figures of the table or their changes")
	}
	v.shown(p)
	v.curve(p)
	return nil
}

// scatterVectors are the names of a scatter's columns; cx and cy of what controls leave of x and y, and lost of how many
// count.
type scatterVectors struct {
	c                   *calculation
	method, level, x, y string
	z                   []string
	cx, cy, lost        string
	height              float64 // that an intercept may have by rounding: beside controls it is 0
}

// scatterVectors are the values of observations that have them all, of the matrix or on axes of their own.
func (o *correlating) scatterVectors(c *calculation, p *Points, s pairVectors, all scatter) scatterVectors {
	v := scatterVectors{c: c, method: s.method}
	if o.q.Axes != nil {
		v.x, v.y = c.vector(p.X+" of the points", all.x), c.vector(p.Y+" of the points", all.y)
		for k, z := range all.z {
			v.z = append(v.z, c.vector(o.controls[k].ID+" of the points", z))
		}
		return v
	}
	whole := call("columns", append([]string{s.earlier[p.X], s.x[p.Y]}, s.z...)...)
	of := func(x string) string { return c.let(call("paired", x, whole)) }
	v.x, v.y = of(s.earlier[p.X]), of(s.x[p.Y])
	for _, z := range s.z {
		v.z = append(v.z, of(z))
	}
	return v
}

// without leaves out the points of those rows of the table.
func (v scatterVectors) without(rows []int32, gone []int) scatterVectors {
	var out []float64
	for k, row := range rows {
		if slices.Contains(gone, int(row)) {
			out = append(out, float64(k+1))
		}
	}
	places := v.c.vector("places of the points left out", out)
	leave := func(x string) string { return v.c.let(call("leave", x, places)) }
	v.x, v.y, v.z = leave(v.x), leave(v.y), slices.Clone(v.z)
	for k := range v.z {
		v.z[k] = leave(v.z[k])
	}
	return v
}

// take puts out how many points there are, their coefficient and their line.
func (v *scatterVectors) take(label string, n int, r, p Num, f *Fit) {
	c, controls := v.c, call("columns", v.z...)
	c.put(label+".n", call("count", v.x), Num(n))
	if finite(float64(r)) {
		found := c.let(call("related", v.method, v.x, v.y, controls, v.level))
		c.all(label, found, "r; p", r, p)
	}
	if v.cx, v.cy, v.lost = v.x, v.y, "0"; len(v.z) > 0 {
		v.cx, v.cy, v.lost = c.let(call("cleared", v.x, controls)), c.let(call("cleared", v.y, controls)), c.let(call("controls_count", controls))
	}
	if f == nil {
		return
	}
	fit := c.let(call("ols", v.cx, v.cy, v.lost))
	c.lineOf(label+".fit", fit, f, f.R2, v.height)
	if len(f.Line) > 0 {
		within, _ := roundings(f)
		c.within = within
		c.putEach(label+".fit.line", call("heights", fit, call("c", call("least", v.cx), call("greatest", v.cx))), heightsOf(f))
		c.within = 0
	}
}

// shown puts out the points shown, and how each bears on the line.
func (v *scatterVectors) shown(p *Points) {
	c := v.c
	if p.Bins != nil {
		v.bins(p.Bins)
		return
	}
	of := func(x string) string { return x }
	if p.N > len(p.Xs) {
		places := make([]float64, len(p.Xs))
		for k := range places {
			places[k] = float64(k*p.N/len(places) + 1)
		}
		some := c.vector("places of the points shown", places)
		of = func(x string) string { return call("take", x, some) }
	}
	c.putEach("points.x", of(v.cx), p.Xs)
	c.putEach("points.y", of(v.cy), p.Ys)
	if p.Fit == nil {
		return
	}
	c.putEach("points.leverage", of(call("hats", v.cx, v.cy)), p.Leverage)
	if !c.exact(p.Fit) {
		c.putEach("points.cook", of(call("cooks", v.cx, v.cy)), p.Cook)
	}
}

// bins puts out how many points stand in each of them.
func (v *scatterVectors) bins(b *Bins2D) {
	c, along := v.c, num(min(v.c.q.Cells, maxCells))
	edges := func(name, x string, want []Num) string {
		e := call("round_edges", x, `"range"`, along)
		if len(want) == 2 && want[0] == want[1] {
			e = call("c", call("least", x), call("greatest", x))
		}
		e = c.let(e)
		c.putEach("points.bins."+name, e, want)
		return e
	}
	xs, ys := edges("x", v.cx, b.Xs), edges("y", v.cy, b.Ys)
	var cells []Num
	for _, cell := range b.Cells {
		cells = append(cells, Num(cell[0]), Num(cell[1]), Num(cell[2]))
	}
	c.putEach("points.bins.cell", call("pair_bins", v.cx, v.cy, xs, ys), cells)
}

// curve puts out the curve and, where it was chosen, the AICc of what it was chosen from.
func (v *scatterVectors) curve(p *Points) {
	f := p.Curve
	if f == nil {
		return
	}
	c, x := v.c, v.cx
	for _, other := range f.Candidates {
		c.put("curve."+other.Name+".aicc", call("whole", v.bands(other.Name), `"aicc"`), other.AICc)
	}
	if f.Name == "loess" {
		c.loess("curve", x, v.cy, f)
		return
	}
	c.bandsOf("curve", v.bands(f.Name), f, f.R2)
	if f.Name == "quadratic" {
		fit := c.parabola("curve", x, v.cy, f)
		c.leans("curve", fit, x, f)
		return
	}
	u, w := v.scales(f.Name)
	fit := c.let(call("ols", u, w, v.lost))
	c.lineOf("curve", fit, f, missingNum, v.height)
	a := f.Coefficients[0]
	c.all("curve", fit, "aLower; aUpper", a.Lower, a.Upper)
	if !c.exact(f) {
		c.within = 1e-9
		c.all("curve", fit, "aSE; aP; aT", a.SE, a.P, a.T)
		c.within = 0
	}
}

// scales are x and y as a curve takes them.
func (v *scatterVectors) scales(name string) (x, y string) {
	x, y = v.cx, v.cy
	if name == "log" || name == "power" {
		x = v.c.let(call("logs", x))
	}
	if name == "exponential" || name == "power" {
		y = v.c.let(call("logs", y))
	}
	return x, y
}

// bands computes a curve's heights and bounds at the places where it is drawn.
func (v *scatterVectors) bands(name string) string {
	x, y := v.scales(name)
	at := v.c.let(call("grid", v.cx))
	if x != v.cx {
		at = call("logs", at)
	}
	degree := map[string]string{"quadratic": "2"}[name]
	return v.c.let(call("bands", x, y, at, cmp.Or(degree, "1"), v.lost, flag01(y != v.cy)))
}
