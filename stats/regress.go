package stats

import "math"

// A regression is a design solved: coefficients of the scaled terms and what their uncertainty comes from.
type regression struct {
	*design
	r        *triangle
	beta     []float64
	residual []float64 // by row
	leverage []float64
	rss, tss float64
	df       int // n − coefficients
}

// solve fits the design by least squares through QR, and mends the solution once by what is left over (corrected
// seminormal equations, Björck 1987). The terms must not be collinear. It costs O(n·k²) for k terms.
func (d *design) solve(r *triangle) (*regression, error) {
	n := d.terms()
	g := &regression{design: d, r: r, beta: make([]float64, n), df: len(d.rows) - n}
	if d.intercept {
		g.df--
	}
	for i := range g.beta {
		g.beta[i] = r.at(i, n)
	}
	r.back(g.beta)
	left := make([]total, n)
	err := d.each(func(_ int, row []float64) {
		e := g.left(row)
		for t := range left {
			left[t].add(row[t] * e)
		}
	})
	if err != nil {
		return nil, err
	}
	step := make([]float64, n)
	for t := range step {
		step[t] = left[t].value()
	}
	for t, v := range r.back(r.forward(step)) {
		g.beta[t] += v
	}
	return g, g.residuals()
}

// left returns what the coefficients leave of a row's y.
func (g *regression) left(row []float64) float64 {
	var s total
	s.add(row[len(g.beta)])
	for t, b := range g.beta {
		s.add(-b * row[t])
	}
	return s.value()
}

// residuals works out each row's residual and leverage, and the sums of squares.
func (g *regression) residuals() error {
	g.residual, g.leverage = make([]float64, len(g.rows)), make([]float64, len(g.rows))
	var rss, tss total
	q := make([]float64, len(g.beta))
	base := 0.0
	if g.intercept {
		base = 1 / float64(len(g.rows))
	}
	err := g.each(func(k int, row []float64) {
		e, y := g.left(row), row[len(g.beta)]
		g.residual[k] = e
		rss.add(e * e)
		tss.add(y * y)
		copy(q, row)
		h := base
		for _, v := range g.r.forward(q) {
			h += v * v
		}
		g.leverage[k] = min(h, 1)
	})
	g.rss, g.tss = rss.value(), tss.value()
	return err
}

// sigma returns the residual standard error, NaN without degrees of freedom.
func (g *regression) sigma() float64 {
	if g.df < 1 {
		return math.NaN()
	}
	return math.Sqrt(g.rss / float64(g.df))
}

// A combination is a coefficient in the units of the table: own times the mean of y, and weights of the scaled terms.
type combination struct {
	own     float64 // 1 for the intercept, else 0
	weights []float64
}

// combinations returns the intercept, if there is one, and the coefficient of each term.
func (g *regression) combinations() []combination {
	var out []combination
	if g.intercept {
		c := combination{own: 1, weights: make([]float64, len(g.beta))}
		for t := range c.weights {
			c.weights[t] = (g.power(t, 0) - g.centre[t]) / g.scale[t]
		}
		out = append(out, c)
	}
	for p := range g.beta {
		c := combination{weights: make([]float64, len(g.beta))}
		for t := range c.weights {
			c.weights[t] = g.power(t, p+1) / g.scale[t]
		}
		out = append(out, c)
	}
	return out
}

// power returns how much of x to the p, or for degree 1 of column p, stands in term t: by the binomial theorem, as the
// terms of a polynomial are powers of (x − shift)/unit.
func (g *regression) power(t, p int) float64 {
	if g.degree < 2 {
		if t+1 == p {
			return 1
		}
		return 0
	}
	n := t + 1
	if p > n {
		return 0
	}
	c := 1.0
	for i := range p {
		c = c * float64(n-i) / float64(i+1)
	}
	for range n - p {
		c *= -g.shift
	}
	for range n {
		c /= g.unit
	}
	return c
}

// estimate returns the coefficient.
func (g *regression) estimate(c combination) float64 {
	var s total
	s.add(c.own * g.yMean)
	for t, w := range c.weights {
		s.add(w * g.beta[t])
	}
	return s.value()
}

// se returns the coefficient's standard error when all residuals vary alike.
func (g *regression) se(c combination) float64 {
	s := c.own / float64(len(g.rows))
	for _, v := range g.r.forward(append([]float64(nil), c.weights...)) {
		s += v * v
	}
	return g.sigma() * math.Sqrt(s)
}

// hc3 returns the coefficients' standard errors that hold when residuals vary with the row; a row that decides its own
// residual makes them missing.
//
// Source: MacKinnon and White (1985), HC3. Agrees with R's sandwich::vcovHC(fit, "HC3").
func (g *regression) hc3(list []combination) ([]float64, error) {
	solved := make([][]float64, len(list))
	for k, c := range list {
		solved[k] = g.r.back(g.r.forward(append([]float64(nil), c.weights...)))
	}
	sums := make([]total, len(list))
	err := g.each(func(k int, row []float64) {
		e := g.residual[k] / (1 - g.leverage[k])
		for c, w := range solved {
			influence := list[c].own / float64(len(g.rows))
			for t, v := range w {
				influence += v * row[t]
			}
			sums[c].add(influence * e * (influence * e))
		}
	})
	out := make([]float64, len(list))
	for k := range out {
		out[k] = math.Sqrt(sums[k].value())
	}
	return out, err
}

// inflation returns the variance inflation factor of term t: 1/(1 − R²) of that term on the others. It is NaN for powers
// and without an intercept, where it says nothing.
func (g *regression) inflation(t int) float64 {
	if g.degree > 1 || !g.intercept {
		return math.NaN()
	}
	unit := make([]float64, len(g.beta))
	unit[t] = 1
	s := 0.0
	for _, v := range g.r.forward(unit) {
		s += v * v
	}
	return s
}
