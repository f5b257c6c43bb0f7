package stats

import (
	"math"
	"slices"
)

// Verdicts of a test of trend.
const (
	verdictRising  = "rising"
	verdictFalling = "falling"
	verdictNone    = "no clear trend"
)

// fewForRanks is the n below which ranks say too little of autocorrelation to correct for it.
const fewForRanks = 10

// mannKendall tests y, in the order of time and without missing values, for a monotonic trend; it is nil for fewer than
// three values. The variance of S allows for ties, Z for S being whole. It costs O(n log n), and O(n²) for the correction,
// which is made up to maxPairs values.
//
// Source: Mann (1945), Kendall (1975); Hamed and Rao (1998) for the correction. Tau agrees with R's
// cor(t, y, method = "kendall").
func mannKendall(t, y []float64) *TrendTest {
	n := len(y)
	if n < 3 {
		return nil
	}
	s, tied, ties := kendallS(y)
	size := float64(n)
	variance := (size*(size-1)*(2*size+5) - ties) / 18
	pairs := size * (size - 1) / 2
	a := &TrendTest{Name: "mannkendall", N: n, S: Num(s), VarS: Num(variance), Tau: Num(s / math.Sqrt(pairs*(pairs-tied))), Factor: 1, Verdict: verdictNone}
	slope, lower, upper := math.NaN(), math.NaN(), math.NaN()
	if n <= maxPairs {
		slope, lower, upper = sen(t, y)
	}
	a.Slope, a.Lower, a.Upper = Num(slope), Num(lower), Num(upper)
	if !(variance > 0) {
		a.Tau, a.Z, a.P, a.CorrectedZ, a.CorrectedP = Num(math.NaN()), Num(math.NaN()), Num(math.NaN()), Num(math.NaN()), Num(math.NaN())
		return a
	}
	a.Factor = Num(rankFactor(t, y, slope))
	z := func(variance float64) Num { return Num((s - sign(s)) / math.Sqrt(variance)) }
	a.Z, a.CorrectedZ = z(variance), z(variance*float64(a.Factor))
	a.P, a.CorrectedP = Num(normalTails(float64(a.Z))), Num(normalTails(float64(a.CorrectedZ)))
	if max(a.P, a.CorrectedP) < significant {
		a.Verdict = verdictRising
		if s < 0 {
			a.Verdict = verdictFalling
		}
	}
	return a
}

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}

// kendallS returns the pairs that rise less those that fall, the pairs that are equal, and Σ t(t−1)(2t+5) over the runs of
// t equal values. It costs O(n log n): pairs that fall are counted by a merge sort (Knight 1966).
func kendallS(y []float64) (s, tied, ties float64) {
	sorted := slices.Clone(y)
	falls := inversions(sorted, make([]float64, len(y)))
	for lo := 0; lo < len(sorted); {
		hi := lo
		for hi < len(sorted) && sorted[hi] == sorted[lo] {
			hi++
		}
		t := float64(hi - lo)
		tied += t * (t - 1) / 2
		ties += t * (t - 1) * (2*t + 5)
		lo = hi
	}
	n := float64(len(y))
	return n*(n-1)/2 - tied - 2*falls, tied, ties
}

// inversions sorts x and returns how many pairs stood in falling order.
func inversions(x, spare []float64) (n float64) {
	if len(x) <= 12 {
		for i := range x { // insert each among those before
			v, at := x[i], i
			for ; at > 0 && x[at-1] > v; at-- {
				x[at] = x[at-1]
			}
			x[at] = v
			n += float64(i - at)
		}
		return n
	}
	half := len(x) / 2
	n = inversions(x[:half], spare) + inversions(x[half:], spare)
	left := append(spare[:0], x[:half]...)
	i, k := 0, half
	for at := range x {
		if i < len(left) && (k == len(x) || left[i] <= x[k]) {
			x[at] = left[i]
			i++
			continue
		}
		n += float64(len(left) - i)
		x[at] = x[k]
		k++
	}
	return n
}

// rankFactor returns n/n*: the widening of the variance of S by those autocorrelations of the ranks about the line of
// that slope, which is Sen's, that are significant at 5 %; 1 for short series, for very long ones, and where it would not be positive.
func rankFactor(t, y []float64, slope float64) float64 {
	n := len(y)
	if n < fewForRanks || n > maxPairs {
		return 1
	}
	left := make([]float64, n)
	for i := range y {
		left[i] = y[i] - slope*t[i]
	}
	ranks := meanRanks(left)
	m := mean(ranks)
	var about total
	for i := range ranks {
		ranks[i] -= m
		about.add(ranks[i] * ranks[i])
	}
	if !(about.value() > 0) {
		return 1
	}
	size, bound := float64(n), normalQuantile(1-significant/2)/math.Sqrt(float64(n))
	var extra total
	for lag := 1; lag < n; lag++ {
		var c total
		for i := lag; i < n; i++ {
			c.add(ranks[i] * ranks[i-lag])
		}
		if r := c.value() / about.value(); math.Abs(r) > bound {
			k := float64(lag)
			extra.add((size - k) * (size - k - 1) * (size - k - 2) * r)
		}
	}
	factor := 1 + 2/(size*(size-1)*(size-2))*extra.value()
	if !(factor > 0) {
		return 1
	}
	return factor
}

// meanRanks returns the ranks of x from 1, equal values sharing their mean (R: rank(x)).
func meanRanks(x []float64) []float64 {
	order := ascending(x)
	ranks := make([]float64, len(x))
	for lo := 0; lo < len(order); {
		hi := lo
		for hi < len(order) && x[order[hi]] == x[order[lo]] {
			hi++
		}
		for _, i := range order[lo:hi] {
			ranks[i] = float64(lo+hi+1) / 2
		}
		lo = hi
	}
	return ranks
}
