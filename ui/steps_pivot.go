package ui

import (
	"slices"
	"strconv"

	"statlas/stats"
	"statlas/ui/view"
)

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

// toRows shows the rows behind cell i of a line in the table.
func (p pivotAnalysis) toRows(keys []any, i int) {
	a, where := p.answer(), slices.Clone(p.app.where())
	add := func(column string, v any) {
		where = append(where, isValue(column, v)...)
	}
	for d, key := range keys {
		add(a.By[d], key)
	}
	values := a.Values()
	if k := i / len(values); k < len(a.Columns) {
		add(a.Across, a.Columns[k])
	}
	if m := values[i%len(values)].Measure; m != "" {
		where = append(where, stats.Condition{Column: m, Op: "present"})
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
