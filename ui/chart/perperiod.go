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
	periods, points, bounds := []string{}, []dot{}, []figureOf{}
	for k := range a.Periods {
		p := &a.Periods[k]
		periods = append(periods, p.Period)
		points = append(points, dot{Value: [2]stats.Num{stats.Num(k), p.R[x][y]}, Tip: append([]string{p.Period}, s.coefficientTip(a, p, x, y)...)})
		if lo, hi := float64(p.Lower[x][y]), float64(p.Upper[x][y]); finite(lo) && finite(hi) {
			bounds = append(bounds, figureOf{Value: []any{k, lo, hi}, Parts: []part{path(c.Accent, 2, float64(k), lo, float64(k), hi)}})
		}
	}
	o := s.base("item")
	o["grid"] = s.opt("left:8 right:16 top:40 bottom:8 outerBoundsMode:same outerBoundsContain:axisLabel")
	o["xAxis"] = s.opt("type:category data:? axisTick:{show:false} axisLine:{onZero:true lineStyle:{color:$line}} axisLabel:{color:$muted hideOverlap:true}", periods)
	axis := s.above(s.valueAxis(s.say("chart.perPeriod", format.Level(float64(a.Level))), format.Spec{}, 1))
	axis["min"], axis["max"] = -1, 1
	o["yAxis"] = axis
	o["series"] = list{
		shapes(bounds, 2),
		s.opt("type:line data:? symbol:circle symbolSize:9 z:3 itemStyle:{color:$accent} lineStyle:{color:$accent width:2}", points),
	}
	return o
}

// AltPerPeriod does for a PerPeriod what Alt does for the charts of answers.
func AltPerPeriod(a *stats.CorrelationAnswer, pair []string, s Style) string {
	x, y, ok := PairAt(a, pair)
	said := []string{s.say("chart.alt.periods", s.Title(pair[0]), s.Title(pair[1]))}
	for _, p := range a.Periods {
		if ok {
			said = append(said, s.say("chart.alt.period", p.Period, format.Coefficient(float64(p.R[x][y]), 2)))
		}
	}
	return s.sentences(said)
}
