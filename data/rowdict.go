package data

import "bytes"

// numbered is how many rows are coded in one go: a function that is often called is soon compiled well.
const numbered = 4096

// A rowDict is a dict that knows its words by the first row that has each.
type rowDict struct {
	of    *Strings
	rows  []int32 // of each code
	keys  []key
	slots []int32 // hash → code + 1, open addressing, twice as many as rows or more
	chunk [numbered]key
}

// code gives rows [lo, hi), numbered at most, their codes. Hashing them all first lets the processor look several up at
// a time.
func (d *rowDict) code(codes []int32, lo, hi int) {
	for i := lo; i < hi; i++ {
		d.chunk[i-lo] = keyOf(d.of.bytes(i))
	}
	mask := uint32(len(d.slots) - 1)
	for i := lo; i < hi; i++ {
		k := &d.chunk[i-lo]
		at := k.hash & mask
		c := d.slots[at] - 1
		for c >= 0 && !d.same(c, k, i) {
			at = (at + 1) & mask
			c = d.slots[at] - 1
		}
		if c < 0 {
			c = int32(len(d.rows))
			d.rows, d.keys = append(d.rows, int32(i)), append(d.keys, *k)
			d.slots[at] = c + 1
		}
		codes[i] = c
	}
}

// same reports whether row i, of key k, has the word of code c.
func (d *rowDict) same(c int32, k *key, i int) bool {
	return d.keys[c] == *k && (k.size <= 8 || bytes.Equal(d.of.bytes(int(d.rows[c])), d.of.bytes(i)))
}
