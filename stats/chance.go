package stats

import (
	"math"
	"math/bits"
)

// Up to these n, and without ties, p of ranks is exact, as R has it.
const (
	exactKendall  = 49
	countSpearman = 9    // by counting all orders
	exactSpearman = 1289 // by Edgeworth's series
)

// chances keeps the distributions of ranks by n.
type chances struct {
	kendall  map[int][]float64
	spearman map[int][]float64
}

func newChances() *chances {
	return &chances{make(map[int][]float64), make(map[int][]float64)}
}

// p returns the two-sided p of no correlation. Pearson's goes by Student's t with n − 2 degrees of freedom less those
// of the controls. Without controls and ties, Spearman's is exact up to n = 9 and by Edgeworth's series below 1290, and
// Kendall's is exact below 50; else Spearman's goes by t as well and Kendall's by the normal distribution.
//
// Source: Best and Roberts (1975), algorithm AS 89; Kendall (1975). Agrees with R's cor.test; with controls with pcor of
// ppcor.
func (c *chances) p(method string, a association) float64 {
	n := float64(a.n - a.lost)
	switch {
	case a.r != a.r:
		return math.NaN()
	case method == "kendall" && a.lost > 0:
		return normalTails(a.r / math.Sqrt(2*(2*n+5)/(9*n*(n-1))))
	case method == "kendall" && !a.tied && a.n <= exactKendall:
		return c.kendallP(a)
	case method == "kendall":
		return normalTails(a.s / math.Sqrt(a.spread))
	case method == "spearman" && !a.tied && a.lost == 0 && a.n <= exactSpearman:
		return c.spearmanP(a)
	}
	return tTails(a.r*math.Sqrt((n-2)/((1-a.r)*(1+a.r))), n-2)
}

// kendallP sums the chances of S as far out as a.s, on both sides.
func (c *chances) kendallP(a association) float64 {
	below := c.kendall[a.n]
	if below == nil {
		below = inversionChances(a.n)
		c.kendall[a.n] = below
	}
	falls := (float64(a.n*(a.n-1)/2) - math.Abs(a.s)) / 2
	return min(1, 2*below[int(falls)])
}

// inversionChances returns the chance that an order of n has at most q pairs that fall, by q.
func inversionChances(n int) []float64 {
	chance := []float64{1}
	for size := 2; size <= n; size++ { // the last one falls behind 0 … size−1 others
		next := make([]float64, len(chance)+size-1)
		for q, v := range chance {
			for more := range size {
				next[q+more] += v / float64(size)
			}
		}
		chance = next
	}
	sum := 0.0
	for q, v := range chance {
		sum += v
		chance[q] = min(sum, 1)
	}
	return chance
}

// spearmanP is the chance of a sum of squared rank differences as far out as a's, on both sides. Where the series gives
// none, far out, it is Student's (R: 0).
func (c *chances) spearmanP(a association) float64 {
	n := float64(a.n)
	cube := n * (n*n - 1)
	sum := math.Round(cube * (1 - math.Abs(a.r)) / 6) // or as far from the other end
	if a.n <= countSpearman {
		below := c.spearman[a.n]
		if below == nil {
			below = rankChances(a.n)
			c.spearman[a.n] = below
		}
		return min(1, 2*below[int(sum)])
	}
	if p := rankEdgeworth(n, (6*(sum+1)/cube-1)*math.Sqrt(n-1)); p > 0 {
		return min(1, 2*p)
	}
	return tTails(a.r*math.Sqrt((n-2)/((1-a.r)*(1+a.r))), n-2)
}

// rankChances returns the chance that an order of n ≤ 9 has a sum of squared rank differences of at most s, by s. It
// goes through the sets of ranks that the first places may hold.
func rankChances(n int) []float64 {
	largest := n * (n*n - 1) / 3
	orders := make([][]float64, 1<<n) // by set: how many orders of it have each sum
	for set := range orders {
		orders[set] = make([]float64, largest+1)
	}
	orders[0][0] = 1
	all := 1.0
	for k := 2; k <= n; k++ {
		all *= float64(k)
	}
	for set := range orders[:len(orders)-1] {
		place := bits.OnesCount(uint(set))
		for rank := range n {
			if set>>rank&1 == 1 {
				continue
			}
			next, more := orders[set|1<<rank], (rank-place)*(rank-place)
			for s, v := range orders[set] {
				if v > 0 {
					next[s+more] += v
				}
			}
		}
	}
	chance, sum := orders[len(orders)-1], 0.0
	for s, v := range chance {
		sum += v
		chance[s] = sum / all
	}
	return chance
}

// rankEdgeworth approximates the chance that the standardised sum of squared rank differences of n is at most z.
func rankEdgeworth(n, z float64) float64 {
	b, y := 1/n, z*z
	u := z * b * (0.2274 + b*(0.2531+0.1745*b) +
		y*(-0.0758+b*(0.1033+0.3932*b)-
			y*b*(0.0879+0.0151*b-y*(0.0072-0.0831*b+y*b*(0.0131-4.6e-4*y)))))
	return normalBelow(z) - u*exp(-y/2)
}
