package stats

import (
	"cmp"
	"math"
	"strconv"

	"statlas/data"
)

// comparison compares the measure between the groups of by: welch and mannwhitney two groups, anova and kruskal any
// number. A question that names no test gets welch for two groups and anova for more; one that names no group column
// gets the table's first dimension, else its entity. Rows without a value or a group are left out.
//
// Values are sorted once by radix, and sums run over deviations from the middle value, so that the order of rows
// changes no digit and large values with small differences lose none. It costs O(n), and O(n) more for each group
// when pairs of ranks are compared. Figures of several units or indicators are refused, as are fewer than two groups.
func (j *job) comparison() (Answer, error) {
	measure, err := j.measure()
	if err != nil {
		return nil, err
	}
	by, err := j.comparedBy()
	if err != nil {
		return nil, err
	}
	s, err := j.split(measure, by)
	if err != nil {
		return nil, err
	}
	if err := j.oneKind(measure, s.rows); err != nil {
		return nil, err
	}
	test, err := s.chooseTest(j.q.Test)
	if err != nil {
		return nil, err
	}
	c := &compareWork{job: j, s: s, list: cohorts(s), level: cmp.Or(j.q.Level, level)}
	c.a = &ComparisonAnswer{
		Head: head("comparison", testMethods[test]), Measure: measure.ID, By: by.ID, Unit: measure.Unit, Test: test, Level: Num(c.level), Pairs: []Pair{},
	}
	for _, g := range c.list {
		c.a.Groups = append(c.a.Groups, g.describe(c.level))
	}
	if err := c.test(); err != nil {
		return nil, err
	}
	if err := c.pairs(); err != nil {
		return nil, err
	}
	s.judge(j, &c.a.Head)
	return c.a, c.judge()
}

// compareWork is a comparison on its way from the samples to the answer.
type compareWork struct {
	*job
	s     *sampling
	list  []cohort
	level float64
	a     *ComparisonAnswer
}

var testMethods = map[string]string{
	"welch":       "Welch's t test of two means, two-sided; difference and its interval; pooled standard deviation in Hedges' g",
	"mannwhitney": "Mann and Whitney's test (Wilcoxon's rank sum), two-sided: exact for fewer than 50 values a group without ties, else normal with corrections for continuity and ties",
	"anova":       "one-way analysis of variance, with Welch's beside it; pairs by Welch's t, adjusted by Holm",
	"kruskal":     "Kruskal and Wallis' test of ranks, corrected for ties; pairs by Mann and Whitney's test, adjusted by Holm",
}

// comparedBy returns the column whose values are the groups.
func (j *job) comparedBy() (*data.Column, error) {
	by, err := j.groupBy()
	if by != nil || err != nil {
		return by, err
	}
	for _, role := range []data.Role{data.Dimension, data.Entity} {
		if c := j.t.First(role); c != nil {
			return c, nil
		}
	}
	e := &QuestionError{Code: CodeNeeded, Field: "by", Value: "comparison"}
	for _, c := range j.t.Columns {
		e.Allowed = append(e.Allowed, c.ID)
	}
	return nil, e
}

// chooseTest returns the test asked for, or the usual one for so many groups, if the groups suit it.
func (s *sampling) chooseTest(asked string) (string, error) {
	k, by := len(s.samples), s.by.ID
	switch {
	case k < 2:
		return "", &QuestionError{Code: CodeFewGroups, Field: by, Value: s.measure.ID, Allowed: s.names()}
	case k > MaxCompared:
		return "", &QuestionError{Code: CodeManyGroups, Field: by, Value: strconv.Itoa(k), Allowed: []string{strconv.Itoa(MaxCompared)}}
	case asked == "" && k == 2:
		return "welch", nil
	case asked == "":
		return "anova", nil
	case k > 2 && (asked == "welch" || asked == "mannwhitney"):
		return "", &QuestionError{Code: CodeTwoGroups, Field: by, Value: asked, Allowed: s.names()}
	}
	return asked, nil
}

// test fills in the statistic, its p and the effect.
func (c *compareWork) test() error {
	a := c.a
	switch a.Test {
	case "welch":
		t := welch(c.list[0].moment2, c.list[1].moment2)
		a.Statistic, a.DF, a.P = Num(t.t), []Num{Num(t.df)}, Num(t.p())
		a.Effect = hedges(c.list[0].moment2, c.list[1].moment2, c.level)
	case "mannwhitney":
		r := sumRanks(c.list[0].x, c.list[1].x)
		p, exact := r.p(newOrders())
		a.Statistic, a.DF, a.P, a.Exact = Num(r.u), []Num{}, Num(p), exact
		a.Effect = r.cliff(c.level)
		return c.pace.step(len(c.s.all))
	case "anova":
		c.anova()
	case "kruskal":
		h, df := c.s.kruskal()
		a.Statistic, a.DF, a.P = Num(h), []Num{Num(df)}, Num(chiSquareTail(h, df))
		a.Effect = epsilonSquared(h, df, float64(len(c.s.all)), c.level)
	}
	return nil
}

func (c *compareWork) anova() {
	a := c.a
	v := variationOf(moments2(c.list))
	a.Statistic, a.DF, a.P = Num(v.f()), []Num{Num(v.d1), Num(v.d2)}, Num(v.p())
	eta, omega := v.effects(c.level)
	a.Effect, a.Effects = eta, []Effect{omega}
	scale := c.list[0].scale
	back := func(ss float64) Num { return Num(ss / scale / scale) }
	a.Variation = &Variation{
		Between: back(v.between), Within: back(v.within), MeanBetween: back(v.between / v.d1), MeanWithin: back(v.within / v.d2),
		Sigma: Num(math.Sqrt(v.within/v.d2) / scale),
	}
	f, d1, d2 := welchF(moments2(c.list))
	a.Welch = &WelchF{Num(f), []Num{Num(d1), Num(d2)}, Num(fTail(f, d1, d2))}
}
