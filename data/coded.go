package data

import "slices"

// coded builds a column whose few distinct texts are each read once.
type coded[T comparable] struct {
	coder
	read   func(t []byte) (T, done, bool)
	absent *absent
	none   T
	code   string
	byWord []word[T] // of each word in dict
	codes  []int32   // of a block's cells
	values []T
	fails  []int32
	oddN   int
}

// word is what one distinct text was read as.
type word[T comparable] struct {
	value    T
	odd, bad bool
}

func (c *coded[T]) add(k *block, col int) {
	at := len(c.values)
	c.values = slices.Grow(c.values, k.rows)[:at+k.rows]
	c.codes = slices.Grow(c.codes[:0], k.rows)[:k.rows]
	c.coder.add(k, col, 0, k.rows, c.codes, asItIs)
	for i := len(c.byWord); i < len(c.dict.words); i++ {
		c.byWord = append(c.byWord, c.word(c.dict.words[i]))
	}
	for r, code := range c.codes {
		w := &c.byWord[code]
		if w.bad {
			c.fails = append(c.fails, int32(k.first+r))
		}
		if w.odd {
			c.oddN++
		}
		c.values[at+r] = w.value
	}
}

func asItIs(t []byte) ([]byte, bool) { return t, false }

func (c *coded[T]) word(t []byte) word[T] {
	none := word[T]{value: c.none}
	if c.absent != nil && c.absent.has(t) {
		return none
	}
	v, d, ok := c.read(t)
	if !ok {
		none.bad = !missingWord(t)
		return none
	}
	return word[T]{value: v, odd: d != 0}
}

func (c *coded[T]) truncate(rows int) {
	c.values = c.values[:rows]
	c.fails = dropFrom(c.fails, rows)
}

func (c *coded[T]) fill(col *Column) {
	switch v := any(c.values).(type) {
	case []float64:
		col.Num = v
	case []Period:
		col.Periods = v
	}
}

func (c *coded[T]) failed() []int32      { return c.fails }
func (c *coded[T]) odd() int             { return c.oddN }
func (c *coded[T]) reason([]byte) string { return c.code }
