package data

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSortStableEqualsThatOfSlices(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	type pair struct{ key, place int }
	for _, n := range []int{0, 1, 2, 3, 50, 3000} {
		x := make([]pair, n)
		for i := range x {
			x[i] = pair{random.IntN(1 + n/3), i}
		}
		want := slices.Clone(x)
		byKey := func(a, b pair) int { return cmp.Compare(a.key, b.key) }
		slices.SortStableFunc(want, byKey)
		if SortStable(x, byKey); !slices.Equal(x, want) {
			t.Errorf("%d pairs are not in the order of a stable sort", n)
		}
	}
}

func TestGapsAreThePlacesWithoutANumber(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for _, n := range []int{0, 1, 3, 4, 5, numbered - 1, numbered + 6, 3 * numbered} {
		for _, share := range []float64{0, 0.03, 0.5, 1} {
			x := make([]float64, n)
			var want []int32
			for i := range x {
				if x[i] = math.MaxFloat64 / 8 * random.NormFloat64(); random.Float64() < share {
					x[i] = []float64{math.NaN(), math.Inf(1), math.Inf(-1)}[random.IntN(3)]
					want = append(want, int32(i))
				}
			}
			if got := Gaps(x); !slices.Equal(got, want) {
				t.Errorf("%d numbers, %v of them missing: %d gaps, want %d", n, share, len(got), len(want))
			}
		}
	}
}
