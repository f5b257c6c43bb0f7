package data

import (
	"bytes"
	"slices"
)

// texts builds a column of text: by dictionary while values repeat, by place in the file once most are new.
type texts struct {
	text    []byte // that the cells are in
	dict    *dict
	codes   []int32
	plain   *spans
	expect  int // about how many rows
	weighed int // rows when the dictionary was weighed last
	recent  *[recentCells]recentCell
	like    int // cells that begin as a number does, times the flag, in case the guess at text was wrong
}

const (
	plainAfter = 1 << 14 // rows after which the dictionary must have paid, again at each doubling
	plainShare = 0.5     // distinct values per row from which it does not
)

func (c *texts) add(k *block, col int) {
	c.text = k.text
	for from := 0; from < k.rows; {
		if c.plain != nil {
			c.addPlain(k, col, from)
			return
		}
		to := min(k.rows, from+c.next()-len(c.codes))
		c.addCodes(k, col, from, to)
		c.weigh(k.text)
		from = to
	}
}

// addCodes codes the cells of rows from up to to. Short cells are looked up as they stand in the text, quoted or not,
// among those seen of late: most columns of text are made of few of them.
func (c *texts) addCodes(k *block, col, from, to int) {
	at := len(c.codes)
	c.room()
	c.codes = slices.Grow(c.codes, to-from)[:at+to-from]
	out := c.codes[at:]
	if c.recent == nil {
		c.recent = new([recentCells]recentCell)
	}
	limit, i := len(k.text)-16, from*k.width+col
	for r := range out {
		s := k.cells[i]
		i += k.width
		start := s.start & offset
		n := s.end - start // a huge number when quotes are doubled
		if n > 16 || int(start) > limit {
			t := c.look(trimmed(k.text, s))
			out[r] = c.dict.code(t)
			continue
		}
		var w0, w1 uint64
		switch {
		case n > 8:
			w0, w1 = load(k.text, start), load(k.text, start+8)<<(128-8*n)
		case n > 0:
			w0 = load(k.text, start) << (64 - 8*n)
		}
		e := &c.recent[((w0^w1>>7)*mixer)>>(64-recentBits)]
		if e.w0 != w0 || e.w1 != w1 || e.size != n|s.start&flag || !e.used {
			like := c.like
			code := c.dict.code(c.look(trimmed(k.text, s)))
			*e = recentCell{w0, w1, n | s.start&flag, code, c.like != like, true}
			c.like = like
		}
		if e.like {
			c.like += like
		}
		out[r] = e.code
	}
}

// room makes place for the codes of all rows at once, when the dictionary has paid.
func (c *texts) room() {
	if c.weighed > 0 && cap(c.codes) < c.expect {
		c.codes = append(make([]int32, 0, c.expect), c.codes...)
	}
}

const (
	recentBits  = 8
	recentCells = 1 << recentBits
)

// A recentCell is a cell of up to 16 bytes: its bytes in two words, its length with the flag of quotes, its code, and
// whether it may be a number.
type recentCell struct {
	w0, w1 uint64
	size   uint32
	code   int32
	like   bool
	used   bool
}

// next returns the row at which the dictionary is weighed next: it depends on nothing but rows, so that a column comes
// out the same from blocks and parts of any size.
func (c *texts) next() int {
	if c.weighed == 0 {
		return plainAfter
	}
	return 2 * c.weighed
}

// weigh gives the dictionary up when it is time and most values were new.
func (c *texts) weigh(text []byte) {
	n := len(c.codes)
	if n < c.next() {
		return
	}
	c.weighed = n
	if float64(len(c.dict.words)) > plainShare*float64(n) {
		c.spread(text)
	}
}

// spread turns codes into places.
func (c *texts) spread(text []byte) {
	c.plain = &spans{text: text, at: make([]span, 0, max(len(c.codes), c.expect))}
	for _, w := range c.codes {
		c.plain.add(c.dict.words[w])
	}
	c.codes, c.dict = nil, nil
}

func (c *texts) addPlain(k *block, col, from int) {
	text, at := k.text, c.plain.at
	for r, i := from, from*k.width+col; r < k.rows; r, i = r+1, i+k.width {
		s := k.cells[i]
		if (s.start|s.end)&flag == 0 && s.start < s.end && (first[text[s.start]]|first[text[s.end-1]])&(edge|guard) == 0 {
			c.like += int(first[text[s.start]] & like)
			at = append(at, s)
			continue
		}
		c.plain.at = at
		c.plain.add(c.look(trimmed(text, s)))
		at = c.plain.at
	}
	c.plain.at = at
}

// look counts t when it may be a number, and takes off the apostrophe that guards a formula.
func (c *texts) look(t []byte) []byte {
	if len(t) > 0 {
		switch first[t[0]] & (like | guard) {
		case like:
			c.like += like
		case guard:
			return unguard(t)
		}
	}
	return t
}

func (c *texts) truncate(rows int) {
	if c.plain != nil {
		c.plain.at = c.plain.at[:rows]
		return
	}
	c.codes = c.codes[:rows]
	used := int32(-1)
	for _, w := range c.codes {
		used = max(used, w)
	}
	c.dict.words = c.dict.words[:used+1] // codes rise with first appearance
}

func (c *texts) fill(col *Column) {
	if c.plain != nil {
		col.Text = &Strings{spans: c.plain}
	} else {
		col.Text = NewCoded(c.codes, c.dict.strings())
	}
}

func (c *texts) failed() []int32      { return nil }
func (c *texts) converted() int       { return 0 }
func (c *texts) odd() int             { return 0 }
func (c *texts) reason([]byte) string { return "" }

// spans are texts by their place in a file: eight bytes each, nothing for the garbage collector to follow.
type spans struct {
	text  []byte
	extra []byte // texts that the file holds otherwise, with doubled quotes
	at    []span // the top bit of start: in extra
}

// add adds t, copying it only when it lies outside the file's text.
func (s *spans) add(t []byte) {
	from := cap(s.text) - cap(t)
	if len(t) == 0 {
		s.at = append(s.at, span{})
	} else if from >= 0 && from+len(t) <= len(s.text) && &s.text[from] == &t[0] {
		s.at = append(s.at, span{uint32(from), uint32(from + len(t))})
	} else {
		from = len(s.extra)
		s.extra = append(s.extra, t...)
		s.at = append(s.at, span{uint32(from) | flag, uint32(from + len(t))})
	}
}

func (s *spans) word(i int) string { return asString(s.bytes(i)) }

func (s *spans) bytes(i int) []byte {
	at, b := s.at[i], s.text
	if at.start&flag != 0 {
		b = s.extra
	}
	return b[at.from():at.end]
}

// unguard takes off the apostrophe that WriteCSV puts before text a spreadsheet would take for a formula.
func unguard(t []byte) []byte {
	if len(t) < 2 || t[0] != '\'' {
		return t
	}
	if formulaStart(bytes.TrimLeft(t, "'")) {
		return t[1:]
	}
	return t
}
