package data

import (
	"errors"
	"iter"
	"strings"
)

// A writeColumn is a column of a written file.
type writeColumn struct {
	name      string
	index     int // in the table
	col       *Column
	qualifier bool // the qualifiers of col, not its values
}

// qualifierSuffix is added to a column's name for the column of its qualifiers.
const qualifierSuffix = " qualifier"

// columns lists the columns that o wants of t.
func (o *WriteOptions) columns(t *Table) ([]writeColumn, error) {
	var cols []writeColumn
	add := func(c *Column, i int) {
		name := nameWithUnit(c)
		raw := ""
		if o.Raw {
			raw = firstRaw(t, i)
		}
		if raw != "" && readNumeral([]byte(raw), '.').unit.name != "" {
			name = ownName(c) // the cells tell the unit
		}
		cols = append(cols, writeColumn{name, i, c, false})
		if c.Qualifier != nil && raw == "" {
			cols = append(cols, writeColumn{name + qualifierSuffix, i, c, true})
		}
	}
	if o.Columns == nil {
		for i, c := range t.Columns {
			add(c, i)
		}
		return cols, nil
	}
	for _, id := range o.Columns {
		c, i := t.Column(id)
		if c == nil {
			return nil, errors.New("data: no column " + id + " to write")
		}
		add(c, i)
	}
	return cols, nil
}

// firstRaw returns the first value of column i as it stood in a file, "" when the table did not come from one.
func firstRaw(t *Table, i int) string {
	for r := range t.Rows {
		if !t.Columns[i].Missing(r) {
			return t.Raw(r, i)
		}
	}
	return ""
}

// ownName is what a file calls a column: values that periods stood across by what they were found to measure.
func ownName(c *Column) string {
	if strings.HasPrefix(c.Name, stackedValue) && c.Title.Zh == c.Title.En && c.Title.En != "" {
		return c.Title.En
	}
	return c.Name
}

func nameWithUnit(c *Column) string {
	name := ownName(c)
	if _, _, told := splitUnit(name); told || c.Unit == "" || c.Unit == YearUnit {
		return name
	}
	scale := c.Scale
	if scale == 0 {
		scale = 1
	}
	u := unitText(c.Unit, scale)
	if u == "" { // one that Read does not know is written all the same, for people
		u = c.Unit
		if scale != 1 {
			u = string(appendNumber(nil, scale)) + " " + u
		}
	}
	return name + " [" + u + "]"
}

// cells yields the rows that o wants. The slice is the same each time.
func (o *WriteOptions) cells(t *Table, cols []writeColumn) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		row := make([]any, len(cols))
		for r := range o.rows(t) {
			for i, c := range cols {
				row[i] = o.cell(t, c, r)
			}
			if !yield(row) {
				return
			}
		}
	}
}

func (o *WriteOptions) rows(t *Table) iter.Seq[int] {
	return func(yield func(int) bool) {
		if o.Rows == nil {
			for r := range t.Rows {
				if !yield(r) {
					return
				}
			}
			return
		}
		for _, r := range o.Rows {
			if !yield(int(r)) {
				return
			}
		}
	}
}

func (o *WriteOptions) cell(t *Table, c writeColumn, r int) any {
	if c.qualifier {
		return c.col.Qualifier[r].String()
	}
	if o.Raw {
		if s := t.Raw(r, c.index); s != "" {
			return s
		}
	}
	return cellValue(c.col, r)
}

func cellValue(c *Column, r int) any {
	switch c.Type {
	case Text:
		return c.Text.At(r)
	case PeriodT:
		return c.Periods[r]
	case Boolean:
		if v := c.Num[r]; v == v {
			return v != 0
		}
		return nil
	}
	return c.Num[r]
}
