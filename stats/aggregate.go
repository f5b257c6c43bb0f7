package stats

import (
	"slices"

	"statlas/data"
)

// aggregate folds measures in each group of equal values of the columns in by; without by the whole table is one
// group. Groups come sorted by their values, missing ones last as a group of their own. The default measure is
// the mean of each measure of the table. first and last go by the order of rows. A row counts when one of the
// measures has a value. Figures of several units or indicators in one group are refused, save for count.
// It costs O(n) per measure, and O(n log n) for medians.
func (j *job) aggregate() (Answer, error) {
	a := &AggregateAnswer{Head: head("aggregate", "folded by group; sd with n−1, median of type 7"), Columns: []string{}, Rows: [][]any{}}
	var by []*data.Column
	for _, id := range j.q.By {
		c, err := j.column("by", id)
		if err != nil {
			return nil, err
		}
		by = append(by, c)
		a.Columns = append(a.Columns, c.ID)
	}
	foldings, err := j.foldings()
	if err != nil {
		return nil, err
	}
	g, err := j.group(by)
	if err != nil {
		return nil, err
	}
	for _, first := range g.first {
		row := make([]any, len(by), len(by)+len(foldings))
		for k, c := range by {
			row[k] = cell(c, int(first))
		}
		a.Rows = append(a.Rows, row)
	}
	for _, f := range foldings {
		a.Columns = append(a.Columns, f.column.ID+"."+f.fn)
		if f.fn != "count" {
			if err := g.oneKind(j, f.column, by); err != nil {
				return nil, err
			}
		}
		values, err := g.fold(j, f)
		if err != nil {
			return nil, err
		}
		for k := range a.Rows {
			a.Rows[k] = append(a.Rows[k], values[k])
		}
	}
	j.countAny(&a.Head, foldings)
	return a, nil
}

// A folding is a column and how to fold it.
type folding struct {
	column *data.Column
	fn     string
}

func (j *job) foldings() ([]folding, error) {
	var list []folding
	for _, m := range j.q.Measures {
		find := j.numeric
		if m.Fn == "count" || m.Fn == "first" || m.Fn == "last" {
			find = j.column
		}
		c, err := find("measures", m.Column)
		if err != nil {
			return nil, err
		}
		list = append(list, folding{c, m.Fn})
	}
	if list == nil {
		for _, c := range measures(j.t) {
			list = append(list, folding{c, "mean"})
		}
	}
	if list == nil {
		return nil, &QuestionError{Code: CodeNoMeasure, Field: "measures"}
	}
	return list, nil
}

// countAny counts the rows in which a measure has a value, and notes the sources of the figures.
func (j *job) countAny(h *Head, foldings []folding) {
	cited := newCitations(j.t)
	var columns []*data.Column
	for _, f := range foldings {
		if !slices.Contains(columns, f.column) {
			columns = append(columns, f.column)
			cited.addColumn(j, f.column)
		}
	}
	h.Omitted = j.lackAll(columns)
	h.N = j.n() - h.Omitted
	cited.state(h)
}

// lackAll counts the rows kept in which no column has a value.
func (j *job) lackAll(columns []*data.Column) (n int) {
	var x [][]float64
	for _, c := range columns {
		if c.Num != nil && j.rows == nil {
			x = append(x, c.Num)
		}
	}
	if len(x) == len(columns) {
		lacking(x, data.Gaps, len(x)-1, func(int) { n++ })
		return n
	}
	for k := range j.n() {
		i := j.row(k)
		if !slices.ContainsFunc(columns, func(c *data.Column) bool { return !missing(c, i) }) {
			n++
		}
	}
	return n
}
