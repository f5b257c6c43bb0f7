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
	c.put("df", call("whole", fit, `"df"`), Num(a.DF))
	c.put("f.df1", call("whole", fit, `"terms"`), a.FDF[0])
	left := c.let(call("whole", fit, `"left"`))
	fitted := c.let(call("minus", y, left))
	c.putEach("leverage", of(call("leverages", fit)), p.Leverage)
	within, exact := 0.0, c.through(a.R2)
	if exact {
		within = 1e-9 * greatest(ys)
	}
	r := a.Residuals
	for _, f := range []struct {
		name, expr string
		want       Num
	}{{"min", call("least", left), r.Min}, {"q1", call("q7", left, "0.25"), r.Q1}, {"median", call("q7", left, "0.5"), r.Median}, {"q3", call("q7", left, "0.75"), r.Q3}, {"max", call("greatest", left), r.Max}} {
		c.putWithin("residuals."+f.name, f.expr, f.want, within)
	}
	c.putEachWithin("residual", of(left), p.Residual, within)
	c.putEachWithin("fitted", of(fitted), p.Fitted, within)
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
	for k, r := range list {
		places[k] = float64(slices.Index(rows, int32(r.Row)) + 1)
	}
	those := c.vector("places of the rows that move the fit most", places)
	for _, f := range []struct {
		name, of string
		want     func(r InfluentialRow) Num
	}{
		{"fitted", fitted, func(r InfluentialRow) Num { return r.Fitted }}, {"residual", left, func(r InfluentialRow) Num { return r.Residual }},
		{"studentized", call("studentized", fit), func(r InfluentialRow) Num { return r.Studentized }}, {"leverage", call("leverages", fit), func(r InfluentialRow) Num { return r.Leverage }},
		{"cook", call("distances", fit), func(r InfluentialRow) Num { return r.Cook }},
	} {
		want := make([]Num, len(list))
		for k, r := range list {
			want[k] = f.want(r)
		}
		c.putEach("influential."+f.name, call("take", f.of, those), want)
	}
}
