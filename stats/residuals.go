package stats

import (
	"math"
)

// maxInfluential is how many influential rows an answer lists.
const maxInfluential = 20

// residuals fills in the summary of the residuals, the points of the plots and the rows that move the fit most.
func (w *modelWork) residuals() error {
	g, a := w.g, w.a
	sorted := pickPlaces(g.residual, ascending(g.residual))
	a.Residuals = ResidualSummary{
		Min: Num(sorted[0]), Q1: Num(quantile(sorted, 0.25)), Median: Num(quantile(sorted, 0.5)),
		Q3: Num(quantile(sorted, 0.75)), Max: Num(sorted[len(sorted)-1]),
	}
	statistic, p := shapiro(sorted)
	a.Residuals.Shapiro, a.Residuals.ShapiroP = Num(statistic), Num(p)
	bp, err := g.breuschPagan()
	if err != nil {
		return err
	}
	a.Residuals.BreuschPagan, a.Residuals.BreuschPaganP = Num(bp), Num(chiSquareTail(bp, float64(len(g.beta))))
	if err := w.plot(); err != nil {
		return err
	}
	return w.influential()
}

// studentized returns row k's residual over its own standard error, NaN for a row that the fit must pass through.
func (g *regression) studentized(k int) float64 {
	if g.leverage[k] >= 1-1e-10 {
		return math.NaN()
	}
	return g.residual[k] / (g.sigma() * math.Sqrt(1-g.leverage[k]))
}

// cook returns Cook's distance of row k: how far the fitted values move when it is left out, in units of their variance.
//
// Source: Cook (1977). Agrees with R's cooks.distance(fit).
func (g *regression) cook(k int) float64 {
	r, h := g.studentized(k), g.leverage[k]
	return r * r * h / (1 - h) / float64(len(g.rows)-g.df)
}

// breuschPagan returns n·R² of the squared residuals on the terms, in Koenker's form: large when their spread goes with the
// terms. NaN without an intercept or when all residuals are 0.
//
// Source: Koenker (1981). Agrees with R's n * summary(lm(resid(fit)^2 ~ x))$r.squared, which is lmtest::bptest(fit).
func (g *regression) breuschPagan() (float64, error) {
	if !g.intercept || g.df < 1 || !(g.rss > 0) {
		return math.NaN(), nil
	}
	m := g.rss / float64(len(g.rows))
	sums := make([]total, len(g.beta))
	var spread total
	err := g.each(func(k int, row []float64) {
		v := g.residual[k]*g.residual[k]/m - 1
		spread.add(v * v)
		for t := range sums {
			sums[t].add(row[t] * v)
		}
	})
	if err != nil || !(spread.value() > 0) {
		return math.NaN(), err
	}
	b := make([]float64, len(sums))
	for t := range b {
		b[t] = sums[t].value()
	}
	explained := 0.0
	for _, v := range g.r.forward(b) {
		explained += v * v
	}
	return float64(len(g.rows)) * min(explained/spread.value(), 1), nil
}

// plot gives the rows of the residual plots.
func (w *modelWork) plot() error {
	g, n := w.g, len(w.g.rows)
	p := &ResidualPoints{}
	shown := min(n, MaxResiduals)
	for s := range shown {
		k := s * n / shown
		i := int(g.rows[k])
		p.Rows = append(p.Rows, i)
		p.Observed = append(p.Observed, Num(g.y[i]))
		p.Fitted = append(p.Fitted, Num(g.y[i]-g.residual[k]))
		p.Residual = append(p.Residual, Num(g.residual[k]))
		p.Studentized = append(p.Studentized, Num(g.studentized(k)))
		p.Leverage = append(p.Leverage, Num(g.leverage[k]))
		p.Cook = append(p.Cook, Num(g.cook(k)))
	}
	p.Labels = w.labels(p.Rows)
	w.a.Points = p
	return w.pace.step(n)
}

// influential lists the rows with a Cook's distance above 4/n, a common mark for a closer look.
func (w *modelWork) influential() error {
	g := w.g
	mark := 4 / float64(len(g.rows))
	least := make([]float64, len(g.rows)) // −d, so that the farthest come first
	for k := range least {
		least[k] = math.NaN()
		if d := g.cook(k); d > mark && finite(d) {
			least[k] = -d
		}
	}
	order := ascending(least)
	for _, k := range order[:min(maxInfluential, len(order))] {
		i := g.rows[k]
		w.a.Influential = append(w.a.Influential, InfluentialRow{Row: int(i), Fitted: Num(g.y[i] - g.residual[k]), Residual: Num(g.residual[k]), Studentized: Num(g.studentized(k)), Leverage: Num(g.leverage[k]), Cook: Num(-least[k])})
	}
	var rows []int
	for _, r := range w.a.Influential {
		rows = append(rows, r.Row)
	}
	for k, l := range w.labels(rows) {
		w.a.Influential[k].Label = l
	}
	return w.pace.step(len(g.rows))
}
