package ui

import (
	"slices"
	"strconv"

	"statlas/stats"
	"statlas/ui/format"
)

func (c correlationAnalysis) controls() []control {
	q := c.app.view.Question
	field := func(name, prefix string, at func(*stats.Question) *string) control {
		return c.app.oneOf(name, "correlation."+name, c.app.known("correlation", name, prefix), at)
	}
	var out []control
	if q.Points != nil && c.app.periodID() != "" {
		out = append(out, c.app.forms("correlation.form.", "points", "bubble", "periods"))
	}
	if q.Points != nil {
		out = append(out, c.toRows())
	}
	method := field("method", "method.", func(q *stats.Question) *string { return &q.Method })
	method.Short = true
	out = append(out, method)
	if q.Points != nil && !c.perPeriod() {
		out = append(out, c.axis(0), c.axis(1))
	}
	if q.Points != nil && c.playing() {
		out = append(out, c.sizes(), c.colours())
	} else if q.Points != nil && !c.perPeriod() {
		out = append(out, field("curve", "curve.", func(q *stats.Question) *string { return &q.Curve }))
	}
	if c.app.periodID() != "" {
		on := field("on", "on.", func(q *stats.Question) *string { return &q.On })
		on.Short = true
		out = append(append(out, on), c.lags()...)
	}
	out = append(out,
		field("missing", "missing.", func(q *stats.Question) *string { return &q.Missing }),
		field("adjust", "adjust.", func(q *stats.Question) *string { return &q.Adjust }))
	out = append(append(out, c.app.level()...), field("order", "order.", func(q *stats.Question) *string { return &q.Order }))
	if q.Order == "target" {
		out = append(out, c.target())
	}
	return append(out, c.app.columnTicks("columns", "correlation.columns", c.columns(), c.app.toggleColumn), c.app.columnTicks("control", "correlation.control", q.Control, c.toggleControl))
}

// axis is the control of what axis 0 or 1 of the points shows.
func (c correlationAnalysis) axis(n int) control {
	axes := func(q *stats.Question) []string {
		if len(q.Axes) == 2 {
			return slices.Clone(q.Axes)
		}
		on := q.On
		if on == "" {
			on = "level"
		}
		return []string{on, on}
	}
	names := [...]string{"correlation.xAxis", "correlation.yAxis"}
	return control{Key: names[n], Label: c.app.T(names[n]), Value: axes(&c.app.view.Question)[n], Options: c.axisWays(), Set: func(value string) {
		c.app.edit(func(q *stats.Question) {
			all := axes(q)
			all[n] = value
			q.Axes = all
		})
	}}
}

// axisWays are what an axis may show; changes take periods.
func (c correlationAnalysis) axisWays() []Option {
	if c.app.periodID() == "" {
		return c.app.options("axis.", "level", "log")
	}
	return c.app.options("axis.", stats.AxisWays...)
}

// Periods by which one column may stand before the other: in the list, and at most.
const (
	lagsListed = 5
	lagMost    = 1000
)

func (c correlationAnalysis) lags() []control {
	k := c.app.picks("lag", "correlation.lag", strconv.Itoa(c.app.view.Question.Lag), []Option{{"0", c.app.T("lag.none")}}, func(q *stats.Question, value string) {
		q.Lag, _ = strconv.Atoi(value)
	})
	for n := 1; n <= lagsListed; n++ {
		k.Options = append(k.Options, Option{strconv.Itoa(n), c.app.T("lag.of", strconv.Itoa(n))})
	}
	return c.app.orOwn(k, numeral{0, lagMost, "0"})
}

// target is the column that the others are put in order by.
func (c correlationAnalysis) target() control {
	var out []Option
	for _, id := range c.app.inOrder(c.columns()) {
		out = append(out, Option{id, c.app.title(id)})
	}
	value := c.app.view.Question.Target
	if q := c.app.main.question; value == "" && q != nil {
		value = q.Target
	}
	return control{Key: "target", Label: c.app.T("correlation.target"), Value: value, Options: out, Set: func(value string) {
		c.app.edit(func(q *stats.Question) { q.Target = value })
	}}
}

// columnTicks is a control that picks several measures.
func (a *App) columnTicks(key, label string, picked []string, turn func(id string)) control {
	all := a.measures()
	ticks := []tick{}
	for _, m := range all[:min(len(all), ticksListed)] {
		ticks = append(ticks, tick{Value: m.ID, Name: a.withUnit(m.ID), On: slices.Contains(picked, m.ID)})
	}
	note := a.T("picker.count", format.Count(len(picked)), format.Count(len(all)))
	return control{Key: key, Label: a.T(label), Ticks: ticks, Note: note, Set: turn}
}
