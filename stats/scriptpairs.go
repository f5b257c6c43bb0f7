package stats

import "math"

// line puts out a straight fit of y on x.
func (c *calculation) line(label, x, y string, f *Fit) {
	result := c.let(call("ols", x, y))
	c.lineOf(label, result, f, f.R2, 0)
}

func calculateModel(c *calculation, j *job, answer Answer) error {
	a := answer.(*ModelAnswer)
	y, x, err := j.modelColumns()
	if err != nil {
		return err
	}
	intercept := j.q.Intercept == nil || *j.q.Intercept
	d, err := newDesign(j, y, x, max(j.q.Degree, 1), intercept)
	if err != nil {
		return err
	}
	ys, xs := make([]float64, len(d.rows)), make([][]float64, len(x))
	for k, i := range d.rows {
		ys[k] = y.Num[i]
		for m, column := range x {
			xs[m] = append(xs[m], column.Num[i])
		}
	}
	vy := c.vector(y.ID, ys)
	var names []string
	for m, column := range x {
		names = append(names, c.vector(column.ID, xs[m]))
	}
	on := func(y, constant, robust string) string {
		if j.q.Degree > 1 {
			return c.let(call("polynomial", names[0], y, num(j.q.Degree), constant, robust))
		}
		return c.let(call("least_squares", call("columns", names...), y, constant, robust))
	}
	fit := on(vy, flag01(intercept), flag01(a.Robust == "hc3"))
	c.coefficients(fit, a, intercept, ys)
	c.residuals(fit, vy, ys, d.rows, a)
	if bp := a.Residuals.BreuschPagan; finite(float64(bp)) && float64(a.R2) < exactly {
		left := c.let(call("whole", fit, `"left"`))
		explained := call("c", call("whole", on(c.let(call("times", left, left)), "1", "0"), `"r2"`))
		statistic := c.let(call("times", explained, call("c", num(len(ys)))))
		c.put("breuschPagan", call("at", statistic, "1"), bp)
		c.put("breuschPagan.p", call("chi_tail", call("at", statistic, "1"), num(len(x)*max(j.q.Degree, 1))), a.Residuals.BreuschPaganP)
	}
	return nil
}

func flag01(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

func (c *calculation) coefficients(fit string, a *ModelAnswer, intercept bool, ys []float64) {
	exact, within := c.through(a.R2), 0.0
	if exact && intercept {
		within = 1e-9 * greatest(ys)
	}
	for k, b := range a.Coefficients {
		if intercept {
			c.put(b.Name+".vif", call("inflation", fit, num(k)), b.VIF)
		}
		c.coefficient(b.Name, fit, k+1, b, within, exact)
		within = 0 // of the intercept alone
	}
	if !exact {
		c.all("", fit, `f=whole(?, "f"); fp=whole(?, "fp")`, a.F, a.FP)
	}
	c.all("", fit, `r2=whole(?, "r2"); adjusted=whole(?, "adjusted"); df=whole(?, "df"); df1=whole(?, "terms")`, a.R2, a.AdjustedR2, Num(a.DF), a.FDF[0])
	if exact {
		c.within = 1e-9 * greatest(ys)
	}
	c.all("", fit, `sigma=whole(?, "sigma")`, a.Sigma)
	c.within *= c.within
	c.all("", fit, `rss=whole(?, "rss")`, a.RSS)
	c.within = 0
}

// greatest returns the largest size among x.
func greatest(x []float64) (top float64) {
	for _, v := range x {
		top = max(top, math.Abs(v))
	}
	return top
}
