package stats

import (
	"math"

	"statlas/data"
)

// A design gives the rows of a regression: what the model says of each row, centred when there is an intercept and
// scaled to length 1, so that columns of whatever unit weigh alike and little is lost to rounding.
type design struct {
	y    []float64
	x    [][]float64 // columns; one alone when degree is above 1
	rows []int32     // rows of the table in which y and all x have values
	pace *pace

	degree    int
	intercept bool
	shift     float64 // of x before its powers are taken
	unit      float64 // by which it is divided then
	centre    []float64
	scale     []float64 // 0 of a term that is constant
	yMean     float64
}

// newDesign finds the centre and the scale of each term.
func newDesign(j *job, y *data.Column, x []*data.Column, degree int, intercept bool) (*design, error) {
	d := &design{y: y.Num, degree: degree, intercept: intercept, unit: 1, pace: j.pace}
	for _, c := range x {
		d.x = append(d.x, c.Num)
	}
	err := j.pace.each(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			if i := j.row(k); d.whole(i) {
				d.rows = append(d.rows, int32(i))
			}
		}
	})
	if err != nil || len(d.rows) == 0 {
		return d, err
	}
	buffer := make([]float64, len(d.rows))
	column := func(value func(i int) float64) []float64 {
		for k, i := range d.rows {
			buffer[k] = value(int(i))
		}
		return buffer
	}
	if intercept {
		d.yMean = mean(column(func(i int) float64 { return d.y[i] }))
	}
	if degree > 1 {
		d.spread(column(func(i int) float64 { return d.x[0][i] }))
	}
	d.centre, d.scale = make([]float64, d.terms()), make([]float64, d.terms())
	for t := range d.terms() {
		d.measure(t, column(func(i int) float64 { return d.term(t, i) }))
		if err := j.pace.step(len(d.rows)); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// whole reports whether row i has every value.
func (d *design) whole(i int) bool {
	if !finite(d.y[i]) {
		return false
	}
	for _, x := range d.x {
		if !finite(x[i]) {
			return false
		}
	}
	return true
}

// terms returns the number of terms beside the intercept.
func (d *design) terms() int { return max(len(d.x), d.degree) }

// spread brings x into [−1, 1] before its powers are taken; without an intercept it may only be scaled.
func (d *design) spread(x []float64) {
	if d.intercept {
		d.shift = mean(x)
	}
	largest := 0.0
	for _, v := range x {
		largest = math.Max(largest, math.Abs(v-d.shift))
	}
	if largest > 0 {
		d.unit = largest
	}
}

// term returns term t of row i before it is centred.
func (d *design) term(t, i int) float64 {
	if d.degree < 2 {
		return d.x[t][i]
	}
	z := (d.x[0][i] - d.shift) / d.unit
	power := z
	for range t {
		power *= z
	}
	return power
}

// measure sets the centre and the scale of term t, whose values are x.
func (d *design) measure(t int, x []float64) {
	if d.intercept {
		d.centre[t] = mean(x)
	}
	largest, same := 0.0, true
	for _, v := range x {
		largest = math.Max(largest, math.Abs(v-d.centre[t]))
		same = same && v == x[0]
	}
	if largest == 0 || same && d.intercept {
		return
	}
	var s total
	for _, v := range x {
		z := (v - d.centre[t]) / largest
		s.add(z * z)
	}
	d.scale[t] = largest * math.Sqrt(s.value())
}

// row writes the terms of row i into out, and its y behind them.
func (d *design) row(i int, out []float64) {
	for t := range d.terms() {
		out[t] = (d.term(t, i) - d.centre[t]) / d.scale[t]
	}
	out[d.terms()] = d.y[i] - d.yMean
}

// each calls f with every row, its terms and y.
func (d *design) each(f func(k int, row []float64)) error {
	row := make([]float64, d.terms()+1)
	return d.pace.each(len(d.rows), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			d.row(int(d.rows[k]), row)
			f(k, row)
		}
	})
}
