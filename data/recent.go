package data

// A coder gives cells their codes in a dictionary. Short cells are looked up as they stand in the text, quoted or not, among
// those seen of late: most columns of text are made of few of them.
type coder struct {
	dict   *dict
	recent *[recentCells]recentCell
}

const (
	recentBits  = 8
	recentCells = 1 << recentBits
	recentBytes = 16
)

// A recentCell is a cell of up to 16 bytes: its bytes in two words, the last at the top of the second or of the first where
// that holds all, its length with the flag of quotes and the bit known, its code, and 1 if it may be a number.
type recentCell struct {
	w0, w1 uint64
	size   uint32
	code   int32
	like   int32
}

const known = 1 << 30

// add gives the cells of the k's rows from from up to to their codes, in out; it returns how many may be numbers. Read says
// what is coded of a cell's text, and whether that may be a number.
func (c *coder) add(k *block, col, from, to int, out []int32, read func(t []byte) ([]byte, bool)) (likes int) {
	if c.recent == nil {
		c.recent = new([recentCells]recentCell)
	}
	for r := 0; r < to-from; r++ {
		at := (from+r)*k.width + col
		n, more := recentCodes(k.text, k.cells[at:], k.width, out[r:to-from], c.recent)
		likes += more
		if r += n; r == to-from {
			break
		}
		s := k.cells[at+n*k.width]
		t, like := read(trimmed(k.text, s))
		out[r] = c.dict.code(t)
		if like {
			likes++
		}
		if e := c.place(k.text, s); e != nil {
			e.code, e.like = out[r], 0
			if like {
				e.like = 1
			}
		}
	}
	return likes
}

func (c *coder) again() {
	c.dict.again()
	if c.recent != nil {
		*c.recent = [recentCells]recentCell{}
	}
}

// place returns the place of a cell among the recent ones, with the cell in it, nil when it is none of those kept.
func (c *coder) place(text []byte, s span) *recentCell {
	w0, w1, size, ok := shortCellWords(text, s)
	if !ok {
		return nil
	}
	e := &c.recent[recentHash(w0, w1)]
	e.w0, e.w1, e.size = w0, w1, size
	return e
}

func recentHash(w0, w1 uint64) uint64 { return (w0 ^ w1>>7) * mixer >> (64 - recentBits) }

// shortCellWords are w0, w1 and size of a recentCell, if the cell is short and 16 bytes follow where it begins.
func shortCellWords(text []byte, s span) (w0, w1 uint64, size uint32, ok bool) {
	start := s.start & offset
	n := s.end - start // a huge number when quotes are doubled
	if n > recentBytes || int(start) > len(text)-recentBytes {
		return 0, 0, 0, false
	}
	switch {
	case n > 8:
		w0, w1 = load(text, start), load(text, start+8)<<(128-8*n)
	case n > 0:
		w0 = load(text, start) << (64 - 8*n)
	}
	return w0, w1, n | s.start&flag | known, true
}

// recentCodesGo is recentCodes where there is none in WebAssembly's words. It gives every stride-th cell its code, until one is
// not among the recent, and returns to how many it gave one and how many of them may be numbers.
func recentCodesGo(text []byte, cells []span, stride int, out []int32, recent *[recentCells]recentCell) (n, likes int) {
	at := 0
	for r := range out {
		w0, w1, size, ok := shortCellWords(text, cells[at])
		at += stride
		e := &recent[recentHash(w0, w1)]
		if !ok || e.w0 != w0 || e.w1 != w1 || e.size != size {
			return r, likes
		}
		likes += int(e.like)
		out[r] = e.code
	}
	return len(out), likes
}
