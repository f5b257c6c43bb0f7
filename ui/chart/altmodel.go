package chart

import (
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// AltModel does for the charts of a model what Alt does for those of other answers.
func AltModel(a *stats.ModelAnswer, form string, s Style) string {
	switch form {
	case "fitted":
		return s.sentences(s.altFitted(a))
	case "residuals":
		return s.sentences(s.altResiduals(a))
	}
	said := []string{s.Words("chart.alt.model", s.Title(a.Y), format.Count(len(terms(a))))}
	for _, k := range terms(a) {
		if len(said) <= maxAlt {
			said = append(said, s.Words("chart.alt.term", s.Term(a, k), s.Effect(a, k)))
		}
	}
	return s.sentences(said)
}

// altFitted says how closely what was observed follows the model: over which stretch, R², and the rows farthest from the line.
func (s Style) altFitted(a *stats.ModelAnswer) []string {
	said := []string{AltScatter(modelPoints(a, nil, a.Y), s.ofModel(a.Y))}
	if len(a.Points.Fitted) == 0 {
		return said
	}
	said = append(said, s.Words("chart.alt.fitted", s.effect(a, slices.Min(a.Points.Fitted), false), s.effect(a, slices.Max(a.Points.Fitted), false), format.Coefficient(float64(a.R2), 3)))
	return append(said, s.altFarthest(a)...)
}

// altResiduals says how far the residuals lie around 0, whether the model's two assumptions about them hold, which rows lie
// farthest, and which move the fit most.
func (s Style) altResiduals(a *stats.ModelAnswer) []string {
	r := a.Residuals
	said := []string{
		AltScatter(modelPoints(a, nil, residual), s.ofModel(a.Y)),
		s.Words("chart.alt.spread", s.effect(a, r.Q1, true), s.effect(a, r.Q3, true), s.effect(a, r.Median, true)),
	}
	for _, test := range []struct {
		key string
		p   stats.Num
	}{{"chart.alt.normal", r.ShapiroP}, {"chart.alt.even", r.BreuschPaganP}} {
		if finite(float64(test.p)) {
			said = append(said, s.Words(test.key, equals(format.P(float64(test.p)))))
		}
	}
	said = append(said, s.altFarthest(a)...)
	for _, row := range a.Influential[:min(maxAlt, len(a.Influential))] {
		said = append(said, s.Words("chart.alt.term", s.Row(row.Row, row.Label), s.Words("chart.model.d", format.Coefficient(float64(row.Cook), 3), format.Coefficient(float64(row.Leverage), 3))))
	}
	return said
}

// altFarthest tells of the rows farthest above and below what the model gives, named as the chart names them.
func (s Style) altFarthest(a *stats.ModelAnswer) (said []string) {
	all := a.Points.Residual
	if len(all) == 0 {
		return nil
	}
	for _, end := range []struct {
		key   string
		value stats.Num
	}{{"chart.alt.above", slices.Max(all)}, {"chart.alt.below", slices.Min(all)}} {
		i := slices.Index(all, end.value)
		var l stats.PointLabel
		if i < len(a.Points.Labels) {
			l = a.Points.Labels[i]
		}
		said = append(said, s.Words(end.key, s.Row(a.Points.Rows[i], l), s.effect(a, end.value, true)))
	}
	return said
}

// effect writes a number in the unit of y.
func (s Style) effect(a *stats.ModelAnswer, v stats.Num, difference bool) string {
	return format.WithUnit(float64(v), s.Effects(a.Y, difference), s.Lang)
}
