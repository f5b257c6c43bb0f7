package data

import (
	"bytes"
	"slices"
)

// A place is where a part goes in a table: its first row, its first byte in the text, and that text.
type place struct {
	row, from int
	text      []byte
}

func (c *numbers) pack(p *packer) {
	p.int(c.bare, c.oddN, c.rounded, len(c.units))
	for _, u := range c.units {
		p.int(u.n)
		pack(p, []byte(u.name))
	}
	pack(p, c.values)
	pack(p, c.fails)
	pack(p, c.hedged)
	pack(p, c.marked)
}

func (c *numbers) join(u *unpacker, at place) {
	c.bare += u.int()
	c.oddN += u.int()
	c.rounded += u.int()
	for range u.int() {
		c.countUnit(string(unpack[byte](u)), u.int())
	}
	c.values = unpackTo(u, c.values)
	c.fails = joinRows(c.fails, u, at)
	for _, h := range unpack[hedgedCell](u) {
		c.hedged = append(c.hedged, hedgedCell{h.row + int32(at.row), h.qualifier})
	}
	c.marked = joinRows(c.marked, u, at)
}

func (c *numbers) again() {
	*c = numbers{
		decimal: c.decimal, said: c.said, absent: c.absent, values: c.values[:0], fails: c.fails[:0], units: c.units[:0],
		hedged: c.hedged[:0], marked: c.marked[:0],
	}
}

func joinRows(rows []int32, u *unpacker, at place) []int32 {
	for _, r := range unpack[int32](u) {
		rows = append(rows, r+int32(at.row))
	}
	return rows
}

func (c *coded[T]) pack(p *packer) {
	p.int(c.oddN)
	pack(p, c.values)
	pack(p, c.fails)
}

func (c *coded[T]) join(u *unpacker, at place) {
	c.oddN += u.int()
	c.values = unpackTo(u, c.values)
	c.fails = joinRows(c.fails, u, at)
}

func (c *coded[T]) again() {
	c.coder.again()
	c.byWord, c.values, c.fails, c.oddN = c.byWord[:0], c.values[:0], c.fails[:0], 0
}

// pack gives places: of the rows' texts, or of the dictionary's words beside a code for each row.
func (c *texts) pack(p *packer) {
	p.int(c.like)
	words := c.plain
	if words == nil {
		words = &spans{text: c.text, at: make([]span, 0, len(c.dict.words))}
		for _, w := range c.dict.words {
			words.add(w)
		}
	}
	pack(p, c.codes)
	pack(p, words.at)
	pack(p, words.extra)
}

// again leaves a column whose values were mostly new by place from the start: they will be in the next part.
func (c *texts) again() {
	c.like = 0
	if c.plain != nil {
		c.plain.at, c.plain.extra = c.plain.at[:0], c.plain.extra[:0]
		return
	}
	c.coder.again()
	c.codes, c.weighed = c.codes[:0], 0
}

// join goes through the part's rows as add does, from one weighing of the dictionary to the next.
func (c *texts) join(u *unpacker, at place) {
	c.like += u.int()
	p := &c.part
	p.place = at
	p.codes = unpackTo(u, p.codes[:0])
	p.coded = len(p.codes) > 0
	if !p.coded && c.plain != nil {
		c.plain.take(u, at)
		return
	}
	p.at, p.extra = unpackTo(u, p.at[:0]), unpack[byte](u)
	rows := len(p.at)
	if p.coded {
		rows, p.code = len(p.codes), p.code[:0]
	}
	for from := 0; from < rows; {
		if c.plain != nil {
			c.plain.join(p, from)
			return
		}
		to := min(rows, from+c.next()-len(c.codes))
		c.joinCodes(p, from, to)
		c.weigh(at.text)
		from = to
	}
}

// partTexts are the texts of a part.
type partTexts struct {
	place
	coded bool
	codes []int32 // row → word, when coded; else at has a place for every row
	at    []span  // places in the part's text
	extra []byte
	code  []int32 // part's word → code in the table's dictionary, as far as it has come
}

// word returns text i of the part in memory that lasts.
func (p *partTexts) word(i int) []byte {
	at := p.at[i]
	if at.start&flag != 0 {
		return bytes.Clone(p.extra[at.from():at.end])
	}
	return p.text[p.from+at.from() : p.from+int(at.end)]
}

// joinCodes codes the rows from up to to. The part's codes rise as words come up, so new words come up here in the order
// of the whole table.
func (c *texts) joinCodes(p *partTexts, from, to int) {
	c.room()
	if !p.coded {
		for r := from; r < to; r++ {
			c.codes = append(c.codes, c.dict.code(p.word(r)))
		}
		return
	}
	at := len(c.codes)
	c.codes = slices.Grow(c.codes, to-from)[:at+to-from]
	for out := c.codes[at:]; ; {
		n := mapCodes(p.codes[from:to], p.code, out)
		if from += n; from == to {
			return
		}
		p.code = append(p.code, c.dict.code(p.word(len(p.code))))
		out = out[n:]
	}
}

// take adds the rows of a part that gives places.
func (s *spans) take(u *unpacker, at place) {
	rows, extra := len(s.at), uint32(len(s.extra))
	s.at, s.extra = unpackTo(u, s.at), unpackTo(u, s.extra)
	moveSpans(s.at[rows:], uint32(at.from), extra)
}

// join adds the rows behind from.
func (s *spans) join(p *partTexts, from int) {
	extra := uint32(len(s.extra))
	s.extra = append(s.extra, p.extra...)
	moveSpans(p.at, uint32(p.from), extra)
	if !p.coded {
		s.at = append(s.at, p.at[from:]...)
		return
	}
	for _, w := range p.codes[from:] {
		s.at = append(s.at, p.at[w])
	}
}
