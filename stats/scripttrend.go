package stats

import (
	"slices"
	"strconv"
)

func calculateTrend(c *calculation, j *job, answer Answer) error {
	a := answer.(*TrendAnswer)
	measure, entity, period, err := j.roles()
	if err != nil {
		return err
	}
	p, err := j.panel(measure, entity, period, j.q.Entities)
	if err != nil {
		return err
	}
	w := &trendWork{q: j.q, p: p, a: &TrendAnswer{}, whys: map[string]int{}}
	w.choose()
	lines := map[string]line{}
	for _, l := range w.lines {
		lines[l.entity] = l
	}
	for k := range a.Series {
		s := &a.Series[k]
		if l := lines[s.Entity]; len(l.figures) > 0 {
			c.series(w, l, s, a.Base)
		}
	}
	return nil
}

// series computes one line of a trend: the points from the figures, then what was asked of the points.
func (c *calculation) series(w *trendWork, l line, s *Series, base string) {
	label := s.Entity
	if label == "" {
		label = w.p.measure.ID
	}
	var t, y []float64
	for _, f := range l.figures {
		t, y = append(t, w.p.moments[f.moment].t), append(y, f.value)
	}
	ty, vy := c.vector("time of "+label+", in years", t), c.vector(label+", a mean where several rows give a figure", y)
	n := len(y)
	if n > 1 {
		c.put(label+".cagr", call("rate", call("at", vy, "1"), call("at", vy, num(n)), num(t[n-1]-t[0])), s.CAGR)
	}
	if finite(float64(s.LogGrowth)) {
		c.within = nought
		c.all(label+".log", c.let(call("ols", ty, call("logs", vy))), "growth", s.LogGrowth)
		c.within = 0
	}
	if len(s.Points) == 0 {
		return
	}
	z := c.points(w, l, s, base, vy)
	tz := make([]float64, len(s.Points))
	for i, pt := range s.Points {
		tz[i] = float64(pt.T)
	}
	v := c.let(z)
	values := make([]Num, len(tz))
	for i, pt := range s.Points {
		values[i] = pt.Value
	}
	c.putEach(label+".value", v, values)
	c.analyses(label, c.vector("time of the points of "+label, tz), v, s, w.q)
}

// points writes the transform of a line's figures y.
func (c *calculation) points(w *trendWork, l line, s *Series, base, y string) string {
	now := make([]float64, 0, len(s.Points)) // places of the points' figures, from 1
	for i, f := range l.figures {
		if k := len(now); k < len(s.Points) && s.Points[k].T == Num(w.p.moments[f.moment].t) && s.Points[k].Period == w.p.moments[f.moment].String() {
			now = append(now, float64(i+1))
		}
	}
	places := func() string { return c.vector("places of the points among the figures", now) }
	switch w.q.Transform {
	case "index":
		at := slices.IndexFunc(l.figures, func(f figure) bool { return w.p.moments[f.moment].String() == base })
		return call("index", y, num(at+1))
	case "yoy":
		var before []float64
		for _, i := range now {
			f, _ := w.yearBefore(l.figures, l.figures[int(i)-1])
			before = append(before, float64(slices.Index(l.figures, f)+1))
		}
		return call("growth", y, places(), c.vector("places of the figures a year before", before))
	case "diff":
		var before []float64
		for _, i := range now {
			before = append(before, i-1)
		}
		return call("change", y, places(), c.vector("places of the figures before", before))
	case "log":
		return call("logs", call("take", y, places()))
	case "cumulative":
		return call("cumulative", call("part", y, "1", num(len(s.Points))))
	case "rolling", "rollingmedian":
		size := w.q.Window
		if size == 0 {
			size = window
		}
		return call(w.q.Transform, y, places(), strconv.Itoa(size))
	}
	return y
}

// analyses computes the fit, the test, the breaks and the forecast of points z at times t.
func (c *calculation) analyses(label, t, z string, s *Series, q *Question) {
	if s.Fit != nil {
		c.fit(label+".fit", t, z, s)
	}
	if m := s.Test; m != nil {
		r := c.let(call("mannkendall", t, z))
		if finite(float64(m.Z)) {
			c.all(label+".mannkendall", r, "s; varS; z; p; tau; factor; correctedZ; correctedP", m.S, m.VarS, m.Z, m.P, m.Tau, m.Factor, m.CorrectedZ, m.CorrectedP)
		}
		if finite(float64(m.Slope)) {
			c.sen(label+".mannkendall", t, z, m.Slope, m.Lower, m.Upper)
		}
	}
	if len(s.Breaks) > 0 {
		c.jumps(label, t, z, s)
	}
	if len(s.Forecast) > 0 {
		c.forecast(label, z, s, *q.Forecast)
	}
}

// fit computes a curve through the points.
func (c *calculation) fit(label, t, z string, s *Series) {
	f := s.Fit
	bands := func(name string) string {
		switch name {
		case "loglinear":
			return c.let(call("bands", t, c.let(call("logs", z)), t, "1", "0", "1"))
		case "quadratic":
			return c.let(call("bands", t, z, t, "2", "0", "0"))
		}
		return c.let(call("bands", t, z, t, "1", "0", "0"))
	}
	switch f.Name {
	case "ols":
		c.line(label, t, z, f)
		c.bandsOf(label, bands(f.Name), f, missingNum)
	case "loglinear":
		c.line(label, t, c.let(call("logs", z)), f)
		c.bandsOf(label, bands(f.Name), f, missingNum) // its R² is that of the logarithms
	case "quadratic":
		fit := c.parabola(label, t, z, f)
		c.leans(label, fit, t, f)
		c.bandsOf(label, bands(f.Name), f, f.R2)
	case "theilsen":
		r := c.sen(label, t, z, f.Slope, f.Lower, f.Upper)
		c.all(label, r, "intercept", f.Intercept)
		if finite(float64(f.P)) {
			c.all(label, c.let(call("mannkendall", t, z)), "p", f.P)
		}
		c.putEach(label+".line", call("heights", r, t), heightsOf(f))
	case "loess":
		c.loess(label, t, z, f)
	}
	for _, other := range f.Candidates {
		if other.Name != f.Name {
			c.put(label+"."+other.Name+".aicc", call("whole", bands(other.Name), `"aicc"`), other.AICc)
		}
	}
}

// sen computes Sen's slope and its bounds, and returns the name of the result.
func (c *calculation) sen(label, t, z string, slope, lower, upper Num) string {
	r := c.let(call("sen", t, z))
	c.all(label, r, "slope; lower; upper", slope, lower, upper)
	return r
}
