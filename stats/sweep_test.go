package stats

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"

	"statlas/data"
)

// One pass over the pairs gives what two give, also where the rows that both have lie far from the rest.
func TestSweepAgainstTwoPasses(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 1))
	taken := 0
	for range 300 {
		n, far := 3+random.IntN(3000), math.Ldexp(1, random.IntN(60)-20)
		x, y := make([]float64, n), make([]float64, n)
		for i := range x {
			x[i], y[i] = random.NormFloat64(), random.NormFloat64()
			switch random.IntN(8) {
			case 0:
				x[i] = nan
			case 1:
				x[i], y[i] = x[i]+far, nan
			}
		}
		j := &job{q: &Question{}}
		s, err := sweepColumns(newPace(context.Background(), n), [][]float64{x, y}, data.Gaps)
		if err != nil {
			t.Fatal(err)
		}
		got, size, ok := s.pearson(0, 1)
		if ok {
			taken++
		} else {
			got, size = j.pearsonBoth(x, y)
		}
		a, b := slowPair(x, y)
		if want := associate("pearson", a, b, nil); !near(got, want.r, 1e-11) || size != want.n {
			t.Fatalf("r = %v of %d, in two passes %v of %d", got, size, want.r, want.n)
		}
	}
	if taken < 100 || taken == 300 {
		t.Errorf("one pass was taken %d times of 300", taken)
	}
}
