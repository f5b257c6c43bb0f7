package data

import "bytes"

// texts builds a column of text: by dictionary while values repeat, by place in the file once most are new.
type texts struct {
	dict   *dict
	codes  []int32
	plain  *spans
	expect int // about how many rows
	like   int // cells that begin as a number does, times the flag, in case the guess at text was wrong
}

const (
	plainAfter = 1 << 14 // rows after which the dictionary must have paid
	plainShare = 0.5     // distinct values per row from which it does not
)

func (c *texts) add(k *block, col int) {
	if c.plain != nil {
		c.addPlain(k, col)
		return
	}
	for r, i := 0, col; r < k.rows; r, i = r+1, i+k.width {
		t := c.look(trimmed(k.text, k.cells[i]))
		c.codes = append(c.codes, c.dict.code(t))
	}
	if n := len(c.codes); c.plain == nil && n >= plainAfter && float64(len(c.dict.words)) > plainShare*float64(n) {
		c.plain = &spans{text: k.text, at: make([]span, 0, max(n, c.expect))}
		for _, w := range c.codes {
			c.plain.add(c.dict.words[w])
		}
		c.codes, c.dict = nil, nil
	}
}

func (c *texts) addPlain(k *block, col int) {
	text, at := k.text, c.plain.at
	for r, i := 0, col; r < k.rows; r, i = r+1, i+k.width {
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

func (s *spans) word(i int) string {
	at, b := s.at[i], s.text
	if at.start&flag != 0 {
		b = s.extra
	}
	return asString(b[at.from():at.end])
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
