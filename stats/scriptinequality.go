package stats

func calculateInequality(c *calculation, j *job, answer Answer) error {
	a := answer.(*InequalityAnswer)
	measure, entity, period, err := j.roles()
	if err != nil {
		return err
	}
	w := &unequalWork{job: j, a: &InequalityAnswer{Head: head("inequality", "")}}
	if err := w.gather(measure, entity, period); err != nil {
		return err
	}
	at := make([][]figure, len(w.p.moments))
	for _, f := range w.p.figures {
		at[f.moment] = append(at[f.moment], f)
	}
	most, next := 0, 0
	for _, figures := range at {
		most = max(most, len(figures))
	}
	var years, sigmas []string
	for k, figures := range at {
		if len(figures) == 0 {
			continue
		}
		p := a.Periods[next]
		next++
		label := p.Period
		if label == "" {
			label = a.Measure
		}
		values, weights := make([]float64, len(figures)), make([]float64, len(figures))
		for i, f := range figures {
			values[i], weights[i] = f.value, w.weight(f)
		}
		x, u := c.vector(label+", an entity each", values), c.vector(label+", weights", weights)
		c.put(label+".gini", call("gini", x, u), p.Gini)
		c.put(label+".theil", call("theil", x, u), p.Theil)
		c.put(label+".herfindahl", call("herfindahl", x, u), p.Herfindahl)
		c.put(label+".sigma", call("sigma_log", x), p.Sigma)
		if 2*len(figures) >= most && finite(float64(p.Sigma)) {
			years, sigmas = append(years, num(w.p.moments[k].t)), append(sigmas, call("sigma_log", x))
		}
	}
	if a.SigmaTrend != nil {
		c.line("sigma", c.let(call("c", years...)), c.let(call("c", sigmas...)), a.SigmaTrend)
	}
	if a.From == "" {
		return nil
	}
	return c.growth(w, a)
}

// growth computes β-convergence and the contributions to growth.
func (c *calculation) growth(w *unequalWork, a *InequalityAnswer) error {
	first, last, err := w.ends()
	if err != nil {
		return err
	}
	var from, to, fromWeight, toWeight, start, end []float64
	place := map[string]int{}
	for k, figures := range w.p.byEntity() {
		f, was := find(figures, first)
		t, is := find(figures, last)
		if !was || !is {
			continue
		}
		from, to = append(from, f.value), append(to, t.value)
		fromWeight, toWeight = append(fromWeight, w.weight(f)), append(toWeight, w.weight(t))
		place[w.p.entities[k]] = len(from)
		if f.value > 0 && t.value > 0 {
			start, end = append(start, f.value), append(end, t.value)
		}
	}
	if b := a.Beta; b != nil {
		x, y := c.vector(a.From+", entities positive at both ends", start), c.vector(a.To+", entities positive at both ends", end)
		c.skip("the speed and the half-life that follow from the slope of convergence")
		rates := c.let(call("logrates", x, y, num(b.Years)))
		if len(b.Points) == b.N {
			var growths []Num
			for _, p := range b.Points {
				growths = append(growths, p.Growth)
			}
			c.putEach("growth", rates, growths)
		} else {
			c.skip("the growth of single entities")
		}
		c.line("beta", call("logs", x), rates, &Fit{Slope: b.Slope, SE: b.SE, T: b.T, P: b.P, Lower: b.Lower, Upper: b.Upper, R2: b.R2, Intercept: b.Intercept})
	}
	if a.Contributions == nil {
		return nil
	}
	x := c.let(call("times", c.vector(a.From, from), c.vector(a.From+", weights", fromWeight)))
	y := c.let(call("times", c.vector(a.To, to), c.vector(a.To+", weights", toWeight)))
	c.skip("shares of growth")
	for _, p := range a.Contributions[:min(rankedPut, len(a.Contributions))] {
		c.put(p.Entity+".points", call("points_of", x, y, num(place[p.Entity])), p.Points)
	}
	if len(a.Contributions) > rankedPut {
		c.skip("contributions after the first 50")
	}
	return nil
}
