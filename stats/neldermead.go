package stats

import (
	"cmp"
	"math"
	"slices"

	"statlas/data"
)

// nelderMead returns where f is least near start, by the moves of a simplex; it starts anew from what it found until that
// helps no more. f must be finite everywhere. The same start gives the same result on every machine.
//
// Source: Nelder and Mead (1965), with their coefficients 1, 2, ½ and ½.
func nelderMead(f func([]float64) float64, start []float64) []float64 {
	best := slices.Clone(start)
	for range 20 {
		next := simplex(f, best)
		before, after := f(best), f(next)
		best = next
		if before-after <= 1e-12*math.Abs(after) {
			break
		}
	}
	return best
}

// A vertex is a corner of the simplex and the value there.
type vertex struct {
	x []float64
	f float64
}

func simplex(f func([]float64) float64, start []float64) []float64 {
	n := len(start)
	corners := make([]vertex, n+1)
	for k := range corners {
		x := slices.Clone(start)
		if k > 0 {
			x[k-1] += math.Max(0.1, 0.1*math.Abs(x[k-1]))
		}
		corners[k] = vertex{x, f(x)}
	}
	byValue := func(a, b vertex) int { return cmp.Compare(a.f, b.f) }
	for range 400 * n {
		data.SortStable(corners, byValue)
		worst := &corners[n]
		if worst.f-corners[0].f <= 1e-13*math.Abs(corners[0].f) {
			break
		}
		centre := make([]float64, n)
		for _, c := range corners[:n] {
			for i := range centre {
				centre[i] += c.x[i] / float64(n)
			}
		}
		move := func(by float64) vertex {
			x := make([]float64, n)
			for i := range x {
				x[i] = centre[i] + by*(worst.x[i]-centre[i])
			}
			return vertex{x, f(x)}
		}
		switch reflected := move(-1); {
		case reflected.f < corners[0].f:
			if further := move(-2); further.f < reflected.f {
				reflected = further
			}
			*worst = reflected
		case reflected.f < corners[n-1].f:
			*worst = reflected
		default:
			nearer := move(0.5)
			if reflected.f < worst.f {
				nearer = move(-0.5)
			}
			if nearer.f < min(reflected.f, worst.f) {
				*worst = nearer
				continue
			}
			for k := 1; k <= n; k++ {
				for i := range corners[k].x {
					corners[k].x[i] = (corners[k].x[i] + corners[0].x[i]) / 2
				}
				corners[k].f = f(corners[k].x)
			}
		}
	}
	data.SortStable(corners, byValue)
	return corners[0].x
}
