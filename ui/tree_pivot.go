package ui

import (
	"cmp"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
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
		return format.Full(float64(v), asPrinted(c))
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
	if k, down, ok := p.sorting(); ok {
		p.sort(root, p.numbers()[k], down)
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
	return k, down, err == nil && k >= 0 && k < len(p.numbers())
}

func (p pivotAnalysis) sort(g *pivotGroup, n pivotNumber, down bool) {
	data.SortStable(g.parts, func(x, y *pivotGroup) int {
		u, v := float64(n.of(x.row)), float64(n.of(y.row))
		switch {
		case u != u || v != v: // missing ones last
			return cmp.Compare(truth(u != u), truth(v != v))
		case down:
			return cmp.Compare(v, u)
		}
		return cmp.Compare(u, v)
	})
	for _, part := range g.parts {
		p.sort(part, n, down)
	}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}
