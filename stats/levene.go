package stats

import "math"

// spreadTest is Brown and Forsythe's test of equal variances: an analysis of variance of the distances from each
// group's median. It is missing when no distance differs from another of its group. It costs O(n).
//
// Source: Brown and Forsythe (1974). Agrees with R's anova(lm(abs(y - ave(y, g, FUN = median)) ~ g)).
func spreadTest(list []cohort) variation {
	groups := make([]moment2, len(list))
	for k, c := range list {
		middle := quantile(c.d, 0.5)
		away := make([]float64, len(c.d))
		for i, d := range c.d {
			away[i] = math.Abs(d - middle)
		}
		m := mean(away)
		groups[k] = moment2{c.n, m, squares(away, m)}
	}
	return variationOf(groups)
}
