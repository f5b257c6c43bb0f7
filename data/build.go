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
	fill(c *Column)        // hands the values to c
	failed() []int32       // rows whose cell could not be read as the column's type
	odd() int              // of these, cells that took more than their plain spelling
	reason([]byte) string  // code of the problem with a failed cell
	pack(p *packer)        // gives what was read of a part …
	join(*unpacker, place) // … and adds it to what was read before
	again()                // forgets what was read and keeps the memory
}

// newBuilder returns a builder for a column of about so many rows.
func newBuilder(v verdict, rows int) builder {
	switch v.typ {
	case Number:
		return &numbers{decimal: v.decimal, said: v.said, absent: v.absent, values: make([]float64, 0, rows)}
	case PeriodT:
		read := func(t []byte) (Period, done, bool) {
			p, d := readPeriod(t, v.period)
			return p, d, p != 0
		}
		return &coded[Period]{coder: coder{dict: newDict()}, values: make([]Period, 0, rows), read: read, absent: v.absent, code: "not_a_period"}
	case Boolean:
		read := func(t []byte) (float64, done, bool) {
			b, ok := v.parseBool(t)
			return b, 0, ok
		}
		return &coded[float64]{coder: coder{dict: newDict()}, values: make([]float64, 0, rows), none: math.NaN(), read: read, absent: v.absent, code: "not_a_boolean"}
	}
	return &texts{coder: coder{dict: newDict()}, expect: rows}
}

func (v *verdict) parseBool(t []byte) (float64, bool) {
	if v.said {
		return parseSaidBool(t)
	}
	return parseBool(t)
}

// numbers builds a column of numbers.
type numbers struct {
	values  []float64
	decimal byte
	said    bool // a person says that these are numbers, also 007
	absent  *absent
	fails   []int32
	units   []unitCount
	bare    int // numbers without a unit in the cell
	oddN    int
	rounded int // numbers of more digits than a float64 holds
	hedged  []hedgedCell
	marked  []int32 // rows of figures with a footnote mark
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
			n, blanks := plainRun(k.text, k.cells[r*k.width+col:], k.width, out[r:])
			c.bare += n - blanks - c.absent.blank(out[r:r+n])
			if r += n; r == k.rows {
				return
			}
		}
		out[r] = c.read(cellText(k.text, k.cells[r*k.width+col]), int32(k.first+r))
	}
}

// read reads a cell that is no plain number.
func (c *numbers) read(t []byte, row int32) float64 {
	n, ok := c.numeral(t)
	if n.kind == missingCell {
		return math.NaN()
	}
	if !ok {
		c.fails = append(c.fails, row)
		return math.NaN()
	}
	if n.unit.scale == 0 {
		c.bare++
	} else {
		c.countUnit(n.unit.name, 1)
	}
	if n.done != 0 {
		c.oddN++
	}
	if n.done&didRound != 0 {
		c.rounded++
	}
	if n.qualifier != Exact {
		c.hedged = append(c.hedged, hedgedCell{row, n.qualifier})
	}
	if n.mark != "" {
		c.marked = append(c.marked, row)
	}
	return n.value
}

// numeral reads t as the column has it: missing, a number, or not ok.
func (c *numbers) numeral(t []byte) (n numeral, ok bool) {
	if c.absent.has(t) {
		return numeral{kind: missingCell}, false
	}
	n = readNumeral(t, c.decimal)
	if a := c.absent; a != nil && n.kind != otherCell && n.unit.scale == 0 && slices.Contains(a.figures, n.value) {
		return numeral{kind: missingCell}, false
	}
	if n.kind == zeroLedCell && c.said {
		n.done |= didLeadingZero
	}
	return n, n.kind != otherCell && (c.said || n.kind != zeroLedCell && n.kind != longCell)
}

func (c *numbers) countUnit(name string, n int) {
	for i := range c.units {
		if c.units[i].name == name {
			c.units[i].n += n
			return
		}
	}
	c.units = append(c.units, unitCount{name, n})
}

func (c *numbers) truncate(rows int) {
	c.values = c.values[:rows]
	c.fails, c.marked = dropFrom(c.fails, rows), dropFrom(c.marked, rows)
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
func (c *numbers) odd() int        { return c.oddN }

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
