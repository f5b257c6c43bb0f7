package stats

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"statlas/data"
)

// columnsToSort are numbers of every kind that sortWords tells apart, and some that nearly are.
func columnsToSort(random *rand.Rand, n int) map[string][]float64 {
	of := func(f func() float64) []float64 {
		x := make([]float64, n)
		for i := range x {
			x[i] = f()
		}
		return x
	}
	almost := of(func() float64 { return float64(random.IntN(1000)) / 100 })
	if n > 0 {
		almost[n-1] = 1.0 / 3
	}
	return map[string][]float64{
		"whole":      of(func() float64 { return float64(random.IntN(2000) - 1000) }),
		"far":        of(func() float64 { return float64(random.Int64N(1<<50) - 1<<49) }),
		"cents":      of(func() float64 { return math.Round(random.NormFloat64()*1e6) / 100 }),
		"tenths":     of(func() float64 { return float64(random.IntN(300)-150) / 10 }),
		"any":        of(func() float64 { return random.NormFloat64() * math.Ldexp(1, random.IntN(600)-300) }),
		"almost":     almost,
		"both zeros": of(func() float64 { return math.Copysign(0, random.NormFloat64()) }),
		"huge":       of(func() float64 { return random.NormFloat64() * 1e300 }),
	}
}

// Sorting by words, counting or in passes, gives what a plain sort gives.
func TestSortWordsEqualsSort(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	p := newPace(context.Background(), 0)
	for _, n := range []int{0, 1, 2, 100, chunk, chunk + 1, 3*chunk + 7} {
		for name, x := range columnsToSort(random, n) {
			want := slices.Sorted(slices.Values(x))
			s, got := sortWords(x, nil), make([]float64, n)
			for i, w := range s.words {
				if s.value(w) != x[i] {
					t.Fatalf("%s: word %d stands for %v, want %v", name, i, s.value(w), x[i])
				}
			}
			if err := s.sortInto(p, got); err != nil || !slices.Equal(got, want) {
				t.Errorf("%d numbers %s: not sorted, %v", n, name, err)
			}
			back := sortWords(x, nil)
			back.reverse()
			for i := range max(n-1, 0) {
				if (x[i] < x[i+1]) != (back.words[i] > back.words[i+1]) || (x[i] == x[i+1]) != (back.words[i] == back.words[i+1]) {
					t.Fatalf("%s: reversed words %d and %d do not sort the other way", name, i, i+1)
				}
			}
		}
	}
}

// A numbering gives the codes of a map, whatever the words.
func TestNumberingEqualsAMap(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, of := range []uint64{1, 7, 3000, 1 << 60} {
		periods := make([]data.Period, 10_000)
		for i := range periods {
			periods[i] = data.Period(random.Uint64N(of) << 20)
		}
		codes, distinct := codePeriods(periods)
		seen := map[data.Period]int32{}
		for i, p := range periods {
			if _, ok := seen[p]; !ok {
				seen[p] = int32(len(seen))
			}
			if codes[i] != seen[p] || distinct[codes[i]] != p {
				t.Fatalf("of %d: row %d has code %d, want %d", of, i, codes[i], seen[p])
			}
		}
		if len(distinct) != len(seen) {
			t.Errorf("of %d: %d distinct, want %d", of, len(distinct), len(seen))
		}
	}
}
