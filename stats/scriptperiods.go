package stats

import (
	"math"
	"slices"
)

// periodsOf puts out the matrix of each period; p is adjusted for the pairs of all.
func (o *correlating) periodsOf(c *calculation, a *CorrelationAnswer, s pairVectors) error {
	if len(a.Periods) == 0 {
		return nil
	}
	if !c.fits(len(o.moment), "the coefficients of each period") {
		return nil
	}
	codes := make([]float64, len(o.moment))
	for k, m := range o.moment {
		codes[k] = float64(m) + 1
	}
	period := c.vector("period of each observation, by its place", codes)
	var tests []pairTest
	for k := range a.Periods {
		p := &a.Periods[k]
		at := slices.IndexFunc(o.moments, func(m moment) bool { return Num(m.t) == p.T && m.String() == p.Period })
		tests = append(tests, c.coefficientsOf(a, p.Period+" ", p, o.during(c, s, period, num(at+1)))...)
	}
	c.adjustments(a, tests)
	return nil
}

// during takes the observations of one period.
func (o *correlating) during(c *calculation, s pairVectors, period, at string) pairVectors {
	only := func(of map[string]string) map[string]string {
		out := map[string]string{}
		for _, id := range o.a.Columns {
			out[id] = c.let(call("only", of[id], period, at))
		}
		return out
	}
	here := pairVectors{method: s.method, x: only(s.x)}
	if here.earlier = here.x; o.q.Lag > 0 {
		here.earlier = only(s.earlier)
	}
	for _, z := range s.z {
		here.z = append(here.z, c.let(call("only", z, period, at)))
	}
	return here
}

// trendsOf puts out what sets coefficients beside those that time has no part in. Changes are made before, as numbers of
// the script.
func (o *correlating) trendsOf(c *calculation, a *CorrelationAnswer, s pairVectors) error {
	if len(a.Trends) == 0 || c.cut {
		return nil
	}
	if !c.fits((2+len(o.a.Columns))*len(o.rows), "what is left of coefficients without what moves with time") {
		return nil
	}
	g, err := o.groups(1)
	if err != nil {
		return err
	}
	t, err := o.times()
	if err != nil {
		return err
	}
	codes, code := slices.Repeat([]float64{math.NaN()}, len(o.rows)), 0.0
	g.each(func(rows []int32) {
		code++
		for _, k := range rows {
			codes[k] = code
		}
	})
	group, time := c.vector("entity of each row, by a number", codes), c.vector("time of each row, in years", t)
	var moving []int
	for k, id := range o.a.Columns {
		if slices.ContainsFunc(a.Trends, func(t CommonTrend) bool { return t.X == id || t.Y == id }) {
			moving = append(moving, k)
		}
	}
	changes, err := o.changesOf(moving)
	if err != nil {
		return err
	}
	change := map[string]string{}
	for m, k := range moving {
		change[o.a.Columns[k]] = c.vector(o.a.Columns[k]+", change from period to period", changes[m])
	}
	left := func(id string) string { return c.let(call("detrended", group, time, s.x[id])) }
	known := map[string]bool{}
	along := func(id string, r Num) {
		if !known[id] {
			known[id] = true
			c.put(id+".time", call("with_time", group, time, s.x[id]), r)
		}
	}
	for _, t := range a.Trends {
		label := t.X + "~" + t.Y
		along(t.X, t.XTime)
		along(t.Y, t.YTime)
		c.put(label+".changes", call("coefficient", s.method, change[t.X], change[t.Y]), t.Differences)
		c.put(label+".detrended", call("coefficient", s.method, left(t.X), left(t.Y)), t.Detrended)
	}
	return nil
}
