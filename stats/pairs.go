package stats

import "math"

// pairs compares each two groups, by ranks when the test is one of ranks; up to MaxPairsGroups groups.
func (c *compareWork) pairs() error {
	k := len(c.list)
	if k > MaxPairsGroups {
		c.a.warn(WarnNoPairs, k, MaxPairsGroups)
		return nil
	}
	ranks := c.a.Test == "mannwhitney" || c.a.Test == "kruskal"
	known := newOrders()
	var p []float64
	for i := range c.list {
		for h := i + 1; h < k; h++ {
			pair, v := c.pairOfMeans(i, h)
			if ranks {
				pair, v = c.pairOfRanks(i, h, known)
				if err := c.pace.step(len(c.list[i].x) + len(c.list[h].x)); err != nil {
					return err
				}
			}
			c.a.Pairs, p = append(c.a.Pairs, pair), append(p, v)
		}
	}
	for i, v := range holm(p) {
		c.a.Pairs[i].P, c.a.Pairs[i].Adjusted = Num(p[i]), Num(v)
	}
	return nil
}

func (c *compareWork) pairOfMeans(i, h int) (Pair, float64) {
	a, b := &c.list[i], &c.list[h]
	w := welch(a.moment2, b.moment2)
	lower, upper := w.bounds(c.level)
	return Pair{
		A: a.name, B: b.name, Difference: Num(w.difference / a.scale), Lower: Num(lower / a.scale), Upper: Num(upper / a.scale),
	}, w.p()
}

func (c *compareWork) pairOfRanks(i, h int, known *orders) (Pair, float64) {
	a, b := &c.list[i], &c.list[h]
	p, _ := sumRanks(a.x, b.x).p(known)
	none := Num(math.NaN())
	return Pair{A: a.name, B: b.name, Difference: Num(quantile(a.x, 0.5) - quantile(b.x, 0.5)), Lower: none, Upper: none}, p
}
