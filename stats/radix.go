package stats

import (
	"math"
	"math/bits"
)

// radixBits is the most bits that one pass of radixSort sorts by: its counters fit the processor's first cache.
const radixBits = 13

// orderedBits maps finite numbers to words that sort alike; −0 and 0 are the same.
func orderedBits(x float64) uint64 {
	b := math.Float64bits(x + 0) // −0 + 0 is 0
	if b>>63 == 1 {
		return ^b
	}
	return b | 1<<63
}

// fromOrderedBits undoes orderedBits.
func fromOrderedBits(k uint64) float64 {
	if k>>63 == 1 {
		return math.Float64frombits(k &^ (1 << 63))
	}
	return math.Float64frombits(^k)
}

// radixSort sorts keys ascending and carries rows along, keeping the order of equal keys; rows may be nil.
// It costs O(n): a pass for each 13 bits in which keys differ.
func radixSort(p *pace, keys []uint64, rows []int32) error {
	left := differing(keys) // bits not yet sorted by
	if left == 0 {
		return p.step(len(keys))
	}
	span := bits.Len64(left) - bits.TrailingZeros64(left)
	passes := (span + radixBits - 1) / radixBits
	width := (span + passes - 1) / passes
	counts := make([]int32, 1<<width)
	from, to := keys, make([]uint64, len(keys))
	fromRows, toRows := rows, make([]int32, len(rows))
	for left != 0 {
		shift := bits.TrailingZeros64(left)
		left &^= (1<<width - 1) << shift
		if err := p.step(len(keys)); err != nil {
			return err
		}
		firstPlaces(counts, from, shift)
		if rows == nil {
			scatter(counts, shift, from, to)
		} else {
			scatterRows(counts, shift, from, to, fromRows, toRows)
		}
		from, to, fromRows, toRows = to, from, toRows, fromRows
	}
	if passes%2 == 1 {
		copy(keys, from)
		copy(rows, fromRows)
	}
	return nil
}

// differing returns the bits in which some keys differ.
func differing(keys []uint64) (out uint64) {
	for _, k := range keys {
		out |= k ^ keys[0]
	}
	return out
}

// firstPlaces counts the keys by the digit at shift and turns the counts into first places.
func firstPlaces(counts []int32, keys []uint64, shift int) {
	clear(counts)
	mask := uint64(len(counts) - 1)
	for _, k := range keys {
		counts[k>>shift&mask]++
	}
	sum := int32(0)
	for d, c := range counts {
		counts[d] = sum
		sum += c
	}
}

func scatter(at []int32, shift int, from, to []uint64) {
	mask := uint64(len(at) - 1)
	for _, k := range from {
		d := k >> shift & mask
		to[at[d]] = k
		at[d]++
	}
}

func scatterRows(at []int32, shift int, from, to []uint64, fromRows, toRows []int32) {
	mask := uint64(len(at) - 1)
	for i, k := range from {
		d := k >> shift & mask
		p := at[d]
		to[p], toRows[p] = k, fromRows[i]
		at[d] = p + 1
	}
}
