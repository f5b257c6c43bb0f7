package ui

import (
	"cmp"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
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
		out = append(out, control{Key: "base", Label: t.app.T("trend.base"), Value: t.base(), Options: t.bases(), Set: func(value string) {
			t.app.edit(func(q *stats.Question) { q.Base = value })
		}})
	case "rolling", "rollingmedian":
		out = append(out, t.app.counted("window", q.Window, func(q *stats.Question, n int) { q.Window = n }))
	}
	out = append(out,
		list("fit", "trend.fit", "fit.", func(q *stats.Question) *string { return &q.Fit }),
		t.app.switched("test", q.Test != "", func(v *view.View, on bool) { v.Question.Test = only(on, "mannkendall") }),
		t.app.switched("breaks", q.Breaks != "", func(v *view.View, on bool) { v.Question.Breaks = only(on, "jump") }))
	out = append(out, t.ahead(q.Forecast)...)
	out = append(out, control{Key: "ref", Label: t.app.T("trend.ref"), Value: v.Draw.Ref, Hint: t.app.T("trend.refHint"), Set: func(value string) {
		t.app.step(func(v *view.View) { v.Draw.Ref = strings.TrimSpace(value) })
	}})
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
	level := control{Key: "level", Label: t.app.T("trend.level"), Value: strconv.FormatFloat(cmp.Or(f.Level, 0.95), 'g', -1, 64), Short: true, Set: func(value string) {
		change(func(f *stats.Forecast) { f.Level, _ = strconv.ParseFloat(unless(value, "0.95"), 64) })
	}}
	for _, x := range []float64{0.8, 0.9, 0.95, 0.99} {
		level.Options = append(level.Options, Option{strconv.FormatFloat(x, 'g', -1, 64), format.Level(x)})
	}
	horizon := t.app.counted("horizon", f.Horizon, nil)
	horizon.Set = func(value string) { change(func(f *stats.Forecast) { f.Horizon = count(value) }) }
	return []control{method, horizon, level}
}

// switched is a control that is on or off.
func (a *App) switched(key string, on bool, set func(v *view.View, on bool)) control {
	return control{Key: key, Label: a.T("trend." + key), Switch: true, Value: only(on, "1"), Set: func(value string) {
		a.step(func(v *view.View) { set(v, value != "") })
	}}
}

// counted is a control that takes a whole number; nothing, and what is none, means 3.
func (a *App) counted(key string, n int, set func(q *stats.Question, n int)) control {
	value := ""
	if n > 0 {
		value = strconv.Itoa(n)
	}
	return control{Key: key, Label: a.T("trend." + key), Value: value, Hint: "3", Set: func(value string) {
		a.edit(func(q *stats.Question) { set(q, count(value)) })
	}}
}

func count(text string) int {
	n, _ := strconv.Atoi(strings.TrimSpace(text))
	return max(n, 0)
}

// only returns value where on, else "".
func only(on bool, value string) string {
	if on {
		return value
	}
	return ""
}
