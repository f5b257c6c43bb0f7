package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// AxisWays are what an axis of points may show: the figure, its logarithm, its change on the period before within the
// entity, or that change as a share.
var AxisWays = []string{"level", "log", "diff", "growth"}

// onAxes returns the columns at[0] and at[1] each as its axis asks, the controls, and each observation's row. Changes and
// lags follow entities through time; else each row kept is an observation. Figures without a logarithm are missing.
func (c *correlating) onAxes(at [2]int) (x, y []float64, z [][]float64, rows []int32, err error) {
	if len(c.q.Axes) != 2 {
		return nil, nil, nil, nil, &QuestionError{Code: CodeType, Field: "axes", Value: jsonOf(c.q.Axes), Allowed: []string{"a list of two, for x and y"}}
	}
	follow := c.q.Lag > 0
	for _, way := range c.q.Axes {
		if !slices.Contains(AxisWays, way) {
			return nil, nil, nil, nil, &QuestionError{Code: CodeOption, Field: "axes", Value: way, Allowed: AxisWays}
		}
		follow = follow || way == "diff" || way == "growth"
	}
	columns := append([]*data.Column{c.columns[at[0]], c.columns[at[1]]}, c.controls...)
	if !follow && c.h == nil { // the matrix's observations are levels
		return c.logged(c.x[at[0]], c.q.Axes[0]), c.logged(c.x[at[1]], c.q.Axes[1]), c.z, c.rows, nil
	}
	if !follow {
		r := &correlating{job: c.job, columns: columns}
		r.asRows()
		return c.logged(r.x[0], c.q.Axes[0]), c.logged(r.x[1], c.q.Axes[1]), r.x[2:], r.rows, nil
	}
	h, err := c.history(columns)
	if err != nil {
		return nil, nil, nil, nil, err
	}
	before := h.before(1)
	axis := func(k int) []float64 {
		if way := c.q.Axes[k]; way == "diff" || way == "growth" {
			return h.changes(h.x[k], before, way == "growth")
		}
		return c.logged(h.x[k], c.q.Axes[k])
	}
	x, y = axis(0), axis(1)
	if c.q.Lag > 0 {
		x = shifted(x, h.before(c.q.Lag))
	}
	c.a.warnIf(h.noRate, WarnNegative)
	return x, y, h.x[2:], h.rows, nil
}

// logged returns the logarithms of x when way asks for them.
func (c *correlating) logged(x []float64, way string) []float64 {
	if way != "log" {
		return x
	}
	none := 0
	out := make([]float64, len(x))
	for i, v := range x {
		if out[i] = math.NaN(); v > 0 {
			out[i] = ln(v)
		} else if v == v {
			none++
		}
	}
	c.a.warnIf(none, WarnNoLogs)
	return out
}
