package data

import "bytes"

// A dict gives each distinct text a code, in order of first appearance. Its words share the text's memory.
type dict struct {
	words [][]byte
	keys  []key   // of each word
	slots []int32 // hash → code + 1, open addressing
	last  int32   // the code given last
}

// A key tells words of up to eight bytes apart; longer ones share a key only when their hashes collide.
type key struct {
	first uint64 // the first eight bytes
	hash  uint32
	size  uint32
}

func newDict() *dict { return &dict{slots: make([]int32, 256)} }

// again forgets all words.
func (d *dict) again() {
	d.words, d.keys, d.last = d.words[:0], d.keys[:0], 0
	clear(d.slots)
}

// code returns t's code.
func (d *dict) code(t []byte) int32 {
	k := keyOf(t)
	if len(d.words) > 0 && d.keys[d.last] == k && (k.size <= 8 || bytes.Equal(d.words[d.last], t)) {
		return d.last
	}
	mask := uint32(len(d.slots) - 1)
	for i := k.hash & mask; ; i = (i + 1) & mask {
		c := d.slots[i] - 1
		if c < 0 {
			c = int32(len(d.words))
			d.words = append(d.words, t)
			d.keys = append(d.keys, k)
			d.slots[i] = c + 1
			if len(d.words)*2 > len(d.slots) {
				d.grow()
			}
			d.last = c
			return c
		}
		if d.keys[c] == k && (k.size <= 8 || bytes.Equal(d.words[c], t)) {
			d.last = c
			return c
		}
	}
}

func (d *dict) grow() {
	d.slots = make([]int32, 4*len(d.slots))
	mask := uint32(len(d.slots) - 1)
	for c, k := range d.keys {
		i := k.hash & mask
		for d.slots[i] != 0 {
			i = (i + 1) & mask
		}
		d.slots[i] = int32(c) + 1
	}
}

// mixer spreads a word's bits upwards when multiplied.
const mixer = 0x9E3779B97F4A7C15

// keyOf hashes t eight bytes at a time with multiplications.
func keyOf(t []byte) key {
	k := key{size: uint32(len(t))}
	h := uint64(len(t)) * mixer
	for i := 0; ; i += 8 {
		var w uint64
		switch rest := len(t) - i; {
		case rest >= 8:
			w = word8((*[8]byte)(t[i:]))
		case rest > 0 && cap(t)-i >= 8: // most texts lie inside a longer one
			w = word8((*[8]byte)(t[i:i+8])) & (1<<(8*rest) - 1)
		case rest > 0:
			w = lastWord(t[i:])
		}
		if i == 0 {
			k.first = w
		}
		h = (h ^ w) * mixer
		h ^= h >> 32
		if i+8 >= len(t) {
			break
		}
	}
	k.hash = uint32(h)
	return k
}

// strings returns the words as strings, without copying.
func (d *dict) strings() []string {
	s := make([]string, len(d.words))
	for i, w := range d.words {
		s[i] = asString(w)
	}
	return s
}
