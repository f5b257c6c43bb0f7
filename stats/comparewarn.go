package stats

import (
	"math"
	"slices"
	"strconv"

	"statlas/data"
)

// significant is the p below which a result or a check counts.
const significant = 1 - level

// Skewness and excess kurtosis beyond which many values are called far from normal (West, Finch and Curran 1995).
const (
	farSkewness = 2
	farKurtosis = 7
)

// judge tests what the comparison takes for granted, and warns where it does not hold.
func (c *compareWork) judge() error {
	a := c.a
	v := spreadTest(c.list)
	a.Spread = &Spread{Num(v.f()), []Num{Num(v.d1), Num(v.d2)}, Num(v.p())}
	if v.p() < significant {
		a.warn(WarnVariances, roughly(v.p()))
	}
	if a.Test == "welch" || a.Test == "anova" {
		if err := c.judgeNormality(); err != nil {
			return err
		}
		c.judgeOutliers()
	}
	c.judgeEntities()
	return nil
}

// judgeNormality looks at the values about their group's mean.
func (c *compareWork) judgeNormality() error {
	n, s2, s3, s4 := len(c.s.all), total{}, total{}, total{}
	largest := 0.0
	for _, g := range c.list {
		largest = math.Max(largest, math.Max(g.d[len(g.d)-1]-g.mean, g.mean-g.d[0]))
	}
	if largest == 0 {
		return nil
	}
	var residuals []float64
	for _, g := range c.list {
		for _, d := range g.d {
			r := (d - g.mean) / largest
			s2.add(r * r)
			s3.add(r * r * r)
			s4.add(r * r * r * r)
			if n <= MaxShapiro {
				residuals = append(residuals, r)
			}
		}
		if err := c.pace.step(len(g.d)); err != nil {
			return err
		}
	}
	slices.Sort(residuals)
	m2 := s2.value() / float64(n)
	w, p := shapiro(residuals)
	y := Normality{W: Num(w), P: Num(p), Skewness: Num(s3.value() / float64(n) / (m2 * math.Sqrt(m2))), Kurtosis: Num(s4.value()/float64(n)/(m2*m2) - 3)}
	c.a.Normality = &y
	switch {
	case p < significant:
		c.a.warn(WarnNotNormal, "Shapiro–Wilk p = "+roughly(p))
	case n > MaxShapiro && (math.Abs(float64(y.Skewness)) > farSkewness || y.Kurtosis > farKurtosis):
		c.a.warn(WarnNotNormal, "g1 = "+roughly(float64(y.Skewness))+", g2 = "+roughly(float64(y.Kurtosis)))
	}
	return nil
}

// judgeOutliers leaves out each group's least and greatest value in turn, where it lies beyond the whiskers of its
// box, and warns of the first without which the verdict at 5 % turns. Tests of ranks need no such check: no single
// value pulls a rank far. It costs O(groups²) and a walk over the values beyond the whiskers.
func (c *compareWork) judgeOutliers() {
	verdict := func(groups []moment2) (bool, bool) {
		p := variationOf(groups).p()
		if c.a.Test == "welch" {
			p = welch(groups[0], groups[1]).p()
		}
		return p < significant, p == p
	}
	groups := moments2(c.list)
	with, ok := verdict(groups)
	for k, g := range c.list {
		if !ok || len(g.d) < 4 {
			continue
		}
		n := len(g.d)
		from, to := fences(g.d, quantile(g.d, 0.25), quantile(g.d, 0.75))
		for _, i := range []int{0, n - 1} {
			if i >= from && i < to {
				continue
			}
			groups[k] = g.moment2.without(g.d[i])
			without, ok := verdict(groups)
			groups[k] = g.moment2
			if ok && without != with {
				c.a.warn(WarnCarried, strconv.FormatFloat(g.x[i], 'g', -1, 64), g.name)
				return
			}
		}
	}
}

// judgeEntities warns when the rows are not of different entities, as in a panel: tests take them for independent. Where
// entities are the groups of a table without periods, their rows are the group's members.
func (c *compareWork) judgeEntities() {
	entity := c.t.First(data.Entity)
	if entity == nil || entity.Type != data.Text || entity == c.s.by && c.t.First(data.PeriodRole) == nil {
		return
	}
	codes, words := entity.Text.Coded()
	counts := make([]int, len(words))
	for _, i := range c.s.rows {
		counts[codes[i]]++
	}
	repeated := 0
	for k, n := range counts {
		if n > 1 && words[k] != "" {
			repeated++
		}
	}
	c.a.warnIf(repeated, WarnRepeated)
}
