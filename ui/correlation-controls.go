package ui

import (
	"cmp"
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// CorrelationControls ask for a correlation matrix: by which method, of which columns.
type CorrelationControls struct{ App *App }

func (c *CorrelationControls) method() string { return cmp.Or(c.App.view.Question.Method, "pearson") }

func (c *CorrelationControls) methods() []Option {
	return c.App.options("method.", "pearson", "spearman", "kendall")
}

func (c *CorrelationControls) setMethod(value string) {
	c.App.edit(func(q *stats.Question) { q.Method = unless(value, "pearson") })
}

// points reports that the points of a pair are shown.
func (c *CorrelationControls) points() bool { return c.App.view.Question.Points != nil }

func (c *CorrelationControls) curve() string { return cmp.Or(c.App.view.Question.Curve, "none") }

func (c *CorrelationControls) curves() []Option {
	return c.App.options("curve.", "none", "linear", "exponential", "log", "power", "quadratic", "loess", "auto")
}

func (c *CorrelationControls) setCurve(value string) {
	c.App.edit(func(q *stats.Question) { q.Curve = unless(value, "none") })
}

func (c *CorrelationControls) columns() []string {
	if q := c.App.main.question; q != nil && q.Kind == "correlation" {
		return q.Columns
	}
	return c.App.view.Question.Columns
}

func (c *CorrelationControls) ticks() []tick {
	picked := c.columns()
	var out []tick
	for _, m := range c.App.measures() {
		out = append(out, tick{Value: m.ID, Name: c.App.withUnit(m.ID), On: slices.Contains(picked, m.ID)})
	}
	return out[:min(len(out), ticksListed)]
}

func (c *CorrelationControls) count() string {
	return c.App.T("picker.count", format.Count(len(c.columns())), format.Count(len(c.App.measures())))
}
