package stats

import "statlas/data"

// A numbering gives each distinct word a number, in order of first appearance.
type numbering struct {
	words []uint64
	slots []int32 // hash → number + 1, open addressing; more than twice as many as words
	last  int32   // the number given last: neighbours are often equal
}

func newNumbering() *numbering { return &numbering{slots: make([]int32, 256)} }

// of returns w's number. It costs O(1).
func (m *numbering) of(w uint64) int32 {
	if len(m.words) > 0 && m.words[m.last] == w {
		return m.last
	}
	if 2*len(m.words) >= len(m.slots) {
		m.grow()
	}
	at := m.slot(w)
	if m.slots[at] == 0 {
		m.words = append(m.words, w)
		m.slots[at] = int32(len(m.words))
	}
	m.last = m.slots[at] - 1
	return m.last
}

// hashed mixes a word's bits: multiplying takes them upwards, and the highest are the best.
func hashed(w uint64) int {
	w *= 0x9E3779B97F4A7C15
	return int(w>>35 ^ w>>51)
}

// slot finds w's place in slots, or the free one it would take.
func (m *numbering) slot(w uint64) int {
	mask := len(m.slots) - 1
	at := hashed(w) & mask
	for m.slots[at] != 0 && m.words[m.slots[at]-1] != w {
		at = (at + 1) & mask
	}
	return at
}

func (m *numbering) grow() {
	m.slots = make([]int32, 4*len(m.slots))
	for k, w := range m.words {
		m.slots[m.slot(w)] = int32(k) + 1
	}
}

// codePeriods gives each row a code and the distinct periods they point at, in order of first appearance.
func codePeriods(periods []data.Period) (codes []int32, distinct []data.Period) {
	m := newNumbering()
	codes = make([]int32, len(periods))
	chunks(len(periods), func(lo, hi int) { m.ofEach(codes[lo:hi], periods[lo:hi]) })
	for _, w := range m.words {
		distinct = append(distinct, data.Period(w))
	}
	return codes, distinct
}

// periodCodes is codePeriods of a column of the table, kept with it.
func (j *job) periodCodes(c *data.Column) (codes []int32, distinct []data.Period) {
	type codesOf struct{ c *data.Column }
	type coded struct {
		codes    []int32
		distinct []data.Period
	}
	kept := j.t.Keep(codesOf{c}, func() any {
		codes, distinct := codePeriods(c.Periods)
		return coded{codes, distinct}
	}).(coded)
	return kept.codes, kept.distinct
}

// ofEach is of for many words, of which most are known.
func (m *numbering) ofEach(codes []int32, periods []data.Period) {
	for i, p := range periods {
		w := uint64(p)
		h := w * 0x9E3779B97F4A7C15 // hashed, without a call
		slot := m.slots[int(h>>35^h>>51)&(len(m.slots)-1)]
		if slot > 0 && m.words[slot-1] == w {
			codes[i] = slot - 1
		} else {
			codes[i] = m.of(w)
		}
	}
}
