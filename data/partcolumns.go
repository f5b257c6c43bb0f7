package data

import "bytes"

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
	c.values = append(c.values, unpack[float64](u)...)
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
	c.values = append(c.values, unpack[T](u)...)
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
	p := partTexts{codes: unpack[int32](u), at: unpack[span](u), extra: unpack[byte](u), place: at}
	p.rows = len(p.at)
	if p.coded = len(p.codes) > 0; p.coded {
		p.rows, p.code = len(p.codes), make([]int32, 0, len(p.at))
	}
	for from := 0; from < p.rows; {
		if c.plain != nil {
			c.plain.join(&p, from)
			return
		}
		to := min(p.rows, from+c.next()-len(c.codes))
		c.joinCodes(&p, from, to)
		c.weigh(at.text)
		from = to
	}
}

// partTexts are the texts of a part.
type partTexts struct {
	place
	rows  int
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
	for _, w := range p.codes[from:to] {
		if int(w) == len(p.code) {
			p.code = append(p.code, c.dict.code(p.word(int(w))))
		}
		c.codes = append(c.codes, p.code[w])
	}
}

// join adds the rows behind from.
func (s *spans) join(p *partTexts, from int) {
	extra := uint32(len(s.extra))
	s.extra = append(s.extra, p.extra...)
	moved := func(at span) span {
		switch {
		case at == span{}:
			return at
		case at.start&flag != 0:
			return span{at.start + extra, at.end + extra}
		}
		return span{at.start + uint32(p.from), at.end + uint32(p.from)}
	}
	if !p.coded {
		for _, at := range p.at[from:] {
			s.at = append(s.at, moved(at))
		}
		return
	}
	for _, w := range p.codes[from:] {
		s.at = append(s.at, moved(p.at[w]))
	}
}
