package stats

import "slices"

// residuals puts out what a model leaves of y, a vector of ys in rows of the table, and how each row bears on the fit.
func (c *calculation) residuals(fit, y string, ys []float64, rows []int32, a *ModelAnswer) {
	p, n := a.Points, len(ys)
	of := func(x string) string { return x }
	if shown := len(p.Rows); shown < n {
		places := make([]float64, shown)
		for k := range places {
			places[k] = float64(k*n/shown + 1)
		}
		some := c.vector("places of the rows shown", places)
		of = func(x string) string { return call("take", x, some) }
	}
	left := c.let(call("whole", fit, `"left"`))
	fitted := c.let(call("minus", y, left))
	c.putEach("leverage", of(call("leverages", fit)), p.Leverage)
	exact := c.through(a.R2)
	if exact {
		c.within = 1e-9 * greatest(ys)
	}
	r := a.Residuals
	c.all("residuals", left, "min=least(?); q1=q7(?, 0.25); median=q7(?, 0.5); q3=q7(?, 0.75); max=greatest(?)", r.Min, r.Q1, r.Median, r.Q3, r.Max)
	c.putEach("residual", of(left), p.Residual)
	c.putEach("fitted", of(fitted), p.Fitted)
	c.within = 0
	if exact {
		return
	}
	c.shapiro("residuals.shapiro", left, r.Shapiro, r.ShapiroP)
	c.putEach("studentized", of(call("studentized", fit)), p.Studentized)
	c.putEach("cook", of(call("distances", fit)), p.Cook)
	c.influential(fit, fitted, left, rows, a.Influential)
}

// influential puts out the rows that move the fit most, where they are not among those shown.
func (c *calculation) influential(fit, fitted, left string, rows []int32, list []InfluentialRow) {
	if len(list) == 0 {
		return
	}
	places := make([]float64, len(list))
	var want [5][]Num
	for k, r := range list {
		places[k] = float64(slices.Index(rows, int32(r.Row)) + 1)
		for i, v := range [5]Num{r.Fitted, r.Residual, r.Studentized, r.Leverage, r.Cook} {
			want[i] = append(want[i], v)
		}
	}
	those := ", " + c.vector("places of the rows that move the fit most", places) + ")"
	c.lists("influential", fitted, "fitted", "take(?"+those, want[:1])
	c.lists("influential", left, "residual", "take(?"+those, want[1:2])
	c.lists("influential", fit, "studentized; leverages; distances", "take($(?)"+those, want[2:])
}
