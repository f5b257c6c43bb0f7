package ui

import (
	"cmp"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

func (t trendAnalysis) controls() []control {
	if t.app.main.hindrance != "" {
		return t.timeControl()
	}
	v := t.app.view
	q := v.Question
	list := func(field, label, words string, f func(*stats.Question) *string) control {
		return t.app.oneOf(field, label, t.app.options(words, stats.Options("trend", field)...), f)
	}
	forms := t.app.forms("chart.form.", chart.TrendForms...)
	forms.Short = false
	out := append(t.timeControl(), forms)
	if v.Draw.Form == "multiples" {
		out = append(out, t.app.switched("free", v.Draw.Free, func(v *view.View, on bool) { v.Draw.Free = on }))
	}
	transform := list("transform", "trend.transform", "transform.", func(q *stats.Question) *string { return &q.Transform })
	transform.Set = func(value string) {
		t.app.step(func(v *view.View) {
			v.Question.Transform, v.Draw.Ref, v.Draw.Notes = unless(value, "level"), "", freeOfValues(v.Draw.Notes)
		})
	}
	out = append(out, transform)
	switch q.Transform {
	case "index":
		out = append(out, t.app.picks("base", "trend.base", t.base(), t.bases(), func(q *stats.Question, value string) { q.Base = value }))
	case "rolling", "rollingmedian":
		out = append(out, t.app.number("window", t.app.T("trend.window"), countText(q.Window), numeral{1, windowMost, "3"}, func(value string) {
			t.app.edit(func(q *stats.Question) { q.Window, _ = strconv.Atoi(value) })
		}))
	}
	out = append(out,
		list("fit", "trend.fit", "fit.", func(q *stats.Question) *string { return &q.Fit }),
		t.app.switched("test", q.Test != "", func(v *view.View, on bool) { v.Question.Test = only(on, "mannkendall") }),
		t.app.switched("breaks", q.Breaks != "", func(v *view.View, on bool) { v.Question.Breaks = only(on, "jump") }))
	out = append(out, t.ahead(q.Forecast)...)
	ref := control{Key: "ref", Label: t.app.T("trend.ref"), Value: v.Draw.Ref, Hint: t.app.T("trend.refHint"), Set: func(value string) {
		t.app.step(func(v *view.View) { v.Draw.Ref = value })
	}}
	out = append(out, t.app.checked(ref, t.app.T("trend.refHint"), func(text string) (string, bool) {
		text = strings.TrimSpace(text)
		_, ok := chart.ParseReference(text)
		return text, ok || text == ""
	}))
	return append(out, t.notes()...)
}

// timeControl picks the column of numbers that is taken for the time where the table has no column of periods.
func (t trendAnalysis) timeControl() []control {
	if t.app.byRole(data.PeriodRole) != nil {
		return nil
	}
	k := control{Key: "period", Label: t.app.T("trend.period"), Value: cmp.Or(t.app.view.Question.Period, standIn(t.app.columns())), Set: func(id string) {
		t.app.edit(func(q *stats.Question) { q.Period, q.Base = unless(id, standIn(t.app.columns())), "" })
	}}
	if k.Value == "" {
		k.Options = []Option{{"", t.app.T("fit.none")}}
	}
	for _, c := range t.app.columns() {
		if c.Type == data.Number {
			k.Options = append(k.Options, Option{c.ID, t.app.withUnit(c.ID)})
		}
	}
	return []control{k}
}

// ahead are the controls of the forecast, f or none.
func (t trendAnalysis) ahead(f *stats.Forecast) []control {
	change := func(set func(*stats.Forecast)) {
		t.app.edit(func(q *stats.Question) {
			next := stats.Forecast{}
			if q.Forecast != nil {
				next = *q.Forecast
			}
			set(&next)
			q.Forecast = &next
		})
	}
	method := control{Key: "forecast", Label: t.app.T("trend.forecast"), Value: "none", Options: t.app.options("forecast.", "none", "drift", "holt"), Set: func(value string) {
		if value == "none" {
			t.app.edit(func(q *stats.Question) { q.Forecast = nil })
			return
		}
		change(func(f *stats.Forecast) { f.Method = value })
	}}
	if f == nil {
		return []control{method}
	}
	method.Value = cmp.Or(f.Method, "drift")
	out := []control{method, t.app.number("horizon", t.app.T("trend.horizon"), countText(f.Horizon), numeral{1, horizonMost, "3"}, func(value string) {
		change(func(f *stats.Forecast) { f.Horizon, _ = strconv.Atoi(value) })
	})}
	return append(out, t.app.levels("trend.level", f.Level, func(x float64) { change(func(f *stats.Forecast) { f.Level = x }) })...)
}

// Periods that a forecast goes ahead, and that a rolling figure spans, at most.
const (
	horizonMost = 50
	windowMost  = 1000
)

// switched is a control that is on or off.
func (a *App) switched(key string, on bool, set func(v *view.View, on bool)) control {
	return control{Key: key, Label: a.T("trend." + key), Switch: true, Value: only(on, "1"), Set: func(value string) {
		a.step(func(v *view.View) { set(v, value != "") })
	}}
}

// countText writes a count that a question holds; 0 is none.
func countText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// only returns value where on, else "".
func only(on bool, value string) string {
	if on {
		return value
	}
	return ""
}
