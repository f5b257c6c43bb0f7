package ui

import (
	"math"
	"slices"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// acrossMost is how many periods stand side by side; more of them stand one below the other.
const acrossMost = 40

// trendSheet has an entity a row and a period a column, and the growth at the end.
func (a *App) trendSheet(t *stats.TrendAnswer) *sheet {
	periods, all := periodsOf(t)
	spec := a.trendSpec(t, all)
	if len(periods) > acrossMost {
		return a.longSheet(t, periods, spec)
	}
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
		row[0] = a.entityFigure(series.Entity)
		for i := range periods {
			row[i+1] = a.value(stats.Num(math.NaN()), spec, nil)
		}
		for _, p := range series.Points {
			i, _ := slices.BinarySearchFunc(periods, p.Period, comparePeriods)
			row[i+1] = a.value(p.Value, spec, p.Mark)
		}
		row = append(row, gained(series.CAGR, a.percent(series.CAGR)))
		if fitted {
			row = append(row, fitFigures(series.Fit, spec)...)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// longSheet has a period a row and an entity a column.
func (a *App) longSheet(t *stats.TrendAnswer, periods []string, spec format.Spec) *sheet {
	s := &sheet{Head: []heading{{Text: a.T("ranking.at")}}, Rows: make([][]figure, len(periods))}
	for i, p := range periods {
		s.Rows[i] = make([]figure, len(t.Series)+1)
		s.Rows[i][0] = textCell(p)
		for j := range t.Series {
			s.Rows[i][j+1] = figure{Text: format.Missing, Raw: math.NaN(), Num: true}
		}
	}
	for j, series := range t.Series {
		s.Head = append(s.Head, heading{a.entityLabel(series.Entity), true})
		for _, p := range series.Points {
			i, _ := slices.BinarySearchFunc(periods, p.Period, comparePeriods)
			s.Rows[i][j+1] = a.value(p.Value, spec, p.Mark)
		}
	}
	return s
}

// trendSpec says how the values of a trend are written: as printed, as an index, or as growth in percent.
func (a *App) trendSpec(t *stats.TrendAnswer, all []float64) format.Spec {
	switch t.Unit {
	case unitIndex:
		return format.Spec{Digits: indexDigits, Decimals: tidyDecimals}
	case unitFraction:
		return format.Spec{Unit: unitFraction, Digits: 3, Decimals: 1}
	}
	return evenly(a.spec(t.Measure), all)
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
	data.SortStable(periods, comparePeriods)
	return slices.Compact(periods), all
}

func (a *App) entityTitle() string {
	if id := a.entityID(); id != "" {
		return a.title(id)
	}
	return a.T("entity")
}
