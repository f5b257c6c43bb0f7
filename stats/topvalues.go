package stats

import (
	"cmp"
	"slices"
)

// topValues keeps the most frequent values while they are counted: the most frequent first, equal ones by value.
type topValues[T any] struct {
	compare func(a, b T) int
	list    []valueCount[T] // topCount at most
}

type valueCount[T any] struct {
	value T
	n     int
}

// add takes in a value that was not added before.
func (t *topValues[T]) add(v T, n int) {
	last := len(t.list) - 1
	if last+1 == topCount {
		if worst := t.list[last]; n < worst.n || n == worst.n && t.compare(v, worst.value) > 0 {
			return
		}
		t.list = t.list[:last]
	}
	at, _ := slices.BinarySearchFunc(t.list, valueCount[T]{v, n}, func(a, b valueCount[T]) int {
		return cmp.Or(cmp.Compare(b.n, a.n), t.compare(a.value, b.value))
	})
	t.list = slices.Insert(t.list, at, valueCount[T]{v, n})
}
