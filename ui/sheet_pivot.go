package ui

import (
	"math"
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// sheet has the lines that are not folded away, the total last, or first where not all are drawn.
func (p pivotAnalysis) sheet() *sheet {
	s := p.pivotHeads()
	root := p.tree()
	for _, g := range root.parts {
		p.addGroup(s, g)
	}
	p.addLine(s, root)
	if last := len(s.Rows) - 1; last >= rowsShown {
		s.Rows = slices.Concat(s.Rows[last:], s.Rows[:last])
	}
	return s
}

// pivotHeads are the columns: keys, and for each value across its cells and their shares, whose heads sort.
func (p pivotAnalysis) pivotHeads() *sheet {
	a, s := p.answer(), &sheet{}
	for _, id := range a.By {
		s.Head = append(s.Head, heading{Text: p.app.title(id)})
	}
	add := func(text string) { s.Head = append(s.Head, heading{text, true}) }
	for i := range len(a.Columns) + 1 {
		text := p.app.T("pivot.total")
		if i < len(a.Columns) {
			text = p.name(a.Across, a.Columns[i])
		} else if a.Across == "" {
			text = p.folded()
		}
		add(text)
		if a.Share != "none" {
			add(p.shareHead(text))
		}
	}
	s.SortBy = func(column int) { p.sortBy(column - len(a.By)) }
	if k, down, ok := p.sorting(); ok {
		s.SortedBy, s.Sorted = k+len(a.By), "ascending"
		if down {
			s.Sorted = "descending"
		}
	}
	return s
}

// shareHead names the shares of a column; where there is but one, what they are of stands beside.
func (p pivotAnalysis) shareHead(column string) string {
	a := p.answer()
	of := p.app.T("pivot.share." + a.Share)
	if a.Across == "" {
		return of
	}
	return p.app.T("pivot.shareOf", column)
}

func (p pivotAnalysis) addGroup(s *sheet, g *pivotGroup) {
	p.addLine(s, g)
	if !slices.Contains(p.app.view.Draw.Folded, p.path(g.row.Keys)) {
		for _, part := range g.parts {
			p.addGroup(s, part)
		}
	}
}

// addLine adds a line: its keys, the last of a group with a button that folds it, then its numbers, which lead to their rows.
func (p pivotAnalysis) addLine(s *sheet, g *pivotGroup) {
	a, keys := p.answer(), g.row.Keys
	depth := len(keys)
	var line []figure
	for d, id := range a.By {
		f := textCell("")
		switch {
		case d < depth:
			f = textCell(p.name(id, keys[d]))
		case d == depth && depth == 0:
			f = textCell(p.app.T("pivot.total"))
		case d == depth:
			f = textCell(p.app.T("pivot.subtotal"))
		}
		f.Header = d <= depth
		if len(g.parts) > 0 && depth > 0 && d == depth-1 {
			path := p.path(keys)
			f.Open = "true"
			if slices.Contains(p.app.view.Draw.Folded, path) {
				f.Open = "false"
			}
			f.Do = func() { p.fold(path) }
		}
		line = append(line, f)
	}
	line[0].Total = depth < len(a.By)
	for k, x := range g.row.Cells {
		f := derived(x, p.written(x))
		if !missing(x) && x != 0 || a.Fn == "sum" && x == 0 {
			f.Do, f.Does = func() { p.toRows(keys, k) }, p.app.T("pivot.rows", f.Text)
		}
		line = append(line, f)
		if g.row.Shares != nil {
			line = append(line, derived(g.row.Shares[k], p.app.percent(g.row.Shares[k])))
		}
	}
	s.Rows = append(s.Rows, line)
}

// written writes a cell: counts whole, figures as printed where they are among those read or their sum.
func (p pivotAnalysis) written(x stats.Num) string {
	a := p.answer()
	switch a.Fn {
	case "rows", "count", "distinct":
		return format.Count(int(x))
	case "sum", "min", "max":
		return written(float64(x), evenly(p.app.spec(a.Measure), p.sums()))
	}
	if math.IsNaN(float64(x)) {
		return format.Missing
	}
	return format.Full(float64(x), p.app.derivedSpec(a.Measure))
}

// told writes a cell in a sentence: with its unit, where it has one.
func (p pivotAnalysis) told(x stats.Num) string {
	a := p.answer()
	switch a.Fn {
	case "rows", "count", "distinct":
		return p.written(x)
	case "sum", "min", "max":
		return format.WithUnit(float64(x), p.app.spec(a.Measure), p.app.Lang())
	}
	return format.WithUnit(float64(x), p.app.derivedSpec(a.Measure), p.app.Lang())
}

// sums are the numbers of the widest lines, which all cells are written as evenly as.
func (p pivotAnalysis) sums() (all []float64) {
	for _, row := range p.answer().Rows {
		for _, x := range row.Cells {
			if all = append(all, float64(x)); len(all) == 1000 {
				return all
			}
		}
	}
	return all
}
