package stats

import (
	"math"
	"slices"
	"strconv"
)

// withoutOne returns the coefficient of x and y without the row that moves it most, and that row. Which row that is goes
// by the formula for leaving one out of Pearson's r, for ranks by the formula on ranks, and with controls on residuals;
// the coefficient without it is then computed anew. It costs O(n), O(n log n) for ranks.
func (c *correlating) withoutOne(x, y int) (association, int) {
	here := haveAll(c.earlier[x], c.x[y], c.z)
	u, v, z := together(c.earlier[x], c.x[y], c.z)
	at := mostMoving(c.cleared(u, z), c.cleared(v, z))
	leave := func(x []float64) []float64 { return slices.Delete(x, at, at+1) }
	u, v = leave(u), leave(v)
	for k := range z {
		z[k] = leave(z[k])
	}
	return associate(c.q.Method, u, v, z), int(c.rows[here[at]])
}

// cleared returns x, or its ranks, as deviations from the mean or from what the controls give.
func (c *correlating) cleared(x []float64, z [][]float64) []float64 {
	ranked := c.q.Method == "spearman" || c.q.Method == "kendall"
	if ranked {
		x = meanRanks(x)
	} else {
		x = slices.Clone(x)
	}
	squares := centre(x)
	if len(z) > 0 {
		if ranked {
			z = ranksOfEach(z)
		}
		spanOfControls(z).clear(x, squares)
	}
	return x
}

func ranksOfEach(z [][]float64) [][]float64 {
	out := make([][]float64, len(z))
	for k := range z {
		out[k] = meanRanks(z[k])
	}
	return out
}

// mostMoving returns the place of the deviations dx, dy without which their correlation moves most.
func mostMoving(dx, dy []float64) (at int) {
	xx, yy, xy := dot(dx, dx), dot(dy, dy), dot(dx, dy)
	r := xy / math.Sqrt(xx*yy)
	n := float64(len(dx))
	f, far := n/(n-1), -1.0
	for i, a := range dx {
		b := dy[i]
		left := (xx - f*a*a) * (yy - f*b*b)
		shift := math.Inf(1) // one row holds all of the spread
		if left > 0 {
			shift = math.Abs(r - (xy-f*a*b)/math.Sqrt(left))
		}
		if shift > far {
			at, far = i, shift
		}
	}
	return at
}

// pointName names a point by its label, or else its row from 1.
func pointName(labels []PointLabel, row int) string {
	if len(labels) > 0 {
		if l := labels[0]; l.Entity != "" && l.Period != "" {
			return l.Entity + " " + l.Period
		} else if l.Entity+l.Period != "" {
			return l.Entity + l.Period
		}
	}
	return "#" + strconv.Itoa(row+1)
}

// leverages returns how far each of xs lies out, its hat value, and how much the line through the points moves without
// it, Cook's distance; missing where there is no line or no spread about it. f is the line.
//
// Source: Cook (1977). Agrees with R's hatvalues(lm(y ~ x)) and cooks.distance.
func leverages(xs, ys []float64, f *Fit) (hat, cook []float64) {
	n := float64(len(xs))
	hat, cook = make([]float64, len(xs)), make([]float64, len(xs))
	m, my := mean(xs), mean(ys)
	sxx := squares(xs, m)
	rest := make([]float64, len(xs))
	for i := range xs {
		hat[i], cook[i] = math.NaN(), math.NaN()
		if f != nil {
			rest[i] = (ys[i] - my) - float64(f.Slope)*(xs[i]-m)
		}
	}
	if f == nil || !(sxx > 0) {
		return hat, cook
	}
	rss := dot(rest, rest)
	for i := range xs {
		hat[i] = min(1, 1/n+(xs[i]-m)*(xs[i]-m)/sxx)
		cook[i] = rest[i] * rest[i] / (2 * rss / (n - 2)) * hat[i] / ((1 - hat[i]) * (1 - hat[i]))
	}
	return hat, cook
}
