package data

import (
	"bytes"
	"encoding/binary"
)

// A dict gives each distinct text a code, in order of first appearance. Its words share the text's memory.
type dict struct {
	words [][]byte
	hash  []uint32 // of each word
	slots []int32  // hash → code + 1, open addressing
	last  int32    // the code given last
}

func newDict() *dict { return &dict{slots: make([]int32, 256)} }

// code returns t's code.
func (d *dict) code(t []byte) int32 {
	if len(d.words) > 0 && bytes.Equal(d.words[d.last], t) {
		return d.last
	}
	h := hash(t)
	mask := uint32(len(d.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		c := d.slots[i] - 1
		if c < 0 {
			c = int32(len(d.words))
			d.words = append(d.words, t)
			d.hash = append(d.hash, h)
			d.slots[i] = c + 1
			if len(d.words)*2 > len(d.slots) {
				d.grow()
			}
			d.last = c
			return c
		}
		if d.hash[c] == h && bytes.Equal(d.words[c], t) {
			d.last = c
			return c
		}
	}
}

func (d *dict) grow() {
	d.slots = make([]int32, 4*len(d.slots))
	mask := uint32(len(d.slots) - 1)
	for c, h := range d.hash {
		i := h & mask
		for d.slots[i] != 0 {
			i = (i + 1) & mask
		}
		d.slots[i] = int32(c) + 1
	}
}

// hash mixes t eight bytes at a time with multiplications.
func hash(t []byte) uint32 {
	const k = 0x9E3779B97F4A7C15
	h := uint64(len(t)) * k
	for len(t) >= 8 {
		h = (h ^ binary.LittleEndian.Uint64(t)) * k
		h ^= h >> 32
		t = t[8:]
	}
	if n := len(t); n > 0 && cap(t) >= 8 { // most texts lie inside a longer one
		h ^= binary.LittleEndian.Uint64(t[:8]) & (1<<(8*n) - 1)
	} else {
		h ^= lastWord(t)
	}
	h *= k
	return uint32(h ^ h>>32)
}

// strings returns the words as strings, without copying.
func (d *dict) strings() []string {
	s := make([]string, len(d.words))
	for i, w := range d.words {
		s[i] = asString(w)
	}
	return s
}
