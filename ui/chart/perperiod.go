package chart

import (
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// PairAt returns which row and column of an answer's matrices hold a pair; ok is false when it has not both.
func PairAt(a *stats.CorrelationAnswer, pair []string) (x, y int, ok bool) {
	if len(pair) != 2 {
		return 0, 0, false
	}
	x, y = slices.Index(a.Columns, pair[0]), slices.Index(a.Columns, pair[1])
	return x, y, x >= 0 && y >= 0
}

// PerPeriod draws the coefficient of a pair at each period with its interval.
func PerPeriod(a *stats.CorrelationAnswer, pair []string, s Style) Option {
	c := s.Colours()
	x, y, ok := PairAt(a, pair)
	if !ok {
		return s.base("item")
	}
	periods, points, bounds := []string{}, list{}, []figureOf{}
	for k, p := range a.Periods {
		periods = append(periods, p.Period)
		points = append(points, tipped{list{k, number(p.R[x][y])}, append([]string{p.Period}, s.coefficientTip(a, &p, x, y)...)})
		at, lo, hi := float64(k), float64(p.Lower[x][y]), float64(p.Upper[x][y])
		if finite(lo) && finite(hi) {
			bar := []part{stroke(c.Accent, 1.5, spot(at, lo), spot(at, hi))}
			for _, end := range []float64{lo, hi} {
				bar = append(bar, stroke(c.Accent, 1.5, beside(at, end, -0.08), beside(at, end, 0.08)))
			}
			bounds = append(bounds, figureOf{[]any{k, lo, hi}, bar, nil, ""})
		}
	}
	o := s.base("item")
	o["grid"] = opt("left:8 right:16 top:40 bottom:8 outerBoundsMode:same outerBoundsContain:axisLabel")
	o["xAxis"] = opt("type:category data:? axisTick:{show:false} axisLine:{onZero:true lineStyle:{color:?}} axisLabel:{color:? hideOverlap:true}", periods, c.Line, c.Muted)
	axis := s.above(s.valueAxis(s.Words("chart.perPeriod", format.Level(float64(a.Level))), format.Spec{}, 1))
	axis["min"], axis["max"] = -1, 1
	o["yAxis"] = axis
	o["series"] = list{
		shapes(bounds, 2),
		opt("type:line data:? symbol:circle symbolSize:9 z:3 itemStyle:{color:?} lineStyle:{color:? width:2}", points, c.Accent, c.Accent),
	}
	return o
}

// AltPerPeriod does for a PerPeriod what Alt does for the charts of answers.
func AltPerPeriod(a *stats.CorrelationAnswer, pair []string, s Style) string {
	x, y, ok := PairAt(a, pair)
	if !ok {
		return ""
	}
	said := []string{s.Words("chart.alt.periods", s.Title(pair[0]), s.Title(pair[1]))}
	for _, p := range a.Periods {
		said = append(said, s.Words("chart.alt.period", p.Period, format.Coefficient(float64(p.R[x][y]), 2)))
	}
	return s.sentences(said)
}
