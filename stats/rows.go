package stats

import (
	"time"

	"statlas/data"
)

// Windows of a rows answer.
const (
	DefaultLimit = 100
	MaxLimit     = 10_000
)

// Rows gives the window of q into order, which Order made for the same question. An offset past the end gives
// no rows. It costs O(limit).
func Rows(t *data.Table, q *Question, order []int32) (Answer, error) {
	start := time.Now()
	if q.Limit > MaxLimit {
		return nil, &QuestionError{Code: CodeValue, Field: "limit", Value: jsonOf(q.Limit), Allowed: []string{"at most 10000"}}
	}
	columns, err := columnsOf(t, q.Columns)
	if err != nil {
		return nil, err
	}
	a := &RowsAnswer{Head: head("rows", "rows in the table's order"), Total: len(order), Rows: [][]any{}, Index: []int{}}
	if len(q.Sort) > 0 {
		a.Method = "rows sorted, equal ones in the table's order, missing values last"
	}
	a.N = len(order)
	for _, c := range columns {
		a.Columns = append(a.Columns, c.ID)
	}
	limit := q.Limit
	if limit == 0 {
		limit = DefaultLimit
	}
	lo := min(q.Offset, len(order))
	a.fill(t, columns, order[lo:min(lo+limit, len(order))])
	a.Ms = since(start)
	return a, nil
}

func (a *RowsAnswer) fill(t *data.Table, columns []*data.Column, rows []int32) {
	cited := newCitations(t)
	for k, row := range rows {
		i := int(row)
		cells := make([]any, len(columns))
		for m, c := range columns {
			cells[m] = cell(c, i)
			if cells[m] == nil {
				continue
			}
			if mark := markOf(c, i); mark != nil {
				a.Marks = append(a.Marks, CellMark{Row: k, Column: m, Mark: *mark})
			}
			if c.Role == data.Measure || c.Source != nil {
				cited.add(c, i)
			}
		}
		a.Rows, a.Index = append(a.Rows, cells), append(a.Index, i)
	}
	cited.qualified = 0 // each cell says so itself
	cited.state(&a.Head)
}

// cell returns a value as answers write it: a string, a Num, or nil for a missing one.
func cell(c *data.Column, i int) any {
	switch {
	case missing(c, i):
		return nil
	case c.Type == data.Text:
		return c.Text.At(i)
	case c.Type == data.PeriodT:
		return c.Periods[i].String()
	}
	return Num(c.Num[i])
}
