package stats

import "statlas/data"

// sorted returns the values of c that count, ascending.
func (j *job) sorted(c *data.Column) ([]float64, error) {
	x := j.present(c)
	if err := j.pace.step(j.n()); err != nil {
		return nil, err
	}
	s := sortWords(x, j.words)
	j.words = s.words
	return x, s.sortInto(j.pace, x)
}

// present returns the values of c that count, in the order of rows; the next call takes their room.
func (j *job) present(c *data.Column) []float64 {
	j.values = resized(j.values, j.n())
	if j.rows == nil {
		return between(j.values[:0], c.Num, j.columnGaps(c))
	}
	n := 0
	chunks(j.n(), func(lo, hi int) { n += pickFinite(j.values[n:], c.Num, j.rows[lo:hi]) })
	return j.values[:n]
}

// between appends what lies between the gaps of x to out.
func between(out, x []float64, gaps []int32) []float64 {
	from := int32(0)
	for _, gap := range gaps {
		out = append(out, x[from:gap]...)
		from = gap + 1
	}
	return append(out, x[from:]...)
}

// pickFinite copies the finite numbers that x holds in rows and returns how many there are.
func pickFinite(out, x []float64, rows []int32) (n int) {
	for _, i := range rows {
		out[n] = x[i]
		if v := x[i]; v-v == 0 {
			n++
		}
	}
	return n
}

// runEnd returns where the run of equal values that begins at lo ends.
func runEnd(x []float64, lo int) int {
	v := x[lo]
	for lo++; lo < len(x) && x[lo] == v; lo++ {
	}
	return lo
}
