package ui

import (
	"math"
	"strings"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// termsTold is how many coefficients the reading judges one by one; the numbers have all.
const termsTold = 12

func (m modelAnalysis) sentence() string {
	a := m.answer()
	var names []string
	for _, x := range a.X {
		names = append(names, m.app.title(x))
	}
	return m.app.T("title.model", m.app.title(a.Y), m.app.names(names)) + m.app.narrowedTo()
}

// sub says how much the model explains, and whether that could be chance.
func (m modelAnalysis) sub() string {
	a := m.answer()
	text := m.app.T("lead.model", m.app.title(a.Y), format.Coefficient(float64(a.R2), 3), said(a.FDF[0]), said(a.FDF[1]), said(a.F), p(a.FP), format.Count(a.N))
	if !(a.FP < significant) {
		text += m.app.T("lead.chance")
	}
	return text
}

// said writes a number without a unit in a sentence.
func said(x stats.Num) string {
	return strings.Replace(rounded(x), "-", "−", 1)
}

func (m modelAnalysis) findings() (out []Option) {
	a, style := m.answer(), m.app.columnStyle()
	add := func(name, text string) {
		if text != "" {
			out = append(out, Option{m.app.T(name), text})
		}
	}
	add("model.equation", m.equation(a, style))
	add("sheet.r2", m.app.T("model.r2", format.Coefficient(float64(a.R2), 3), format.Coefficient(float64(a.AdjustedR2), 3)))
	add("model.f", m.app.T("model.fText", said(a.FDF[0]), said(a.FDF[1]), said(a.F), p(a.FP)))
	add("model.sigma", m.app.T("model.sigmaText", format.WithUnit(float64(a.Sigma), style.Effects(a.Y, true), m.app.Lang()), format.Count(a.DF)))
	for k, c := range a.Coefficients {
		if _, power := chart.Term(a, k); power > 0 && len(out) < termsTold {
			text := style.Effect(a, k) + m.app.T("model."+verdict(c.Estimate, c.P))
			if len(a.X) > 1 {
				text += m.app.T("model.fixed")
			}
			add(style.Term(a, k), text)
		}
	}
	add("model.alike", m.inflation(a))
	add("model.residuals", m.app.T("model.tests", p(a.Residuals.ShapiroP), p(a.Residuals.BreuschPaganP)))
	add("model.movers", m.influence(a, style))
	return out
}

// p writes a probability with its sign of comparison.
func p(x stats.Num) string { return equals(format.P(float64(x))) }

// verdict says which way something clearly goes: up, down or unclear.
func verdict(slope, p stats.Num) string {
	switch {
	case !(p < significant):
		return "unclear"
	case slope > 0:
		return "up"
	}
	return "down"
}

// equation writes the model out in the figures as they stand in the table.
func (m modelAnalysis) equation(a *stats.ModelAnswer, style chart.Style) string {
	text := m.app.title(a.Y) + " = "
	for k, c := range a.Coefficients {
		switch {
		case c.Estimate < 0:
			text += "−\u00a0"
		case k > 0:
			text += "+\u00a0"
		}
		text += rounded(stats.Num(math.Abs(float64(c.Estimate))))
		if _, power := chart.Term(a, k); power > 0 {
			text += "·" + style.Term(a, k)
		}
		text += " "
	}
	return text[:len(text)-1]
}

// Variance inflation from which on the x are called somewhat and very much alike (Marquardt 1970).
const (
	someInflation = 5
	muchInflation = 10
)

// inflation names the column that the others give most of, "" where there are no others.
func (m modelAnalysis) inflation(a *stats.ModelAnswer) string {
	var most stats.Coefficient
	for _, c := range a.Coefficients {
		if c.VIF > most.VIF {
			most = c
		}
	}
	key := "model.alike.no"
	switch {
	case len(a.X) < 2 || most.Name == "":
		return ""
	case most.VIF > muchInflation:
		key = "model.alike.much"
	case most.VIF > someInflation:
		key = "model.alike.some"
	}
	return m.app.T(key, m.app.title(most.Name), said(most.VIF))
}

// influence names the rows that move the fit most.
func (m modelAnalysis) influence(a *stats.ModelAnswer, style chart.Style) string {
	text := ""
	for _, r := range a.Influential[:min(named, len(a.Influential))] {
		if text != "" {
			text += m.app.T("list.semicolon")
		}
		text += m.app.T("model.mover", style.Row(r.Row, r.Label), said(r.Cook))
	}
	return text
}
