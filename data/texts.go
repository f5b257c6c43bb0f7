package data

import (
	"bytes"
	"slices"
)

// texts builds a column of text: by dictionary while values repeat, by place in the file once most are new.
type texts struct {
	coder
	text    []byte // that the cells are in
	codes   []int32
	plain   *spans
	part    partTexts // where parts are unpacked
	expect  int       // about how many rows
	weighed int       // rows when the dictionary was weighed last
	like    int       // cells that begin as a number does, times the flag, in case the guess at text was wrong
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

func (c *texts) addCodes(k *block, col, from, to int) {
	at := len(c.codes)
	c.room()
	c.codes = slices.Grow(c.codes, to-from)[:at+to-from]
	c.like += like * c.coder.add(k, col, from, to, c.codes[at:], look)
}

// room makes place for the codes of all rows at once, when the dictionary has paid.
func (c *texts) room() {
	if c.weighed > 0 && cap(c.codes) < c.expect {
		c.codes = append(make([]int32, 0, c.expect), c.codes...)
	}
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
	c.plain.text = k.text
	for r := from; r < k.rows; r++ {
		n := len(c.plain.at)
		at := slices.Grow(c.plain.at, k.rows-r)
		plain, likes := plainSpans(k.text, k.cells[r*k.width+col:], k.width, at[n:n+k.rows-r])
		c.plain.at = at[:n+plain]
		c.like += likes
		if r += plain; r == k.rows {
			return
		}
		t, number := look(trimmed(k.text, k.cells[r*k.width+col]))
		if number {
			c.like += like
		}
		c.plain.add(t)
	}
}

// plainSpansGo is plainSpans where there is none in WebAssembly's words. It copies the spans of every stride-th cell to out, until
// one is empty, stood in quotes, or is not text as it stands; it returns how many it copied, and how many of those may be
// numbers, times the flag.
func plainSpansGo(text []byte, cells []span, stride int, out []span) (n, likes int) {
	at := 0
	for r := range out {
		s := cells[at]
		at += stride
		if (s.start|s.end)&flag != 0 || s.start >= s.end || (first[text[s.start]]|first[text[s.end-1]])&(edge|guard) != 0 {
			return r, likes
		}
		likes += int(first[text[s.start]] & like)
		out[r] = s
	}
	return len(out), likes
}

// look takes off the apostrophe that guards a formula, and reports whether t may be a number.
func look(t []byte) ([]byte, bool) {
	if len(t) > 0 {
		switch first[t[0]] & (like | guard) {
		case like:
			return t, true
		case guard:
			return unguard(t), false
		}
	}
	return t, false
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
