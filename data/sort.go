package data

import "slices"

// SortStable sorts x as slices.SortStableFunc does, in O(n log n). It sorts places, so that the program holds one sort
// instead of one for each type: a tenth of the bytes.
func SortStable[T any](x []T, compare func(a, b T) int) {
	order := make([]int32, len(x))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		if c := compare(x[i], x[j]); c != 0 {
			return c
		}
		return int(i - j)
	})
	sorted := make([]T, len(x))
	for k, i := range order {
		sorted[k] = x[i]
	}
	copy(x, sorted)
}
