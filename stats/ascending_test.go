package stats

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// slowAscending is the twin of ascending.
func slowAscending(x []float64) []int {
	order := []int{}
	for i, v := range x {
		if v == v {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(x[a], x[b]) })
	return order
}

func TestAscendingOfMany(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	odd := []float64{0, math.Copysign(0, -1), math.NaN(), math.Inf(1), math.Inf(-1), 5e-324, -5e-324, math.MaxFloat64}
	for name, draw := range map[string]func() float64{
		"spread":  func() float64 { return random.NormFloat64() * 1e9 },
		"ties":    func() float64 { return float64(random.IntN(9) - 4) },
		"odd":     func() float64 { return odd[random.IntN(len(odd))] },
		"missing": math.NaN,
		"equal":   func() float64 { return 3 },
	} {
		for _, n := range []int{0, 1, radixFrom - 1, radixFrom, 3 * radixFrom} {
			x := make([]float64, n)
			for i := range x {
				x[i] = draw()
			}
			if got, want := ascending(x), slowAscending(x); !slices.Equal(got, want) {
				t.Errorf("%s, %d values: another order than that of comparisons", name, n)
			}
		}
	}
}
