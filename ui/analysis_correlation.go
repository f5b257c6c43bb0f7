package ui

import (
	"slices"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
	"statlas/ui/view"
)

// correlationAnalysis shows how columns go with one another, and the points behind a pair of them.
type correlationAnalysis struct{ onApp }

func (c correlationAnalysis) answer() *stats.CorrelationAnswer {
	return c.app.main.answer.(*stats.CorrelationAnswer)
}

func (c correlationAnalysis) hindrance() string {
	switch {
	case len(c.app.view.Question.Columns) > 0:
		return ""
	case c.app.mixed():
		return "offer.mixed"
	case len(c.app.related()) < 2:
		return "offer.oneColumn"
	}
	return ""
}

func (c correlationAnalysis) narrowed() bool { return false }

func (c correlationAnalysis) fill(q *stats.Question) bool {
	if len(q.Columns) == 0 {
		q.Columns = slices.DeleteFunc(c.app.related(), func(id string) bool { return slices.Contains(q.Control, id) })
	}
	switch {
	case q.Order != "target":
		q.Target = ""
	case q.Target == "" && len(q.Columns) > 0:
		q.Target = q.Columns[0]
	}
	if c.perPeriod() {
		q.Over = "periods"
	}
	c.fillPoints(q)
	return true
}

// perPeriod reports that a pair is drawn period by period.
func (c correlationAnalysis) perPeriod() bool {
	return len(c.app.view.Question.Points) == 2 && c.app.view.Draw.Form == "periods" && c.app.periodID() != ""
}

// overPeriods returns the pair on screen when it is drawn period by period.
func (c correlationAnalysis) overPeriods() []string {
	a := c.answer()
	if a.Points == nil || !c.perPeriod() {
		return nil
	}
	pair := []string{a.Points.X, a.Points.Y}
	if _, _, ok := chart.PairAt(a, pair); !ok {
		return nil
	}
	return pair
}

func (c correlationAnalysis) columns() []string {
	if q := c.app.main.question; q != nil && q.Kind == "correlation" {
		return q.Columns
	}
	return c.app.view.Question.Columns
}

func (c correlationAnalysis) sentence() string {
	answer := c.answer()
	p := answer.Points
	switch {
	case p == nil:
		return c.app.T("title.correlation", c.app.method(), format.Count(len(answer.Columns)))
	case c.overPeriods() != nil:
		return c.app.T("title.perPeriod", c.app.title(p.Y), c.app.title(p.X))
	}
	if c.bubbles() != nil {
		return c.bubbleTitle()
	}
	return c.app.T("title.points", c.app.title(p.Y), c.app.title(p.X))
}

func (c correlationAnalysis) sub() string {
	a := c.answer()
	switch {
	case a.Points == nil:
		return c.app.T("finding.strong") + c.app.T("list.colon") + c.strongest(a, 1)
	case c.overPeriods() != nil:
		return c.spanLine(a, c.overPeriods())
	}
	return c.app.pairLine(a)
}

func (c correlationAnalysis) hint() string {
	switch {
	case c.answer().Points == nil:
		return "correlation.hint"
	case c.overPeriods() != nil:
		return ""
	case c.bubbles() != nil:
		return "bubble.hint"
	case c.near() != nil:
		return "density.near"
	case c.answer().Points.Bins != nil:
		return "density.hint"
	}
	return "points.hint"
}

func (c correlationAnalysis) draw() {
	m, answer, style := &c.app.main, c.answer(), c.app.style()
	style.Title = c.app.title // two columns of one indicator keep their own names
	switch pair := c.overPeriods(); {
	case pair != nil:
		m.option, m.alt = chart.PerPeriod(answer, pair, style).JSON(), chart.AltPerPeriod(answer, pair, style)
	case c.bubbles() != nil:
		d := chart.Bubbles(answer.Points, c.frame(), c.groupName, &style)
		m.option, m.alt, m.note = d.JSON(), d.Alt, d.Note
	case answer.Points != nil:
		m.option, m.alt = chart.Looked(chart.Scatter(answer.Points, style), m.sight).JSON(), chart.AltScatter(answer.Points, style)
		m.note = chart.PartPoints(answer.Points, style)
	default:
		m.alt = chart.Alt(answer, style)
		m.option, m.height = chart.Heatmap(answer, style).JSON(), chart.HeatmapHeight(answer, style)
	}
}

func (c correlationAnalysis) sheet() *sheet {
	a := c.answer()
	switch pair := c.overPeriods(); {
	case pair != nil:
		return c.app.periodsSheet(a, pair)
	case c.bubbles() != nil:
		return c.bubbleSheet()
	case a.Points != nil:
		return c.app.pointsSheet(a.Points)
	}
	return c.app.correlationSheet(a)
}

func (c correlationAnalysis) how() string {
	text := c.app.howCorrelated(c.app.main.told)
	if c.app.main.told.Over == "periods" {
		text += c.app.T("how.perPeriod")
	}
	return text
}

// toggleControl holds a column fixed or lets it go; one that is held fixed is not correlated.
func (c correlationAnalysis) toggleControl(id string) {
	control, columns := slices.Clone(c.app.view.Question.Control), slices.Clone(c.columns())
	if i := slices.Index(control, id); i >= 0 {
		control = slices.Delete(control, i, i+1)
	} else {
		control = append(control, id)
		columns = slices.DeleteFunc(columns, func(x string) bool { return x == id })
	}
	if len(columns) < 2 { // of one column alone nothing can be said
		return
	}
	c.app.step(func(v *view.View) {
		q := &v.Question
		q.Columns, q.Control = columns, control
		if slices.Contains(q.Points, id) {
			q.Points, q.Axes, q.Without = nil, nil, nil
		}
		if q.Target == id {
			q.Target = ""
		}
	})
}
