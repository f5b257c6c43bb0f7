package ui

import (
	"cmp"
	"slices"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// Points of a pair as bubbles that play through the periods, and the counts of points that are too many to draw.

// cellsAlong is about how many bins very many points are counted in along an axis.
const cellsAlong = 44

// nothing in Size or By means that no column gives size or colour; empty they go by the table.
const nothing = "none"

// coloursMost is how many values a column may have to colour bubbles of itself.
const coloursMost = 8

// playing reports that a pair is drawn as bubbles.
func (c correlationAnalysis) playing() bool {
	return len(c.app.view.Question.Points) == 2 && c.app.view.Draw.Form == "bubble" && c.app.periodID() != ""
}

// bubbles returns the play on screen, nil for none.
func (c correlationAnalysis) bubbles() *stats.Play {
	a, _ := c.app.main.answer.(*stats.CorrelationAnswer)
	if a == nil || a.Points == nil || !c.playing() {
		return nil
	}
	return a.Points.Play
}

// fillPoints makes the choices of a pair's points.
func (c correlationAnalysis) fillPoints(q *stats.Question) {
	if len(q.Points) != 2 {
		return
	}
	q.Cells, q.Play = cellsAlong, c.playing()
	size, by := q.Size, q.By
	if q.Size, q.By = "", nil; !q.Play {
		return
	}
	if q.Size = cmp.Or(size, c.firstSize(q.Points)); q.Size == nothing {
		q.Size = ""
	}
	if len(by) == 0 {
		by = c.firstColour()
	}
	if len(by) == 1 && by[0] != nothing {
		q.By = by
	}
}

// firstSize is the first of the fullest columns that is neither x nor y.
func (c correlationAnalysis) firstSize(pair []string) string {
	for _, id := range c.app.related() {
		if !slices.Contains(pair, id) {
			return id
		}
	}
	return ""
}

// dimensions are the columns of text that may colour bubbles.
func (c correlationAnalysis) dimensions() []data.ColumnInfo {
	return slices.DeleteFunc(slices.Clone(c.app.columns()), func(x data.ColumnInfo) bool {
		return x.Type != data.Text || x.Role != data.Dimension
	})
}

// firstColour is the first column with few enough values to be told apart by colour.
func (c correlationAnalysis) firstColour() stats.Names {
	for _, x := range c.dimensions() {
		if x.Distinct > 1 && x.Distinct <= coloursMost {
			return stats.Names{x.ID}
		}
	}
	return nil
}

func (c correlationAnalysis) groupName(value string) string {
	p := c.bubbles()
	if p == nil || p.By == "" || value == "" {
		return c.app.T("entity.none")
	}
	return c.app.label(p.By, value)
}

// frame is the moment on screen.
func (c correlationAnalysis) frame() chart.Frame {
	r := c.app.raced()
	return chart.Frame{At: r.at, Ms: r.ms()}
}

func (c correlationAnalysis) bubbleTitle() string {
	p, all := c.answer().Points, c.app.raced().periods
	if len(all) == 0 {
		return c.app.T("title.points", c.app.title(p.Y), c.app.title(p.X))
	}
	return c.app.T("title.bubble", c.app.title(p.Y), c.app.title(p.X), c.app.between(all[0], all[len(all)-1]))
}

// sizes and colours are the controls of what gives bubbles size and colour.
func (c correlationAnalysis) sizes() control {
	out := []Option{{nothing, c.app.T("bubble.alike")}}
	for _, m := range c.app.measures() {
		out = append(out, Option{m.ID, c.app.withUnit(m.ID)})
	}
	q := c.asked()
	return control{Key: "size", Label: c.app.T("bubble.size"), Value: cmp.Or(q.Size, nothing), Options: out, Set: func(value string) {
		c.app.edit(func(q *stats.Question) { q.Size = value })
	}}
}

func (c correlationAnalysis) colours() control {
	out := []Option{{nothing, c.app.T("bubble.alike")}}
	for _, x := range c.dimensions() {
		out = append(out, Option{x.ID, c.app.title(x.ID)})
	}
	value := nothing
	if by := c.asked().By; len(by) == 1 {
		value = by[0]
	}
	return control{Key: "colour", Label: c.app.T("bubble.colour"), Value: value, Options: out, Set: func(value string) {
		c.app.edit(func(q *stats.Question) { q.By = stats.Names{value} })
	}}
}

// asked is the question on screen, every choice made.
func (c correlationAnalysis) asked() stats.Question {
	q := c.app.view.Question
	c.fillPoints(&q)
	return q
}

// bubbleSheet has a bubble a row, those of the moment.
func (c correlationAnalysis) bubbleSheet() *sheet {
	p, play, style := c.answer().Points, c.bubbles(), c.app.style()
	style.Title = c.app.title
	s := &sheet{Head: []heading{{c.app.entityTitle(), false}, {c.app.T("ranking.at"), false}}}
	head := func(title string, number bool) { s.Head = append(s.Head, heading{title, number}) }
	var specs [3]format.Spec
	for axis := range 2 {
		title, spec := style.BubbleAxis(p, axis)
		specs[axis] = spec
		head(format.AxisTitle(title, spec, c.app.Lang()), true)
	}
	if play.Size != "" {
		specs[2] = c.app.spec(play.Size)
		head(c.app.withUnit(play.Size), true)
	}
	if play.By != "" {
		head(c.app.title(play.By), false)
	}
	moments := chart.Moments(play)
	if len(moments) == 0 {
		return s
	}
	k := moments[min(c.app.raced().at, len(moments)-1)]
	for i := range play.Movers {
		m := &play.Movers[i]
		if m.Xs[k] != m.Xs[k] || m.Ys[k] != m.Ys[k] {
			continue
		}
		var row []figure
		cell := func(f figure) { row = append(row, f) }
		cell(c.app.entityFigure(m.Entity))
		cell(textCell(c.app.period(play.Periods[k])))
		for axis, figures := range [][]stats.Num{m.Xs, m.Ys, m.Sizes} {
			if figures != nil {
				cell(c.app.value(figures[k], specs[axis], m.Mark(k, axis)))
			}
		}
		if play.By != "" {
			cell(textCell(c.groupName(m.Group)))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}
