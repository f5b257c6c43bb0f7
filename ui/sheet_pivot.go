package ui

import "slices"

// sheet has the lines that are not folded away, the total last, or first where not all are drawn.
func (p pivotAnalysis) sheet() *sheet {
	s := p.pivotHeads()
	root := p.tree()
	lines := append(p.unfolded(root, nil), root)
	if last := len(lines) - 1; last >= rowsShown {
		lines = append([]*pivotGroup{root}, lines[:last]...)
	}
	numbers, values := p.numbers(), p.valuesWritten()
	s.fill(len(lines), func(i int) []figure { return p.line(lines[i], numbers, values) })
	return s
}

// unfolded adds the groups below g that are not folded away, each before its parts.
func (p pivotAnalysis) unfolded(g *pivotGroup, lines []*pivotGroup) []*pivotGroup {
	for _, part := range g.parts {
		if lines = append(lines, part); len(part.parts) > 0 && !slices.Contains(p.app.view.Draw.Folded, p.path(part.row.Keys)) {
			lines = p.unfolded(part, lines)
		}
	}
	return lines
}

// pivotHeads are the columns: keys, and for each value across its cells and their shares, whose heads sort. Several of one
// value across stand under its heading.
func (p pivotAnalysis) pivotHeads() *sheet {
	a, s := p.answer(), &sheet{}
	for _, id := range a.By {
		s.Head = append(s.Head, heading{Text: p.app.title(id)})
	}
	numbers := p.numbers()
	each := len(numbers) / (len(a.Columns) + 1) // of them stand in each column
	for i, n := range numbers {
		text := p.numberName(n)
		if a.Across != "" {
			text = s.under(p.place(i/each), text, i%each, each)
		}
		s.Head = append(s.Head, heading{text, true})
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

// place names a column of numbers by the value across, the last one as the total.
func (p pivotAnalysis) place(column int) string {
	if a := p.answer(); column < len(a.Columns) {
		return p.name(a.Across, a.Columns[column])
	}
	return p.app.T("pivot.total")
}

// numberName says what a number is: a value, or its share, which names the value only beside others.
func (p pivotAnalysis) numberName(n pivotNumber) string {
	values := p.answer().Values()
	v := values[n.cell%len(values)]
	switch {
	case !n.share:
		return p.valueName(v.Fn, v.Measure)
	case len(values) == 1:
		return p.app.T("pivot.share." + v.Share)
	}
	return p.app.T("pivot.shareOf", p.valueName(v.Fn, v.Measure))
}

// share is of what total the shares are.
func (p pivotAnalysis) share() (of string) {
	for _, v := range p.answer().Values() {
		if of = v.Share; of != "none" {
			break
		}
	}
	return of
}

// line is a line: its keys, the last of a group with a button that folds it, then its numbers, which lead to their rows.
func (p pivotAnalysis) line(g *pivotGroup, numbers []pivotNumber, values []valueWritten) []figure {
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
	for _, n := range numbers {
		x := n.of(g.row)
		if n.share {
			line = append(line, derived(x, p.app.percent(x)))
			continue
		}
		v := values[n.cell%len(values)]
		f := derived(x, v.text(x))
		if !missing(x) && x != 0 || v.Fn == "sum" && x == 0 {
			f.Do, f.Does = func() { p.toRows(keys, n.cell) }, p.app.T("pivot.rows", f.Text)
		}
		line = append(line, f)
	}
	return line
}
