package ui

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// path names a group by its keys, as the folded ones are remembered.
func (p pivotAnalysis) path(keys []any) string {
	text := ""
	for i, k := range keys {
		if i > 0 {
			text += " / "
		}
		switch k := k.(type) {
		case string:
			text += k
		case stats.Num:
			text += strconv.FormatFloat(float64(k), 'g', -1, 64)
		}
	}
	return text
}

// name is what the page calls a value of a column.
func (p pivotAnalysis) name(column string, v any) string {
	c := p.app.column(column)
	switch v := v.(type) {
	case stats.Num:
		if c != nil && c.Type == data.Boolean {
			return p.app.T("boolean." + strconv.Itoa(int(v)))
		}
		return format.Full(float64(v), format.Spec{})
	case string:
		if c != nil && c.Type == data.PeriodT {
			return p.app.period(v)
		}
		return p.app.label(column, v)
	}
	return p.app.T("pivot.missing")
}

// A pivotGroup is a line with those under it.
type pivotGroup struct {
	row   *stats.PivotRow
	parts []*pivotGroup
}

// tree puts the lines under their groups, in the order asked for.
func (p pivotAnalysis) tree() *pivotGroup {
	a := p.answer()
	root := &pivotGroup{row: &a.Rows[len(a.Rows)-1]}
	stack := []*pivotGroup{root}
	for i := range a.Rows[:len(a.Rows)-1] {
		g := &pivotGroup{row: &a.Rows[i]}
		stack = append(stack[:len(g.row.Keys)], g)
		over := stack[len(stack)-2]
		over.parts = append(over.parts, g)
	}
	k, down, ok := p.sorting()
	if ok {
		p.sort(root, k, down)
	}
	return root
}

// sorting tells which number of a line they go by, each share behind its cell.
func (p pivotAnalysis) sorting() (k int, down, ok bool) {
	text := p.app.view.Draw.Sorted
	if text != "" && text[0] == '-' {
		text, down = text[1:], true
	}
	k, err := strconv.Atoi(text)
	width := len(p.answer().Columns) + 1
	if p.answer().Share != "none" {
		width *= 2
	}
	return k, down, err == nil && k >= 0 && k < width
}

func (p pivotAnalysis) sort(g *pivotGroup, k int, down bool) {
	at := func(g *pivotGroup) float64 {
		if g.row.Shares == nil {
			return float64(g.row.Cells[k])
		}
		return float64([]stats.Num{g.row.Cells[k/2], g.row.Shares[k/2]}[k%2])
	}
	data.SortStable(g.parts, func(x, y *pivotGroup) int {
		u, v := at(x), at(y)
		switch {
		case u != u || v != v: // missing ones last
			return cmp.Compare(truth(u != u), truth(v != v))
		case down:
			return cmp.Compare(v, u)
		}
		return cmp.Compare(u, v)
	})
	for _, part := range g.parts {
		p.sort(part, k, down)
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

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
			add(p.app.T("pivot.shareOf", text))
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

// sortBy sorts by a column, the largest first, then the least, then as the groups are named.
func (p pivotAnalysis) sortBy(k int) {
	at := strconv.Itoa(k)
	p.app.step(func(v *view.View) {
		switch v.Draw.Sorted {
		case "-" + at:
			v.Draw.Sorted = at
		case at:
			v.Draw.Sorted = ""
		default:
			v.Draw.Sorted = "-" + at
		}
	})
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

// fold hides the lines of a group, or shows them.
func (p pivotAnalysis) fold(path string) {
	p.app.step(func(v *view.View) {
		folded := slices.Clone(v.Draw.Folded)
		if i := slices.Index(folded, path); i >= 0 {
			folded = slices.Delete(folded, i, i+1)
		} else {
			folded = append(folded, path)
		}
		v.Draw.Folded = folded
	})
}

// foldAll hides the lines of every outer group, or where one is hidden shows all.
func (p pivotAnalysis) foldAll() {
	a, ok := p.app.main.answer.(*stats.PivotAnswer)
	if !ok {
		return
	}
	var all []string
	for _, row := range a.Rows {
		if len(row.Keys) == 1 && len(p.app.view.Draw.Folded) == 0 {
			all = append(all, p.path(row.Keys))
		}
	}
	p.app.step(func(v *view.View) { v.Draw.Folded = all })
}

// toRows shows the rows behind a cell in the table.
func (p pivotAnalysis) toRows(keys []any, k int) {
	a, where := p.answer(), slices.Clone(p.app.where())
	add := func(column string, v any) {
		where = append(where, isValue(column, v)...)
	}
	for d, key := range keys {
		add(a.By[d], key)
	}
	if k < len(a.Columns) {
		add(a.Across, a.Columns[k])
	}
	if a.Measure != "" {
		where = append(where, stats.Condition{Column: a.Measure, Op: "present"})
	}
	where = append(where, a.Left...)
	p.app.leaveFor(view.Table, func(v *view.View) {
		for _, c := range view.Normal(where) {
			if !slices.ContainsFunc(v.Question.Where, func(w stats.Condition) bool { return sameCondition(c, w) }) {
				v.Question.Where = append(v.Question.Where, c)
			}
		}
	})
}

// isValue keeps the rows with that value, or with none.
func isValue(column string, v any) []stats.Condition {
	if v == nil {
		return []stats.Condition{{Column: column, Op: "missing"}}
	}
	return equal(column, v)
}
