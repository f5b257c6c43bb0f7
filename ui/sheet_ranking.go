package ui

import (
	"math"
	"slices"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// rankingSheet has an entity a row, the first place first.
func (a *App) rankingSheet(r *stats.RankingAnswer) *sheet {
	var all []float64
	for _, row := range r.Rows {
		all = append(all, float64(row.Level), float64(row.Previous))
	}
	spec := evenly(a.spec(r.Measure), all)
	s, columns := &sheet{}, a.rankingColumns(r, spec)
	for _, c := range columns {
		s.Head = append(s.Head, c.heading)
	}
	s.fill(len(r.Rows), func(i int) (row []figure) {
		for _, c := range columns {
			row = append(row, c.cell(r.Rows[i]))
		}
		return row
	})
	return s
}

// A rankColumn is a column of a ranking's sheet.
type rankColumn struct {
	heading heading
	cell    func(stats.RankRow) figure
}

func (a *App) rankingColumns(r *stats.RankingAnswer, spec format.Spec) []rankColumn {
	num := func(name string, cell func(stats.RankRow) figure) rankColumn {
		return rankColumn{heading{name, true}, cell}
	}
	percent := func(x stats.Num) figure { return derived(x, a.percent(x)) }
	out := []rankColumn{
		num(a.T("sheet.rank"), func(row stats.RankRow) figure { return derived(row.Rank, format.Rank(float64(row.Rank))) }),
		{heading{a.rankedTitle(), false}, func(row stats.RankRow) figure { return a.entityFigure(row.Entity) }},
	}
	if c := a.column(a.periodID()); c != nil && r.At == "" {
		out = append(out, rankColumn{heading{a.in(c.Title, c.Name), false}, func(row stats.RankRow) figure { return timeCell(row.Period) }})
	}
	if r.Compare != "" {
		out = append(out, num(a.T("sheet.change"), a.places))
	}
	if slices.ContainsFunc(r.Rows, func(row stats.RankRow) bool { return row.Range != nil }) {
		out = append(out, num(a.T("sheet.range"), rangeOf))
	}
	switch r.By {
	case "change":
		s := spec.Difference()
		out = append(out, num(a.T("by.change"), func(row stats.RankRow) figure { return gained(row.Value, format.Full(float64(row.Value), s)) }))
	case "cagr":
		out = append(out, num(a.T("by.cagr"), func(row stats.RankRow) figure { return percent(row.Value) }))
	}
	out = append(out, num(joined(a.what(r.Measure), a.period(r.At)), func(row stats.RankRow) figure { return a.value(row.Level, spec, row.Mark) }))
	if r.Compare != "" {
		out = append(out, num(a.period(r.Compare), func(row stats.RankRow) figure { return a.value(row.Previous, spec, nil) }))
	}
	if spec.Unit != "%" { // percentages of different things do not add up to a whole
		out = append(out, num(a.T("sheet.share"), func(row stats.RankRow) figure { return percent(row.Share) }))
	}
	return append(out,
		num(a.T("sheet.percentile"), func(row stats.RankRow) figure {
			return derived(row.Percentile, format.Full(float64(row.Percentile), format.Spec{Digits: 3}))
		}),
		num(a.T("sheet.z"), func(row stats.RankRow) figure { return derived(row.Z, format.Coefficient(float64(row.Z), 2)) }))
}

// rankedTitle heads what is ranked: entities, or rows.
func (a *App) rankedTitle() string {
	if a.wholeOnly() {
		return a.T("entity.rows")
	}
	return a.entityTitle()
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

// rangeOf are the places that chance allows.
func rangeOf(row stats.RankRow) figure {
	if row.Range == nil {
		return textRight(format.Missing)
	}
	return textRight(span(format.Rank(float64(row.Range[0])), format.Rank(float64(row.Range[1]))))
}

// overSheet has an entity a row and a period a column: its place there, or its figure.
func (a *App) overSheet(r *stats.RankingAnswer, places bool) *sheet {
	s, whole := &sheet{Head: []heading{{Text: a.entityTitle()}}}, chart.Whole(r)
	for _, k := range whole {
		s.Head = append(s.Head, heading{r.Over.Periods[k], true})
	}
	spec := a.spec(r.Measure)
	if !places {
		spec = evenly(spec, figuresOver(r))
	}
	s.fill(len(r.Over.Series), func(i int) []figure {
		one := &r.Over.Series[i]
		row := []figure{a.entityFigure(one.Entity)}
		for _, k := range whole {
			if places {
				row = append(row, derived(one.Ranks[k], format.Rank(float64(one.Ranks[k]))))
			} else {
				row = append(row, a.value(one.Values[k], spec, nil))
			}
		}
		return row
	})
	return s
}

func figuresOver(r *stats.RankingAnswer) (all []float64) {
	for _, one := range r.Over.Series {
		for _, v := range one.Values {
			if !math.IsNaN(float64(v)) {
				all = append(all, float64(v))
			}
		}
	}
	return all
}
