package stats

import (
	"cmp"

	"statlas/data"
)

// ascending returns the places of the values of x that are there, in their order, equal ones as they stand. It costs
// O(n log n).
func ascending(x []float64) []int {
	order := make([]int, 0, len(x))
	for i, v := range x {
		if v == v {
			order = append(order, i)
		}
	}
	data.SortStable(order, func(a, b int) int { return cmp.Compare(x[a], x[b]) })
	return order
}
