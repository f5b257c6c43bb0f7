package data

import (
	"math"
	"slices"
)

// A consumer takes the cells of one column, block by block, in order.
type consumer interface{ add(k *block, col int) }

// A builder turns the cells of one column into values.
type builder interface {
	consumer
	truncate(rows int)
	fill(c *Column)       // hands the values to c
	failed() []int32      // rows whose cell could not be read as the column's type
	converted() int       // cells read as something else than text
	reason([]byte) string // code of the problem with a failed cell
}

// newBuilder returns a builder for a column of about so many rows.
func newBuilder(v verdict, rows int) builder {
	switch v.typ {
	case Number:
		return &numbers{decimal: v.decimal, values: make([]float64, 0, rows)}
	case PeriodT:
		return &coded[Period]{dict: newDict(), values: make([]Period, 0, rows), read: func(t []byte) (Period, bool) {
			p := parsePeriod(t, v.compact)
			return p, p != 0
		}, code: "not_a_period"}
	case Boolean:
		return &coded[float64]{dict: newDict(), values: make([]float64, 0, rows), none: math.NaN(), read: parseBool, code: "not_a_boolean"}
	}
	return &texts{dict: newDict(), expect: rows}
}

// numbers builds a column of numbers.
type numbers struct {
	values  []float64
	decimal byte
	fails   []int32
	units   []unitCount
	bare    int // numbers without a unit in the cell
	hedged  []hedgedCell
}

// hedgedCell is a figure that is not exact.
type hedgedCell struct {
	row       int32
	qualifier Qualifier
}

// unitCount counts the cells that carry a unit.
type unitCount struct {
	name string
	n    int
}

func (c *numbers) add(k *block, col int) {
	at := len(c.values)
	c.values = slices.Grow(c.values, k.rows)[:at+k.rows]
	out := c.values[at:]
	for r := 0; r < k.rows; r++ {
		if c.decimal == '.' {
			n := plainRun(k.text, k.cells[r*k.width+col:], k.width, out[r:])
			c.bare += n
			if r += n; r == k.rows {
				return
			}
		}
		out[r] = c.read(cellText(k.text, k.cells[r*k.width+col]), int32(k.first+r))
	}
}

// read reads a cell that is no plain number.
func (c *numbers) read(t []byte, row int32) float64 {
	if isMissing(t) {
		return math.NaN()
	}
	n := readNumeral(t, c.decimal)
	if n.kind == otherCell || n.kind == zeroLedCell || n.kind == longCell {
		c.fails = append(c.fails, row)
		return math.NaN()
	}
	if n.unit.scale == 0 {
		c.bare++
	} else {
		c.countUnit(n.unit.name)
	}
	if n.qualifier != Exact {
		c.hedged = append(c.hedged, hedgedCell{row, n.qualifier})
	}
	return n.value
}

func (c *numbers) countUnit(name string) {
	for i := range c.units {
		if c.units[i].name == name {
			c.units[i].n++
			return
		}
	}
	c.units = append(c.units, unitCount{name, 1})
}

func (c *numbers) truncate(rows int) {
	c.values = c.values[:rows]
	c.fails = dropFrom(c.fails, rows)
}

func dropFrom(rows []int32, limit int) []int32 {
	for len(rows) > 0 && int(rows[len(rows)-1]) >= limit {
		rows = rows[:len(rows)-1]
	}
	return rows
}

func (c *numbers) fill(col *Column) {
	col.Num = c.values
	for _, h := range c.hedged {
		if int(h.row) < len(c.values) {
			if col.Qualifier == nil {
				col.Qualifier = make([]Qualifier, len(c.values))
			}
			col.Qualifier[h.row] = h.qualifier
		}
	}
}

func (c *numbers) failed() []int32 { return c.fails }

func (c *numbers) converted() int {
	n := 0
	for _, v := range c.values {
		if v == v {
			n++
		}
	}
	return n
}

func (c *numbers) reason(t []byte) string {
	n := readNumeral(t, c.decimal)
	switch {
	case n.kind == zeroLedCell:
		return "leading_zero"
	case n.kind == longCell:
		return "too_many_digits"
	case n.tooLarge:
		return "number_too_large"
	}
	return "not_a_number"
}

// coded builds a column whose few distinct texts are each read once.
type coded[T comparable] struct {
	dict   *dict
	read   func(t []byte) (T, bool)
	none   T
	code   string
	byWord []T // value of each word in dict
	bad    []bool
	values []T
	fails  []int32
}

func (c *coded[T]) add(k *block, col int) {
	for r, i := 0, col; r < k.rows; r, i = r+1, i+k.width {
		w := int(c.dict.code(trimmed(k.text, k.cells[i])))
		if w == len(c.byWord) {
			t := c.dict.words[w]
			v, ok := c.read(t)
			if !ok {
				v = c.none
			}
			c.byWord = append(c.byWord, v)
			c.bad = append(c.bad, !ok && !isMissing(t))
		}
		if c.bad[w] {
			c.fails = append(c.fails, int32(k.first+r))
		}
		c.values = append(c.values, c.byWord[w])
	}
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
func (c *coded[T]) reason([]byte) string { return c.code }

func (c *coded[T]) converted() int {
	n := 0
	for _, v := range c.values {
		if v == v && v != c.none {
			n++
		}
	}
	return n
}
