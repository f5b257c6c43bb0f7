package ui

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"statlas/stats"
	"statlas/ui/format"
)

// trendSheet has an entity a row and a period a column, and the growth at the end.
func (a *App) trendSheet(t *stats.TrendAnswer) *sheet {
	periods, all := periodsOf(t)
	spec := a.trendSpec(t.Measure, all)
	s := &sheet{Head: []heading{{Text: a.entityTitle()}}}
	for _, p := range periods {
		s.Head = append(s.Head, heading{p, true})
	}
	s.Head = append(s.Head, heading{a.T("sheet.cagr"), true})
	fitted := slices.ContainsFunc(t.Series, func(x stats.Series) bool { return x.Fit != nil })
	if fitted {
		s.Head = append(s.Head, heading{a.T("sheet.slope"), true}, heading{a.T("sheet.p"), true}, heading{a.T("sheet.r2"), true})
	}
	for _, series := range t.Series {
		row := make([]figure, len(periods)+1)
		row[0] = textCell(a.entityLabel(series.Entity))
		for i := range periods {
			row[i+1] = a.value(stats.Num(math.NaN()), spec, nil)
		}
		for _, p := range series.Points {
			i, _ := slices.BinarySearchFunc(periods, p.Period, comparePeriods)
			row[i+1] = a.value(p.Value, spec, p.Mark)
		}
		row = append(row, gained(series.CAGR, format.Percent(float64(series.CAGR), a.Lang())))
		if fitted {
			row = append(row, fitFigures(series.Fit, spec)...)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// trendSpec says how the values of a trend are written: as printed, as an index, or as growth in percent.
func (a *App) trendSpec(measure string, all []float64) format.Spec {
	switch a.main.question.Transform {
	case "index":
		return format.Spec{Digits: 5, Decimals: 1}
	case "yoy":
		return format.Spec{Unit: "%", Digits: 3}
	}
	return evenly(a.spec(measure), all)
}

func fitFigures(f *stats.Fit, s format.Spec) []figure {
	if f == nil {
		none := figure{Text: format.Missing, Raw: math.NaN(), Num: true}
		return []figure{none, none, none}
	}
	s.Digits, s.Decimals = 4, 0
	return []figure{
		gained(f.Slope, format.Full(float64(f.Slope), s)),
		derived(f.P, format.P(float64(f.P))),
		derived(f.R2, format.Coefficient(float64(f.R2), 3)),
	}
}

// periodsOf returns the periods of all series in order, and all values.
func periodsOf(t *stats.TrendAnswer) (periods []string, all []float64) {
	for _, s := range t.Series {
		for _, p := range s.Points {
			periods = append(periods, p.Period)
			all = append(all, float64(p.Value))
		}
	}
	slices.SortFunc(periods, comparePeriods)
	return slices.Compact(periods), all
}

func (a *App) entityTitle() string {
	if id := a.entityID(); id != "" {
		return a.title(id)
	}
	return a.T("entity")
}

// rankingSheet has an entity a row, the first place first.
func (a *App) rankingSheet(r *stats.RankingAnswer) *sheet {
	var all []float64
	for _, row := range r.Rows {
		all = append(all, float64(row.Value), float64(row.Previous))
	}
	spec := evenly(a.spec(r.Measure), all)
	compared := r.Compare != ""
	s := &sheet{Head: []heading{{a.T("sheet.rank"), true}, {a.entityTitle(), false}}}
	if compared {
		s.Head = append(s.Head, heading{a.T("sheet.change"), true})
	}
	s.Head = append(s.Head, heading{joined(a.title(r.Measure)+a.unitIn(r.Measure), a.period(r.At)), true})
	if compared {
		s.Head = append(s.Head, heading{a.period(r.Compare), true})
	}
	s.Head = append(s.Head, heading{a.T("sheet.share"), true}, heading{a.T("sheet.percentile"), true}, heading{a.T("sheet.z"), true})
	for _, row := range r.Rows {
		cells := []figure{derived(row.Rank, format.Rank(float64(row.Rank))), textCell(a.entityLabel(row.Entity))}
		if compared {
			cells = append(cells, a.places(row))
		}
		cells = append(cells, a.value(row.Value, spec, row.Mark))
		if compared {
			cells = append(cells, a.value(row.Previous, spec, nil))
		}
		s.Rows = append(s.Rows, append(cells,
			derived(row.Share, format.Percent(float64(row.Share), a.Lang())),
			derived(row.Percentile, format.Full(float64(row.Percentile), format.Spec{Digits: 3})),
			derived(row.Z, format.Coefficient(float64(row.Z), 2))))
	}
	return s
}

// places is how many places an entity gained or lost.
func (a *App) places(row stats.RankRow) figure {
	n := float64(row.Change)
	switch {
	case missing(row.Change):
		return derived(row.Change, format.Missing)
	case n > 0:
		return gained(row.Change, "▲ "+format.Rank(n))
	case n < 0:
		return gained(row.Change, "▼ "+format.Rank(-n))
	}
	return derived(row.Change, "=")
}

// correlationSheet has a pair a row, the strongest first; choosing one shows its points.
func (a *App) correlationSheet(c *stats.CorrelationAnswer) *sheet {
	type pair struct{ i, j int }
	var pairs []pair
	for i := range c.Columns {
		for j := range i {
			pairs = append(pairs, pair{j, i})
		}
	}
	size := func(p pair) float64 {
		r := math.Abs(float64(c.R[p.i][p.j]))
		if r != r {
			return -1
		}
		return r
	}
	slices.SortStableFunc(pairs, func(x, y pair) int { return cmp.Compare(size(y), size(x)) })
	s := &sheet{Head: []heading{{a.T("sheet.x"), false}, {a.T("sheet.y"), false}, {a.T("sheet.r"), true},
		{a.T("sheet.interval"), true}, {a.T("sheet.p"), true}, {a.T("sheet.n"), true}}}
	for _, p := range pairs {
		x, y := c.Columns[p.i], c.Columns[p.j]
		low, high := float64(c.Lower[p.i][p.j]), float64(c.Upper[p.i][p.j])
		first := textCell(a.title(x))
		first.Pair = []string{x, y}
		s.Rows = append(s.Rows, []figure{first, textCell(a.title(y)),
			derived(c.R[p.i][p.j], format.Coefficient(float64(c.R[p.i][p.j]), 3)),
			textRight(interval(low, high)),
			derived(c.P[p.i][p.j], format.P(float64(c.P[p.i][p.j]))),
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

// pointsSheet has a point a row.
func (a *App) pointsSheet(p *stats.Points) *sheet {
	s := &sheet{Head: []heading{{a.T("sheet.row"), true}, {a.entityTitle(), false}, {a.withUnit(p.X), true}, {a.withUnit(p.Y), true}}}
	for i := range p.Xs {
		name := ""
		if i < len(p.Labels) {
			name = joined(a.label(a.entityID(), p.Labels[i].Entity), p.Labels[i].Period)
		}
		n := p.Rows[i] + 1
		s.Rows = append(s.Rows, []figure{{Text: strconv.Itoa(n), Raw: float64(n), Num: true}, textCell(name),
			a.value(p.Xs[i], a.spec(p.X), nil), a.value(p.Ys[i], a.spec(p.Y), nil)})
	}
	return s
}
