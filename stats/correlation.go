package stats

import (
	"cmp"
	"math"
	"slices"

	"statlas/data"
)

// correlating is a question of correlation being answered.
type correlating struct {
	*job
	a        *CorrelationAnswer
	columns  []*data.Column
	controls []*data.Column
	beside   *data.Column // that a play follows too, nil for none
	level    float64
	known    *chances

	h       *history             // nil while rows are taken as they are
	rows    []int32              // the table row that stands for each observation
	moment  []int32              // of each observation, −1 for none; only when asked over periods
	moments []moment             // ascending
	x       [][]float64          // by column, NaN where missing
	earlier [][]float64          // x lag periods before; x itself without a lag
	z       [][]float64          // by control
	gaps    map[*float64][]int32 // of a column, by its first value: see gapsOf
}

// correlation gives the coefficient of each pair of columns over the rows that have both, or over those that have all,
// with its p and interval, see chances.p and bounds, and p adjusted for the number of pairs. Pairs of fewer than three
// rows and columns whose values are all equal have none. Without a lag the diagonal is 1.
//
// Columns may be followed from period to period within entities: changes in the place of levels, and x some periods
// before y. Controls are held fixed: both columns, or their ranks, are cleared of what a line on the controls gives, which
// for Kendall's goes by the tau of each two.
//
// It costs O(rows × columns²), times log rows for Kendall's, and O(rows) more for each column and each incomplete pair
// with Spearman's; with controls of incomplete pairs as much for each control.
func (j *job) correlation() (Answer, error) {
	c := &correlating{job: j, level: cmp.Or(j.q.Level, level), known: newChances()}
	c.a = &CorrelationAnswer{Head: head("correlation", ""), Level: Num(c.level), Adjust: cmp.Or(j.q.Adjust, "bh"), Lag: j.q.Lag}
	c.a.Method = c.method()
	for _, step := range []func() error{c.choose, c.judgeKinds, c.observe, c.matrix, c.overPeriods, c.guardTrends, c.judgePairs, c.points, c.arrange} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return c.a, nil
}

// choose finds the columns asked for, or the table's measures, and the controls.
func (c *correlating) choose() (err error) {
	if c.columns, err = c.numerics("columns", c.q.Columns); err != nil {
		return err
	}
	if len(c.columns) == 0 {
		c.columns = measures(c.t)
	}
	if len(c.columns) == 0 {
		return &QuestionError{Code: CodeNoMeasure, Field: "columns"}
	}
	if c.controls, err = c.numerics("control", c.q.Control); err != nil {
		return err
	}
	if c.q.Size != "" {
		if c.beside, err = c.numeric("size", c.q.Size); err != nil {
			return err
		}
	}
	for _, z := range c.controls {
		if slices.Contains(c.columns, z) {
			if len(c.q.Columns) > 0 {
				return &QuestionError{Code: CodeValue, Field: "control", Value: z.ID, Allowed: []string{"a column that is not among those correlated"}}
			}
			c.columns = slices.DeleteFunc(slices.Clone(c.columns), func(x *data.Column) bool { return x == z })
		}
	}
	for _, x := range c.columns {
		c.a.Columns = append(c.a.Columns, x.ID)
	}
	if len(c.columns) == 0 {
		return &QuestionError{Code: CodeNoMeasure, Field: "columns"}
	}
	return c.chooseTarget()
}

// chooseTarget checks the target of the order, which must be among the columns.
func (c *correlating) chooseTarget() error {
	switch {
	case c.q.Order == "target" && c.q.Target == "":
		return &QuestionError{Code: CodeNeeded, Field: "target", Value: "order target", Allowed: c.a.Columns}
	case c.q.Target != "" && !slices.Contains(c.a.Columns, c.q.Target):
		return &QuestionError{Code: CodeColumn, Field: "target", Value: c.q.Target, Allowed: nearest(c.q.Target, c.a.Columns)}
	}
	return nil
}

func (j *job) numerics(field string, ids []string) ([]*data.Column, error) {
	var list []*data.Column
	for _, id := range ids {
		c, err := j.numeric(field, id)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, nil
}

// matrix correlates all the observations.
func (c *correlating) matrix() error {
	m, err := c.correlate(c.x, c.earlier, c.z)
	if err != nil {
		return err
	}
	a := c.a
	a.R, a.P, a.Lower, a.Upper, a.Ns = m.R, m.P, m.Lower, m.Upper, m.Ns
	adjusted := c.adjust([][][]Num{m.P})
	a.Adjusted = adjusted[0]
	c.eachPair(func(x, y int) {
		if finite(float64(a.R[x][y])) {
			a.PairsTested++
		}
	})
	return nil
}

// eachPair calls f for the cells that hold a test of their own: those above the diagonal, with a lag all.
func (c *correlating) eachPair(f func(x, y int)) {
	for x := range c.columns {
		for y := range c.columns {
			if x < y || c.q.Lag > 0 {
				f(x, y)
			}
		}
	}
}

// adjust adjusts the p of several matrices together.
func (c *correlating) adjust(ps [][][]Num) [][][]Num {
	var list []float64
	for _, p := range ps {
		c.eachPair(func(x, y int) { list = append(list, float64(p[x][y])) })
	}
	switch c.a.Adjust {
	case "bh":
		list = benjaminiHochberg(list)
	case "holm":
		list = holm(list)
	}
	out := make([][][]Num, len(ps))
	k := 0
	for i := range ps {
		out[i] = square(len(c.columns))
		c.eachPair(func(x, y int) {
			out[i][x][y] = Num(list[k])
			if c.q.Lag == 0 {
				out[i][y][x] = Num(list[k])
			}
			k++
		})
	}
	return out
}

// square returns a matrix of missing numbers.
func square(k int) [][]Num {
	m := make([][]Num, k)
	for i := range m {
		m[i] = make([]Num, k)
		for h := range m[i] {
			m[i][h] = Num(math.NaN())
		}
	}
	return m
}
