package stats

import "slices"

// shown is the scatter behind the points, as the answer shows it.
func (o *correlating) shown(p *Points) (scatter, error) {
	s, err := o.scatter([2]int{slices.Index(o.a.Columns, p.X), slices.Index(o.a.Columns, p.Y)})
	if err != nil {
		return s, err
	}
	return o.withoutRows(&Points{}, s)
}

// ownLine puts out the line of points that are not those of the matrix: on other axes, or without some rows.
func (o *correlating) ownLine(c *calculation, p *Points) error {
	s, err := o.shown(p)
	if err != nil {
		return err
	}
	if len(s.z) > 0 {
		c.skip("the line of points on other axes, or without some rows, with controls")
		return nil
	}
	c.line("fit", c.vector(p.X+" of the points", s.x), c.vector(p.Y+" of the points", s.y), p.Fit)
	return nil
}

// curveOf puts out the coefficients of the curve: those of a line through logarithms, or of a parabola.
func (o *correlating) curveOf(c *calculation, p *Points) error {
	f := p.Curve
	if f == nil {
		return nil
	}
	c.skip("R², AICc and bands of the curve")
	s, err := o.shown(p)
	if err != nil {
		return err
	}
	if f.Name == "loess" || len(s.z) > 0 {
		c.skip("the curve")
		return nil
	}
	x, y := s.x, s.y
	if f.Name == "log" || f.Name == "power" {
		x = logsOf(x)
	}
	if f.Name == "exponential" || f.Name == "power" {
		y = logsOf(y)
	}
	vx, vy := c.vector("x of the curve", x), c.vector("y of the curve", y)
	if f.Name == "quadratic" {
		fit := c.let(call("polynomial", vx, vy, "2", "1", "0"))
		for k, b := range f.Coefficients {
			c.put("curve."+b.Name, call("estimate", fit, num(k+1)), b.Estimate)
			c.put("curve."+b.Name+".se", call("error", fit, num(k+1)), b.SE)
		}
		return nil
	}
	fit := c.let(call("ols", vx, vy))
	c.field("curve", fit, "intercept", f.Intercept)
	c.field("curve", fit, "slope", f.Slope)
	c.field("curve", fit, "se", f.SE)
	c.field("curve", fit, "p", f.P)
	return nil
}
