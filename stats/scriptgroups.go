package stats

import (
	"math"
	"strings"
)

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
	var names []string
	level := num(a.Level)
	for k, g := range a.Groups {
		x := c.vector(g.Name, s.samples[k].x)
		names = append(names, x)
		c.all(g.Name, x, "n=count(?); mean=mean(?); sd=sd(?); median=q7(?, 0.5); lower=mean_bound(?, -1, "+level+"); upper=mean_bound(?, 1, "+level+")", Num(g.N), g.Mean, g.SD, g.Median, g.Lower, g.Upper)
	}
	groups := call("columns", names...)
	c.tests(a, strings.Join(names, ", "), groups)
	c.assumptions(a, groups)
	c.pairs(a, names)
	return nil
}

// tests computes the statistic, its p and the effect.
func (c *calculation) tests(a *ComparisonAnswer, both, groups string) {
	e, level := a.Effect, num(a.Level)
	shares := "share_bounds(?[\"f\"], ?[\"df1\"], ?[\"df2\"], " + level + ")"
	switch a.Test {
	case "welch":
		if finite(float64(a.Statistic)) {
			c.all("welch", c.let(call("welch", both, level)), "t; df; p", a.Statistic, a.DF[0], a.P)
		}
		c.put("hedges.g", call("hedges", both), e.Value)
		c.bounds("hedges", call("hedges_bounds", both, level), e)
	case "mannwhitney":
		c.all("mannwhitney", c.let(call("mannwhitney", both)), "u; p; delta", a.Statistic, a.P, e.Value)
		c.bounds("mannwhitney", call("cliff_bounds", both, level), e)
	case "anova":
		r, v, w := c.let(call("anova_of", groups)), a.Variation, a.Welch
		c.within = nought
		c.all("anova", r, "f; welch", a.Statistic, w.Statistic)
		c.within = 0
		c.all("anova", r, "df1; df2; p; eta; omega; between; within; meanBetween; meanWithin; sigma; welchDf; welchP",
			a.DF[0], a.DF[1], a.P, e.Value, a.Effects[0].Value, v.Between, v.Within, v.MeanBetween, v.MeanWithin, v.Sigma, w.DF[1], w.P)
		c.bounds("anova", strings.ReplaceAll(shares, "?", r), e)
	case "kruskal":
		c.put("kruskal.df", call("at", call("freedom", groups), "1"), a.DF[0])
		if finite(float64(a.Statistic)) {
			r := c.let(call("kruskal", groups))
			c.all("kruskal", r, "h; p; epsilon", a.Statistic, a.P, e.Value)
			c.bounds("kruskal", strings.ReplaceAll(shares, "?", r), e)
		}
	}
}

// nought is how far numbers without a unit that are 0 but for rounding may lie apart.
const nought = 1e-15

// bounds puts out those of an effect.
func (c *calculation) bounds(label, bounds string, e Effect) {
	if finite(float64(e.Lower)) && finite(float64(e.Upper)) {
		c.all(label, c.let(bounds), "lower; upper", e.Lower, e.Upper)
	}
}

// assumptions puts out the tests of equal variances and of normality.
func (c *calculation) assumptions(a *ComparisonAnswer, groups string) {
	s := a.Spread
	c.putEach("spread.df", call("freedom", groups), s.DF)
	c.within = nought
	if finite(float64(s.Statistic)) {
		c.all("spread", c.let(call("anova_of", call("about_medians", groups))), "f; p", s.Statistic, s.P)
	}
	if n := a.Normality; n != nil {
		x := c.let(call("about_means", groups))
		c.shapiro("normality", x, n.W, n.P)
		c.all("normality", x, "skewness=skewness(?); kurtosis=kurtosis(?)", n.Skewness, n.Kurtosis)
	}
	c.within = 0
}

func (c *calculation) shapiro(label, x string, w, p Num) {
	if finite(float64(w)) {
		c.all(label, c.let(call("shapiro", x)), "w; p", w, p)
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
			label := p.A + "~" + p.B
			difference := call("apart_by", names[i], names[h])
			if ranks {
				difference = call("gap", call("median", names[i]), call("median", names[h]))
			}
			c.put(label+".difference", difference, p.Difference)
			if math.IsNaN(float64(p.P)) {
				continue
			}
			test := call("welch", names[i], names[h], num(a.Level))
			if ranks {
				test = call("mannwhitney", names[i], names[h])
			}
			r := c.let(test)
			if !ranks {
				c.all(label, r, "lower; upper", p.Lower, p.Upper)
			}
			c.all(label, r, "p", p.P)
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
