package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// fold returns the folded value of each group, nil where it has none.
func (g *grouping) fold(j *job, f folding) ([]any, error) {
	switch f.fn {
	case "first", "last":
		return g.ends(j, f), nil
	case "count":
		return g.numbers(j, f, func(s *stretch) float64 { return float64(s.n) }, 0)
	case "median":
		return g.medians(j, f)
	case "sd":
		return g.deviations(j, f)
	case "min":
		return g.numbers(j, f, func(s *stretch) float64 { return s.min }, 1)
	case "max":
		return g.numbers(j, f, func(s *stretch) float64 { return s.max }, 1)
	case "sum":
		return g.numbers(j, f, func(s *stretch) float64 { return s.total.value() }, 1)
	}
	return g.numbers(j, f, func(s *stretch) float64 { return s.total.value() / float64(s.n) }, 1)
}

// A stretch is what one pass learns of a group.
type stretch struct {
	n        int
	total    total
	min, max float64
}

func (g *grouping) stretches(j *job, f folding) ([]stretch, error) {
	out := make([]stretch, len(g.first))
	for k := range out {
		out[k].min, out[k].max = math.Inf(1), math.Inf(-1)
	}
	err := j.pace.each(j.n(), func(lo, hi int) {
		chunks(hi-lo, func(from, to int) { g.take(j, f.column, lo+from, lo+to, out) })
	})
	return out, err
}

// take adds rows [lo, hi) of those kept to their groups' stretches.
func (g *grouping) take(j *job, c *data.Column, lo, hi int, out []stretch) {
	switch {
	case c.Num == nil:
		for k := lo; k < hi; k++ {
			if !c.Missing(j.row(k)) {
				out[g.of[k]].n++
			}
		}
	case j.rows == nil:
		foldNumbers(out, g.of[lo:hi], c.Num[lo:hi])
	default:
		x := resized(j.values, hi-lo)
		for k, i := range j.rows[lo:hi] {
			x[k] = c.Num[i]
		}
		foldNumbers(out, g.of[lo:hi], x)
		j.values = x
	}
}

func foldNumbers(out []stretch, of []int32, x []float64) {
	for k, v := range x {
		if v-v != 0 {
			continue
		}
		s := &out[of[k]]
		s.n++
		t := s.total.sum + v // total.add, without a call
		if math.Abs(s.total.sum) >= math.Abs(v) {
			s.total.lost += (s.total.sum - t) + v
		} else {
			s.total.lost += (v - t) + s.total.sum
		}
		s.total.sum = t
		if v < s.min {
			s.min = v
		}
		if v > s.max {
			s.max = v
		}
	}
}

// numbers gives value of each group that has at least least values.
func (g *grouping) numbers(j *job, f folding, value func(*stretch) float64, least int) ([]any, error) {
	stretches, err := g.stretches(j, f)
	out := make([]any, len(stretches))
	for k := range stretches {
		if stretches[k].n >= least {
			out[k] = Num(value(&stretches[k]))
		}
	}
	return out, err
}

// deviations gives standard deviations with n−1, in a second pass about each group's mean.
func (g *grouping) deviations(j *job, f folding) ([]any, error) {
	stretches, err := g.stretches(j, f)
	if err != nil {
		return nil, err
	}
	type sums struct{ s1, s2 total }
	about := make([]sums, len(stretches))
	for k, group := range g.of {
		if x := f.column.Num[j.row(k)]; finite(x) {
			s := &stretches[group]
			d := x - s.total.value()/float64(s.n)
			about[group].s1.add(d)
			about[group].s2.add(d * d)
		}
	}
	out := make([]any, len(stretches))
	for k, s := range stretches {
		if n := float64(s.n); n > 1 {
			rest := about[k].s1.value()
			out[k] = Num(math.Sqrt(max(about[k].s2.value()-rest*rest/n, 0) / (n - 1)))
		}
	}
	return out, nil
}

func (g *grouping) medians(j *job, f folding) ([]any, error) {
	lists := make([][]float64, len(g.first))
	for k, group := range g.of {
		if x := f.column.Num[j.row(k)]; finite(x) {
			lists[group] = append(lists[group], x)
		}
	}
	out := make([]any, len(lists))
	for k, x := range lists {
		if err := j.pace.step(len(x)); err != nil {
			return nil, err
		}
		if len(x) > 0 {
			slices.Sort(x)
			out[k] = Num(quantile(x, 0.5))
		}
	}
	return out, nil
}

// ends gives each group's first or last value in the order of rows.
func (g *grouping) ends(j *job, f folding) []any {
	out := make([]any, len(g.first))
	for k, group := range g.of {
		if i := j.row(k); !missing(f.column, i) && (f.fn == "last" || out[group] == nil) {
			out[group] = cell(f.column, i)
		}
	}
	return out
}
