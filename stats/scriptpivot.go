package stats

import "strings"

// calculatePivot folds each cell and each total from its rows.
func calculatePivot(c *calculation, j *job, answer Answer) error {
	a := answer.(*PivotAnswer)
	p, err := j.newPivot()
	if err != nil {
		return err
	}
	values := a.Values()
	folded := make([]string, len(values))
	for v, f := range p.values {
		folded[v] = c.vector("what is folded"+valueLabel(values, v), p.folded(f))
	}
	width := len(a.Columns)
	levels, crossed, seen := make([]string, len(p.by)+1), make([]string, len(p.by)+1), make([]int, len(p.by)+1)
	for depth := range levels {
		of, _, err := p.places(depth)
		if err != nil {
			return err
		}
		levels[depth] = c.vector("line of each row, "+num(depth)+" deep", numbered(of))
		if p.across != nil {
			pairPlaces(of, p.across, int32(width))
			crossed[depth] = c.vector("cell of each row, "+num(depth)+" deep", numbered(of))
		}
	}
	of := func(v, depth, group, k int) string {
		fold := foldCalls[values[v].Fn]
		if k == width {
			return call(fold, call("of", folded[v], levels[depth], num(group)))
		}
		return call(fold, call("of", folded[v], crossed[depth], num((group-1)*width+k+1)))
	}
	for _, row := range a.Rows {
		depth := len(row.Keys)
		seen[depth]++
		for i, x := range row.Cells {
			k, v := i/len(values), i%len(values)
			at := groupLabel(row.Keys)
			if k < width {
				at += " | " + groupLabel(a.Columns[k:k+1])
			}
			if !finite(float64(x)) {
				continue
			}
			at += valueLabel(values, v)
			cell := of(v, depth, seen[depth], k)
			c.put("pivot.cell["+at+"]", cell, x)
			if row.Shares == nil || !finite(float64(row.Shares[i])) {
				continue
			}
			whole := of(v, 0, 1, width)
			switch values[v].Share {
			case "row":
				whole = of(v, depth, seen[depth], width)
			case "column":
				whole = of(v, 0, 1, k)
			}
			c.put("pivot.share["+at+"]", call("quotient", cell, whole), row.Shares[i])
		}
	}
	return nil
}

// valueLabel names value v where there are others.
func valueLabel(values []PivotValue, v int) string {
	if len(values) == 1 {
		return ""
	}
	return " | " + strings.TrimSpace(values[v].Fn+" "+values[v].Measure)
}

// folded are the numbers folded: those of the measure, a number for each text to tell them apart, 1 to count.
func (p *pivoting) folded(f folding) []float64 {
	column := f.column
	switch {
	case column == nil:
		x := make([]float64, p.n())
		for k := range x {
			x[k] = 1
		}
		return x
	case f.fn == "count":
		return p.presence(column)
	case column.Num != nil:
		return p.numbersOf(column)
	}
	x := p.presence(column)
	places, _, err := p.job.ranks(column)
	for k := range x {
		if err == nil {
			x[k] *= float64(places[k]) + 1
		}
	}
	return x
}

// numbered counts places from 1.
func numbered(places []int32) []float64 {
	out := make([]float64, len(places))
	for k, p := range places {
		out[k] = float64(p) + 1
	}
	return out
}
