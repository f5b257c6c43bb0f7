package stats

import (
	"math"
	"slices"
)

// maxBins is about how many bins a summary's histogram has at most; round edges may add two.
const maxBins = 50

// histogram counts the sorted values of x in bins of equal width between round edges, the width near Freedman and
// Diaconis' 2·IQR/n^⅓ (Sturges' when the quartiles agree) and giving no more than about maxBins. Values that are all
// equal have one bin without width.
func histogram(x []float64) []Bin {
	n := len(x)
	lo, hi := x[0], x[n-1]
	if lo == hi {
		return []Bin{{Num(lo), Num(hi), n}}
	}
	width := 2 * (quantile(x, 0.75) - quantile(x, 0.25)) / math.Cbrt(float64(n))
	if !(width > 0) {
		width = (hi - lo) / math.Ceil(math.Log2(float64(n))+1)
	}
	return binned(x, roundEdges(lo, hi, math.Max(width, (hi-lo)/maxBins)))
}

// binned counts ascending x in the bins between edges, which take in all of it; without edges there is one bin.
func binned(x, edges []float64) []Bin {
	n := len(x)
	if edges == nil {
		return []Bin{{Num(x[0]), Num(x[n-1]), n}}
	}
	bins := make([]Bin, len(edges)-1)
	from := 0
	for k := range bins {
		to, _ := slices.BinarySearch(x, edges[k+1])
		if k == len(bins)-1 {
			to = n
		}
		bins[k] = Bin{Num(edges[k]), Num(edges[k+1]), to - from}
		from = to
	}
	return bins
}

// roundEdges returns edges around [lo, hi] at whole multiples of a round step, 1, 2, 5 or 10 times a power of ten, as
// R's pretty finds it: the one near the part of the range that about width gives. Nil when float64 has no room for
// them, as with numbers that differ in their last digits only.
func roundEdges(lo, hi, width float64) []float64 {
	width = (hi - lo) / math.Ceil((hi-lo)/width)
	power := int(math.Floor(math.Log10(width)))
	if !finite(width) || power < -300 || power > 300 {
		return nil
	}
	for i, m := range []float64{1, 2, 5, 10} {
		edge := func(k float64) float64 { return scaled(k*m, power) }
		if i < 3 && width > scaled([]float64{1.4, 2.8, 7}[i], power) {
			continue
		}
		first, last := math.Floor(lo/edge(1)), math.Ceil(hi/edge(1))
		if math.Max(math.Abs(first), math.Abs(last)) > 1<<50 {
			return nil
		}
		for edge(first) > lo {
			first--
		}
		for edge(last) < hi {
			last++
		}
		edges := make([]float64, 0, int(last-first)+1)
		for k := first; k <= last; k++ {
			edges = append(edges, edge(k)+0)
		}
		return edges
	}
	return nil
}

// scaled returns k·10^power to the nearest float64, so that edges print as short as they are.
func scaled(k float64, power int) float64 {
	if power < 0 {
		return k / math.Pow10(-power)
	}
	return k * math.Pow10(power)
}
