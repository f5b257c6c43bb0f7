package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// share gives each value that adds up its shares; one with a cell below 0 has none.
func (p *pivoting) share() {
	values := p.a.Values()
	whole, width := p.a.Rows[len(p.a.Rows)-1].Cells, len(values)
	for v := range values {
		if values[v].Share == "none" {
			continue
		}
		below, lacking := 0, 0
		for _, row := range p.a.Rows {
			below += negatives(row.Cells, v, width)
		}
		if p.a.warnIf(below, WarnShareSigns, values[v].Measure); below > 0 {
			values[v].Share = "none"
			continue
		}
		for i := range p.a.Rows {
			lacking += p.a.Rows[i].divide(whole, v, width, values[v].Share)
		}
		if c := p.values[v].column; c != nil {
			p.a.warnIf(p.lackAll([]*data.Column{c}), WarnShareGaps, c.ID)
		}
		p.a.warnIf(lacking, WarnShareNone)
	}
	p.a.PivotValue = values[0]
	copy(p.a.Beside, values[1:])
}

// negatives counts the cells below 0 of value v of so many.
func negatives(cells []Num, v, width int) (n int) {
	for ; v < len(cells); v += width {
		if cells[v] < 0 {
			n++
		}
	}
	return n
}

// divide divides the cells of value v by what share says: the row's total, the total of the column, which stands in whole,
// or that of the table; it counts those that are of a whole of 0.
func (r *PivotRow) divide(whole []Num, v, width int, share string) (lacking int) {
	if r.Shares == nil {
		r.Shares = make([]Num, len(r.Cells))
		for k := range r.Shares {
			r.Shares[k] = Num(math.NaN())
		}
	}
	last := len(r.Cells) - width + v
	for k := v; k < len(r.Cells); k += width {
		of := whole[last]
		switch share {
		case "row":
			of = r.Cells[last]
		case "column":
			of = whole[k]
		}
		if of != 0 {
			r.Shares[k] = r.Cells[k] / of
		} else if finite(float64(r.Cells[k])) {
			lacking++
		}
	}
	return lacking
}

// judge counts the rows, and warns of what to mind.
func (p *pivoting) judge() {
	h := &p.a.Head
	h.N = p.n()
	cited, counting := newCitations(p.t), false
	var columns []*data.Column
	for _, f := range p.values {
		if counting = counting || f.column == nil; f.column != nil && !slices.Contains(columns, f.column) {
			columns = append(columns, f.column)
			cited.addColumn(p.job, f.column)
		}
	}
	if !counting {
		h.Omitted = p.lackAll(columns)
		h.N -= h.Omitted
	}
	cited.state(h)
	for _, t := range p.totals {
		h.warn(WarnTotalsLeft, t.rows, t.names[0])
		for _, name := range t.names {
			p.a.Left = append(p.a.Left, Condition{Column: t.column.ID, Op: "ne", Value: name})
		}
	}
	for _, v := range p.a.Values() {
		if v.Fn == "sum" && v.Unit == "%" {
			h.warn(WarnPercentSum, v.Measure)
		}
	}
}

// totalsLeft are rows left out of a column, as they are named totals.
type totalsLeft struct {
	rows   int
	column *data.Column
	names  []string // that they have there, in the order of the table
}

// leaveTotals drops the rows that are named a total in one of columns, nil ones aside, and stand beside others there.
func (j *job) leaveTotals(columns []*data.Column) (left []totalsLeft) {
	for i, c := range columns {
		if c == nil || c.Type != data.Text || slices.Contains(columns[:i], c) {
			continue
		}
		names := totalNames(c)
		if len(names) == 0 {
			continue
		}
		var keep []int32
		var here []string
		t, others := totalsLeft{}, false
		for k := range j.n() {
			i := j.row(k)
			w := c.Text.At(i)
			if !slices.Contains(names, w) {
				keep, others = append(keep, int32(i)), others || w != ""
				continue
			}
			if t.rows++; !slices.Contains(here, w) {
				here = append(here, w)
			}
		}
		if others && t.rows > 0 {
			j.rows = keep
			t.column, t.names = c, here
			left = append(left, t)
		}
	}
	return left
}
