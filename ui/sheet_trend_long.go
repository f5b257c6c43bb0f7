package ui

import (
	"math"
	"slices"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// longSheet has a period a row and an entity a column; what was found stands below.
func (a *App) longSheet(t *stats.TrendAnswer, periods []string, at map[string]int, ahead []aheadColumn, spec format.Spec) *sheet {
	s := &sheet{Head: []heading{{Text: a.T("ranking.at")}}}
	for _, p := range periods {
		s.Rows = append(s.Rows, []figure{timeCell(p)})
	}
	for _, c := range ahead {
		s.Rows = append(s.Rows, []figure{textCell(a.T(c.part, c.period))})
	}
	extra := a.extraColumns(t, spec)
	for _, c := range extra {
		s.Rows = append(s.Rows, []figure{textCell(a.extraTitle(c))})
	}
	for _, series := range t.Series {
		name := a.entityLabel(series.Entity)
		if a.wholeOnly() {
			name = a.subject(t.Measure)
		}
		s.Head = append(s.Head, heading{name, true})
		for i := range periods {
			s.Rows[i] = append(s.Rows[i], a.value(stats.Num(math.NaN()), spec, nil))
		}
		for _, p := range series.Points {
			i := at[p.Period]
			s.Rows[i][len(s.Rows[i])-1] = a.value(p.Value, spec, p.Mark)
		}
		for k, c := range ahead {
			i := len(periods) + k
			s.Rows[i] = append(s.Rows[i], c.of(&series, spec))
		}
		for k, c := range extra {
			i := len(periods) + len(ahead) + k
			s.Rows[i] = append(s.Rows[i], c.of(&series))
		}
	}
	return s
}

// An extraColumn stands after the periods.
type extraColumn struct {
	key string
	num bool
	of  func(*stats.Series) figure
}

// extraTitle is the heading of c, and by what its rates are.
func (a *App) extraTitle(c extraColumn) string {
	return a.T(c.key, a.each(a.main.told.Period))
}

// extraColumns are growth, and of the fit, the test and the search for jumps what the answer has.
func (a *App) extraColumns(t *stats.TrendAnswer, spec format.Spec) []extraColumn {
	out := []extraColumn{
		{"sheet.cagr", true, func(s *stats.Series) figure { return gained(s.CAGR, a.percent(s.CAGR)) }},
		{"sheet.logGrowth", true, func(s *stats.Series) figure { return gained(s.LogGrowth, a.percent(s.LogGrowth)) }},
	}
	spec.Digits, spec.Decimals = 4, 0
	has := func(f func(stats.Series) bool) bool { return slices.ContainsFunc(t.Series, f) }
	if has(func(s stats.Series) bool { return s.Fit != nil }) {
		for k, key := range []string{"sheet.slope", "sheet.p", "sheet.r2"} {
			of := func(s *stats.Series) figure { return a.fitFigures(s.Fit, spec)[k] }
			if has(func(s stats.Series) bool { return of(&s).Text != format.Missing }) { // a smooth curve has none of them
				out = append(out, extraColumn{key, true, of})
			}
		}
	}
	if has(func(s stats.Series) bool { return s.Test != nil }) {
		test := func(s *stats.Series) *stats.TrendTest {
			if s.Test == nil {
				no := stats.Num(math.NaN())
				return &stats.TrendTest{P: no, CorrectedP: no, Slope: no}
			}
			return s.Test
		}
		out = append(out,
			extraColumn{"sheet.verdict", false, func(s *stats.Series) figure { return textCell(a.T("sheet." + verdictKey(test(s).Verdict))) }},
			extraColumn{"sheet.testP", true, func(s *stats.Series) figure {
				p := max(test(s).P, test(s).CorrectedP)
				return derived(p, format.P(float64(p)))
			}},
			extraColumn{"sheet.sen", true, func(s *stats.Series) figure {
				return gained(test(s).Slope, format.Full(float64(test(s).Slope), spec))
			}})
	}
	if has(func(s stats.Series) bool { return s.Breaks != nil }) {
		out = append(out, extraColumn{"sheet.breaks", false, func(s *stats.Series) figure {
			var said []string
			for _, b := range s.Breaks {
				said = append(said, b.Period+": "+format.Full(float64(b.Size), spec))
			}
			return textCell(strings.Join(said, a.T("list.semicolon")))
		}})
	}
	return out
}

// fitFigures are slope or growth a year, p and R² of a fit.
func (a *App) fitFigures(f *stats.Fit, s format.Spec) []figure {
	if f == nil {
		no := derived(stats.Num(math.NaN()), format.Missing)
		return []figure{no, no, no}
	}
	slope := gained(f.Slope, format.Full(float64(f.Slope), s))
	if f.Growth != nil {
		slope = gained(*f.Growth, a.percent(*f.Growth))
	}
	return []figure{slope, derived(f.P, format.P(float64(f.P))), derived(f.R2, format.Coefficient(float64(f.R2), 3))}
}
