package stats

import "math"

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
	for k, g := range a.Groups {
		x := c.vector(g.Name, s.samples[k].x)
		names = append(names, x)
		c.put(g.Name+".n", call("count", x), Num(g.N))
		c.put(g.Name+".mean", call("mean", x), g.Mean)
		c.put(g.Name+".sd", call("sd", x), g.SD)
		c.put(g.Name+".median", call("q7", x, "0.5"), g.Median)
		c.put(g.Name+".lower", call("mean_bound", x, "-1"), g.Lower)
		c.put(g.Name+".upper", call("mean_bound", x, "1"), g.Upper)
	}
	groups := call("columns", names...)
	c.tests(a, names, groups)
	c.assumptions(a, groups)
	c.pairs(a, names)
	return nil
}

// tests computes the statistic, its p and the effect.
func (c *calculation) tests(a *ComparisonAnswer, names []string, groups string) {
	e := a.Effect
	switch a.Test {
	case "welch":
		if finite(float64(a.Statistic)) {
			r := c.let(call("welch", names[0], names[1]))
			c.field("welch", r, "t", a.Statistic)
			c.field("welch", r, "df", a.DF[0])
			c.field("welch", r, "p", a.P)
		}
		c.put("hedges.g", call("hedges", names[0], names[1]), e.Value)
		c.boundsOf("hedges", call("hedges_bounds", names[0], names[1]), e)
	case "mannwhitney":
		r := c.let(call("mannwhitney", names[0], names[1]))
		c.field("mannwhitney", r, "u", a.Statistic)
		c.field("mannwhitney", r, "p", a.P)
		c.field("mannwhitney", r, "delta", e.Value)
		c.boundsOf("mannwhitney", call("cliff_bounds", names[0], names[1]), e)
	case "anova":
		r := c.let(call("anova_of", groups))
		c.variation("anova", r, a)
		c.boundsOf("anova", call("share_bounds", r+`["f"]`, r+`["df1"]`, r+`["df2"]`), e)
	case "kruskal":
		c.put("kruskal.df", call("at", call("freedom", groups), "1"), a.DF[0])
		if finite(float64(a.Statistic)) {
			r := c.let(call("kruskal", groups))
			c.field("kruskal", r, "h", a.Statistic)
			c.field("kruskal", r, "p", a.P)
			c.field("kruskal", r, "epsilon", e.Value)
			c.boundsOf("kruskal", call("share_bounds", r+`["f"]`, r+`["df1"]`, r+`["df2"]`), e)
		}
	}
}

// boundsOf puts out the bounds of an effect.
func (c *calculation) boundsOf(label, bounds string, e Effect) {
	if finite(float64(e.Lower)) && finite(float64(e.Upper)) {
		r := c.let(bounds)
		c.field(label, r, "lower", e.Lower)
		c.field(label, r, "upper", e.Upper)
	}
}

// nought is how far numbers without a unit that are 0 but for rounding may lie apart.
const nought = 1e-15

// A namedNum is a part of a result and what the answer says.
type namedNum struct {
	name string
	want Num
}

func (c *calculation) fields(label, r string, list ...namedNum) {
	for _, f := range list {
		c.field(label, r, f.name, f.want)
	}
}

// variation puts out the table of an analysis of variance.
func (c *calculation) variation(label, r string, a *ComparisonAnswer) {
	v := a.Variation
	c.putWithin(label+".f", r+`["f"]`, a.Statistic, nought)
	c.fields(label, r, namedNum{"df1", a.DF[0]}, namedNum{"df2", a.DF[1]}, namedNum{"p", a.P}, namedNum{"eta", a.Effect.Value}, namedNum{"omega", a.Effects[0].Value},
		namedNum{"between", v.Between}, namedNum{"within", v.Within}, namedNum{"meanBetween", v.MeanBetween}, namedNum{"meanWithin", v.MeanWithin}, namedNum{"sigma", v.Sigma})
	if w := a.Welch; w != nil && finite(float64(w.Statistic)) {
		c.putWithin(label+".welch", r+`["welch"]`, w.Statistic, nought)
		c.fields(label, r, namedNum{"welchDf", w.DF[1]}, namedNum{"welchP", w.P})
	}
}

// assumptions puts out the tests of equal variances and of normality.
func (c *calculation) assumptions(a *ComparisonAnswer, groups string) {
	if s := a.Spread; s != nil {
		c.putEach("spread.df", call("freedom", groups), s.DF)
		if finite(float64(s.Statistic)) {
			r := c.let(call("anova_of", call("about_medians", groups)))
			c.putWithin("spread.f", r+`["f"]`, s.Statistic, nought)
			c.field("spread", r, "p", s.P)
		}
	}
	if n := a.Normality; n != nil {
		x := c.let(call("about_means", groups))
		c.shapiro("normality", x, n.W, n.P)
		c.putWithin("normality.skewness", call("skewness", x), n.Skewness, nought)
		c.putWithin("normality.kurtosis", call("kurtosis", x), n.Kurtosis, nought)
	}
}

func (c *calculation) shapiro(label, x string, w, p Num) {
	if finite(float64(w)) {
		c.fields(label, c.let(call("shapiro", x)), namedNum{"w", w}, namedNum{"p", p})
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
			test := "welch"
			if ranks {
				test = "mannwhitney"
			}
			r := c.let(call(test, names[i], names[h]))
			if !ranks {
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
