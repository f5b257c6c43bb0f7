package ui

import (
	"cmp"
	"math"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// correlationSheet has a pair a row, the strongest first; choosing one shows its points.
func (a *App) correlationSheet(c *stats.CorrelationAnswer) *sheet {
	type pair struct{ i, j int }
	var pairs []pair
	for i := range c.Columns {
		for j := range c.Columns {
			if j < i || c.Lag > 0 {
				pairs = append(pairs, pair{j, i})
			}
		}
	}
	size := func(p pair) float64 {
		r := math.Abs(float64(c.R[p.i][p.j]))
		if r != r {
			return -1
		}
		return r
	}
	data.SortStable(pairs, func(x, y pair) int { return cmp.Compare(size(y), size(x)) })
	s := &sheet{Head: []heading{{a.T("sheet.x"), false}, {a.T("sheet.y"), false}, {a.T("sheet.r"), true},
		{a.T("sheet.interval", format.Level(float64(c.Level))), true}, {a.T("sheet.p"), true}, {a.T("sheet.adjusted"), true}, {a.T("sheet.n"), true}}}
	for _, p := range pairs {
		x, y := c.Columns[p.i], c.Columns[p.j]
		low, high := float64(c.Lower[p.i][p.j]), float64(c.Upper[p.i][p.j])
		first := textCell(a.title(x))
		first.Pair = []string{x, y}
		s.Rows = append(s.Rows, []figure{first, textCell(a.title(y)),
			derived(c.R[p.i][p.j], format.Coefficient(float64(c.R[p.i][p.j]), 3)),
			textRight(interval(low, high)),
			derived(c.P[p.i][p.j], format.P(float64(c.P[p.i][p.j]))),
			derived(c.Adjusted[p.i][p.j], format.P(float64(c.Adjusted[p.i][p.j]))),
			derived(stats.Num(c.Ns[p.i][p.j]), format.Count(c.Ns[p.i][p.j]))})
	}
	return s
}

func textRight(s string) figure { return figure{Text: s, Raw: s, Num: true} }

// interval writes two bounds; both missing make one dash.
func interval(low, high float64) string {
	if low != low && high != high {
		return format.Missing
	}
	return format.Coefficient(low, 2) + " … " + format.Coefficient(high, 2)
}

// pointsSheet has a point a row; choosing its number leaves it out.
func (a *App) pointsSheet(p *stats.Points) *sheet {
	x, y, xSpec, ySpec := a.withUnit(p.X), a.withUnit(p.Y), a.spec(p.X), a.spec(p.Y)
	if len(p.Axes) == 2 {
		xTitle, xs := a.style().PointAxis(p, 0)
		yTitle, ys := a.style().PointAxis(p, 1)
		x, y, xSpec, ySpec = format.AxisTitle(xTitle, xs, a.Lang()), format.AxisTitle(yTitle, ys, a.Lang()), xs, ys
	}
	s := &sheet{Head: []heading{{a.T("sheet.row"), true}, {a.entityTitle(), false}, {x, true}, {y, true}}}
	for i := range p.Xs {
		name := ""
		if i < len(p.Labels) {
			name = joined(a.label(a.entityID(), p.Labels[i].Entity), p.Labels[i].Period)
		}
		row := p.Rows[i]
		n := strconv.Itoa(row + 1)
		s.Rows = append(s.Rows, []figure{{Text: n, Raw: float64(row + 1), Num: true, Does: joined(a.T("points.leaveOut", n), name), Do: func() { a.leaveOut(row) }}, textCell(name),
			a.value(p.Xs[i], xSpec, nil), a.value(p.Ys[i], ySpec, nil)})
	}
	return s
}
