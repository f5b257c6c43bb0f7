package stats

import "math"

// coefficient correlates two variables over the rows that have both; it returns NaN for fewer than three rows
// or values that are all equal.
func (j *job) coefficient(u, v *variable) (r float64, n int, err error) {
	if j.q.Method == "spearman" && !(u.complete && v.complete) {
		r, n = spearman(u, v)
	} else {
		r, n = pearson(u, v)
	}
	return r, n, j.pace.step(len(u.x))
}

// pearson correlates the deviations of complete variables, or the values that both have.
func pearson(u, v *variable) (r float64, n int) {
	if u.deviations != nil && v.deviations != nil {
		return ratio(u.deviations, v.deviations, u.squares, v.squares), len(u.x)
	}
	x, y := make([]float64, 0, u.n), make([]float64, 0, u.n)
	for i, a := range u.x {
		if b := v.x[i]; a == a && b == b {
			x, y = append(x, a), append(y, b)
		}
	}
	return ratio(x, y, centre(x), centre(y)), len(x)
}

// spearman ranks the rows that both have anew and correlates the ranks.
func spearman(u, v *variable) (r float64, n int) {
	ru, rv := make([]float64, len(u.x)), make([]float64, len(v.x))
	u.rank(ru, func(i int32) bool { return v.x[i] == v.x[i] })
	v.rank(rv, func(i int32) bool { return u.x[i] == u.x[i] })
	for i := range ru {
		if ru[i] > 0 { // both have the row
			ru[n], rv[n] = ru[i], rv[i]
			n++
		}
	}
	return ratio(ru[:n], rv[:n], centre(ru[:n]), centre(rv[:n])), n
}

// ratio is the coefficient of centred x and y with those sums of squares.
func ratio(x, y []float64, xx, yy float64) float64 {
	if len(x) < 3 || !(xx > 0) || !(yy > 0) {
		return math.NaN()
	}
	return max(-1, min(1, dot(x, y)/(math.Sqrt(xx)*math.Sqrt(yy))))
}
