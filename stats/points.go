package stats

import (
	"slices"

	"statlas/data"
)

// points adds the pairs behind one coefficient, when the question asks for them, and the line of y on x
// through all of them.
func (j *job) points(a *CorrelationAnswer, columns []*data.Column) error {
	if j.q.Points == nil {
		return nil
	}
	if len(j.q.Points) != 2 {
		return &QuestionError{Code: CodeType, Field: "points", Value: jsonOf(j.q.Points), Allowed: []string{"a list of two columns, x and y"}}
	}
	var xy [2]*data.Column
	for k, id := range j.q.Points {
		at := slices.Index(a.Columns, id)
		if at < 0 {
			return &QuestionError{Code: CodeColumn, Field: "points", Value: id, Allowed: nearest(id, a.Columns)}
		}
		xy[k] = columns[at]
	}
	var rows []int
	var xs, ys []float64
	for k := range j.n() {
		if i := j.row(k); !missing(xy[0], i) && !missing(xy[1], i) {
			rows, xs, ys = append(rows, i), append(xs, xy[0].Num[i]), append(ys, xy[1].Num[i])
		}
	}
	p := &Points{X: xy[0].ID, Y: xy[1].ID, N: len(rows), Xs: []Num{}, Ys: []Num{}, Rows: []int{}, Fit: ols(xs, ys)}
	if p.Fit != nil {
		p.Fit.Line = []FitPoint{p.Fit.at(slices.Min(xs)), p.Fit.at(slices.Max(xs))}
	}
	shown := min(len(rows), MaxPoints)
	for s := range shown {
		k := s * len(rows) / shown
		p.Rows, p.Xs, p.Ys = append(p.Rows, rows[k]), append(p.Xs, Num(xs[k])), append(p.Ys, Num(ys[k]))
	}
	p.Labels = j.labels(p.Rows)
	a.Points = p
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
