package stats

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"statlas/data"
)

// usedColumns returns the columns that an answer rests on.
func usedColumns(j *job, a Answer) ([]*data.Column, error) {
	switch a := a.(type) {
	case *RowsAnswer:
		return columnsOf(j.t, a.Columns)
	case *SummaryAnswer:
		return columnsOf(j.t, j.q.Columns)
	case *CorrelationAnswer:
		return j.correlatedColumns(a)
	case *ModelAnswer:
		y, x, err := j.modelColumns()
		return append([]*data.Column{y}, x...), err
	case *AggregateAnswer:
		list, err := j.foldings()
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, f := range list {
			ids = append(ids, f.column.ID)
		}
		return distinctColumns(j.t, append(ids, j.q.By...))
	case *PivotAnswer:
		ids := append([]string{a.Measure, a.Across}, a.By...)
		for _, v := range a.Beside {
			ids = append(ids, v.Measure)
		}
		return distinctColumns(j.t, ids)
	case *DistributionAnswer:
		return distinctColumns(j.t, append([]string{a.Measure}, j.q.By...))
	case *ComparisonAnswer:
		return distinctColumns(j.t, []string{a.Measure, a.By})
	case *PanelAnswer:
		return distinctColumns(j.t, append([]string{a.Entity, a.Period, a.Measure}, j.q.Columns...))
	case *InsightsAnswer:
		return j.panelColumns(a.Measures...)
	case *PeersAnswer:
		return j.panelColumns(append(append(a.Columns, j.q.By...), a.Measure)...)
	}
	return j.panelColumns(j.q.Weight)
}

// correlatedColumns returns the columns correlated, those held fixed, and where entities are followed or periods told apart
// what names them.
func (j *job) correlatedColumns(a *CorrelationAnswer) ([]*data.Column, error) {
	ids := slices.Concat(a.Columns, j.q.Control, []string{j.q.Size}, j.q.By)
	followed := j.q.Play || j.q.Lag > 0 || cmp.Or(j.q.On, "level") != "level"
	for _, f := range []struct {
		needed bool
		find   func() (*data.Column, error)
	}{{followed, j.entity}, {followed || j.q.Over == "periods", j.period}} {
		if !f.needed {
			continue
		}
		c, err := f.find()
		if err != nil {
			return nil, err
		}
		if c != nil {
			ids = append(ids, c.ID)
		}
	}
	return distinctColumns(j.t, ids)
}

// panelColumns returns the measure, entity and period, and others.
func (j *job) panelColumns(more ...string) ([]*data.Column, error) {
	measure, entity, period, err := j.roles()
	if err != nil {
		return nil, err
	}
	ids := []string{measure.ID}
	for _, c := range []*data.Column{entity, period} {
		if c != nil {
			ids = append(ids, c.ID)
		}
	}
	return distinctColumns(j.t, append(ids, more...))
}

// distinctColumns finds columns, each once; "" names none.
func distinctColumns(t *data.Table, ids []string) ([]*data.Column, error) {
	var out []*data.Column
	seen := map[string]bool{"": true}
	for _, id := range ids {
		if seen[id] {
			continue
		}
		seen[id] = true
		c, err := columnOf(t, "columns", id)
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// hashOf returns a hash of the columns' names and values in the rows that where and entities keep and in which one of
// the columns of numbers has a value: FNV-1a of 64 bits over the IEEE 754 bits of numbers, periods as their words, and
// the bytes of texts. Missing numbers are all the same. Equal data give equal hashes on every machine.
func hashOf(j *job, columns []*data.Column) string {
	h := fnv(14695981039346656037)
	counts := j.counting(columns)
	for _, c := range columns {
		h.text(c.ID)
		for k := range j.n() {
			if i := j.row(k); counts(i) {
				h.cell(c, i)
			}
		}
	}
	return fmt.Sprintf("%016x", uint64(h))
}

// counting tells which rows count.
func (j *job) counting(columns []*data.Column) func(i int) bool {
	var numbers []*data.Column
	for _, c := range columns {
		if c.Num != nil && c.Role != data.PeriodRole {
			numbers = append(numbers, c)
		}
	}
	listed := map[string]bool{}
	for _, name := range j.q.Entities {
		listed[name] = true
	}
	entity, err := j.entity()
	every := j.q.Kind == "rows" || j.q.Kind == "summary" || j.q.Kind == "aggregate" || j.q.Kind == "pivot" || j.q.Kind == "panel" || len(numbers) == 0
	return func(i int) bool {
		if j.q.Entities != nil && err == nil && entity != nil && !listed[entity.Text.At(i)] {
			return false
		}
		if every {
			return true
		}
		for _, c := range numbers {
			if !missing(c, i) {
				return true
			}
		}
		return false
	}
}

// fnv is a Fowler–Noll–Vo hash, 1a, under way.
type fnv uint64

func (h *fnv) add(b byte) { *h = (*h ^ fnv(b)) * 1099511628211 }

func (h *fnv) word(v uint64) {
	for range 8 {
		h.add(byte(v))
		v >>= 8
	}
}

func (h *fnv) text(s string) {
	for i := range len(s) {
		h.add(s[i])
	}
	h.add(0xff) // no byte of UTF-8, so that texts stay apart
}

func (h *fnv) cell(c *data.Column, i int) {
	switch {
	case c.Num != nil && missing(c, i):
		h.word(math.Float64bits(math.NaN()))
	case c.Num != nil:
		h.word(math.Float64bits(c.Num[i] + 0)) // −0 is 0
	case c.Type == data.PeriodT:
		h.word(uint64(c.Periods[i]))
	default:
		h.text(c.Text.At(i))
	}
}
