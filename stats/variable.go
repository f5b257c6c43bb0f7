package stats

import (
	"math"

	"statlas/data"
)

// A variable is a column made ready to be paired with others.
type variable struct {
	x        []float64 // by kept row, NaN where missing
	n        int       // values present
	gaps     []int32   // rows without one
	complete bool

	deviations []float64 // of the values, or of their ranks, from the mean; only when complete
	squares    float64   // their sum of squares
	order      []int32   // rows present, by value; only for ranks
	words      []uint64  // of each in order, equal for equal values
	tied       bool      // some rank is shared, when complete
	ranked     *ranked   // see ranks
}

func (j *job) variable(x []float64, ranked bool) (*variable, error) {
	v := &variable{x: x, gaps: data.Gaps(x)}
	v.n = len(x) - len(v.gaps)
	v.complete = v.n == len(x)
	if ranked {
		if err := v.sort(j.pace); err != nil {
			return nil, err
		}
	}
	if v.complete {
		v.deviations = make([]float64, len(x))
		if ranked {
			v.tied = v.rank(v.deviations)
			v.squares = dot(v.deviations, v.deviations)
		} else {
			copy(v.deviations, x)
			v.squares = centre(v.deviations)
		}
	}
	return v, j.pace.step(len(x))
}

// sort finds the order of the values present.
func (v *variable) sort(p *pace) error {
	x := make([]float64, len(v.x))
	v.order = make([]int32, len(v.x))
	n := 0
	chunks(len(v.x), func(lo, hi int) { n += compactRows(x[n:], v.order[n:], v.x[lo:hi], int32(lo)) })
	s := sortWords(x[:n], nil)
	v.words, v.order = s.words, v.order[:n]
	return radixSort(p, v.words, v.order)
}

// compactRows copies the values of x that are there, and their places from first on, and returns how many there are.
func compactRows(out []float64, rows []int32, x []float64, first int32) (n int) {
	for i, v := range x {
		out[n], rows[n] = v, first+int32(i)
		if v == v {
			n++
		}
	}
	return n
}

// centre takes the mean from x in place, times a power of two that keeps squares from overflowing, and returns
// the sum of squares; 0 when all values are equal.
func centre(x []float64) float64 {
	equal, largest := true, 0.0
	m := mean(x)
	for i, v := range x {
		equal = equal && v == x[0]
		d := v - m
		if size := math.Abs(d); size > largest || size != size {
			largest = size
		}
		x[i] = d
	}
	if equal || largest == 0 {
		return 0
	}
	if _, exponent := math.Frexp(largest); exponent < -300 || exponent > 300 {
		for i := range x {
			x[i] = math.Ldexp(x[i], -exponent)
		}
	}
	return dot(x, x)
}

// dot returns the sum of products of x and y, which have the same length.
func dot(x, y []float64) float64 {
	var sum total
	for lo := 0; lo < len(x); lo += block {
		hi := min(lo+block, len(x))
		sum.add(dotBlock(x[lo:hi], y[lo:hi]))
	}
	return sum.value()
}

// dotBlock adds the products up plainly.
func dotBlock(x, y []float64) float64 {
	var s0, s1, s2, s3 float64
	for len(x) >= 4 && len(y) >= 4 {
		a, b := (*[4]float64)(x), (*[4]float64)(y)
		s0 += a[0] * b[0]
		s1 += a[1] * b[1]
		s2 += a[2] * b[2]
		s3 += a[3] * b[3]
		x, y = x[4:], y[4:]
	}
	for i := range x {
		s0 += x[i] * y[i]
	}
	return (s0 + s1) + (s2 + s3)
}
