package ui

import (
	"cmp"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// trendAnalysis draws a measure over time, a line for each entity.
type trendAnalysis struct{ onApp }

func (t trendAnalysis) answer() *stats.TrendAnswer { return t.app.main.answer.(*stats.TrendAnswer) }

func (t trendAnalysis) hindrance() string {
	if t.app.view.Question.Period == "" && t.app.byRole(data.PeriodRole) == nil && standIn(t.app.columns()) == "" {
		return noPeriod
	}
	return ""
}

// noPeriod is the hindrance that a choice of another column takes away.
const noPeriod = "offer.noPeriod"

func (t trendAnalysis) lines() bool { return true }

func (t trendAnalysis) fill(q *stats.Question) bool {
	q.Measure, q.Period = t.app.measure(), cmp.Or(q.Period, standIn(t.app.columns()))
	all, ready := t.app.entities() // the picker shows them in any case
	if q.Entities == nil {
		if t.app.view.Draw.Form == "heat" {
			q.Entities = values(all, entitiesMost)
		} else {
			q.Entities, ready = t.app.firstEntities(all, ready)
		}
		if !ready {
			return false
		}
	}
	q.Thin = t.app.thin(len(q.Entities))
	var ok bool
	_, q.Where, ok = t.app.facets(q.Measure)
	return ok
}

// bases are the periods that an index may set to 100.
func (t trendAnalysis) bases() []Option {
	all, _ := t.app.periods()
	var out []Option
	for _, p := range all {
		out = append(out, Option{p.Value, t.app.period(p.Value)})
	}
	return out
}

func (t trendAnalysis) base() string {
	if a, ok := t.app.main.answer.(*stats.TrendAnswer); ok && a.Base != "" {
		return a.Base
	}
	if b := t.app.view.Question.Base; b != "" {
		return b
	}
	if all, _ := t.app.periods(); len(all) > 0 {
		return all[0].Value
	}
	return ""
}

func (t trendAnalysis) sentence() string { return t.app.trendSentence(t.answer()) }

func (t trendAnalysis) sub() string {
	said := []string{t.app.growthLine(t.answer())}
	return strings.Join(strings.Fields(strings.Join(append(said, t.tally()...), " ")), " ")
}

// tally counts the verdicts, and says why there is no forecast at all where one was asked for.
func (t trendAnalysis) tally() []string {
	var said []string
	count, ahead, why := map[string]int{}, 0, ""
	for _, s := range t.answer().Series {
		if s.Test != nil {
			count[verdictKey(s.Test.Verdict)]++
		}
		ahead += len(s.Forecast)
		why = cmp.Or(s.NoForecast, why)
	}
	if len(count) > 0 {
		said = append(said, t.app.T("lead.verdicts", format.Count(count["rising"]), format.Count(count["falling"]), format.Count(count["none"])))
	}
	if ahead == 0 && why != "" {
		said = append(said, t.app.T("lead.noForecast", t.app.T("find.no."+why)))
	}
	return said
}

// sums reports whether the points of several entities add up to something.
func (t trendAnalysis) sums(spec format.Spec) bool {
	switch t.app.main.told.Transform {
	case "index", "yoy", "log", "rollingmedian":
		return false
	}
	return spec.Additive()
}

func (t trendAnalysis) draw() {
	m, draw, style := &t.app.main, t.app.view.Draw, t.app.trendStyle()
	d := chart.Trend(t.answer(), chart.Line{
		Form: draw.Form, Log: draw.Log, Free: draw.Free, Ref: draw.Ref, Notes: draw.Notes, Sums: t.sums(style.Points(t.answer())), Zoom: m.zoom,
		Method: t.method, Level: t.level(),
	}, style)
	m.option, m.alt, m.note, m.height = d.JSON(), d.Alt, d.Note, cmp.Or(d.Height, m.height+d.More)
}

// method names a fit, or for "" the forecast.
func (t trendAnalysis) method(fit string) string {
	if f := t.app.main.told.Forecast; fit == "" && f != nil {
		return t.app.T("forecast." + cmp.Or(f.Method, "drift"))
	}
	return t.app.T("fit." + fit)
}

// level is that of the forecast's intervals.
func (t trendAnalysis) level() string {
	f := cmp.Or(t.app.main.told.Forecast, &stats.Forecast{})
	return format.Level(cmp.Or(f.Level, 0.95))
}

// trendStyle names the measure as the transform makes it.
func (a *App) trendStyle() chart.Style {
	s := a.style()
	s.Title = func(id string) string { return a.transformed(a.subject(id)) }
	return s
}

// transformed names what becomes of a measure by a transform whose unit does not tell.
func (a *App) transformed(name string) string {
	q := a.main.told
	switch q.Transform {
	case "diff", "log", "cumulative":
		return a.T("over."+q.Transform, name)
	case "rolling", "rollingmedian":
		return a.T("over."+q.Transform, name, strconv.Itoa(cmp.Or(q.Window, 3)))
	}
	return name
}

func (t trendAnalysis) sheet() *sheet {
	if drawn, all := thinned(t.answer()); drawn < all {
		return t.app.pointSheet(t.answer())
	}
	return t.app.trendSheet(t.answer())
}

func (t trendAnalysis) how() string {
	q := t.app.main.told
	text := t.app.T("how.trend."+cmp.Or(q.Transform, "level"), strconv.Itoa(cmp.Or(q.Window, 3)))
	if q.Fit != "" {
		text += t.app.T("how.fit." + q.Fit)
	}
	if q.Test != "" {
		text += t.app.T("how.test")
	}
	if q.Breaks != "" {
		text += t.app.T("how.breaks")
	}
	if f := q.Forecast; f != nil {
		text += t.app.T("how.forecast."+cmp.Or(f.Method, "drift"), format.Level(cmp.Or(f.Level, 0.95)))
	}
	return text
}
