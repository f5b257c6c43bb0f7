package ui

import (
	"slices"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
	"statlas/ui/view"
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
		q.Columns = slices.DeleteFunc(c.related(), func(id string) bool { return slices.Contains(q.Control, id) })
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
	return true
}

// perPeriod reports that a pair is drawn period by period.
func (c correlationAnalysis) perPeriod() bool {
	return len(c.view.Question.Points) == 2 && c.view.Draw.Form == "periods" && c.periodID() != ""
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
	if q := c.main.question; q != nil && q.Kind == "correlation" {
		return q.Columns
	}
	return c.view.Question.Columns
}

func (c correlationAnalysis) sentence() string {
	answer := c.answer()
	p := answer.Points
	switch {
	case p == nil:
		return c.T("title.correlation", c.method(), format.Count(len(answer.Columns)))
	case c.overPeriods() != nil:
		return c.T("title.perPeriod", c.title(p.Y), c.title(p.X))
	}
	return c.T("title.points", c.title(p.Y), c.title(p.X))
}

func (c correlationAnalysis) sub() string {
	a := c.answer()
	switch {
	case a.Points == nil:
		return c.T("finding.strong") + c.T("list.colon") + c.strongest(a, 1)
	case c.overPeriods() != nil:
		return c.spanLine(a, c.overPeriods())
	}
	return c.pairLine(a)
}

func (c correlationAnalysis) hint() string {
	switch {
	case c.answer().Points == nil:
		return "correlation.hint"
	case c.overPeriods() != nil:
		return ""
	}
	return "points.hint"
}

func (c correlationAnalysis) draw() {
	m, answer, style := &c.main, c.answer(), c.style()
	style.Title = c.title // two columns of one indicator keep their own names
	switch pair := c.overPeriods(); {
	case pair != nil:
		m.option, m.alt = chart.PerPeriod(answer, pair, style).JSON(), chart.AltPerPeriod(answer, pair, style)
	case answer.Points != nil:
		m.option, m.alt = chart.Scatter(answer.Points, style).JSON(), chart.AltScatter(answer.Points, style)
	default:
		m.alt = chart.Alt(answer, style)
		m.option, m.height = chart.Heatmap(answer, style).JSON(), min(squareHeight, 200+44*len(answer.Columns))
	}
}

func (c correlationAnalysis) sheet() *sheet {
	a := c.answer()
	switch pair := c.overPeriods(); {
	case pair != nil:
		return c.periodsSheet(a, pair)
	case a.Points != nil:
		return c.pointsSheet(a.Points)
	}
	return c.correlationSheet(a)
}

func (c correlationAnalysis) how() string {
	text := c.howCorrelated(c.main.question)
	if c.main.question.Over == "periods" {
		text += c.T("how.perPeriod")
	}
	return text
}

// toggleControl holds a column fixed or lets it go; one that is held fixed is not correlated.
func (c correlationAnalysis) toggleControl(id string) {
	control, columns := slices.Clone(c.view.Question.Control), slices.Clone(c.columns())
	if i := slices.Index(control, id); i >= 0 {
		control = slices.Delete(control, i, i+1)
	} else {
		control = append(control, id)
		columns = slices.DeleteFunc(columns, func(x string) bool { return x == id })
	}
	if len(columns) < 2 { // of one column alone nothing can be said
		return
	}
	c.step(func(v *view.View) {
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
