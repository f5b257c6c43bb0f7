package stats

import "math"

// sortable are words that sort as the numbers they stand for, −0 and 0 alike.
type sortable struct {
	words []uint64
	scale float64 // steps in a unit, when words count steps from the least number; 0 when they are orderedBits
	least float64 // in steps
	top   uint64  // no word is above it
}

// sortWords makes words of x, which is finite, in room if it suffices. Numbers of few decimals become the whole numbers
// of steps that they are above the least of them: such words differ in few bits, and are quickly sorted by. It costs O(n).
func sortWords(x []float64, room []uint64) sortable {
	s := sortable{words: resized(room, len(x)), top: math.MaxUint64}
	for _, scale := range []float64{1, 10, 100, 1000, 10_000} {
		least, most, ok := wholeRange(x, scale)
		if !ok {
			continue
		}
		s.scale, s.least, s.top = scale, least, uint64(most-least)
		chunks(len(x), func(lo, hi int) { wholeWords(s.words[lo:hi], x[lo:hi], scale, least) })
		return s
	}
	chunks(len(x), func(lo, hi int) { bitWords(s.words[lo:hi], x[lo:hi]) })
	return s
}

// wholeRange returns the least and the greatest of x in steps; ok is false when some number is not the float64 nearest
// to a whole number of them.
func wholeRange(x []float64, scale float64) (least, most float64, ok bool) {
	least, most = math.Inf(1), math.Inf(-1)
	for lo := 0; lo < len(x); lo += chunk {
		a, b, ok := wholeLimits(x[lo:min(lo+chunk, len(x))], scale)
		if least, most = math.Min(least, a), math.Max(most, b); !ok {
			return 0, 0, false
		}
	}
	return least, most, math.Max(math.Abs(least), math.Abs(most)) < 1<<51
}

func wholeLimits(x []float64, scale float64) (least, most float64, ok bool) {
	least, most = math.Inf(1), math.Inf(-1)
	for _, v := range x {
		r := math.RoundToEven(v * scale)
		if r/scale != v {
			return 0, 0, false
		}
		if r < least {
			least = r
		}
		if r > most {
			most = r
		}
	}
	return least, most, true
}

func wholeWords(words []uint64, x []float64, scale, least float64) {
	for i, v := range x {
		words[i] = uint64(int64(math.RoundToEven(v*scale) - least))
	}
}

func bitWords(words []uint64, x []float64) {
	for i, v := range x {
		words[i] = orderedBits(v)
	}
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
	chunks(len(s.words), func(lo, hi int) { turn(s.words[lo:hi], s.top) })
}

func turn(words []uint64, top uint64) {
	for i, w := range words {
		words[i] = top - w
	}
}

// sortInto writes the numbers into out, ascending. When they have few places to take they are only counted.
func (s *sortable) sortInto(p *pace, out []float64) error {
	if s.top > uint64(2*len(out)+1<<16) {
		err := radixSort(p, s.words, nil)
		chunks(len(out), func(lo, hi int) { s.values(out[lo:hi], s.words[lo:hi]) })
		return err
	}
	counts := make([]int32, s.top+1)
	chunks(len(out), func(lo, hi int) { countWords(counts, s.words[lo:hi]) })
	for w, n := range counts {
		if n > 0 {
			fill(out[:n], s.value(uint64(w)))
			out = out[n:]
		}
	}
	return p.step(len(s.words))
}

func (s *sortable) values(out []float64, words []uint64) {
	for i, w := range words {
		out[i] = s.value(w)
	}
}

func countWords(counts []int32, words []uint64) {
	for _, w := range words {
		counts[w]++
	}
}

func fill(out []float64, v float64) {
	for i := range out {
		out[i] = v
	}
}
