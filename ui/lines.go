package ui

import (
	"cmp"
	"math"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// changeDigits is as many as a difference of printed figures has for certain: 99.6 − 97.5 is 2.1, and not 2.0999999999999943.
const changeDigits = 12

// leadLine says who leads a ranking.
func (a *App) leadLine(r *stats.RankingAnswer) string {
	if len(r.Rows) < 2 || missing(r.Rows[0].Value) {
		return ""
	}
	first := r.Rows[0]
	spec := a.spec(r.Measure)
	if r.Unit == unitFraction {
		spec = format.Spec{Unit: unitFraction, Digits: 3, Decimals: 1}
	} else if r.By == "change" {
		spec = spec.Difference()
		spec.Digits = cmp.Or(spec.Digits, changeDigits)
	}
	figure := format.WithUnit(float64(first.Value), spec, a.Lang())
	if m := first.Mark; (r.By == "" || r.By == "value") && m != nil && m.Qualifier != "" && m.Qualifier != "exact" {
		figure = a.T("chart.hedged."+m.Qualifier, figure)
	}
	return a.T("lead.ranking", a.entityLabel(first.Entity), figure)
}

// growthLine says which of the lines grew fastest, or that there are only dots.
func (a *App) growthLine(t *stats.TrendAnswer) string {
	if onePeriod(t) {
		return a.T("lead.onePeriod")
	}
	var best *stats.Series
	known := 0
	for i, s := range t.Series {
		if missing(s.CAGR) {
			continue
		}
		if known++; best == nil || s.CAGR > best.CAGR {
			best = &t.Series[i]
		}
	}
	if best == nil || a.spec(t.Measure).Unit == "%" {
		return ""
	}
	key := "lead.growth"
	switch {
	case a.wholeOnly():
		key = "lead.growthAlone"
	case len(t.Series) == 1:
		key = "lead.growthOne"
	case best.CAGR == 0, best.CAGR < 0 && known < len(t.Series):
		return ""
	case best.CAGR < 0:
		key = "lead.growthNone"
	}
	return a.T(key, a.entityLabel(best.Entity), a.percent(best.CAGR), a.onAverage(a.main.told.Period))
}

// pairLine states the coefficient behind a scatter, and how its curve fits.
func (a *App) pairLine(c *stats.CorrelationAnswer) string {
	line := a.coefficientLine(c)
	if w, f := c.Points.With, c.Points.Fit; w != nil {
		line += " " + a.T("lead.with", format.Coefficient(float64(w.R), 3), equals(format.P(float64(w.P))), format.Count(w.N), a.lineSlope(w.Fit), a.lineSlope(f))
	}
	if f := c.Points.Curve; f != nil {
		key := "lead.curve"
		if len(f.Candidates) > 0 {
			key = "lead.chosen"
		}
		line += " " + a.T(key, a.T("curve."+f.Name), format.Coefficient(float64(f.R2), 3), chart.Equation(f, a.Lang()))
	}
	return line
}

func (a *App) lineSlope(f *stats.Fit) string {
	if f == nil {
		return format.Missing
	}
	return format.WithUnit(float64(f.Slope), format.Spec{Digits: 4}, a.Lang())
}

func (a *App) coefficientLine(c *stats.CorrelationAnswer) string {
	if p := c.Points; len(p.Axes) > 0 || p.With != nil {
		return a.T("lead.shown", a.method(), format.Coefficient(float64(p.R), 3), equals(format.P(float64(p.P))), format.Count(p.N))
	}
	i, j := -1, -1
	for k, id := range c.Columns {
		if id == c.Points.X {
			i = k
		}
		if id == c.Points.Y {
			j = k
		}
	}
	if i < 0 || j < 0 || math.IsNaN(float64(c.R[i][j])) {
		return a.T("lead.points", format.Count(c.Points.N))
	}
	key, p, alone := "lead.pair", c.P[i][j], c.P[i][j]
	if c.Adjust != "none" && c.PairsTested > 1 {
		key, p = "lead.pairOfMany", c.Adjusted[i][j]
	}
	return a.T(key, a.method(), format.Coefficient(float64(c.R[i][j]), 3), interval(float64(c.Lower[i][j]), float64(c.Upper[i][j])),
		equals(format.P(float64(p))), format.Count(c.Ns[i][j]), format.Level(float64(c.Level)), equals(format.P(float64(alone))))
}

// equals puts a sign before a number that does not start with one.
func equals(number string) string {
	if number[0] == '<' || number[0] == '>' {
		return number[:1] + " " + number[1:]
	}
	return "= " + number
}

// onePeriod reports that all points are of one period.
func onePeriod(t *stats.TrendAnswer) bool {
	only := ""
	for _, s := range t.Series {
		for _, p := range s.Points {
			if only != "" && p.Period != only {
				return false
			}
			only = p.Period
		}
	}
	return only != ""
}
