package stats

import (
	"cmp"
	"slices"
	"strings"

	"statlas/data"
)

// column finds a column that the question names in field.
func (j *job) column(field, id string) (*data.Column, error) { return columnOf(j.t, field, id) }

func columnOf(t *data.Table, field, id string) (*data.Column, error) {
	if c, _ := t.Column(id); c != nil {
		return c, nil
	}
	ids := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		ids[i] = c.ID
	}
	return nil, &QuestionError{Code: CodeColumn, Field: field, Value: id, Allowed: nearest(id, ids)}
}

// typed finds a column and checks its type.
func (j *job) typed(field, id string, types ...data.Type) (*data.Column, error) {
	c, err := j.column(field, id)
	if err != nil || slices.Contains(types, c.Type) {
		return c, err
	}
	e := &QuestionError{Code: CodeColumnType, Field: field, Value: id}
	for _, t := range types {
		e.Allowed = append(e.Allowed, string(t))
	}
	return nil, e
}

// numeric finds a column of numbers or booleans.
func (j *job) numeric(field, id string) (*data.Column, error) {
	return j.typed(field, id, data.Number, data.Boolean)
}

// columns finds the columns named, or all when none is.
func columnsOf(t *data.Table, ids []string) ([]*data.Column, error) {
	if len(ids) == 0 {
		return t.Columns, nil
	}
	out := make([]*data.Column, len(ids))
	for i, id := range ids {
		c, err := columnOf(t, "columns", id)
		if err != nil {
			return nil, err
		}
		out[i] = c
	}
	return out, nil
}

// measure returns the measure asked for: the one named, the first with that role, or the first column of
// numbers that has no other role.
func (j *job) measure() (*data.Column, error) {
	if j.q.Measure != "" {
		return j.numeric("measure", j.q.Measure)
	}
	if list := measures(j.t); len(list) > 0 {
		return list[0], nil
	}
	return nil, &QuestionError{Code: CodeNoMeasure, Field: "measure"}
}

// measures returns the columns of numbers with the role measure, or if there are none those without a role.
func measures(t *data.Table) []*data.Column {
	for _, role := range []data.Role{data.Measure, ""} {
		var list []*data.Column
		for _, c := range t.Columns {
			if c.Role == role && (c.Type == data.Number || c.Type == data.Boolean) {
				list = append(list, c)
			}
		}
		if list != nil {
			return list
		}
	}
	return nil
}

// entity returns the entity column asked for, nil when the table has none.
func (j *job) entity() (*data.Column, error) {
	if j.q.Entity != "" {
		return j.typed("entity", j.q.Entity, data.Text)
	}
	if c := j.t.First(data.Entity); c != nil && c.Type == data.Text {
		return c, nil
	}
	return nil, nil
}

// period returns the period column asked for, nil when the table has none.
func (j *job) period() (*data.Column, error) {
	if j.q.Period != "" {
		return j.typed("period", j.q.Period, data.PeriodT, data.Number)
	}
	if c := j.t.First(data.PeriodRole); c != nil && (c.Type == data.PeriodT || c.Type == data.Number) {
		return c, nil
	}
	return nil, nil
}

// finite reports whether x is a number that counts.
func finite(x float64) bool { return x-x == 0 }

// missing reports whether row i of c has no value that counts.
func missing(c *data.Column, i int) bool {
	if c.Num != nil {
		return !finite(c.Num[i])
	}
	return c.Missing(i)
}

// nearest returns names with those that look most like s first; s itself is not changed in order otherwise.
func nearest(s string, names []string) []string {
	out := slices.Clone(names)
	distance := make(map[string]int, len(names))
	for _, n := range names {
		distance[n] = edits(strings.ToLower(s), strings.ToLower(n))
	}
	data.SortStable(out, func(a, b string) int { return cmp.Compare(distance[a], distance[b]) })
	return out
}

// edits counts the single-letter changes that turn a into b.
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for k := range row {
		row[k] = k
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for k := range y {
			cost := diagonal
			if x[i] != y[k] {
				cost = 1 + min(diagonal, row[k], row[k+1])
			}
			diagonal, row[k+1] = row[k+1], cost
		}
	}
	return row[len(y)]
}
