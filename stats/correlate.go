package stats

import (
	"math"
	"slices"
)

// correlate fills a matrix with the coefficients of columns x; earlier takes the place of x in rows, and is x itself
// without a lag. z are the controls.
func (c *correlating) correlate(x, earlier, z [][]float64) (*PeriodMatrix, error) {
	k := len(x)
	m := &PeriodMatrix{R: square(k), P: square(k), Lower: square(k), Upper: square(k), Ns: make([][]int, k)}
	for i := range m.Ns {
		m.Ns[i] = make([]int, k)
	}
	pair, err := c.pairing(x, earlier, z)
	if err != nil {
		return nil, err
	}
	c.eachPair(func(i, h int) {
		if err != nil {
			return
		}
		var a association
		if a, err = pair(i, h); err == nil {
			c.set(m, i, h, a)
		}
	})
	if c.q.Lag == 0 {
		for i := range x {
			c.diagonal(m, i, x[i], z)
		}
	}
	return m, err
}

// diagonal sets a column with itself, over the observations that have the controls.
func (c *correlating) diagonal(m *PeriodMatrix, i int, x []float64, z [][]float64) {
	if len(z) > 0 {
		x = pick(x, haveAll(x, x, z))
	}
	n := len(x) - len(c.gapsOf(x))
	if m.Ns[i][i] = n; n >= 3 && varies(x) {
		m.R[i][i] = 1
	}
}

func hasAll(z [][]float64, o int) bool {
	for _, column := range z {
		if column[o] != column[o] {
			return false
		}
	}
	return true
}

// set writes a coefficient and what follows from it, on both sides of the diagonal unless there is a lag.
func (c *correlating) set(m *PeriodMatrix, i, h int, a association) {
	if a.n-a.lost < 3 { // nothing is left to judge by
		a.r = math.NaN()
	}
	p := c.known.p(c.q.Method, a)
	lower, upper := bounds(c.q.Method, a, c.level)
	put := func(i, h int) {
		m.R[i][h], m.P[i][h], m.Lower[i][h], m.Upper[i][h], m.Ns[i][h] = Num(a.r), Num(p), Num(lower), Num(upper), a.n
	}
	put(i, h)
	if c.q.Lag == 0 {
		put(h, i)
	}
}

// pairing returns what correlates column i of earlier with column h of x.
func (c *correlating) pairing(x, earlier, z [][]float64) (func(i, h int) (association, error), error) {
	if len(z) > 0 && (c.q.Method == "kendall" || !whole(x) || !whole(earlier) || !whole(z)) {
		return func(i, h int) (association, error) {
			u, v, controls := together(earlier[i], x[h], z)
			return associate(c.q.Method, u, v, controls), c.pace.step(len(x[h]) * (1 + len(z)))
		}, nil
	}
	if c.byMoments() && c.q.Lag == 0 && len(z) == 0 {
		if s, err := sweepColumns(c.pace, x, c.gapsOf); s != nil || err != nil {
			return func(i, h int) (association, error) { return c.sweptPair(s, i, h), nil }, err
		}
	}
	vs, err := c.variables(x, z)
	if err != nil {
		return nil, err
	}
	us := vs
	if c.q.Lag > 0 {
		if us, err = c.variables(earlier, z); err != nil {
			return nil, err
		}
	}
	lost := 0
	if len(z) > 0 {
		lost = len(spanOfControls(c.ranked(z)))
	}
	return func(i, h int) (association, error) {
		a, err := c.coefficient(us[i], vs[h])
		a.lost = lost
		return a, err
	}, nil
}

// byMoments reports whether the coefficient is Pearson's.
func (c *correlating) byMoments() bool { return c.q.Method != "spearman" && c.q.Method != "kendall" }

func (c *correlating) sweptPair(s *swept, i, h int) (a association) {
	var ok bool
	if a.r, a.n, ok = s.pearson(i, h); !ok {
		a.r, a.n = c.pearsonBoth(s.lanes[i].x, s.lanes[h].x)
	}
	return a
}

// variables makes columns ready to be paired; the controls, when there are any, are complete and so are the columns.
func (c *correlating) variables(x, z [][]float64) ([]*variable, error) {
	out := make([]*variable, len(x))
	var base basis
	if len(z) > 0 {
		base = spanOfControls(c.ranked(z))
	}
	for k := range x {
		v, err := c.variable(x[k], c.q.Method == "spearman" || c.q.Method == "kendall")
		if err != nil {
			return nil, err
		}
		if len(z) > 0 {
			v.squares = base.clear(v.deviations, v.squares)
		}
		out[k] = v
	}
	return out, nil
}

// ranked returns the controls as Spearman's takes them.
func (c *correlating) ranked(z [][]float64) [][]float64 {
	if c.q.Method != "spearman" {
		return z
	}
	return ranksOfEach(z)
}

// whole reports whether no value is missing.
func whole(x [][]float64) bool {
	for _, column := range x {
		if slices.ContainsFunc(column, math.IsNaN) {
			return false
		}
	}
	return true
}

// haveAll returns the observations that have x, y and all of z.
func haveAll(x, y []float64, z [][]float64) []int32 {
	out := make([]int32, 0, len(x))
	for o := range x {
		if x[o] == x[o] && y[o] == y[o] && hasAll(z, o) {
			out = append(out, int32(o))
		}
	}
	return out
}

// together returns the values of the observations that have x, y and all of z.
func together(x, y []float64, z [][]float64) (u, v []float64, controls [][]float64) {
	here := haveAll(x, y, z)
	u, v = pick(x, here), pick(y, here)
	for k := range z {
		controls = append(controls, pick(z[k], here))
	}
	return u, v, controls
}

func pick(x []float64, here []int32) []float64 {
	out := make([]float64, len(here))
	for k, o := range here {
		out[k] = x[o]
	}
	return out
}
