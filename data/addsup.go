package data

import "math"

// adder checks whether the rows that totals sum up do add up to them.
type adder struct {
	t        *Table
	keys     []int // columns of text and periods that tell parts of one total from those of another
	measures []int
	units    []float64   // of each measure, one in its last decimal
	marked   []TotalKind // of each row that is a total
	groups   map[uint64]*grouping
	blocks   []partial // all subtotals together, one a measure
}

// partial is the sum of some rows' figures in one column.
type partial struct {
	sum float64
	n   int
}

func (p *partial) add(v float64) {
	if v == v {
		p.sum += v
		p.n++
	}
}

// grouping is all rows but totals, grouped by some of the keys: sums by group and measure.
type grouping struct {
	group []int32
	rows  []int // in each group
	sums  [][]partial
}

const maxAddends = 64 // columns of keys, and of measures, that are looked at

// confirmTotals fills in the columns in which each total is the sum of its parts: the rows with the same keys, the
// block above or below, or all subtotals. A word like 全国 without parts beside it is no total.
func confirmTotals(t *Table, found []total) []total {
	if len(found) == 0 {
		return nil
	}
	a := newAdder(t, found)
	real := found[:0:0]
	for i, f := range found {
		g, id := a.beside(f)
		if f.whole && g.rows[id] < 2 {
			continue
		}
		if f.kind != PartOf {
			above, below := a.block(found, i, -1), a.block(found, i, 1)
			for m, c := range a.measures {
				v := t.Columns[c].Num[f.row]
				if a.same(m, v, g.sums[id][m]) || a.same(m, v, above[m]) || a.same(m, v, below[m]) || f.kind == GrandTotal && a.same(m, v, a.blocks[m]) {
					f.measures = append(f.measures, c)
				}
			}
		}
		real = append(real, f)
	}
	return real
}

func newAdder(t *Table, found []total) *adder {
	a := &adder{t: t, marked: make([]TotalKind, t.Rows), groups: make(map[uint64]*grouping)}
	for _, f := range found {
		a.marked[f.row] = f.kind
	}
	for i, c := range t.Columns {
		switch {
		case (c.Type == Text && (c.Role == Entity || c.Role == Dimension) || c.Type == PeriodT) && len(a.keys) < maxAddends:
			a.keys = append(a.keys, i)
		case c.Type == Number && c.Role == Measure && len(a.measures) < maxAddends:
			a.measures = append(a.measures, i)
			a.units = append(a.units, lastDecimal(c.Num))
		}
	}
	a.blocks = make([]partial, len(a.measures))
	for _, f := range found {
		if f.kind == Subtotal {
			a.addRow(a.blocks, f.row)
		}
	}
	return a
}

func (a *adder) addRow(to []partial, row int) {
	for m, c := range a.measures {
		to[m].add(a.t.Columns[c].Num[row])
	}
}

// beside returns the rows grouped by those keys that f's row fills with something else than a word for total, and
// the group that f is in.
func (a *adder) beside(f total) (g *grouping, id int32) {
	var mask uint64
	var cols []*Column
	for k, i := range a.keys {
		c := a.t.Columns[i]
		if i == f.column || c.Missing(f.row) {
			continue
		}
		if c.Type == Text {
			if kind, _ := totalWord(c.Text.At(f.row)); kind != "" {
				continue
			}
		}
		mask |= 1 << k
		cols = append(cols, c)
	}
	if a.groups[mask] == nil {
		a.groups[mask] = a.sums(cols)
	}
	g = a.groups[mask]
	return g, g.group[f.row]
}

func (a *adder) sums(by []*Column) *grouping {
	group, n := groupRows(by, a.t.Rows)
	g := &grouping{group: group, rows: make([]int, n), sums: make([][]partial, n)}
	for i := range g.sums {
		g.sums[i] = make([]partial, len(a.measures))
	}
	for row, id := range group {
		if a.marked[row] == "" {
			g.rows[id]++
			a.addRow(g.sums[id], row)
		}
	}
	return g
}

// block sums the rows between found[i] and the total before it (step −1) or after it (step 1).
func (a *adder) block(found []total, i, step int) []partial {
	sums := make([]partial, len(a.measures))
	for row := found[i].row + step; row >= 0 && row < a.t.Rows; row += step {
		if kind := a.marked[row]; kind == "" {
			a.addRow(sums, row)
		} else if kind != PartOf {
			break
		}
	}
	return sums
}

// same reports whether v is the sum of parts, each rounded to the column's last decimal.
func (a *adder) same(m int, v float64, parts partial) bool {
	slack := min(float64(parts.n+1)/2*a.units[m], 0.01*math.Abs(v))
	return parts.n > 1 && v != 0 && math.Abs(v-parts.sum) <= max(slack, 1e-9*math.Abs(v))
}

// lastDecimal returns one in the last decimal that the first figures of x are given to; of whole numbers it is 1.
func lastDecimal(x []float64) float64 {
	places := 0
	for _, v := range x[:min(len(x), 1000)] {
		for places < 6 && v == v {
			if s := v * pow10[places]; math.Abs(s-math.Round(s)) < 1e-6*max(1, math.Abs(s)*1e-9) {
				break
			}
			places++
		}
	}
	return 1 / pow10[places]
}
