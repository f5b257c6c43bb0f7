package stats

import "math"

// binsPut is how many bins of a histogram a script counts.
const binsPut = 60

func calculateDistribution(c *calculation, j *job, answer Answer) error {
	a := answer.(*DistributionAnswer)
	s, err := j.splitAsked()
	if err != nil {
		return err
	}
	for k, d := range a.Groups {
		label := a.Measure
		if d.Name != "" {
			label = d.Name
		}
		x := c.vector(label, s.samples[k].x)
		c.put(label+".n", call("count", x), Num(d.N))
		for _, f := range []struct {
			name, expr string
			want       Num
		}{
			{"mean", call("mean", x), d.Mean}, {"sd", call("sd", x), d.SD}, {"min", call("least", x), d.Min}, {"max", call("greatest", x), d.Max},
			{"q1", call("q7", x, "0.25"), d.Box.Q1}, {"median", call("q7", x, "0.5"), d.Box.Median}, {"q3", call("q7", x, "0.75"), d.Box.Q3},
			{"low", call("low_whisker", x), d.Box.Low}, {"high", call("high_whisker", x), d.Box.High},
		} {
			c.put(label+"."+f.name, f.expr, f.want)
		}
		for i, b := range d.Bins[:min(binsPut, len(d.Bins))] {
			c.put(label+".bin["+num(b.Lo)+"]", call("inside", x, num(b.Lo), num(b.Hi), flag01(i == len(d.Bins)-1)), Num(b.Count))
		}
		c.density(label, x, d)
	}
	c.skip("bins after the first 60, and density and distribution function at other places than the highest and the middle, and outliers")
	return nil
}

// density computes the density at its highest point and the distribution function at its middle.
func (c *calculation) density(label, x string, d Distribution) {
	if len(d.Density) > 0 {
		top := d.Density[0]
		for _, p := range d.Density {
			if p.Y > top.Y {
				top = p
			}
		}
		c.put(label+".bandwidth", call("nrd0", x), d.Bandwidth)
		c.put(label+".density["+num(top.X)+"]", call("kernel", x, num(top.X), call("nrd0", x)), top.Y)
	}
	if n := len(d.ECDF); n > 0 {
		p := d.ECDF[n/2]
		c.put(label+".below["+num(p.X)+"]", call("share_below", x, num(p.X)), p.Y)
	}
}

// splitAsked splits the measure as a distribution's question asks.
func (j *job) splitAsked() (*sampling, error) {
	measure, err := j.measure()
	if err != nil {
		return nil, err
	}
	by, err := j.groupBy()
	if err != nil {
		return nil, err
	}
	return j.split(measure, by)
}

func calculateComparison(c *calculation, j *job, answer Answer) error {
	a := answer.(*ComparisonAnswer)
	measure, err := j.measure()
	if err != nil {
		return err
	}
	by, err := j.comparedBy()
	if err != nil {
		return err
	}
	s, err := j.split(measure, by)
	if err != nil {
		return err
	}
	level := num(a.Level)
	var names []string
	for k, g := range a.Groups {
		x := c.vector(g.Name, s.samples[k].x)
		names = append(names, x)
		c.put(g.Name+".mean", call("mean", x), g.Mean)
		c.put(g.Name+".sd", call("sd", x), g.SD)
		c.put(g.Name+".median", call("q7", x, "0.5"), g.Median)
		c.put(g.Name+".lower", call("mean_bound", x, "-1", level), g.Lower)
		c.put(g.Name+".upper", call("mean_bound", x, "1", level), g.Upper)
	}
	c.tests(a, names)
	c.pairs(a, names)
	c.skip("bounds of effect sizes, sums of squares, differences of medians, tests of equal variances and of normality")
	return nil
}

// tests computes the statistic, its p and the effect.
func (c *calculation) tests(a *ComparisonAnswer, names []string) {
	if !finite(float64(a.Statistic)) || !finite(float64(a.P)) {
		return
	}
	groups := call("columns", names...)
	switch a.Test {
	case "welch":
		r := c.let(call("welch", names[0], names[1], num(a.Level)))
		c.field("welch", r, "t", a.Statistic)
		c.field("welch", r, "df", a.DF[0])
		c.field("welch", r, "p", a.P)
		c.put("hedges g", call("hedges", names[0], names[1]), a.Effect.Value)
	case "mannwhitney":
		r := c.let(call("mannwhitney", names[0], names[1]))
		c.field("mannwhitney", r, "u", a.Statistic)
		c.field("mannwhitney", r, "p", a.P)
		c.field("mannwhitney", r, "delta", a.Effect.Value)
	case "anova":
		r := c.let(call("anova_of", groups))
		c.field("anova", r, "f", a.Statistic)
		c.field("anova", r, "p", a.P)
		c.field("anova", r, "eta", a.Effect.Value)
		for _, e := range a.Effects {
			c.field("anova", r, "omega", e.Value)
		}
		c.field("anova", r, "sigma", a.Variation.Sigma)
		if a.Welch != nil {
			c.field("anova", r, "welch", a.Welch.Statistic)
			c.field("anova", r, "welchP", a.Welch.P)
		}
	case "kruskal":
		r := c.let(call("kruskal", groups))
		c.field("kruskal", r, "h", a.Statistic)
		c.field("kruskal", r, "p", a.P)
		c.field("kruskal", r, "epsilon", a.Effect.Value)
	}
}

// pairs compares each two groups, and adjusts their p.
func (c *calculation) pairs(a *ComparisonAnswer, names []string) {
	ranks := a.Test == "mannwhitney" || a.Test == "kruskal"
	var ps []string
	var tested []Pair
	next := 0
	for i := range names {
		for h := i + 1; h < len(names) && next < len(a.Pairs); h++ {
			p := a.Pairs[next]
			next++
			if math.IsNaN(float64(p.P)) {
				continue
			}
			label := p.A + "~" + p.B
			compared := call("welch", names[i], names[h], num(a.Level))
			if ranks {
				compared = call("mannwhitney", names[i], names[h])
			}
			r := c.let(compared)
			if !ranks {
				c.field(label, r, "difference", p.Difference)
				c.field(label, r, "lower", p.Lower)
				c.field(label, r, "upper", p.Upper)
			}
			c.field(label, r, "p", p.P)
			ps, tested = append(ps, r+`["p"]`), append(tested, p)
		}
	}
	if len(ps) == 0 {
		return
	}
	all := c.let(call("adjusted", call("c", ps...), `"holm"`))
	for k, p := range tested {
		c.put(p.A+"~"+p.B+".adjusted", call("at", all, num(k+1)), p.Adjusted)
	}
}
