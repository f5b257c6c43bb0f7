package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"statlas/data"
)

// smallPairs is the n below which a coefficient rests on few values.
const smallPairs = 10

// trending is the |r| with time above which a column counts as moving with it.
const trending = 0.7

// correlation gives the coefficient of each pair of columns over the rows that have both, with the p-value of
// no correlation by Student's t with n − 2 degrees of freedom, and for Pearson's the 95 % interval by Fisher's z.
// Pairs of fewer than three rows and columns whose values are all equal have none. The diagonal is 1.
//
// It costs O(rows × columns²), and O(rows) more for each column and each incomplete pair with Spearman's.
// Agrees with R's cor.test(x, y) and cor.test(x, y, method = "spearman", exact = FALSE).
func (j *job) correlation() (Answer, error) {
	columns, err := j.correlated()
	if err != nil {
		return nil, err
	}
	a := &CorrelationAnswer{Head: head("correlation", "Pearson's r")}
	if j.q.Method == "spearman" {
		a.Method = "Spearman's rank correlation, equal values sharing their mean rank"
	}
	a.Method += " over the rows that have both; p by Student's t with n − 2 degrees of freedom"
	if j.q.Method != "spearman" {
		a.Method += "; 95 % interval by Fisher's z"
	}
	if err := j.judgePairs(&a.Head, columns); err != nil {
		return nil, err
	}
	vs, err := j.variables(columns)
	if err != nil {
		return nil, err
	}
	a.make(columns)
	small := 0
	for x, u := range vs {
		a.Ns[x][x] = u.n
		if u.n >= 3 && u.spread() {
			a.R[x][x] = 1
		}
		for y := x + 1; y < len(vs); y++ {
			r, n, err := j.coefficient(u, vs[y])
			if err != nil {
				return nil, err
			}
			a.set(x, y, r, n, j.q.Method != "spearman")
			if a.PairsTested += tested(r); n < smallPairs && finite(r) {
				small++
			}
		}
	}
	a.warnIf(small, WarnSmall, smallPairs)
	if a.PairsTested > 1 {
		a.warn(WarnTests, a.PairsTested)
	}
	if err := j.guardTrends(a, vs); err != nil {
		return nil, err
	}
	return a, j.points(a, columns)
}

// correlated returns the columns asked for, or the table's measures.
func (j *job) correlated() ([]*data.Column, error) {
	if len(j.q.Columns) == 0 {
		if list := measures(j.t); len(list) > 0 {
			return list, nil
		}
		return nil, &QuestionError{Code: CodeNoMeasure, Field: "columns"}
	}
	var list []*data.Column
	for _, id := range j.q.Columns {
		c, err := j.numeric("columns", id)
		if err != nil {
			return nil, err
		}
		list = append(list, c)
	}
	return list, nil
}

func tested(r float64) int {
	if finite(r) {
		return 1
	}
	return 0
}

// make lays out empty matrices.
func (a *CorrelationAnswer) make(columns []*data.Column) {
	k := len(columns)
	empty := func() [][]Num {
		m := make([][]Num, k)
		for i := range m {
			m[i] = make([]Num, k)
			for h := range m[i] {
				m[i][h] = Num(math.NaN())
			}
		}
		return m
	}
	a.R, a.P, a.Lower, a.Upper, a.Ns = empty(), empty(), empty(), empty(), make([][]int, k)
	for i, c := range columns {
		a.Columns = append(a.Columns, c.ID)
		a.Ns[i] = make([]int, k)
	}
}

// set writes a coefficient and what follows from it on both sides of the diagonal; bounded asks for its interval.
func (a *CorrelationAnswer) set(x, y int, r float64, n int, bounded bool) {
	p := tTails(r*math.Sqrt(float64(n-2)/((1-r)*(1+r))), float64(n-2))
	lower, upper := math.NaN(), math.NaN()
	if bounded {
		lower, upper = fisher(r, n)
	}
	for _, at := range [][2]int{{x, y}, {y, x}} {
		i, k := at[0], at[1]
		a.R[i][k], a.P[i][k], a.Lower[i][k], a.Upper[i][k], a.Ns[i][k] = Num(r), Num(p), Num(lower), Num(upper), n
	}
}

// fisher returns the 95 % interval of Pearson's r from n > 3 pairs (Fisher 1921). Agrees with R's cor.test.
func fisher(r float64, n int) (lower, upper float64) {
	if n <= 3 || !finite(r) {
		return math.NaN(), math.NaN()
	}
	z, half := math.Atanh(r), distuv.UnitNormal.Quantile(1-(1-level)/2)/math.Sqrt(float64(n-3))
	return tanh(z - half), tanh(z + half)
}

// tanh is math.Tanh without assembly, see exp.
func tanh(x float64) float64 {
	if math.Abs(x) > 20 {
		return math.Copysign(1, x)
	}
	e := math.Expm1(2 * x)
	return e / (e + 2)
}

// judgePairs counts the rows that some pair has, notes the sources and refuses figures of several units or
// indicators.
func (j *job) judgePairs(h *Head, columns []*data.Column) error {
	cited := newCitations(j.t)
	for _, c := range columns {
		cited.addColumn(j, c)
		if !j.told(c) {
			continue
		}
		if err := j.oneKind(c, j.counted(c)); err != nil {
			return err
		}
	}
	for k := range j.n() {
		i, have := j.row(k), 0
		for _, c := range columns {
			if !missing(c, i) {
				have++
			}
		}
		if have >= min(2, len(columns)) {
			h.N++
		}
	}
	h.Omitted = j.n() - h.N
	cited.state(h)
	return nil
}

// guardTrends warns of pairs in which both columns move with the table's periods.
func (j *job) guardTrends(a *CorrelationAnswer, vs []*variable) error {
	axis, err := j.timeAxis()
	if axis == nil || err != nil || len(vs) < 2 {
		return err
	}
	moves := make([]bool, len(vs))
	for k, v := range vs {
		moves[k] = movesWith(v, axis)
	}
	pairs := 0
	var first [2]string
	for x := range vs {
		for y := x + 1; y < len(vs); y++ {
			if moves[x] && moves[y] && finite(float64(a.R[x][y])) {
				if pairs++; pairs == 1 {
					first = [2]string{a.Columns[x], a.Columns[y]}
				}
			}
		}
	}
	a.warnIf(pairs, WarnTrends, first[0], first[1])
	return nil
}

// timeAxis makes a variable of the table's periods in years, nil when it has none.
func (j *job) timeAxis() (*variable, error) {
	period, err := j.period()
	if period == nil || err != nil {
		return nil, err
	}
	t := make([]float64, j.n())
	for k := range t {
		m, ok := momentAt(period, j.row(k))
		if t[k] = m.t; !ok {
			t[k] = math.NaN()
		}
	}
	return j.variable(t, false)
}

// movesWith reports whether the values of v, not their ranks, go with time.
func movesWith(v, axis *variable) bool {
	if v.order != nil {
		v = &variable{x: v.x, n: v.n}
	}
	r, _ := pearson(v, axis)
	return math.Abs(r) > trending
}
