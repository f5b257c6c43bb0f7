package stats

import (
	"cmp"
	"context"

	"statlas/data"
)

// radixFrom is from how many values on a sort by digits is faster than one by comparisons.
const radixFrom = 2000

// ascending returns the places of the values of x that are there, in their order, equal ones as they stand. It costs
// O(n log n), and O(n) for many.
func ascending(x []float64) []int {
	if len(x) >= radixFrom {
		return ascendingByDigits(x)
	}
	order := make([]int, 0, len(x))
	for i, v := range x {
		if v == v {
			order = append(order, i)
		}
	}
	data.SortStable(order, func(a, b int) int { return cmp.Compare(x[a], x[b]) })
	return order
}

func ascendingByDigits(x []float64) []int {
	keys, rows := make([]uint64, 0, len(x)), make([]int32, 0, len(x))
	for i, v := range x {
		if v == v {
			keys, rows = append(keys, orderedBits(v)), append(rows, int32(i))
		}
	}
	order := make([]int, len(rows))
	if len(rows) == 0 || radixSort(newPace(context.Background(), 0), keys, rows) != nil {
		return order // nobody ends what has no context
	}
	for k, i := range rows {
		order[k] = int(i)
	}
	return order
}
