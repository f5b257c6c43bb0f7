package stats

import "math"

// A basis is directions at right angles to each other and to a constant, each of length 1: what controls span.
type basis [][]float64

// collinearShare is the part of a column's length below which what others do not give of it is rounding.
const collinearShare = 1e-9

// spanOfControls returns the basis of controls, which have no missing values and are left alone. A control that is constant or
// that those before it give adds nothing.
//
// Source: Gram and Schmidt's, each direction cleared twice, which makes it as good as Householder's (Björck 1996).
func spanOfControls(controls [][]float64) basis {
	var b basis
	for _, z := range controls {
		q := append([]float64(nil), z...)
		squares := centre(q)
		if left := b.clear(q, squares); left > 0 {
			length := math.Sqrt(left)
			for i := range q {
				q[i] /= length
			}
			b = append(b, q)
		}
	}
	return b
}

// clear takes what b gives of x, centred with that sum of squares, from x in place and returns the sum of squares of
// the residuals; 0 when only rounding is left. It costs O(n) for each direction.
func (b basis) clear(x []float64, squares float64) float64 {
	for range 2 {
		for _, q := range b {
			along := dot(q, x)
			for i := range x {
				x[i] -= along * q[i]
			}
		}
	}
	left := dot(x, x)
	if !(left > collinearShare*collinearShare*squares) {
		return 0
	}
	return left
}

// partialKendall returns Kendall's tau of x and y with the controls held fixed, from the tau of each two columns, and
// how many controls count: one that is constant or given by others does not.
//
// Source: Kendall (1942); the same as pcor of R's ppcor.
func partialKendall(x, y []float64, controls [][]float64) (r float64, lost int) {
	columns := append([][]float64{x, y}, controls...)
	m := make([][]float64, len(columns))
	for i := range m {
		m[i] = make([]float64, len(columns))
		m[i][i] = 1
	}
	for i := range m {
		for k := range i {
			t := kendall(columns[i], columns[k]).r
			if t != t && k > 1 {
				t = 0 // a constant control gives nothing of another
			}
			m[i][k], m[k][i] = t, t
		}
	}
	for c := len(m) - 1; c > 1; c-- {
		if m[c][0] != m[c][0] || m[c][1] != m[c][1] || !(m[c][c] > collinearShare) {
			continue
		}
		lost++
		for i := range c {
			for k := range c {
				m[i][k] -= m[i][c] * m[c][k] / m[c][c]
			}
		}
	}
	if !(m[0][0] > collinearShare) || !(m[1][1] > collinearShare) {
		return math.NaN(), lost
	}
	return unrounded(m[0][1] / math.Sqrt(m[0][0]*m[1][1])), lost
}
