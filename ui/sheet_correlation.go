package ui

import (
	"strconv"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// correlationSheet has a pair a row, the strongest first; choosing one shows its points.
func (a *App) correlationSheet(c *stats.CorrelationAnswer) *sheet {
	s := &sheet{Head: []heading{{a.T("sheet.x"), false}, {a.T("sheet.y"), false}}}
	s.Head = append(s.Head, a.coefficientHeads(c)...)
	all := chart.AllRows(c)
	for _, p := range pairsOf(c) {
		x, y := c.Columns[p.i], c.Columns[p.j]
		first := textCell(a.title(x))
		first.Pair = []string{x, y}
		s.Rows = append(s.Rows, append([]figure{first, textCell(a.title(y))}, coefficientCells(all, p)...))
	}
	return s
}

// coefficientHeads are the headings of coefficientCells.
func (a *App) coefficientHeads(c *stats.CorrelationAnswer) []heading {
	return []heading{{a.T("sheet.r"), true}, {a.T("sheet.interval", format.Level(float64(c.Level))), true}, {a.T("sheet.p"), true}, {a.T("sheet.adjusted"), true}, {a.T("sheet.n"), true}}
}

// coefficientCells are what matrices hold of a pair.
func coefficientCells(m *stats.PeriodMatrix, at pair) []figure {
	c := chart.CoefficientAt(m, at.i, at.j)
	cell := func(x float64, text string) figure { return derived(stats.Num(x), text) }
	return []figure{cell(c.R, format.Coefficient(c.R, 3)), textRight(interval(c.Lower, c.Upper)), cell(c.P, format.P(c.P)), cell(c.Adjusted, format.P(c.Adjusted)), cell(float64(c.N), format.Count(c.N))}
}

// periodsSheet has a period a row.
func (a *App) periodsSheet(c *stats.CorrelationAnswer, of []string) *sheet {
	x, y, _ := chart.PairAt(c, of)
	s := &sheet{Head: append([]heading{{Text: a.T("ranking.at")}}, a.coefficientHeads(c)...)}
	for _, p := range c.Periods {
		s.Rows = append(s.Rows, append([]figure{textCell(a.period(p.Period))}, coefficientCells(&p, pair{x, y})...))
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
	if p.Bins != nil {
		return a.binsSheet(p)
	}
	x, y, xSpec, ySpec := a.withUnit(p.X), a.withUnit(p.Y), a.spec(p.X), a.spec(p.Y)
	if len(p.Axes) == 2 {
		xTitle, xs := a.style().PointAxis(p, 0)
		yTitle, ys := a.style().PointAxis(p, 1)
		x, y, xSpec, ySpec = format.AxisTitle(xTitle, xs, a.Lang()), format.AxisTitle(yTitle, ys, a.Lang()), xs, ys
	}
	s := &sheet{Head: []heading{{a.T("sheet.row"), true}, {a.entityTitle(), false}, {x, true}, {y, true}}}
	s.fill(len(p.Xs), func(i int) []figure {
		name, who := "", textCell("")
		if i < len(p.Labels) {
			name = joined(a.label(a.entityID(), p.Labels[i].Entity), p.Labels[i].Period)
			who = a.entityFigure(p.Labels[i].Entity)
		}
		who.Text, who.Raw = name, name
		row := p.Rows[i]
		n := strconv.Itoa(row + 1)
		return []figure{{Text: n, Raw: float64(row + 1), Num: true, Does: joined(a.T("points.leaveOut", n), name), Do: func() { a.leaveOut(row) }}, who,
			a.value(p.Xs[i], xSpec, nil), a.value(p.Ys[i], ySpec, nil)}
	})
	return s
}

// binsSheet has a rectangle that counts points a row, the fullest first.
func (a *App) binsSheet(p *stats.Points) *sheet {
	style := a.style()
	style.Title = a.title
	texts := style.PairRanges(p)
	s := &sheet{}
	for axis := range 2 {
		title, _ := style.PointAxis(p, axis)
		s.Head = append(s.Head, heading{title, true})
	}
	s.Head = append(s.Head, heading{a.T("sheet.n"), true})
	order := chart.Densest(p)
	s.fill(len(order), func(i int) []figure {
		b := p.Bins.Cells[order[i]]
		return []figure{textRight(texts[0][b[0]]), textRight(texts[1][b[1]]), derived(stats.Num(b[2]), format.Count(b[2]))}
	})
	return s
}
