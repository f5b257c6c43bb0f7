package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// sharesOf divides cells, whose last is their total, by what share says: the row's total, the total of the column, which
// stands in whole, or that of the table.
func sharesOf(cells, whole []Num, share string) []Num {
	out, last := make([]Num, len(cells)), len(cells)-1
	for k, x := range cells {
		of := whole[last]
		switch share {
		case "row":
			of = cells[last]
		case "column":
			of = whole[k]
		}
		if out[k] = x / of; of == 0 {
			out[k] = Num(math.NaN())
		}
	}
	return out
}

// judge counts the rows, and warns of what to mind.
func (p *pivoting) judge(whole []Num) {
	h := &p.a.Head
	h.N = p.n()
	if c := p.f.column; c != nil {
		h.Omitted = p.lackAll([]*data.Column{c})
		h.N -= h.Omitted
		cited := newCitations(p.t)
		cited.addColumn(p.job, c)
		cited.state(h)
	}
	for _, t := range p.totals {
		h.warn(WarnTotalsLeft, t.rows, t.names[0])
		for _, name := range t.names {
			p.a.Left = append(p.a.Left, Condition{Column: t.column.ID, Op: "ne", Value: name})
		}
	}
	if p.a.Fn == "sum" && p.a.Unit == "%" {
		h.warn(WarnPercentSum, p.a.Measure)
	}
	if p.a.Share == "none" {
		return
	}
	h.warnIf(h.Omitted, WarnShareGaps)
	below, lacking := 0, 0
	for _, row := range p.a.Rows {
		for k, x := range row.Cells {
			if x < 0 {
				below++
			}
			if !math.IsNaN(float64(x)) && math.IsNaN(float64(row.Shares[k])) {
				lacking++
			}
		}
	}
	h.warnIf(below, WarnShareSigns)
	h.warnIf(lacking, WarnShareNone)
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
