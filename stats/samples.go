package stats

import (
	"strconv"

	"statlas/data"
)

// A sample is the values of one group, ascending.
type sample struct {
	name string
	x    []float64
}

// A sampling is a measure split by the values of a column, or whole.
type sampling struct {
	measure, by *data.Column // by is nil for one sample named ""
	samples     []sample     // by the column's values; none is empty
	all         []float64    // every value that counts, ascending
	of          []int32      // the sample of each value of all
	rows        []int32      // the table's rows that count, in their order
}

// split sorts the measure's values once and deals them out to their groups. Rows without a value or without a group
// are left out. It costs O(n).
func (j *job) split(measure, by *data.Column) (*sampling, error) {
	s := &sampling{measure: measure, by: by}
	g := &grouping{of: make([]int32, j.n()), first: []int32{0}}
	if by != nil {
		var err error
		if g, err = j.group([]*data.Column{by}); err != nil {
			return nil, err
		}
	}
	j.pace.total += 2 * j.n()
	keys := make([]uint64, 0, j.n())
	err := j.pace.each(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			i := j.row(k)
			if missing(measure, i) || by != nil && missing(by, i) {
				continue
			}
			keys = append(keys, orderedBits(measure.Num[i]))
			s.of = append(s.of, g.of[k])
			s.rows = append(s.rows, int32(i))
		}
	})
	if err != nil {
		return nil, err
	}
	if err := radixSort(j.pace, keys, s.of); err != nil {
		return nil, err
	}
	s.all = make([]float64, len(keys))
	for i, k := range keys {
		s.all[i] = fromOrderedBits(k)
	}
	s.deal(g)
	return s, nil
}

// deal makes the samples of the sorted values and numbers them without the empty ones.
func (s *sampling) deal(g *grouping) {
	sizes := make([]int, len(g.first))
	for _, k := range s.of {
		sizes[k]++
	}
	place := make([]int32, len(sizes))
	for k, n := range sizes {
		if n == 0 {
			continue
		}
		place[k] = int32(len(s.samples))
		s.samples = append(s.samples, sample{name: groupName(s.by, int(g.first[k])), x: make([]float64, 0, n)})
	}
	for i, k := range s.of {
		s.of[i] = place[k]
		to := &s.samples[place[k]]
		to.x = append(to.x, s.all[i])
	}
}

// groupName writes the value of by in row i; "" without a column.
func groupName(by *data.Column, i int) string {
	if by == nil {
		return ""
	}
	switch v := cell(by, i).(type) {
	case string:
		return v
	case Num:
		return strconv.FormatFloat(float64(v), 'f', -1, 64)
	}
	return ""
}

// names returns the names of the samples.
func (s *sampling) names() []string {
	out := make([]string, len(s.samples))
	for k := range out {
		out[k] = s.samples[k].name
	}
	return out
}

// distinct counts the different values of ascending x.
func distinct(x []float64) int {
	n := min(len(x), 1)
	for i := 1; i < len(x); i++ {
		if x[i] != x[i-1] {
			n++
		}
	}
	return n
}

// groupBy returns the column that the question groups by, nil when it names none.
func (j *job) groupBy() (*data.Column, error) {
	switch len(j.q.By) {
	case 0:
		return nil, nil
	case 1:
		return j.column("by", j.q.By[0])
	}
	return nil, &QuestionError{Code: CodeType, Field: "by", Value: jsonOf(j.q.By), Allowed: []string{string(text)}}
}

// roughly writes a figure for a sentence, to two digits.
func roughly(x float64) string { return strconv.FormatFloat(x, 'g', 2, 64) }
