package ui

import (
	"cmp"
	"math"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// What is called a finding: p below significant; of the strongest pairs the reading names so many.
const (
	significant  = 0.05
	pairsNamed   = 3
	goneBelow    = 0.5 // of a coefficient of levels without the trend: mostly the trend's
	holdingAbove = 0.8 // still there
)

// A pair of a matrix: the row and the column of its cell.
type pair struct{ i, j int }

// pairsOf returns the pairs tested, the strongest first, those without a coefficient last.
func pairsOf(c *stats.CorrelationAnswer) []pair {
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
	return pairs
}

// strongest names the strongest pairs that are findings after adjustment, up to n, or says that there are none.
func (c correlationAnalysis) strongest(a *stats.CorrelationAnswer, n int) string {
	text := ""
	for _, p := range pairsOf(a) {
		if n > 0 && a.Adjusted[p.i][p.j] < significant && a.Columns[p.i] != a.Columns[p.j] {
			n--
			if text != "" {
				text += c.T("list.semicolon")
			}
			text += c.T("finding.pair", c.title(a.Columns[p.i]), c.title(a.Columns[p.j]), format.Coefficient(float64(a.R[p.i][p.j]), 2),
				interval(float64(a.Lower[p.i][p.j]), float64(a.Upper[p.i][p.j])), equals(format.P(float64(a.Adjusted[p.i][p.j]))), format.Count(a.Ns[p.i][p.j]))
		}
	}
	if text == "" {
		return c.T("finding.noPair")
	}
	return text
}

// findings name the strongest pairs, count what adjustment leaves, and say what a common trend has to do with it.
func (c correlationAnalysis) findings() []Option {
	a := c.answer()
	var out []Option
	if a.PairsTested > 0 && a.Points == nil {
		out = append(out, Option{c.T("finding.strong"), c.strongest(a, pairsNamed)})
	}
	if a.PairsTested > 1 {
		before, after := 0, 0
		for _, p := range pairsOf(a) {
			if a.P[p.i][p.j] < significant {
				before++
			}
			if a.Adjusted[p.i][p.j] < significant {
				after++
			}
		}
		out = append(out, Option{c.T("finding.many"), c.T("finding.below", format.Count(before), format.Count(after), format.Count(a.PairsTested),
			format.WithUnit(significant*float64(a.PairsTested), format.Spec{Digits: 2}, c.Lang()))})
	}
	if pair := c.overPeriods(); pair != nil {
		out = append(out, Option{c.T("finding.span"), c.spanLine(a, pair)})
	}
	return append(out, c.trendLines(a)...)
}

// trendLines set the coefficient of levels beside those that time has no part in: of the pair on screen, or of the strongest
// pair that moves with time.
func (c correlationAnalysis) trendLines(a *stats.CorrelationAnswer) []Option {
	var of *stats.CommonTrend
	for i := range a.Trends {
		t := &a.Trends[i]
		shown := a.Points == nil || t.X == a.Points.X && t.Y == a.Points.Y || t.X == a.Points.Y && t.Y == a.Points.X
		if shown && (of == nil || math.Abs(float64(t.Levels)) > math.Abs(float64(of.Levels))) {
			of = t
		}
	}
	if of == nil {
		return nil
	}
	r := func(x stats.Num) string { return format.Coefficient(float64(x), 2) }
	return []Option{
		{c.T("finding.trend"), c.T("finding.moving", c.title(of.X), c.title(of.Y), r(of.XTime), r(of.YTime))},
		{c.T("finding.levels"), c.T("finding.r", r(of.Levels))},
		{c.T("finding.changes"), c.T(restOf(of.Levels, of.Differences), r(of.Differences))},
		{c.T("finding.detrended"), c.T(restOf(of.Levels, of.Detrended), r(of.Detrended))},
	}
}

// restOf returns the key of what is left of a coefficient of levels without the trend.
func restOf(levels, rest stats.Num) string {
	switch part := float64(rest / levels); {
	case part != part:
		return "finding.rest.none"
	case part < goneBelow:
		return "finding.rest.gone"
	case part < holdingAbove:
		return "finding.rest.less"
	}
	return "finding.rest.holds"
}

// spanLine says between what the coefficient of a pair lies over the periods.
func (c correlationAnalysis) spanLine(a *stats.CorrelationAnswer, pair []string) string {
	x, y, _ := chart.PairAt(a, pair)
	var low, high *stats.PeriodMatrix
	sure, n := 0, 0
	for k := range a.Periods {
		p := &a.Periods[k]
		if missing(p.R[x][y]) {
			continue
		}
		n++
		if low == nil || p.R[x][y] < low.R[x][y] {
			low = p
		}
		if high == nil || p.R[x][y] > high.R[x][y] {
			high = p
		}
		if p.Adjusted[x][y] < significant {
			sure++
		}
	}
	if low == nil {
		return c.T("finding.rest.none")
	}
	r := func(p *stats.PeriodMatrix) string { return format.Coefficient(float64(p.R[x][y]), 2) }
	return c.T("finding.between", r(low), c.period(low.Period), r(high), c.period(high.Period), format.Count(sure), format.Count(n))
}
