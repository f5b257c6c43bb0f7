package stats

import "math"

// sortable are words that sort as the numbers they stand for, −0 and 0 alike.
type sortable struct {
	words []uint64
	scale float64 // steps in a unit, when words count steps from the least number; 0 when they are orderedBits
	least float64 // in steps
	top   uint64  // no word is above it
}

// sortWords makes words of x, which is finite. Numbers of few decimals become the whole numbers of steps that they are
// above the least of them: such words differ in few bits, and are quickly sorted by. It costs O(n).
func sortWords(x []float64) sortable {
	for _, scale := range []float64{1, 10, 100, 1000, 10_000} {
		if s, ok := wholeWords(x, scale); ok {
			return s
		}
	}
	s := sortable{words: make([]uint64, len(x)), top: math.MaxUint64}
	for i, v := range x {
		s.words[i] = orderedBits(v)
	}
	return s
}

// wholeWords counts steps, when each number is the float64 nearest to a whole number of them.
func wholeWords(x []float64, scale float64) (s sortable, ok bool) {
	least, most := math.Inf(1), math.Inf(-1)
	for _, v := range x {
		r := math.RoundToEven(v * scale)
		if r/scale != v {
			return s, false
		}
		if r < least {
			least = r
		}
		if r > most {
			most = r
		}
	}
	if len(x) == 0 || !(math.Max(math.Abs(least), math.Abs(most)) < 1<<51) {
		return s, false
	}
	s = sortable{words: make([]uint64, len(x)), scale: scale, least: least, top: uint64(most - least)}
	for i, v := range x {
		s.words[i] = uint64(int64(math.RoundToEven(v*scale) - least))
	}
	return s, true
}

// value returns the number that a word stands for.
func (s *sortable) value(w uint64) float64 {
	if s.scale == 0 {
		return fromOrderedBits(w)
	}
	return (s.least + float64(w)) / s.scale
}

// reverse makes the words sort the other way round.
func (s *sortable) reverse() {
	for i, w := range s.words {
		s.words[i] = s.top - w
	}
}

// sortInto writes the numbers into out, ascending. When they have few places to take they are only counted.
func (s *sortable) sortInto(p *pace, out []float64) error {
	if s.top > uint64(2*len(out)+1<<16) {
		err := radixSort(p, s.words, nil)
		for i, w := range s.words {
			out[i] = s.value(w)
		}
		return err
	}
	counts := make([]int32, s.top+1)
	for _, w := range s.words {
		counts[w]++
	}
	at := 0
	for w, n := range counts {
		if n == 0 {
			continue
		}
		v := s.value(uint64(w))
		for range n {
			out[at] = v
			at++
		}
	}
	return p.step(len(out))
}
