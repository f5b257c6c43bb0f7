package ui

import (
	"slices"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// correlationAnalysis shows how columns go with one another, and the points behind a pair of them.
type correlationAnalysis struct{ basic }

func (c correlationAnalysis) answer() *stats.CorrelationAnswer {
	return c.main.answer.(*stats.CorrelationAnswer)
}

func (c correlationAnalysis) hindrance() string {
	switch {
	case len(c.view.Question.Columns) > 0:
		return ""
	case c.mixed():
		return "offer.mixed"
	case len(c.related()) < 2:
		return "offer.oneColumn"
	}
	return ""
}

func (c correlationAnalysis) narrowed() bool { return false }

func (c correlationAnalysis) fill(q *stats.Question) bool {
	if len(q.Columns) == 0 {
		q.Columns = c.related()
	}
	return true
}

func (c correlationAnalysis) controls() []control {
	out := []control{c.sideBySide("method", "correlation.method", c.options("method.", "pearson", "spearman", "kendall"), func(q *stats.Question) *string { return &q.Method })}
	if c.view.Question.Points != nil {
		out = append(out, c.oneOf("curve", "correlation.curve", c.options("curve.", "none", "linear", "exponential", "log", "power", "quadratic", "loess", "auto"), func(q *stats.Question) *string { return &q.Curve }))
	}
	return append(out, c.columnTicks("columns", "correlation.columns", c.columns(), c.toggleColumn))
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

func (c correlationAnalysis) columns() []string {
	if q := c.main.question; q != nil && q.Kind == "correlation" {
		return q.Columns
	}
	return c.view.Question.Columns
}

func (c correlationAnalysis) sentence() string {
	answer := c.answer()
	if p := answer.Points; p != nil {
		return c.T("title.points", c.title(p.Y), c.title(p.X))
	}
	return c.T("title.correlation", c.method(), format.Count(len(answer.Columns)))
}

func (c correlationAnalysis) sub() string {
	if c.answer().Points == nil {
		return ""
	}
	return c.pairLine(c.answer())
}

func (c correlationAnalysis) draw() {
	m, answer, style := &c.main, c.answer(), c.style()
	style.Title = c.title // two columns of one indicator keep their own names
	if answer.Points != nil {
		m.option, m.alt = chart.Scatter(answer.Points, style).JSON(), chart.AltScatter(answer.Points, style)
		return
	}
	m.alt = chart.Alt(answer, style)
	m.option, m.height = chart.Heatmap(answer, style).JSON(), min(squareHeight, 200+44*len(answer.Columns))
}

func (c correlationAnalysis) sheet() *sheet {
	if p := c.answer().Points; p != nil {
		return c.pointsSheet(p)
	}
	return c.correlationSheet(c.answer())
}

func (c correlationAnalysis) how() string { return c.howCorrelated(c.main.question) }
