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
// lags follow entities through time; else each row kept is an observation. Figures without a logarithm are missing, and
// complete observations have a figure in every column and control.
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
	if !follow && c.h == nil { // the matrix's observations are levels
		return c.logged(c.x[at[0]], c.q.Axes[0]), c.logged(c.x[at[1]], c.q.Axes[1]), c.z, c.rows, nil
	}
	columns := append([]*data.Column{c.columns[at[0]], c.columns[at[1]]}, c.controls...)
	own := len(columns)
	if c.q.Missing == "complete" {
		columns = append(columns, c.columns...)
	}
	if !follow {
		r := &correlating{job: c.job, columns: columns}
		r.asRows()
		if c.q.Missing == "complete" {
			keepComplete(r.x)
		}
		return c.logged(r.x[0], c.q.Axes[0]), c.logged(r.x[1], c.q.Axes[1]), r.x[2:own], r.rows, nil
	}
	h, err := c.history(columns)
	if err != nil {
		return nil, nil, nil, nil, err
	}
	x, y, z = c.followed(h, own)
	return x, y, z, h.rows, nil
}

// followed returns x and y as their axes ask and the controls, of a history whose columns are x, y and the controls, own of
// them, and those that complete observations must have too: with a lag before as well.
func (c *correlating) followed(h *history, own int) (x, y []float64, z [][]float64) {
	before := h.before(1)
	axis := func(k int) []float64 {
		if way := c.q.Axes[k]; way == "diff" || way == "growth" {
			return h.changes(h.x[k], before, way == "growth")
		}
		return c.logged(h.x[k], c.q.Axes[k])
	}
	x, y, z = axis(0), axis(1), h.x[2:own]
	all := append([][]float64{y}, h.x...)
	if c.q.Lag > 0 {
		before = h.before(c.q.Lag)
		x = shifted(x, before)
		for _, other := range h.x[own:] {
			all = append(all, shifted(other, before))
		}
	}
	if c.q.Missing == "complete" {
		keepComplete(append(all, x))
	}
	if c.h == nil { // of the matrix's history it is said
		c.warnHistory(h)
	} else if c.h.noRate == 0 {
		c.a.warnIf(h.noRate, WarnNegative)
	}
	return x, y, z
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
