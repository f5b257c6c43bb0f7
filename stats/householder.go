package stats

import "math"

// A triangle is the upper triangular factor R of a QR decomposition that takes rows as they come, by Householder's
// reflections; its last column holds Qᵀy. It needs memory for a block of rows only, whatever their number.
//
// Source: Golub and Van Loan, Matrix Computations, 5.2; blocks after Demmel et al. (2012). Tests hold it against
// gonum's mat.QR, which would cost the program 60 kB over the wire.
type triangle struct {
	n     int // terms; a row has n+1 numbers
	block [][]float64
	rows  int // filled in block; the first n+1 are the triangle itself
}

// blockRows is how many rows are reflected together.
const blockRows = 256

func newTriangle(n int) *triangle {
	r := &triangle{n: n, block: make([][]float64, n+1), rows: n + 1}
	for c := range r.block {
		r.block[c] = make([]float64, n+1+blockRows) // by column
	}
	return r
}

// add takes a row of the terms and y.
func (r *triangle) add(row []float64) {
	if r.rows == len(r.block[0]) {
		r.reduce()
	}
	for c, v := range row {
		r.block[c][r.rows] = v
	}
	r.rows++
}

// reduce reflects the block onto its first rows.
func (r *triangle) reduce() {
	for k := range r.block {
		head, rest := r.block[k][k], r.block[k][k+1:r.rows]
		if norm(rest) == 0 {
			continue
		}
		length := -math.Copysign(norm(r.block[k][k:r.rows]), head)
		v0 := head - length
		for c := k + 1; c <= r.n; c++ {
			column := r.block[c][:r.rows]
			s := total{}
			s.add(v0 * column[k])
			for i, v := range rest {
				s.add(v * column[k+1+i])
			}
			f := s.value() / (length * v0) // −2/‖v‖² = 1/(length·v0)
			column[k] += f * v0
			for i, v := range rest {
				column[k+1+i] += f * v
			}
		}
		r.block[k][k] = length
		clear(rest)
	}
	r.rows = r.n + 1
}

// norm returns the length of x; the terms have length 1 and need no guard against overflow, y has one.
func norm(x []float64) float64 {
	largest := 0.0
	for _, v := range x {
		largest = math.Max(largest, math.Abs(v))
	}
	if largest == 0 {
		return 0
	}
	s := 0.0
	for _, v := range x {
		s += v / largest * (v / largest)
	}
	return largest * math.Sqrt(s)
}

// at returns R[i][k], of rows and columns from 0; column n is Qᵀy.
func (r *triangle) at(i, k int) float64 { return r.block[k][i] }

// back solves Rx = b for the first len(b) terms, in place.
func (r *triangle) back(b []float64) []float64 {
	for i := len(b) - 1; i >= 0; i-- {
		for k := i + 1; k < len(b); k++ {
			b[i] -= r.at(i, k) * b[k]
		}
		b[i] /= r.at(i, i)
	}
	return b
}

// forward solves Rᵀx = b in place.
func (r *triangle) forward(b []float64) []float64 {
	for i := range b {
		for k := range i {
			b[i] -= r.at(k, i) * b[k]
		}
		b[i] /= r.at(i, i)
	}
	return b
}

// collinear finds a term that the ones before it give, but for a part of 10⁻⁷ of its length; at is −1 when there is
// none. with lists those that take part. (R's lm leaves such terms out by the same measure.)
func (r *triangle) collinear() (at int, with []int) {
	for k := range r.n {
		if math.Abs(r.at(k, k)) > 1e-7 {
			continue
		}
		c := make([]float64, k)
		for i := range c {
			c[i] = r.at(i, k)
		}
		for i, v := range r.back(c) {
			if math.Abs(v) > 1e-6 {
				with = append(with, i)
			}
		}
		return k, with
	}
	return -1, nil
}
