package data

import "math"

// A sheet is a table on its way from the file: failed lists, for each column, the rows whose cell could not be read.
type sheet struct {
	*Table
	failed [][]int32
}

// stack returns the long table: for each row of s one row a period, with a column for the period and one for each
// measure behind the others.
func (w wide) stack(s sheet) sheet {
	n := len(w.periods)
	long := sheet{Table: &Table{ID: s.ID, Name: s.Name, Rows: s.Rows * n, Sources: s.Sources}}
	rows := make([]int32, 0, long.Rows)
	for r := range s.Rows {
		for range n {
			rows = append(rows, int32(r))
		}
	}
	taken := make(map[string]bool)
	for _, i := range w.fixed {
		c := gather(s.Columns[i], rows)
		taken[c.ID] = true
		long.Columns = append(long.Columns, c)
		long.failed = append(long.failed, repeatEach(s.failed[i], n))
	}
	period := &Column{Name: "period", Title: Label{Zh: "时期", En: "Period"}, Type: PeriodT, Role: PeriodRole, Periods: make([]Period, 0, long.Rows)}
	for r := range s.Rows {
		period.Periods = append(period.Periods, w.rowPeriods(s.Table, r)...)
	}
	period.ID = uniqueID(period.Name, 0, taken)
	var failed []int32
	if w.year >= 0 {
		failed = repeatEach(s.failed[w.year], n)
	}
	long.Columns, long.failed = append(long.Columns, period), append(long.failed, failed)
	for _, m := range w.measures {
		c, failed := m.stack(s, n)
		c.ID = uniqueID(slug(c.Name), len(long.Columns)+1, taken)
		long.Columns, long.failed = append(long.Columns, c), append(long.failed, failed)
	}
	onlyPeriod(long.Columns, len(w.fixed))
	long.cellsFrom(w.cells(s.Table))
	long.Raw = w.raw(s.Table, long.Raw)
	long.extra = func(row int) []string { return s.Extra(row / n) }
	return long
}

// repeatEach returns the n rows that each of rows becomes.
func repeatEach(rows []int32, n int) []int32 {
	var out []int32
	for _, r := range rows {
		for k := range n {
			out = append(out, r*int32(n)+int32(k))
		}
	}
	return out
}

// onlyPeriod makes column keep the only one with the role of period.
func onlyPeriod(cols []*Column, keep int) {
	for i, c := range cols {
		if i != keep && c.Role == PeriodRole {
			c.Role = Dimension
		}
	}
}

// stack puts the measure's columns into one, a row a period.
func (m wideMeasure) stack(s sheet, n int) (*Column, []int32) {
	c := &Column{Name: m.name, Type: Number, Role: Measure, Unit: m.unit.name, Scale: m.unit.scale, Num: make([]float64, s.Rows*n)}
	if c.Title = m.title; m.nameless && c.Title == (Label{}) {
		c.Title = valueTitle
	}
	var failed []int32
	for k, i := range m.cols {
		fill := func(r int) float64 { return math.NaN() }
		if i >= 0 && s.Columns[i].Type == Number {
			fill = func(r int) float64 { return s.Columns[i].Num[r] }
		}
		for r := range s.Rows {
			c.Num[r*n+k] = fill(r)
		}
		if i < 0 {
			continue
		}
		for _, r := range s.failed[i] {
			failed = append(failed, r*int32(n)+int32(k))
		}
		for r, note := range s.Columns[i].Notes {
			if c.Notes == nil {
				c.Notes = make(map[int]string)
			}
			c.Notes[r*n+k] = note
		}
		for r, q := range s.Columns[i].Qualifier {
			if c.Qualifier == nil {
				c.Qualifier = make([]Qualifier, s.Rows*n)
			}
			c.Qualifier[r*n+k] = q
		}
	}
	return c, failed
}

// cells returns the function that tells which cell of t is one of the long table's.
func (w wide) cells(t *Table) func(row, column int) (from *Table, r, c int) {
	n := len(w.periods)
	return func(row, column int) (*Table, int, int) {
		switch m := column - len(w.fixed) - 1; {
		case m < -1:
			return t, row / n, w.fixed[column]
		case m >= 0 && w.measures[m].cols[row%n] >= 0:
			return t, row / n, w.measures[m].cols[row%n]
		}
		return nil, 0, 0
	}
}

// raw returns the function that shows a cell of the long table as it stood in t; figures does so for those of figures.
func (w wide) raw(t *Table, figures func(row, column int) string) func(row, column int) string {
	n := len(w.periods)
	name := make([]string, n) // of the first column of each period
	for k := range name {
		for _, m := range w.measures {
			if m.cols[k] >= 0 {
				name[k] = t.Columns[m.cols[k]].Name
				break
			}
		}
	}
	return func(row, column int) string {
		switch {
		case column != len(w.fixed):
			return figures(row, column)
		case w.year >= 0:
			return t.Raw(row/n, w.year) + " " + name[row%n]
		}
		return name[row%n]
	}
}

// offer says what stacking gives.
func (w wide) offer(t *Table) Offer {
	o := Offer{Shape: WidePeriods, Rows: t.Rows * len(w.periods)}
	for _, i := range w.fixed {
		o.Columns = append(o.Columns, t.Columns[i].Name)
	}
	o.Columns = append(o.Columns, "period")
	for _, m := range w.measures {
		o.Columns = append(o.Columns, m.name)
	}
	return o
}
