package stats

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"
)

// slowU counts the pairs in which the first is greater.
func slowU(a, b []float64) float64 {
	u := 0.0
	for _, x := range a {
		for _, y := range b {
			switch {
			case x > y:
				u++
			case x == y:
				u += 0.5
			}
		}
	}
	return u
}

func TestRankSumAgainstPairs(t *testing.T) {
	for seed := range uint64(20) {
		a, b := normals(seed, 3+int(seed)*3, 0, 2), normals(seed+50, 40-int(seed), 1, 2)
		if seed%2 == 0 { // with ties
			for i := range a {
				a[i] = math.Round(a[i])
			}
			for i := range b {
				b[i] = math.Round(b[i])
			}
		}
		r := sumRanks(sortedCopy(a), sortedCopy(b))
		if want := slowU(a, b); r.u != want {
			t.Errorf("u %v, want %v", r.u, want)
		}
		ranks := slowRanks(slices.Concat(a, b))
		if want := stat.Variance(ranks, nil) * float64(len(ranks)-1); !near(r.spread, want, 1e-12) {
			t.Errorf("spread %v, want %v", r.spread, want)
		}
		sum := 0.0
		for _, v := range ranks[:len(a)] {
			sum += v
		}
		if want := sum - float64(len(a)*(len(a)+1))/2; r.u != want {
			t.Errorf("u %v, by ranks %v", r.u, want)
		}
	}
}

// The counts of orders come about by going through all of them.
func TestOrdersAgainstAll(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {2, 3}, {4, 4}, {5, 3}, {6, 7}} {
		m, n := size[0], size[1]
		counts := make([]float64, m*n+1)
		for set := range 1 << (m + n) {
			u, ones, zeros := 0, 0, 0
			for bit := range m + n {
				if set>>bit&1 == 1 {
					ones++
					u += zeros
				} else {
					zeros++
				}
			}
			if ones == m {
				counts[u]++
			}
		}
		got := newOrders().counts(m, n)
		if !slices.Equal(got, counts[:m*n/2+1]) {
			t.Errorf("%d and %d: %v, want %v", m, n, got, counts[:m*n/2+1])
		}
	}
}

func TestHolm(t *testing.T) {
	p := []float64{0.04, nan, 0.01, 0.03, 0.9}
	want := []float64{0.09, nan, 0.04, 0.09, 0.9} // R: p.adjust(p, "holm")
	for i, v := range holm(p) {
		if !near(v, want[i], 1e-15) {
			t.Errorf("holm(%v)[%d] = %v, want %v", p, i, v, want[i])
		}
	}
	if got := holm(nil); len(got) != 0 {
		t.Errorf("holm of none = %v", got)
	}
}
