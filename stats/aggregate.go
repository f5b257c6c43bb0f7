package stats

import (
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
	for k := range j.n() {
		i, counts := j.row(k), false
		for m, f := range foldings {
			if missing(f.column, i) {
				continue
			}
			counts = true
			if m == 0 || foldings[m-1].column != f.column {
				cited.add(f.column, i)
			}
		}
		if counts {
			h.N++
		}
	}
	h.Omitted = j.n() - h.N
	cited.state(h)
}
