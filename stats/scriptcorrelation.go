package stats

import (
	"cmp"
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
	tests := c.coefficientsOf(a, "", &PeriodMatrix{R: a.R, P: a.P, Adjusted: a.Adjusted, Lower: a.Lower, Upper: a.Upper, Ns: a.Ns}, s)
	c.adjustments(a, tests)
	c.orderOf(o, a, tests)
	for _, part := range []func(*calculation, *CorrelationAnswer, pairVectors) error{o.periodsOf, o.trendsOf, o.pointsOf} {
		if err := part(c, a, s); err != nil {
			return err
		}
	}
	return nil
}

// pairVectors are the names of what is correlated by column, and of the controls as one argument.
type pairVectors struct {
	method     string
	earlier, x map[string]string
	z          []string
}

func (s pairVectors) controls() string { return call("columns", s.z...) }

func (o *correlating) vectors(c *calculation) pairVectors {
	s := pairVectors{method: quoted(cmp.Or(o.q.Method, "pearson")), x: map[string]string{}}
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
	for k, z := range o.controls {
		s.z = append(s.z, c.vector(z.ID+about, o.z[k]))
	}
	return s
}

// A pairTest is a pair of columns, the name of its result, its coefficient, and its adjusted p; with p it is one of those
// adjusted together.
type pairTest struct {
	x, y, label, found string
	r, p, adjusted     Num
}

// coefficientsOf puts out what a matrix says but the adjusted p, and returns its pairs.
func (c *calculation) coefficientsOf(a *CorrelationAnswer, prefix string, m *PeriodMatrix, s pairVectors) (tests []pairTest) {
	for i, x := range a.Columns {
		if a.Lag == 0 {
			c.put(prefix+x+".n", call("have", s.x[x], s.controls()), Num(m.Ns[i][i]))
		}
		for k, y := range a.Columns {
			if k <= i && a.Lag == 0 || !finite(float64(m.R[i][k])) {
				continue
			}
			t := pairTest{x: x, y: y, label: prefix + x + "~" + y, r: m.R[i][k], p: m.P[i][k], adjusted: m.Adjusted[i][k]}
			t.found = c.let(call("related", s.method, s.earlier[x], s.x[y], s.controls(), num(a.Level)))
			c.all(t.label, t.found, "r; p; lower; upper; n", t.r, t.p, m.Lower[i][k], m.Upper[i][k], Num(m.Ns[i][k]))
			if c.cut {
				return nil
			}
			tests = append(tests, t)
		}
	}
	return tests
}

// adjustments puts out the adjusted p, which rest on those of all tests.
func (c *calculation) adjustments(a *CorrelationAnswer, tests []pairTest) {
	how := map[string]string{"bh": "BH", "holm": "holm"}[a.Adjust]
	var ps []string
	var tested []pairTest
	for _, t := range tests {
		if finite(float64(t.p)) {
			ps, tested = append(ps, t.found+`["p"]`), append(tested, t)
		}
	}
	if how == "" || c.cut || len(ps) == 0 {
		return
	}
	all := c.let(call("adjusted", call("c", ps...), quoted(how)))
	for k, t := range tested {
		c.put(t.label+".adjusted", call("at", all, num(k+1)), t.adjusted)
	}
}

// orderOf puts out the order of the columns where coefficients make it.
func (c *calculation) orderOf(o *correlating, a *CorrelationAnswer, tests []pairTest) {
	if c.cut || o.q.Order != "cluster" && o.q.Order != "target" {
		return
	}
	known := map[[2]string]string{}
	for _, t := range tests {
		known[[2]string{t.x, t.y}] = t.found + `["r"]`
		if a.Lag == 0 {
			known[[2]string{t.y, t.x}] = t.found + `["r"]`
		}
	}
	of := func(x, y string) string { return cmp.Or(known[[2]string{x, y}], "no_value()") }
	var rs []string
	order := ""
	for i, x := range o.a.Columns {
		switch {
		case o.q.Order == "cluster":
			for _, y := range o.a.Columns[:i] {
				rs = append(rs, of(x, y))
			}
		case x == o.q.Target:
			rs = append(rs, "2") // before all
		default:
			rs = append(rs, of(x, o.q.Target))
		}
	}
	if order = call("size_order", call("c", rs...)); o.q.Order == "cluster" {
		order = call("cluster_order", call("apart", num(len(a.Columns)), call("c", rs...)))
	}
	want := make([]Num, len(a.Order))
	for k, i := range a.Order {
		want[k] = Num(i)
	}
	c.putEach("order", order, want)
}
