package stats

import "math"

// kruskal returns Kruskal and Wallis' H: how far the groups' mean ranks lie from the middle, in variances of the
// ranks, equal values sharing their mean rank, which corrects for ties. It is missing when all values are equal. It
// costs O(n), the values being sorted.
//
// Source: Kruskal and Wallis (1952). Agrees with R's kruskal.test(y, g).
func (s *sampling) kruskal() (h, df float64) {
	n := len(s.all)
	middle := float64(n+1) / 2
	sums := make([]float64, len(s.samples)) // of ranks from the middle: halves, so exact
	var spread total
	for lo := 0; lo < n; {
		hi := lo + 1
		for hi < n && s.all[hi] == s.all[lo] {
			hi++
		}
		d := float64(lo+hi+1)/2 - middle
		for _, k := range s.of[lo:hi] {
			sums[k] += d
		}
		spread.add(float64(hi-lo) * d * d)
		lo = hi
	}
	df = float64(len(s.samples) - 1)
	if !(spread.value() > 0) {
		return math.NaN(), df
	}
	var between total
	for k, g := range s.samples {
		between.add(sums[k] * sums[k] / float64(len(g.x)))
	}
	return float64(n-1) * between.value() / spread.value(), df
}

// epsilonSquared returns ε² = H/(n − 1), the share of the ranks' variation between groups (Tomczak and Tomczak 2014).
// Its interval at level is that of an analysis of variance of the ranks (Conover and Iman 1981), by the noncentral F.
func epsilonSquared(h, df, n, level float64) Effect {
	v := variation{between: h, within: n - 1 - h, d1: df, d2: n - 1 - df}
	lower, upper := v.share(level)
	return Effect{"epsilon squared", Num(h / (n - 1)), lower, upper, byNoncentralF + " of the ranks"}
}
