package stats

import (
	"math"
	"slices"
	"strconv"

	"statlas/data"
)

// A scatter is the observations of two columns that are paired, and of the controls: those that have them all.
type scatter struct {
	x, y []float64
	z    [][]float64
	rows []int32 // of the table
}

// points adds the pairs behind one coefficient, when the question asks for them, the line of y on x through all of them,
// the curve asked for, and what becomes of coefficient and line without some rows.
func (c *correlating) points() error {
	if c.q.Points == nil {
		return c.withoutPoints()
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
	s, err := c.scatter(at)
	if err != nil {
		return err
	}
	p := &Points{X: c.q.Points[0], Y: c.q.Points[1], Axes: c.q.Axes, N: len(s.rows), Xs: []Num{}, Ys: []Num{}, Leverage: []Num{}, Cook: []Num{}, Rows: []int{}}
	p.R, p.P = c.coefficientOf(s)
	rest, err := c.withoutRows(p, s)
	if err != nil {
		return err
	}
	if err := c.play(p, at); err != nil {
		return err
	}
	xs, ys, lost := rest.cleared()
	p.Fit = olsLess(xs, ys, lost)
	if p.Fit != nil {
		p.Fit.Line = []FitPoint{p.Fit.at(slices.Min(xs)), p.Fit.at(slices.Max(xs))}
	}
	if err := c.curve(p, xs, ys, lost); err != nil {
		return err
	}
	c.a.Points = p
	if c.q.Sight != nil {
		p.Near = c.near(rest.rows, xs, ys)
	}
	if c.q.Cells > 0 && len(xs) > MaxPoints {
		p.Bins = binPairs(xs, ys, c.q.Cells)
		return nil
	}
	hat, cook := leverages(xs, ys, p.Fit)
	shown := min(len(xs), MaxPoints)
	for s := range shown {
		k := s * len(xs) / shown
		p.Rows, p.Xs, p.Ys = append(p.Rows, int(rest.rows[k])), append(p.Xs, Num(xs[k])), append(p.Ys, Num(ys[k]))
		p.Leverage, p.Cook = append(p.Leverage, Num(hat[k])), append(p.Cook, Num(cook[k]))
	}
	p.Labels = c.labels(p.Rows)
	return nil
}

// withoutPoints refuses fields that say something of points which are not asked for.
func (c *correlating) withoutPoints() error {
	field := ""
	switch {
	case c.q.Curve != "" && c.q.Curve != "none":
		field = "curve"
	case c.q.Axes != nil:
		field = "axes"
	case c.q.Without != nil:
		field = "without"
	case c.q.Cells > 0:
		field = "cells"
	case c.q.Sight != nil:
		field = "sight"
	case c.q.Play:
		field = "play"
	case c.q.Size != "":
		field = "size"
	case c.q.By != nil:
		field = "by"
	default:
		return nil
	}
	return &QuestionError{Code: CodeNeeded, Field: "points", Value: field, Allowed: []string{"a list of two columns, x and y"}}
}

// scatter takes the observations of columns at[0] and at[1], on the axes asked for.
func (c *correlating) scatter(at [2]int) (scatter, error) {
	x, y, z, rows := c.earlier[at[0]], c.x[at[1]], c.z, c.rows
	if c.q.Axes != nil {
		var err error
		if x, y, z, rows, err = c.onAxes(at); err != nil {
			return scatter{}, err
		}
	}
	s := scatter{}
	s.x, s.y, s.z = together(x, y, z)
	for _, o := range haveAll(x, y, z) {
		s.rows = append(s.rows, rows[o])
	}
	return s, nil
}

// cleared returns x and y, or what the controls leave of them, and how many degrees of freedom these took.
func (s scatter) cleared() (x, y []float64, lost int) {
	if len(s.z) == 0 {
		return s.x, s.y, 0
	}
	x, y = slices.Clone(s.x), slices.Clone(s.y)
	base := spanOfControls(s.z)
	base.clear(x, centre(x))
	base.clear(y, centre(y))
	return x, y, len(base)
}

// coefficientOf correlates a scatter by the question's method.
func (c *correlating) coefficientOf(s scatter) (r, p Num) {
	a := associate(c.q.Method, s.x, s.y, s.z)
	if a.n-a.lost < 3 {
		a.r = math.NaN()
	}
	return Num(a.r), Num(c.known.p(c.q.Method, a))
}

// withoutRows takes the rows of Without from s and tells in p what it was with them. A row that is no point is an error.
func (c *correlating) withoutRows(p *Points, s scatter) (scatter, error) {
	if len(c.q.Without) == 0 {
		return s, nil
	}
	out := make(map[int]bool, len(c.q.Without)) // whether the row was found
	for _, row := range c.q.Without {
		out[row] = false
	}
	keep := make([]int32, 0, len(s.rows))
	for k, row := range s.rows {
		if _, left := out[int(row)]; left {
			out[int(row)] = true
		} else {
			keep = append(keep, int32(k))
		}
	}
	for _, row := range c.q.Without {
		if !out[row] {
			return s, &QuestionError{Code: CodeValue, Field: "without", Value: strconv.Itoa(row), Allowed: []string{"rows of the points, from 0"}}
		}
	}
	xs, ys, lost := s.cleared()
	p.With = &WithRows{N: p.N, R: p.R, P: p.P, Fit: olsLess(xs, ys, lost)}
	rest := scatter{x: pick(s.x, keep), y: pick(s.y, keep), rows: pickCodes(s.rows, keep)}
	for _, z := range s.z {
		rest.z = append(rest.z, pick(z, keep))
	}
	p.N = len(keep)
	p.R, p.P = c.coefficientOf(rest)
	return rest, nil
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
