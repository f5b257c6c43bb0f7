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
	text, all := "", chart.AllRows(a)
	for _, p := range pairsOf(a) {
		x := chart.CoefficientAt(all, p.i, p.j)
		if n == 0 || !(x.Adjusted < significant) || p.i == p.j {
			continue
		}
		if n--; text != "" {
			text += c.app.T("list.semicolon")
		}
		text += c.app.T("finding.pair", c.app.title(a.Columns[p.i]), c.app.title(a.Columns[p.j]), format.Coefficient(x.R, 2), interval(x.Lower, x.Upper), equals(format.P(x.Adjusted)), format.Count(x.N))
	}
	if text == "" {
		return c.app.T("finding.noPair")
	}
	return text
}

// findings name the strongest pairs, count what adjustment leaves, and say what a common trend has to do with it.
func (c correlationAnalysis) findings() (out []Option) {
	a := c.answer()
	if a.PairsTested > 0 && a.Points == nil {
		c.app.tells(&out, "finding.strong", c.strongest(a, pairsNamed))
	}
	if a.PairsTested > 1 {
		before, after := 0, 0
		all := chart.AllRows(a)
		for _, p := range pairsOf(a) {
			x := chart.CoefficientAt(all, p.i, p.j)
			if x.P < significant {
				before++
			}
			if x.Adjusted < significant {
				after++
			}
		}
		c.app.tells(&out, "finding.many", c.app.T("finding.below", format.Count(before), format.Count(after), format.Count(a.PairsTested),
			format.WithUnit(significant*float64(a.PairsTested), format.Spec{Digits: 2}, c.app.Lang())))
	}
	if pair := c.overPeriods(); pair != nil {
		c.app.tells(&out, "finding.span", c.spanLine(a, pair))
	}
	c.trendLines(a, &out)
	return out
}

// tells adds a line to what was found, under the name of that key; what says nothing, or not yet, has none.
func (a *App) tells(out *[]Option, key, text string) {
	if text != "" {
		*out = append(*out, Option{a.T(key), text})
	}
}

// trendLines set the coefficient of levels beside those that time has no part in: of the pair on screen, or of the strongest
// pair that moves with time.
func (c correlationAnalysis) trendLines(a *stats.CorrelationAnswer, out *[]Option) {
	var of *stats.CommonTrend
	for i := range a.Trends {
		t := &a.Trends[i]
		shown := a.Points == nil || t.X == a.Points.X && t.Y == a.Points.Y || t.X == a.Points.Y && t.Y == a.Points.X
		if shown && (of == nil || math.Abs(float64(t.Levels)) > math.Abs(float64(of.Levels))) {
			of = t
		}
	}
	if of == nil {
		return
	}
	r := func(x stats.Num) string { return format.Coefficient(float64(x), 2) }
	c.app.tells(out, "finding.trend", c.app.T("finding.moving", c.app.title(of.X), c.app.title(of.Y), r(of.XTime), r(of.YTime)))
	c.app.tells(out, "finding.levels", c.app.T("finding.r", r(of.Levels)))
	c.app.tells(out, "finding.changes", c.app.T(restOf(of.Levels, of.Differences), r(of.Differences)))
	c.app.tells(out, "finding.detrended", c.app.T(restOf(of.Levels, of.Detrended), r(of.Detrended)))
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
	low, high, sure, n := -1, -1, 0, 0
	r := make([]float64, len(a.Periods))
	for k := range a.Periods {
		p := chart.CoefficientAt(&a.Periods[k], x, y)
		if r[k] = p.R; p.R != p.R {
			continue
		}
		n++
		if low < 0 || p.R < r[low] {
			low = k
		}
		if high < 0 || p.R > r[high] {
			high = k
		}
		if p.Adjusted < significant {
			sure++
		}
	}
	if n == 0 {
		return c.app.T("finding.rest.none")
	}
	return c.app.T("finding.between", format.Coefficient(r[low], 2), c.app.period(a.Periods[low].Period), format.Coefficient(r[high], 2), c.app.period(a.Periods[high].Period),
		format.Count(sure), format.Count(n))
}
