package stats

// calculatePivot folds each cell and each total from its rows.
func calculatePivot(c *calculation, j *job, answer Answer) error {
	a := answer.(*PivotAnswer)
	p, err := j.newPivot()
	if err != nil {
		return err
	}
	x := c.vector("what is folded", p.folded())
	fold := foldCalls[a.Fn]
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
	of := func(depth, group, k int) string {
		if k == width {
			return call(fold, call("of", x, levels[depth], num(group)))
		}
		return call(fold, call("of", x, crossed[depth], num((group-1)*width+k+1)))
	}
	for _, row := range a.Rows {
		depth := len(row.Keys)
		seen[depth]++
		for k, v := range row.Cells {
			at := groupLabel(row.Keys)
			if k < width {
				at += " | " + groupLabel(a.Columns[k:k+1])
			}
			if !finite(float64(v)) {
				continue
			}
			cell := of(depth, seen[depth], k)
			c.put("pivot.cell["+at+"]", cell, v)
			if row.Shares == nil || !finite(float64(row.Shares[k])) {
				continue
			}
			part := of(0, 1, width)
			switch a.Share {
			case "row":
				part = of(depth, seen[depth], width)
			case "column":
				part = of(0, 1, k)
			}
			c.put("pivot.share["+at+"]", call("quotient", cell, part), row.Shares[k])
		}
	}
	return nil
}

// folded are the numbers folded: those of the measure, a number for each text to tell them apart, 1 to count.
func (p *pivoting) folded() []float64 {
	column := p.f.column
	switch {
	case column == nil:
		x := make([]float64, p.n())
		for k := range x {
			x[k] = 1
		}
		return x
	case p.a.Fn == "count":
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
