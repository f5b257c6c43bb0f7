package stats

func calculateInequality(c *calculation, j *job, answer Answer) error {
	a := answer.(*InequalityAnswer)
	w := &unequalWork{job: j, a: &InequalityAnswer{Head: head("inequality", "")}}
	measure, entity, period, err := j.named(&w.a.Head)
	if err != nil {
		return err
	}
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
		c.all(label, x+", "+u, "gini=gini(?); theil=theil(?); herfindahl=herfindahl(?)", p.Gini, p.Theil, p.Herfindahl)
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
		rates := c.let(call("logrates", x, y, num(b.Years)))
		growths, shown := make([]Num, len(b.Points)), make([]float64, len(b.Points))
		for k, p := range b.Points {
			growths[k], shown[k] = p.Growth, float64(k*b.N/len(b.Points)+1)
		}
		of := rates
		if len(shown) < b.N {
			of = call("take", rates, c.vector("places of the entities shown", shown))
		}
		c.putEach("growth", of, growths)
		if finite(float64(b.Speed)) {
			speed := c.let(call("speed", c.let(call("ols", call("logs", x), rates))+`["slope"]`, num(b.Years)))
			c.put("beta.speed", speed, b.Speed)
			c.put("beta.halfLife", call("half_life", speed), b.HalfLife)
		}
		c.line("beta", call("logs", x), rates, &Fit{Slope: b.Slope, SE: b.SE, T: b.T, P: b.P, Lower: b.Lower, Upper: b.Upper, R2: b.R2, Intercept: b.Intercept})
	}
	if a.Contributions == nil {
		return nil
	}
	x := c.let(call("times", c.vector(a.From, from), c.vector(a.From+", weights", fromWeight)))
	y := c.let(call("times", c.vector(a.To, to), c.vector(a.To+", weights", toWeight)))
	points, shares := c.let(call("points_of", x, y)), c.let(call("shares_of_growth", x, y))
	for _, p := range a.Contributions {
		at := num(place[p.Entity])
		c.put(p.Entity+".points", call("at", points, at), p.Points)
		c.put(p.Entity+".share", call("at", shares, at), p.Share)
	}
	return nil
}
