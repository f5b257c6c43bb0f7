package stats

import (
	"context"
	"math/rand/v2"
	"testing"
)

// Ranks by value give each pair what ranking its rows anew does, whatever is missing and shared.
func TestRankedAgainstSorting(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 9))
	for run := range 300 {
		n, kinds := random.IntN(80), 1+random.IntN(30)
		if run%40 == 0 {
			n += 3 * chunk
		}
		x := make([][]float64, 4)
		for k := range x {
			x[k] = make([]float64, n)
			rate := []float64{0, 0.05, 0.5, 0.97}[random.IntN(4)]
			for i := range x[k] {
				if x[k][i] = float64(random.IntN(kinds)) - 3; run%3 == 0 {
					x[k][i] = random.NormFloat64()
				}
				if random.Float64() < rate {
					x[k][i] = nan
				}
			}
		}
		for i := range x[2] { // missing in the same rows
			if x[1][i] != x[1][i] {
				x[2][i] = nan
			}
		}
		c := &correlating{job: &job{q: &Question{Method: "spearman"}, pace: newPace(context.Background(), n)}}
		vs, err := c.variables(x, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := range x {
			for k := range x {
				got, err := c.coefficient(vs[i], vs[k])
				if err != nil {
					t.Fatal(err)
				}
				u, v, _ := together(x[i], x[k], nil)
				want := associate("spearman", u, v, nil)
				if !near(got.r, want.r, 1e-13) && !(got.r*got.r < 1e-30 && want.r*want.r < 1e-30) || got.n != want.n || got.tied != want.tied {
					t.Fatalf("of %d rows and %d kinds: %+v, want %+v\n%v\n%v", n, kinds, got, want, u, v)
				}
			}
		}
	}
}
