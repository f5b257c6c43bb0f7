package stats

import (
	"math"
	"slices"
)

// rankAll returns the rank of each value, the largest first or with asc the smallest; NaN of one that is missing. Equal values
// share the best place (min), the worst (max), the mean of both (average), one place each of a list without gaps (dense), or
// stand in the order of x (ordinal). It costs as much as ascending.
//
// Agrees with R's rank(-x, ties.method = ties); dense with match(x, sort(unique(x), decreasing = TRUE)).
func rankAll(x []float64, asc bool, ties string) []float64 {
	keys, ranks := make([]float64, len(x)), make([]float64, len(x))
	for i, v := range x {
		if !asc {
			v = -v
		}
		if ranks[i] = math.NaN(); !finite(v) {
			v = math.NaN()
		}
		keys[i] = v + 0 // −0 is 0
	}
	order := ascending(keys)
	for lo, run := 0, 1; lo < len(order); run++ {
		hi := lo
		for hi < len(order) && x[order[hi]] == x[order[lo]] {
			hi++
		}
		for k, i := range order[lo:hi] {
			switch ties {
			case "max":
				ranks[i] = float64(hi)
			case "average":
				ranks[i] = float64(lo+hi+1) / 2
			case "dense":
				ranks[i] = float64(run)
			case "ordinal":
				ranks[i] = float64(lo + k + 1)
			default:
				ranks[i] = float64(lo + 1)
			}
		}
		lo = hi
	}
	return ranks
}

// tiesTexts describe what equal values share.
var tiesTexts = map[string]string{
	"": "equal ones share the best place", "min": "equal ones share the best place", "max": "equal ones share the worst place",
	"average": "equal ones share their mean place", "dense": "equal ones share a place and none is skipped", "ordinal": "equal ones stand in the table's order",
}

// places sorts rows and sets their rank, previous rank, change of rank, percentile and z. then holds each entity's rank at the
// period compared with, nil when that gives none.
func places(rows []RankRow, then map[string]float64, asc bool, ties string) {
	values := make([]float64, len(rows))
	for k, r := range rows {
		values[k] = float64(r.Value)
	}
	ranks := rankAll(values, asc, ties)
	m := mean(values)
	spread := sd(values, m)
	sorted := pickPlaces(values, ascending(values))
	for k := range rows {
		r := &rows[k]
		r.Rank, r.PreviousRank = Num(ranks[k]), Num(math.NaN())
		if was, ok := then[r.Entity]; ok {
			r.PreviousRank = Num(was)
		}
		r.Change = r.PreviousRank - r.Rank
		r.Percentile = Num(100 * float64(atOrBelow(sorted, float64(r.Value))) / float64(len(rows)))
		r.Z = Num(math.NaN())
		if spread > 0 {
			r.Z = Num((float64(r.Value) - m) / spread)
		}
	}
	copy(rows, pickPlaces(rows, ascending(ranks))) // a row is large: none is moved twice
}

// pickPlaces returns what stands at places of x.
func pickPlaces[T any](x []T, places []int) []T {
	out := make([]T, len(places))
	for k, i := range places {
		out[k] = x[i]
	}
	return out
}

// atOrBelow counts the sorted values that are not above v.
func atOrBelow(sorted []float64, v float64) int {
	n, _ := slices.BinarySearchFunc(sorted, v, func(x, v float64) int {
		if x <= v {
			return -1
		}
		return 1
	})
	return n
}
