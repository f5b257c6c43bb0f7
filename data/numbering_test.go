package data

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// A column kept plain is coded as a map would code it: in order of first appearance, whatever the hashes.
func TestNumberingEqualsAMap(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 63, 64, 65, 200, 5000, 20_000} {
		for _, of := range []int{1, 3, 100, 1 << 30} {
			words := make([]string, n)
			for i := range words {
				if k := random.IntN(of); k != 0 {
					words[i] = fmt.Sprintf("a rather long word %d", k)
				}
			}
			codes, distinct := NewStrings(words).Coded()
			seen := map[string]int32{}
			var want []string
			for i, w := range words {
				if _, ok := seen[w]; !ok {
					seen[w] = int32(len(want))
					want = append(want, w)
				}
				if codes[i] != seen[w] {
					t.Fatalf("%d rows of %d words: row %d has code %d, want %d", n, of, i, codes[i], seen[w])
				}
			}
			if !slices.Equal(distinct, want) {
				t.Fatalf("%d rows of %d words: %d distinct, want %d", n, of, len(distinct), len(want))
			}
		}
	}
}

// Words whose hashes agree are told apart, in runs short and long.
func TestNumberingOfCollisions(t *testing.T) {
	for _, n := range []int{5, shortRun, shortRun + 1, 3 * shortRun} {
		words := make([]string, n)
		run := make([]uint64, n) // as if all had hash 0
		for i := range words {
			words[i] = fmt.Sprint("word ", i%4)
			run[i] = uint64(i)
		}
		s := NewStrings(words)
		s.lazyCodes = make([]int32, n)
		s.numberRun(run)
		for i, first := range s.lazyCodes {
			if int(first) != i%4 {
				t.Fatalf("of %d rows: row %d is that of row %d, want %d", n, i, first, i%4)
			}
		}
	}
}

// Codes makes the words that Coded lists; Picked finds those chosen.
func TestCodesAndPicked(t *testing.T) {
	for _, s := range []*Strings{NewStrings([]string{"b", "a", "", "b", "total"}), NewCoded([]int32{1, 0, 2, 1, 3}, []string{"a", "b", "", "total"})} {
		codes, words, word := s.Codes()
		for i, c := range codes {
			if word(int(c)) != s.At(i) {
				t.Errorf("row %d: %q by its code, %q in it", i, word(int(c)), s.At(i))
			}
		}
		if words != 4 || !slices.Equal(s.Picked(func(first, _ byte) bool { return first != 'b' }, func(w string) bool { return w != "a" }), []string{"total"}) {
			t.Errorf("%d words, picked %q", words, s.Picked(nil, nil))
		}
	}
}
