package stats

import (
	"cmp"
	"math"
	"strings"

	"statlas/data"
)

// topCount is how many of the most frequent values a summary lists.
const topCount = 10

// summary describes each column. Numbers are sorted once by radix, in O(n), which gives exact quantiles, the
// distinct values and the most frequent ones; sums run over the sorted values, so that the order of the rows
// changes no digit.
func (j *job) summary() (Answer, error) {
	columns, err := columnsOf(j.t, j.q.Columns)
	if err != nil {
		return nil, err
	}
	a := &SummaryAnswer{Head: head("summary", "sd with n−1; quartiles of type 7; moment skewness g1 and excess kurtosis g2"), Columns: []ColumnSummary{}, Alerts: []Alert{}}
	a.N = j.n()
	j.pace.total += 2 * j.n() * len(columns)
	cited := newCitations(j.t)
	for _, c := range columns {
		s, err := j.describe(c)
		if err != nil {
			return nil, err
		}
		a.Columns = append(a.Columns, s)
		j.judge(&a.Head, cited, c)
	}
	cited.state(&a.Head)
	if j.q.Alerts {
		return a, j.alert(a, columns)
	}
	return a, nil
}

// alert adds the alerts that take passes of their own.
func (j *job) alert(a *SummaryAnswer, columns []*data.Column) error {
	for i, c := range columns {
		j.numerals(&a.Columns[i], c)
	}
	if err := j.jumps(a, columns); err != nil {
		return err
	}
	for _, s := range a.Columns {
		if s.Distinct == j.n() { // every row differs there
			return nil
		}
	}
	again, found, err := j.repeated()
	if found {
		a.Alerts = append(a.Alerts, again)
	}
	return err
}

// judge warns of columns whose rows differ in unit, and notes their sources.
func (j *job) judge(h *Head, cited *citations, c *data.Column) {
	if c.Role != data.Measure {
		return
	}
	cited.addColumn(j, c)
	unit := j.unitColumn(c)
	if unit == nil {
		return
	}
	if found := distinctTexts(unit, j.counted(c)); len(found) > 1 {
		h.warn(WarnUnits, c.ID, named(found))
	}
}

func (j *job) describe(c *data.Column) (ColumnSummary, error) {
	none := Num(math.NaN())
	s := ColumnSummary{
		Name: c.ID, Type: string(c.Type), Top: []Count{}, Histogram: []Bin{}, Alerts: []Alert{},
		Sum: none, Mean: none, SD: none, Min: none, Q1: none, Median: none, Q3: none, Max: none, Skewness: none, Kurtosis: none,
	}
	var x []float64
	var err error
	switch c.Type {
	case data.Text:
		codes, words, word := c.Text.Codes()
		err = j.describeCodes(&s, codes, words, word)
	case data.PeriodT:
		codes, distinct := j.periodCodes(c)
		err = j.describeCodes(&s, codes, len(distinct), func(k int) string { return distinct[k].String() })
	default:
		x, err = j.describeNumbers(&s, c)
	}
	s.Missing = j.n() - s.N
	j.remark(&s, c, x)
	return s, err
}

// describeCodes counts coded values; "" is missing.
func (j *job) describeCodes(s *ColumnSummary, codes []int32, words int, word func(k int) string) error {
	counts := make([]int32, words)
	err := j.pace.each(j.n(), func(lo, hi int) {
		if j.rows == nil {
			countCodes(counts, codes[lo:hi])
			return
		}
		for _, i := range j.rows[lo:hi] {
			counts[codes[i]]++
		}
	})
	top := topValues[string]{compare: strings.Compare}
	for k, n := range counts {
		if w := word(k); n > 0 && w != "" {
			s.N += int(n)
			s.Distinct++
			top.add(w, int(n))
		}
	}
	for _, v := range top.list {
		s.Top = append(s.Top, Count{v.value, v.n})
	}
	return err
}

func countCodes(counts, codes []int32) {
	for _, c := range codes {
		counts[c]++
	}
}

// describeNumbers describes the values of c that count and returns them, ascending.
func (j *job) describeNumbers(s *ColumnSummary, c *data.Column) ([]float64, error) {
	x, err := j.sorted(c)
	if err != nil {
		return nil, err
	}
	s.N = len(x)
	top := topValues[float64]{compare: cmp.Compare[float64]}
	for lo := 0; lo < len(x); {
		hi := runEnd(x, lo)
		s.Distinct++
		top.add(x[lo], hi-lo)
		lo = hi
	}
	for _, v := range top.list {
		s.Top = append(s.Top, Count{Num(v.value), v.n})
	}
	if len(x) == 0 {
		return nil, nil
	}
	s.Sum, s.Min, s.Max = Num(sum(x)), Num(x[0]), Num(x[len(x)-1])
	s.Q1, s.Median, s.Q3 = Num(quantile(x, 0.25)), Num(quantile(x, 0.5)), Num(quantile(x, 0.75))
	m := momentsOf(x)
	s.Mean, s.SD, s.Skewness, s.Kurtosis = Num(m.mean), Num(m.sd), Num(m.skewness), Num(m.kurtosis)
	s.Histogram = histogram(x)
	return x, nil
}
