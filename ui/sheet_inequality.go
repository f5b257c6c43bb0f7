package ui

import (
	"statlas/stats"
	"statlas/ui/chart"
)

// sheet has the indices of a period a row, or the two figures of an entity that the chart is drawn of.
func (n inequalityAnalysis) sheet() *sheet {
	a := n.answer()
	ends := []string{n.app.entityTitle(), joined(n.app.what(a.Measure), n.app.period(a.From)), n.app.period(a.To)}
	switch form := n.form(); {
	case form == "beta" && a.Beta != nil:
		s := n.app.heads(1, append(ends, "unequal.rate")...)
		s.fill(len(a.Beta.Points), func(i int) []figure {
			p := &a.Beta.Points[i]
			return n.endsRow(a, p.Entity, p.From, p.To, p.Growth)
		})
		return s
	case form == "contributions" && len(a.Contributions) > 0:
		s := n.app.heads(1, append(ends, "unequal.points", "unequal.share")...)
		s.fill(len(a.Contributions), func(i int) []figure {
			c := &a.Contributions[i]
			return n.endsRow(a, c.Entity, c.From, c.To, c.Points, c.Share)
		})
		return s
	}
	s := n.app.heads(1, "ranking.at", "unequal.entities")
	for _, index := range chart.Indices {
		s.Head = append(s.Head, heading{n.app.T("unequal." + index), true})
	}
	for _, p := range a.Periods {
		s.row(textCell(p.Period))
		s.numbers(stats.Num(p.N), p.Gini, p.Theil, p.Herfindahl, p.Sigma)
	}
	return s
}

// endsRow is a row of an entity's figures at both ends and fractions worked out of them.
func (n inequalityAnalysis) endsRow(a *stats.InequalityAnswer, entity string, from, to stats.Num, fractions ...stats.Num) []figure {
	spec := n.app.spec(a.Measure)
	row := []figure{n.app.entityFigure(entity), derived(from, written(float64(from), spec)), derived(to, written(float64(to), spec))}
	for _, x := range fractions {
		row = append(row, derived(x, n.app.percent(x)))
	}
	return row
}
