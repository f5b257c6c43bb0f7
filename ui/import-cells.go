package ui

import (
	"fmt"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
	"statlas/ui/words"
)

// Cells that can be listed of a column.
const (
	CoercedCells = "coerced" // that took more than their plain spelling to be read
	FailedCells  = "failed"  // that were not understood
)

// cellsListed is how many of them are listed.
const cellsListed = 1000

// cellList is a list of cells of one column, shown in the report.
type cellList struct {
	text string
	what string
	all  *sheet // nil while it is awaited
	err  error
}

// count is how many cells were read in some way; a click lists them.
func (c *ImportReport) count(column, n int, which string) figure {
	f := figure{Text: format.Count(n), Num: true}
	if n > 0 {
		f.Do = func() { c.list(column, n, which) }
	}
	return f
}

// list opens the list of a column's cells.
func (c *ImportReport) list(column, n int, which string) {
	a := c.App
	name := a.in(c.report().Columns[column].Title, c.report().Columns[column].Name)
	l := &cellList{text: a.T("cells."+which, name, format.Count(n)), what: name + "-" + a.T("file."+which)}
	c.cells = l
	a.say(l.text)
	a.engine.Cells(a.open.Table, column, which, cellsListed, func(list []data.Conversion, err error) {
		if c.cells == l {
			l.all, l.err = c.cellSheet(list), err
		}
	})
}

func (c *ImportReport) cellSheet(list []data.Conversion) *sheet {
	a := c.App
	s := &sheet{Head: []heading{{a.T("report.row"), true}, {a.T("report.column"), true}, {a.T("report.text"), false}, {a.T("cells.value"), false}, {a.T("report.action"), false}}}
	for _, x := range list {
		at := figure{Text: format.Count(x.Row), Raw: float64(x.Row), Num: true, Do: func() { a.showPlace(x.Row, x.Column) }}
		s.Rows = append(s.Rows, []figure{at, {Text: format.Count(x.Column), Raw: float64(x.Column), Num: true}, textCell(x.Text), a.cellValue(x.Value), textCell(a.doneText(x))})
	}
	return s
}

func (a *App) cellValue(v any) figure {
	switch x, ok := number(v); {
	case ok:
		return figure{Text: format.Full(x, format.Spec{}), Raw: x}
	case v == nil:
		return figure{Text: format.Missing, Raw: ""}
	}
	return textCell(fmt.Sprint(v))
}

// doneText says what was done to read a cell, or why that did not do.
func (a *App) doneText(x data.Conversion) string {
	if x.Problem != "" {
		return words.Code(a.Lang(), "problem."+x.Problem, nil, x.Problem)
	}
	var out []string
	for _, code := range x.Done {
		out = append(out, a.T("done."+code))
	}
	return strings.Join(out, a.T("list.semicolon"))
}

func (c *ImportReport) listing() bool { return c.cells != nil && c.cells.all != nil }

func (c *ImportReport) closeList() { c.cells = nil }

func (c *ImportReport) saveList() { c.App.saveSheet(c.cells.all, c.cells.what) }

// showPlace goes to the cell of the table that stood at a place of the file, as a spreadsheet counts: the table as in
// the file, unsorted and whole.
func (a *App) showPlace(row, column int) {
	a.engine.Find(a.open.Table, row, column, func(r, c int, err error) {
		if err != nil || r < 0 {
			a.notice = &notice{text: a.T("cells.gone", format.Count(row))}
			a.say(a.notice.text)
			return
		}
		a.goToCell(r, c)
	})
}

func (a *App) goToCell(row, column int) {
	if q := a.view.Question; a.Tab() != view.Table || q.Where != nil || q.Sort != nil || q.Search != "" {
		a.step(func(v *view.View) {
			v.Tab = view.Table
			q := &v.Question
			q.Where, q.Sort, q.Search = nil, []stats.SortKey(nil), ""
		})
	}
	a.grid.row, a.grid.col, a.grid.wanted = row, column, true
}
