package stats

import "math"

const (
	radixBits   = 11
	radixSize   = 1 << radixBits
	radixPasses = 6 // 6 × 11 ≥ 64
)

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
// It costs O(n): six passes of 11 bits, less those in which all keys agree.
func radixSort(p *pace, keys []uint64, rows []int32) error {
	var counts [radixPasses][radixSize]int32
	for _, k := range keys {
		for pass := range radixPasses {
			counts[pass][k>>(pass*radixBits)&(radixSize-1)]++
		}
	}
	from, to := keys, make([]uint64, len(keys))
	fromRows, toRows := rows, make([]int32, len(rows))
	for pass := range radixPasses {
		if err := p.step(len(keys) / radixPasses); err != nil {
			return err
		}
		if starts(&counts[pass], len(keys)) {
			continue
		}
		shift := pass * radixBits
		at := &counts[pass]
		if rows == nil {
			for _, k := range from {
				d := k >> shift & (radixSize - 1)
				to[at[d]] = k
				at[d]++
			}
		} else {
			for i, k := range from {
				d := k >> shift & (radixSize - 1)
				to[at[d]], toRows[at[d]] = k, fromRows[i]
				at[d]++
			}
		}
		from, to, fromRows, toRows = to, from, toRows, fromRows
	}
	if len(keys) > 0 && &from[0] != &keys[0] {
		copy(keys, from)
		copy(rows, fromRows)
	}
	return nil
}

// starts turns counts into first places; it reports whether one digit holds all n keys.
func starts(counts *[radixSize]int32, n int) (all bool) {
	sum := int32(0)
	for d, c := range counts {
		if int(c) == n {
			return true
		}
		counts[d] = sum
		sum += c
	}
	return false
}
