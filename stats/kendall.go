package stats

import (
	"math"
	"slices"
)

// kendallOf is kendall over the rows that both have; the order of u is known.
func kendallOf(u, v *variable) association {
	x, y := make([]float64, 0, u.n), make([]float64, 0, u.n)
	for _, i := range u.order {
		if w := v.x[i]; w == w {
			x, y = append(x, u.x[i]), append(y, w)
		}
	}
	return kendallSorted(x, y)
}

// kendall returns Kendall's tau-b of the pairs of x and y, which have no missing values. It costs O(n log n).
//
// Source: Knight (1966). Agrees with R's cor(x, y, method = "kendall").
func kendall(x, y []float64) association {
	order := ascending(x)
	a, b := make([]float64, len(x)), make([]float64, len(x))
	for k, i := range order {
		a[k], b[k] = x[i], y[i]
	}
	return kendallSorted(a, b)
}

// kendallSorted is kendall for x that is sorted; it sorts y.
func kendallSorted(x, y []float64) association {
	n := float64(len(x))
	a := association{n: len(x), r: math.NaN()}
	var in, on, joint ties
	in.count(x, func(lo, hi int) {
		part := y[lo:hi]
		slices.Sort(part) // so that pairs of equal x do not fall
		joint.count(part, nil)
	})
	falls := inversions(y, make([]float64, len(y)))
	on.count(y, nil)
	pairs := n * (n - 1) / 2
	a.tied = in.pairs > 0 || on.pairs > 0
	a.s = pairs - in.pairs - on.pairs + joint.pairs - 2*falls
	a.spread = (n*(n-1)*(2*n+5)-in.five-on.five)/18 + 2*in.pairs*on.pairs/(n*(n-1)) + in.triples*on.triples/(9*n*(n-1)*(n-2))
	if len(x) >= 3 && pairs > in.pairs && pairs > on.pairs {
		a.r = unrounded(a.s / (math.Sqrt(pairs-in.pairs) * math.Sqrt(pairs-on.pairs)))
	}
	return a
}

// ties are sums over the runs of t equal values.
type ties struct {
	pairs   float64 // t(t−1)/2
	triples float64 // t(t−1)(t−2)
	five    float64 // t(t−1)(2t+5)
}

// count adds the runs of x, which is sorted, and calls f, when not nil, with each run [lo, hi) of two values or more.
func (s *ties) count(x []float64, f func(lo, hi int)) {
	for lo := 0; lo < len(x); {
		hi := lo + 1
		for hi < len(x) && x[hi] == x[lo] {
			hi++
		}
		if t := float64(hi - lo); t > 1 {
			s.pairs += t * (t - 1) / 2
			s.triples += t * (t - 1) * (t - 2)
			s.five += t * (t - 1) * (2*t + 5)
			if f != nil {
				f(lo, hi)
			}
		}
		lo = hi
	}
}
