package ui

import (
	"cmp"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// trendAnalysis draws a measure over time, a line for each entity.
type trendAnalysis struct{ basic }

func (t trendAnalysis) answer() *stats.TrendAnswer { return t.main.answer.(*stats.TrendAnswer) }

func (t trendAnalysis) hindrance() string {
	if t.view.Question.Period == "" && t.byRole(data.PeriodRole) == nil {
		return "offer.noPeriod"
	}
	return ""
}

func (t trendAnalysis) lines() bool { return true }

func (t trendAnalysis) fill(q *stats.Question) bool {
	q.Measure = t.measure()
	all, ready := t.entities() // the picker shows them in any case
	if q.Entities == nil {
		q.Entities, ready = t.firstEntities(all, ready)
		if !ready {
			return false
		}
	}
	var ok bool
	_, q.Where, ok = t.facets(q.Measure)
	return ok
}

func (t trendAnalysis) controls() []control {
	out := []control{t.sideBySide("transform", "trend.transform", t.options("transform.", "level", "index", "yoy"), func(q *stats.Question) *string { return &q.Transform })}
	if t.view.Question.Transform == "index" {
		out = append(out, control{Key: "base", Label: t.T("trend.base"), Value: t.base(), Options: t.bases(), Set: func(value string) {
			t.edit(func(q *stats.Question) { q.Base = value })
		}})
	}
	return append(out, t.sideBySide("fit", "trend.fit", t.options("fit.", "none", "ols"), func(q *stats.Question) *string { return &q.Fit }))
}

// bases are the periods that an index may set to 100.
func (t trendAnalysis) bases() []Option {
	all, _ := t.periods()
	var out []Option
	for _, p := range all {
		out = append(out, Option{p.Value, t.period(p.Value)})
	}
	return out
}

func (t trendAnalysis) base() string {
	if a, ok := t.main.answer.(*stats.TrendAnswer); ok && a.Base != "" {
		return a.Base
	}
	if b := t.view.Question.Base; b != "" {
		return b
	}
	if all, _ := t.periods(); len(all) > 0 {
		return all[0].Value
	}
	return ""
}

func (t trendAnalysis) sentence() string { return t.trendSentence(t.answer()) }

func (t trendAnalysis) sub() string { return t.growthLine(t.answer()) }

func (t trendAnalysis) draw() {
	t.main.option = chart.Trend(t.answer(), chart.Line{Log: t.view.Draw.Log}, t.style()).JSON()
}

func (t trendAnalysis) sheet() *sheet { return t.trendSheet(t.answer()) }

func (t trendAnalysis) how() string {
	text := t.T("how.trend." + cmp.Or(t.main.question.Transform, "level"))
	if t.main.question.Fit == "ols" {
		text += t.T("how.fit.ols")
	}
	return text
}

// fitsListed is how many fitted lines the reading tells of; the numbers have all that fit side by side.
const fitsListed = 12

// findings say what was found by fitting a line to each series.
func (t trendAnalysis) findings() []Option {
	var out []Option
	for _, s := range t.answer().Series {
		if f := s.Fit; f != nil && len(out) < fitsListed {
			out = append(out, Option{t.entityLabel(s.Entity), t.T("reading.fit", t.slope(f.Slope, t.answer()), equals(format.P(float64(f.P))), format.Coefficient(float64(f.R2), 3))})
		}
	}
	return out
}
