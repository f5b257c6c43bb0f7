package ui

import (
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// beside are the values that follow the first, each once.
func (p pivotAnalysis) beside(q *stats.Question) (out []stats.MeasureAgg) {
	out = []stats.MeasureAgg{{Column: q.Measure, Fn: q.Fn}}
	for _, m := range p.app.view.Question.Measures {
		if m.Fn == "rows" {
			m.Column = ""
		}
		if !stands(out, m.Column, m.Fn) {
			out = append(out, m)
		}
	}
	return out[1:]
}

// stands reports whether a column is among values, folded by fn, or where that is "" by anything.
func stands(values []stats.MeasureAgg, column, fn string) bool {
	for _, m := range values {
		if m.Column == column && (fn == "" || m.Fn == fn) {
			return true
		}
	}
	return false
}

// adds reports whether the parts of some value add up, so that it has shares.
func (p pivotAnalysis) adds() bool {
	adds := stats.Additive(p.fn())
	for _, m := range p.app.view.Question.Measures {
		adds = adds || stats.Additive(m.Fn)
	}
	return adds
}

// values are the controls of the values beside the first: what each is, how it is folded, and a button that takes it away.
func (p pivotAnalysis) values() (out []control) {
	a := p.app
	add := func(key, label, n, value string, options []Option, set func(string)) {
		out = append(out, control{Key: key, Label: a.T(label, n), Value: value, Options: options, Button: options == nil, Set: set})
	}
	for i, m := range a.view.Question.Measures {
		n := strconv.Itoa(i + 2)
		set := func(column, fn string) { p.setBeside(i, i+1, stats.MeasureAgg{Column: column, Fn: fn}) }
		if m.Fn != "rows" {
			add("measure"+n, "pivot.value", n, m.Column, p.foldable(m.Fn), func(v string) { set(v, m.Fn) })
		}
		add("fn"+n, "pivot.valueFn", n, m.Fn, a.known("pivot", "fn", "pivot.fn."), func(v string) {
			if c := a.column(m.Column); c == nil || c.Type == data.Text || c.Type == data.PeriodT {
				m.Column = a.measure()
			}
			set(m.Column, v)
		})
		add("drop"+n, "pivot.drop", n, "", nil, func(string) {
			p.setBeside(i, i+1)
			a.focusSoon(`.controls [data-key="measures"]`, focusTries)
		})
	}
	if n := len(a.view.Question.Measures); n+1 < stats.MaxPivotValues {
		add("measures", "pivot.add", "", "", nil, func(string) { p.setBeside(n, n, p.next()) })
	}
	return out
}

// setBeside puts values in the place of those from to to beside the first; none sorts any more, as columns are counted anew.
func (p pivotAnalysis) setBeside(from, to int, values ...stats.MeasureAgg) {
	was := p.app.view.Question.Measures
	all := append(append(was[:from:from], values...), was[to:]...)
	p.app.step(func(v *view.View) { v.Question.Measures, v.Draw.Sorted = all, "" })
}

// next is the value to add: a measure that none shows yet, else another way to fold the first.
func (p pivotAnalysis) next() stats.MeasureAgg {
	m := p.app.measure()
	all := append([]stats.MeasureAgg{{Column: m, Fn: p.fn()}}, p.app.view.Question.Measures...)
	for _, c := range p.app.measures() {
		if !stands(all, c.ID, "") {
			return stats.MeasureAgg{Column: c.ID, Fn: p.usualFn(c.ID)}
		}
	}
	for _, fn := range stats.Options("pivot", "fn") {
		if m != "" && !stands(all, m, fn) {
			return stats.MeasureAgg{Column: m, Fn: fn}
		}
	}
	return stats.MeasureAgg{Fn: "rows"}
}

// foldable are the columns that fn folds: measures, or to count and tell apart, any.
func (p pivotAnalysis) foldable(fn string) (out []Option) {
	all := p.app.measures()
	if fn == "count" || fn == "distinct" {
		all = p.app.columns()
	}
	for _, c := range all {
		out = append(out, Option{c.ID, p.app.withUnit(c.ID)})
	}
	return out
}
