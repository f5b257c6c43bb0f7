package stats

import (
	"cmp"
	"slices"
	"strconv"
)

// calculateCorrelation computes every pair from the observations that were paired: changes, lags and rows without a gap
// are made before, as numbers of the script.
func calculateCorrelation(c *calculation, j *job, answer Answer) error {
	a := answer.(*CorrelationAnswer)
	o := &correlating{job: j, a: &CorrelationAnswer{}, known: newChances()}
	if err := o.choose(); err != nil {
		return err
	}
	if err := o.observe(); err != nil {
		return err
	}
	s := o.vectors(c)
	tests := c.coefficientsOf(j.q, a, s)
	if !c.cut && len(tests) > 0 {
		c.adjustments(a, tests)
	}
	if p := a.Points; p != nil && p.Fit != nil {
		if err := o.pointsOf(c, p, s); err != nil {
			return err
		}
	}
	if len(a.Periods) > 0 {
		c.skip("the coefficients of each period")
	}
	if a.Points != nil {
		c.skip("leverage and Cook's distances")
	}
	if len(a.Trends) > 0 {
		c.skip("what is left of coefficients without what moves with time")
	}
	return nil
}

// pairVectors are the names of what is correlated by column, and of the controls as one argument.
type pairVectors struct {
	earlier, x map[string]string
	controls   string
}

func (o *correlating) vectors(c *calculation) pairVectors {
	s := pairVectors{x: map[string]string{}}
	about := map[string]string{"diff": ", change on the period before", "growth": ", rate of change on the period before"}[o.q.On]
	for k, id := range o.a.Columns {
		s.x[id] = c.vector(id+about, o.x[k])
	}
	if s.earlier = s.x; o.q.Lag > 0 {
		s.earlier = map[string]string{}
		for k, id := range o.a.Columns {
			s.earlier[id] = c.vector(id+about+", "+strconv.Itoa(o.q.Lag)+" periods earlier", o.earlier[k])
		}
	}
	var names []string
	for k, z := range o.controls {
		names = append(names, c.vector(z.ID+about, o.z[k]))
	}
	s.controls = call("columns", names...)
	return s
}

// A pairTest is a pair of columns by their places in the answer, and the name of its result.
type pairTest struct {
	i, k         int
	label, found string
}

// coefficientsOf puts out what the answer says of each pair but the adjusted p.
func (c *calculation) coefficientsOf(q *Question, a *CorrelationAnswer, s pairVectors) (tests []pairTest) {
	for i, x := range a.Columns {
		for k, y := range a.Columns {
			if k <= i && a.Lag == 0 || !finite(float64(a.R[i][k])) {
				continue
			}
			t := pairTest{i, k, x + "~" + y, c.let(call("related", quoted(cmp.Or(q.Method, "pearson")), s.earlier[x], s.x[y], s.controls, num(a.Level)))}
			c.field(t.label, t.found, "r", a.R[i][k])
			c.field(t.label, t.found, "p", a.P[i][k])
			c.field(t.label, t.found, "lower", a.Lower[i][k])
			c.field(t.label, t.found, "upper", a.Upper[i][k])
			c.field(t.label, t.found, "n", Num(a.Ns[i][k]))
			if c.cut {
				return nil
			}
			if finite(float64(a.P[i][k])) {
				tests = append(tests, t)
			}
		}
	}
	return tests
}

// adjustments puts out the adjusted p, which rest on those of all tests.
func (c *calculation) adjustments(a *CorrelationAnswer, tests []pairTest) {
	how := map[string]string{"bh": "BH", "holm": "holm"}[a.Adjust]
	if how == "" {
		return
	}
	var ps []string
	for _, t := range tests {
		ps = append(ps, t.found+`["p"]`)
	}
	all := c.let(call("adjusted", call("c", ps...), quoted(how)))
	for k, t := range tests {
		c.put(t.label+".adjusted", call("at", all, num(k+1)), a.Adjusted[t.i][t.k])
	}
}

// pointsOf puts out the line and the curve of the points.
func (o *correlating) pointsOf(c *calculation, p *Points, s pairVectors) error {
	if len(p.Axes) > 0 || p.With != nil {
		if err := o.ownLine(c, p); err != nil {
			return err
		}
	} else {
		o.line(c, p, s)
	}
	return o.curveOf(c, p)
}

// line puts out the line of the points; with controls it is their coefficient's in a regression on the controls too.
func (o *correlating) line(c *calculation, p *Points, s pairVectors) {
	if len(o.z) == 0 {
		x, y := s.earlier[p.X], s.x[p.Y]
		c.line("fit", call("both_x", x, y), call("both_y", x, y), p.Fit)
		return
	}
	x, y := slices.Index(o.a.Columns, p.X), slices.Index(o.a.Columns, p.Y)
	us, vs, z := together(o.earlier[x], o.x[y], o.z)
	if len(spanOfControls(z)) < len(z) {
		c.skip("the line of the points, whose controls give each other")
		return
	}
	names := []string{c.vector(p.X+" of the points", us)}
	for k := range z {
		names = append(names, c.vector(o.controls[k].ID+" of the points", z[k]))
	}
	fit := c.let(call("least_squares", call("columns", names...), c.vector(p.Y+" of the points", vs), "1", "0"))
	c.put("fit.slope", call("estimate", fit, "2"), p.Fit.Slope)
	c.put("fit.se", call("error", fit, "2"), p.Fit.SE)
	c.put("fit.t", call("ratio", fit, "2"), p.Fit.T)
	c.put("fit.p", call("chance", fit, "2"), p.Fit.P)
	c.put("fit.lower", call("bound", fit, "2", "-1"), p.Fit.Lower)
	c.put("fit.upper", call("bound", fit, "2", "1"), p.Fit.Upper)
}
