package stats

import (
	"slices"

	"statlas/data"
)

// points adds the pairs behind one coefficient, when the question asks for them, and the line of y on x
// through all of them.
func (c *correlating) points() error {
	if c.q.Points == nil {
		return nil
	}
	if len(c.q.Points) != 2 {
		return &QuestionError{Code: CodeType, Field: "points", Value: jsonOf(c.q.Points), Allowed: []string{"a list of two columns, x and y"}}
	}
	var at [2]int
	for k, id := range c.q.Points {
		if at[k] = slices.Index(c.a.Columns, id); at[k] < 0 {
			return &QuestionError{Code: CodeColumn, Field: "points", Value: id, Allowed: nearest(id, c.a.Columns)}
		}
	}
	here := haveAll(c.earlier[at[0]], c.x[at[1]], c.z)
	xs, ys, z := together(c.earlier[at[0]], c.x[at[1]], c.z)
	lost := 0
	if len(z) > 0 {
		base := spanOfControls(z)
		base.clear(xs, centre(xs))
		base.clear(ys, centre(ys))
		lost = len(base)
	}
	p := &Points{X: c.q.Points[0], Y: c.q.Points[1], N: len(here), Xs: []Num{}, Ys: []Num{}, Leverage: []Num{}, Cook: []Num{}, Rows: []int{}, Fit: olsLess(xs, ys, lost)}
	if p.Fit != nil {
		p.Fit.Line = []FitPoint{p.Fit.at(slices.Min(xs)), p.Fit.at(slices.Max(xs))}
	}
	hat, cook := leverages(xs, ys, p.Fit)
	shown := min(len(here), MaxPoints)
	for s := range shown {
		k := s * len(here) / shown
		p.Rows, p.Xs, p.Ys = append(p.Rows, int(c.rows[here[k]])), append(p.Xs, Num(xs[k])), append(p.Ys, Num(ys[k]))
		p.Leverage, p.Cook = append(p.Leverage, Num(hat[k])), append(p.Cook, Num(cook[k]))
	}
	p.Labels = c.labels(p.Rows)
	c.a.Points = p
	return nil
}

// labels names rows of the table by its entity and period, nil when it has neither.
func (j *job) labels(rows []int) []PointLabel {
	entity, period := j.t.First(data.Entity), j.t.First(data.PeriodRole)
	if entity == nil && period == nil {
		return nil
	}
	var out []PointLabel
	for _, i := range rows {
		var l PointLabel
		if entity != nil && entity.Type == data.Text {
			l.Entity = entity.Text.At(i)
		}
		if period != nil && period.Type != data.Text {
			if m, ok := momentAt(period, i); ok {
				l.Period = m.String()
			}
		}
		out = append(out, l)
	}
	return out
}
