package stats

import "math"

// A rankSum compares two samples by ranks.
type rankSum struct {
	m, n     float64 // sizes
	u        float64 // pairs in which the first is greater, ties counting half
	spread   float64 // sum of squared deviations of all ranks from their mean
	ties     bool
	vm, vn   float64 // variances of the placements of each sample's values in the other
	separate bool    // no value of one lies among the other's
}

// sumRanks merges two ascending samples, equal values sharing their mean rank. It costs O(m + n).
func sumRanks(a, b []float64) rankSum {
	m, n := float64(len(a)), float64(len(b))
	r := rankSum{m: m, n: n}
	middle := (m + n + 1) / 2
	var twice, spread, a1, a2, b1, b2 total // sums of placements and their squares
	for i, k := 0, 0; i < len(a) || k < len(b); {
		x := math.Inf(1)
		if i < len(a) {
			x = a[i]
		}
		if k < len(b) {
			x = math.Min(x, b[k])
		}
		ia, kb := i, k
		for i < len(a) && a[i] == x {
			i++
		}
		for k < len(b) && b[k] == x {
			k++
		}
		ca, cb := float64(i-ia), float64(k-kb)
		r.ties = r.ties || ca+cb > 1
		d := float64(ia+kb) + (ca+cb+1)/2 - middle
		spread.add((ca + cb) * d * d)
		pa, pb := (float64(kb)+cb/2)/n, (float64(ia)+ca/2)/m
		twice.add(ca * (2*float64(kb) + cb))
		a1.add(ca * pa)
		a2.add(ca * pa * pa)
		b1.add(cb * pb)
		b2.add(cb * pb * pb)
	}
	r.u, r.spread = twice.value()/2, spread.value()
	r.vm, r.vn = (a2.value()-a1.value()*a1.value()/m)/(m-1), (b2.value()-b1.value()*b1.value()/n)/(n-1)
	r.separate = r.u == 0 || r.u == m*n
	return r
}

// exactBelow is the size below which, without ties, p is exact, as in R.
const exactBelow = 50

// p returns the two-sided p of equal distributions: from all orders of the ranks for small samples without ties, else
// from the normal distribution with corrections for ties and continuity. It is missing when all values are equal.
//
// Source: Mann and Whitney (1947). Agrees with R's wilcox.test(x, y).
func (r rankSum) p(o *orders) (p float64, exact bool) {
	if r.m < exactBelow && r.n < exactBelow && !r.ties {
		return o.tails(int(r.m), int(r.n), int(r.u)), true
	}
	if !(r.spread > 0) {
		return math.NaN(), false
	}
	z := math.Abs(r.u - r.m*r.n/2)
	total := r.m + r.n
	sigma := math.Sqrt(r.m * r.n * (r.spread / (total * (total - 1))))
	return normalTails(math.Max(z-0.5, 0) / sigma), false
}

// cliff returns Cliff's delta, the share of pairs in which the first is greater less that in which it is smaller (for
// two samples the same as the rank-biserial correlation). Its interval at level rests on the variance of the placements
// (DeLong 1988) and Fisher's z, which keeps it within −1 and 1; samples that lie wholly apart have none.
//
// Source: Cliff (1993).
func (r rankSum) cliff(level float64) Effect {
	none := Num(math.NaN())
	delta := 2*r.u/(r.m*r.n) - 1
	e := Effect{"cliff delta", Num(delta), none, none, "placements, Fisher's z"}
	if r.separate || r.m < 2 || r.n < 2 {
		return e
	}
	se := 2 * math.Sqrt(math.Max(r.vm/r.m+r.vn/r.n, 0))
	half := -normalQuantile((1-level)/2) * se / ((1 - delta) * (1 + delta))
	z := math.Atanh(delta)
	e.Lower, e.Upper = Num(tanh(z-half)), Num(tanh(z+half))
	return e
}
