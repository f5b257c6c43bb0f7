package stats

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"testing"
)

// Keys are sorted, and their rows with them, whatever the bits in which they differ: with gaps between these some passes are
// saved.
func TestRadixSortByAnyBits(t *testing.T) {
	random := rand.New(rand.NewPCG(13, 2))
	p := newPace(context.Background(), 0)
	for range 3000 {
		n := 1 + random.IntN(40)
		mask := random.Uint64() & random.Uint64() & random.Uint64() >> random.IntN(40) << random.IntN(40)
		keys, rows, order := make([]uint64, n), make([]int32, n), make([]int, n)
		for i := range keys {
			keys[i], rows[i], order[i] = random.Uint64()&mask|1<<63, int32(i), i
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(keys[a], keys[b]) })
		alone, before := slices.Clone(keys), slices.Clone(keys)
		if radixSort(p, keys, rows) != nil || radixSort(p, alone, nil) != nil {
			t.Fatal("stopped")
		}
		for k, i := range order {
			if keys[k] != before[i] || alone[k] != before[i] || rows[k] != int32(i) {
				t.Fatalf("%x sorts to %x with rows %v, and alone to %x", before, keys, rows, alone)
			}
		}
	}
}
