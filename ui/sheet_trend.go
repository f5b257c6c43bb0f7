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

// trendSheet has an entity a row and a period a column, those to come with their bounds, and what was found at the end.
func (a *App) trendSheet(t *stats.TrendAnswer) *sheet {
	periods, at, all := periodsOf(t)
	spec, ahead := a.trendSpec(t, all), aheadOf(t)
	if len(periods)+len(ahead) > acrossMost {
		return a.longSheet(t, periods, at, ahead, spec)
	}
	s := &sheet{Head: []heading{{Text: a.seriesTitle()}}}
	for _, p := range periods {
		s.Head = append(s.Head, heading{shortNumber(p), true})
	}
	for _, c := range ahead {
		s.Head = append(s.Head, heading{a.T(c.part, c.period), true})
	}
	extra := a.extraColumns(t, spec)
	for _, c := range extra {
		s.Head = append(s.Head, heading{a.extraTitle(c), c.num})
	}
	s.fill(len(t.Series), func(n int) []figure {
		series := &t.Series[n]
		row := make([]figure, len(periods)+1)
		if row[0] = a.entityFigure(series.Entity); a.wholeOnly() {
			row[0] = textCell(a.subject(t.Measure))
		}
		for i := range periods {
			row[i+1] = a.value(stats.Num(math.NaN()), spec, nil)
		}
		for _, p := range series.Points {
			row[at[p.Period]+1] = a.value(p.Value, spec, p.Mark)
		}
		for _, c := range ahead {
			row = append(row, c.of(series, spec))
		}
		for _, c := range extra {
			row = append(row, c.of(series))
		}
		return row
	})
	return s
}

// An aheadColumn is a period to come and which number of its forecast: part is the key of the heading.
type aheadColumn struct{ period, part string }

// aheadOf returns the columns of all forecasts.
func aheadOf(t *stats.TrendAnswer) []aheadColumn {
	var periods []string
	for _, s := range t.Series {
		for _, p := range s.Forecast {
			periods = append(periods, p.Period)
		}
	}
	data.SortStable(periods, comparePeriods)
	var out []aheadColumn
	for _, p := range slices.Compact(periods) {
		out = append(out, aheadColumn{p, "sheet.forecast"}, aheadColumn{p, "sheet.aheadLower"}, aheadColumn{p, "sheet.aheadUpper"})
	}
	return out
}

func (c aheadColumn) of(s *stats.Series, spec format.Spec) figure {
	x := stats.Num(math.NaN())
	for _, p := range s.Forecast {
		if p.Period == c.period {
			x = map[string]stats.Num{"sheet.forecast": p.Value, "sheet.aheadLower": p.Lower, "sheet.aheadUpper": p.Upper}[c.part]
		}
	}
	spec.Digits, spec.Decimals = 4, 0
	return derived(x, format.Full(float64(x), spec))
}

// timeCell is a period, a number with no more digits than are read; a file gets all.
func timeCell(p string) figure { return figure{Text: shortNumber(p), Raw: p} }

// trendSpec says how the values of a trend are written: as printed, as an index, or as growth in percent.
func (a *App) trendSpec(t *stats.TrendAnswer, all []float64) format.Spec {
	spec := a.style().Points(t)
	switch t.Unit {
	case unitIndex:
		spec.Decimals = tidyDecimals
	case unitFraction:
	default:
		spec = evenly(spec, all)
	}
	return spec
}

// periodsOf returns the periods of all series in order, where each stands among them, and all values.
func periodsOf(t *stats.TrendAnswer) (periods []string, at map[string]int, all []float64) {
	at = map[string]int{}
	for _, s := range t.Series {
		for i, p := range s.Points {
			all = append(all, float64(p.Value))
			if i < len(periods) && periods[i] == p.Period { // as mostly: the series before had the same
				continue
			}
			if _, known := at[p.Period]; !known {
				at[p.Period] = 0
				periods = append(periods, p.Period)
			}
		}
	}
	data.SortStable(periods, comparePeriods)
	for i, p := range periods {
		at[p] = i
	}
	return periods, at, all
}

func (a *App) seriesTitle() string {
	if a.wholeOnly() { // one, called by what it measures
		return a.T("measure")
	}
	return a.entityTitle()
}

func (a *App) entityTitle() string {
	if id := a.entityID(); id != "" {
		return a.title(id)
	}
	return a.T("entity")
}
