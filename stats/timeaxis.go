package stats

import (
	"math"

	"statlas/data"
)

// trending is the |r| with time above which a column counts as moving with it.
const trending = 0.7

// timeAxis makes a variable of the table's periods in years, nil when it has none.
func (j *job) timeAxis() (*variable, error) {
	t, err := j.times()
	if t == nil || err != nil {
		return nil, err
	}
	return j.variable(t, false)
}

// times returns the time of each row kept in years, NaN where it is missing; nil when the table has no periods.
func (j *job) times() ([]float64, error) {
	period, err := j.period()
	if period == nil || err != nil {
		return nil, err
	}
	t := make([]float64, j.n())
	for k := range t {
		t[k] = timeAt(period, j.row(k))
	}
	return t, nil
}

// timeAt returns the time of row i, NaN without one.
func timeAt(period *data.Column, i int) float64 {
	m, ok := momentAt(period, i)
	if !ok {
		return math.NaN()
	}
	return m.t
}

// movesWith reports whether the values of v, not their ranks, go with time.
func (j *job) movesWith(v, axis *variable) bool {
	if v.order != nil {
		v = &variable{x: v.x, n: v.n}
	}
	r, _ := j.pearson(v, axis)
	return math.Abs(r) > trending
}
