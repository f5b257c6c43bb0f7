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
// It costs O(n): a pass for each 13 bits in which keys differ, none when they ascend already.
func radixSort(p *pace, keys []uint64, rows []int32) error {
	left := differing(keys) // bits not yet sorted by
	if left == 0 || ascend(keys) {
		return p.step(len(keys))
	}
	if len(rows) > 0 && left|keys[0] < 1<<32 {
		return radixSortPacked(p, keys, rows, left<<32)
	}
	return radixSortBy(p, keys, rows, left)
}

// ascend reports that keys are in order, as those of a table that was written entity by entity are.
func ascend(keys []uint64) bool {
	for k := 1; k < len(keys); k++ {
		if keys[k] < keys[k-1] {
			return false
		}
	}
	return true
}

// radixSortPacked sorts short keys and rows as the halves of one word.
func radixSortPacked(p *pace, keys []uint64, rows []int32, left uint64) error {
	chunks(len(keys), func(lo, hi int) { pack(keys[lo:hi], rows[lo:hi]) })
	err := radixSortBy(p, keys, nil, left)
	chunks(len(keys), func(lo, hi int) { unpack(keys[lo:hi], rows[lo:hi]) })
	return err
}

func pack(keys []uint64, rows []int32) {
	for i, row := range rows {
		keys[i] = keys[i]<<32 | uint64(uint32(row))
	}
}

func unpack(keys []uint64, rows []int32) {
	for i, k := range keys {
		keys[i], rows[i] = k>>32, int32(uint32(k))
	}
}

// radixSortBy sorts by the bits left.
func radixSortBy(p *pace, keys []uint64, rows []int32, left uint64) error {
	span := bits.Len64(left) - bits.TrailingZeros64(left)
	passes := (span + radixBits - 1) / radixBits
	width := (span + passes - 1) / passes
	counts := make([]int32, 1<<width)
	p.keys, p.rows = resized(p.keys, len(keys)), resized(p.rows, len(rows))
	from, to := keys, p.keys
	fromRows, toRows := rows, p.rows
	for left != 0 {
		shift := bits.TrailingZeros64(left)
		left &^= (1<<width - 1) << shift
		if err := p.step(len(keys)); err != nil {
			return err
		}
		firstPlaces(counts, from, shift)
		if rows == nil {
			scatterWords(counts, shift, from, to)
		} else {
			scatterRows(counts, shift, from, to, fromRows, toRows)
		}
		from, to, fromRows, toRows = to, from, toRows, fromRows
	}
	if &from[0] != &keys[0] { // bits in which no keys differ save passes
		copy(keys, from)
		copy(rows, fromRows)
	}
	return nil
}

// resized returns room for n things, x if it has it.
func resized[T any](x []T, n int) []T {
	if cap(x) < n {
		return make([]T, n)
	}
	return x[:n]
}

// differing returns the bits in which some keys differ.
func differing(keys []uint64) (out uint64) {
	chunks(len(keys), func(lo, hi int) {
		first := keys[0]
		for _, k := range keys[lo:hi] {
			out |= k ^ first
		}
	})
	return out
}

// firstPlaces counts the keys by the digit at shift and turns the counts into first places.
func firstPlaces(counts []int32, keys []uint64, shift int) {
	clear(counts)
	chunks(len(keys), func(lo, hi int) { countDigits(counts, keys[lo:hi], shift) })
	sum := int32(0)
	for d, c := range counts {
		counts[d] = sum
		sum += c
	}
}

func countDigits(counts []int32, keys []uint64, shift int) {
	mask := uint64(len(counts) - 1)
	for _, k := range keys {
		counts[k>>shift&mask]++
	}
}

func scatterWords(at []int32, shift int, from, to []uint64) {
	chunks(len(from), func(lo, hi int) { scatterKeys(at, shift, from[lo:hi], to) })
}

func scatterKeys(at []int32, shift int, from, to []uint64) {
	mask := uint64(len(at) - 1)
	for _, k := range from {
		d := k >> shift & mask
		p := at[d]
		to[p] = k
		at[d] = p + 1
	}
}

func scatterRows(at []int32, shift int, from, to []uint64, fromRows, toRows []int32) {
	chunks(len(from), func(lo, hi int) { scatterBoth(at, shift, from[lo:hi], to, fromRows[lo:hi], toRows) })
}

func scatterBoth(at []int32, shift int, from, to []uint64, fromRows, toRows []int32) {
	mask := uint64(len(at) - 1)
	for i, k := range from {
		d := k >> shift & mask
		p := at[d]
		to[p], toRows[p] = k, fromRows[i]
		at[d] = p + 1
	}
}
