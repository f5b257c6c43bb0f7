package stats

// residuals puts out what a model leaves of y, a vector of n, and how each row bears on the fit.
func (c *calculation) residuals(fit, y string, n int, a *ModelAnswer) {
	p := a.Points
	of := func(x string) string { return x }
	if shown := len(p.Rows); shown < n {
		places := make([]float64, shown)
		for k := range places {
			places[k] = float64(k*n/shown + 1)
		}
		some := c.vector("places of the rows shown", places)
		of = func(x string) string { return call("take", x, some) }
		c.skip("influential rows that are not among those shown")
	}
	c.put("df", call("whole", fit, `"df"`), Num(a.DF))
	c.put("f.df1", call("whole", fit, `"terms"`), a.FDF[0])
	c.putEach("leverage", of(call("leverages", fit)), p.Leverage)
	c.skip("Shapiro and Wilk's test of the residuals")
	if c.through(a.R2) {
		return
	}
	left := c.let(call("whole", fit, `"left"`))
	r := a.Residuals
	c.put("residuals.min", call("least", left), r.Min)
	c.put("residuals.q1", call("q7", left, "0.25"), r.Q1)
	c.put("residuals.median", call("q7", left, "0.5"), r.Median)
	c.put("residuals.q3", call("q7", left, "0.75"), r.Q3)
	c.put("residuals.max", call("greatest", left), r.Max)
	c.putEach("residual", of(left), p.Residual)
	c.putEach("fitted", of(call("minus", y, left)), p.Fitted)
	c.putEach("studentized", of(call("studentized", fit)), p.Studentized)
	c.putEach("cook", of(call("distances", fit)), p.Cook)
}
