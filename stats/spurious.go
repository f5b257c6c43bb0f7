package stats

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// guardTrends looks for pairs in which both columns move with time, and sets beside the coefficient of their levels
// those of their changes from period to period and of what is left of a line on time. It is made for levels without
// controls, of tables that have periods. It costs as much as two matrices of the columns that move.
func (c *correlating) guardTrends() error {
	period, err := c.period()
	if period == nil || err != nil || c.h != nil || len(c.controls) > 0 || len(c.columns) < 2 {
		return err
	}
	some, err := c.groups(len(c.rows)/trendRows + 1)
	if err != nil {
		return err
	}
	if len(some.ends) == 0 {
		return nil
	}
	t := make([]float64, len(c.rows))
	for _, k := range some.rows {
		t[k] = timeAt(period, int(c.rows[k]))
	}
	along := make([]float64, len(c.columns))
	var moving []int
	for k, x := range c.x {
		if math.Abs(withTime(some, t, x)) > trending {
			moving = append(moving, k)
		}
		if err := c.pace.step(trendRows); err != nil {
			return err
		}
	}
	if len(moving) < 2 {
		return nil
	}
	groups, err := c.groups(1)
	if err != nil {
		return err
	}
	if t, err = c.times(); err != nil {
		return err
	}
	for _, k := range moving {
		along[k] = withTime(groups, t, c.x[k])
	}
	left := make([][]float64, len(moving))
	for m, k := range moving {
		left[m] = detrended(groups, t, c.x[k])
	}
	changes, err := c.changesOf(moving)
	if err != nil {
		return err
	}
	return c.compareTrends(moving, along, changes, left)
}

// changesOf returns the changes of the columns from period to period; missing ones when the table tells no entities apart
// but has several rows a period.
func (c *correlating) changesOf(moving []int) ([][]float64, error) {
	h, err := c.history(arranged(c.columns, moving))
	if err != nil {
		return nil, err
	}
	if entity, _ := c.entity(); entity == nil && h.duplicates > 0 {
		h.keys = nil
	}
	before := h.before(1)
	out := make([][]float64, len(moving))
	for m := range moving {
		out[m] = h.changes(h.x[m][:len(before)], before, false)
	}
	return out, nil
}

// coefficients returns the matrix of columns without controls.
func (c *correlating) coefficients(x [][]float64) ([][]Num, error) {
	pair, err := c.pairing(x, x, nil)
	if err != nil {
		return nil, err
	}
	out := square(len(x))
	for i := range x {
		for h := i + 1; h < len(x); h++ {
			a, err := pair(i, h)
			if err != nil {
				return nil, err
			}
			out[i][h] = Num(a.r)
		}
	}
	return out, nil
}

func (c *correlating) compareTrends(moving []int, along []float64, changes, left [][]float64) error {
	d, err := c.coefficients(changes)
	if err != nil {
		return err
	}
	l, err := c.coefficients(left)
	if err != nil {
		return err
	}
	pairs := 0
	var most CommonTrend
	for m, x := range moving {
		for o := m + 1; o < len(moving); o++ {
			y := moving[o]
			if !finite(float64(c.a.R[x][y])) {
				continue
			}
			both := CommonTrend{c.columns[x].ID, c.columns[y].ID, Num(along[x]), Num(along[y]), c.a.R[x][y], d[m][o], l[m][o]}
			if pairs++; pairs <= MaxTrends {
				c.a.Trends = append(c.a.Trends, both)
			}
			if pairs == 1 || math.Abs(float64(both.Levels)) > math.Abs(float64(most.Levels)) {
				most = both
			}
		}
	}
	c.a.warnIf(pairs, WarnSpurious, most.X, most.Y, coefficientText(most.Levels), coefficientText(most.Differences), coefficientText(most.Detrended))
	return nil
}

// coefficientText writes a coefficient for a warning.
func coefficientText(r Num) string {
	if r != r {
		return "–"
	}
	text := strings.Replace(strconv.FormatFloat(float64(r), 'f', 2, 64), "-", "−", 1)
	if text == "−0.00" {
		return "0.00"
	}
	return text
}

// trendRows is about how many rows tell whether a column moves with time; of more, one of each so many is taken.
const trendRows = 100_000

// withTime is the correlation of x with time within groups: of what both are beyond their group's mean.
func withTime(groups *grouped, t, x []float64) float64 {
	var xx, tt, xt total
	n := 0
	groups.each(func(g []int32) {
		var size float64
		var sx, st total
		for _, k := range g {
			if x[k] == x[k] && t[k] == t[k] {
				size++
				sx.add(x[k])
				st.add(t[k])
			}
		}
		mx, mt := sx.value()/size, st.value()/size
		for _, k := range g {
			if dx, dt := x[k]-mx, t[k]-mt; dx == dx && dt == dt {
				n++
				xx.add(dx * dx)
				tt.add(dt * dt)
				xt.add(dx * dt)
			}
		}
	})
	if n < 3 || !(xx.value() > 0) || !(tt.value() > 0) {
		return math.NaN()
	}
	return xt.value() / (math.Sqrt(xx.value()) * math.Sqrt(tt.value()))
}

// detrended returns what is left of x beside a line on time, each group of three values or more having its own; others
// are missing.
func detrended(groups *grouped, t, x []float64) []float64 {
	out := slices.Repeat([]float64{math.NaN()}, len(x))
	groups.each(func(g []int32) {
		var at []int32
		var ts, xs []float64
		for _, k := range g {
			if x[k] == x[k] && t[k] == t[k] {
				at, ts, xs = append(at, k), append(ts, t[k]), append(xs, x[k])
			}
		}
		if len(at) < 3 {
			return
		}
		m := mean(xs)
		for i := range xs {
			xs[i] -= m
		}
		if spanOfControls([][]float64{ts}).clear(xs, dot(xs, xs)) == 0 {
			clear(xs)
		}
		for i, k := range at {
			out[k] = xs[i]
		}
	})
	return missingInfinite(out)
}
