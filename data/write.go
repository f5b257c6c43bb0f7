package data

import (
	"errors"
	"io"
	"iter"
)

// WriteOptions steer writing; the zero value writes the whole table as plain UTF-8 with commas.
type WriteOptions struct {
	BOM       bool   // begin with a byte order mark, by which Excel knows UTF-8
	Encoding  string // utf-8 or gb18030, by any label; "" is utf-8
	Delimiter byte   // 0 is a comma

	Columns []string // ids in the order wanted, nil for all
	Rows    []int32  // in the order wanted, nil for all
	Raw     bool     // cells of tables that came from a file as they stood there, not as they were understood

	// Decode is that of Options: GB18030 is written by inverting it. It may be nil for UTF-8.
	Decode func(encoding string, b []byte) ([]byte, error)
}

// WriteCSV writes t as RFC 4180 has it: CRLF, quotes where needed. Read gives the equal table back. Text that a
// spreadsheet would run as a formula gets an apostrophe in front, which Read takes off again; numbers stay as they
// are. A unit that the column's name does not tell is put behind it, and a column whose figures are not all exact is
// followed by one with their qualifiers. An error of w is returned at once.
func WriteCSV(w io.Writer, t *Table, o WriteOptions) error {
	cols, err := o.columns(t)
	if err != nil {
		return err
	}
	var header []string
	for _, c := range cols {
		header = append(header, c.name)
	}
	return WriteRows(w, header, o.cells(t, cols), o)
}

// WriteRows writes a header and rows of strings, numbers, booleans, periods and nil, as WriteCSV does. NaN and
// nil are empty cells. Any other type panics. Of o it heeds BOM, Encoding and Delimiter.
func WriteRows(w io.Writer, header []string, rows iter.Seq[[]any], o WriteOptions) error {
	out, err := newOutput(w, o)
	if err != nil {
		return err
	}
	delim := o.Delimiter
	if delim == 0 {
		delim = ','
	}
	var line []byte
	for i, name := range header {
		line = appendText(separate(line, i, delim), name)
	}
	if err := out.write(endLine(line, len(header))); err != nil {
		return err
	}
	for row := range rows {
		line = line[:0]
		for i, v := range row {
			line = appendValue(separate(line, i, delim), v)
		}
		if err := out.write(endLine(line, len(row))); err != nil {
			return err
		}
	}
	return out.flush()
}

func separate(line []byte, i int, delim byte) []byte {
	if i > 0 {
		line = append(line, delim)
	}
	return line
}

// endLine ends a line of so many cells; if all are empty the first gets quotes, or it would read as a blank line.
func endLine(line []byte, cells int) []byte {
	if len(line) == max(cells-1, 0) {
		line = append([]byte(`""`), line...)
	}
	return append(line, '\r', '\n')
}

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
			name = c.Name // the cells tell the unit
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

func nameWithUnit(c *Column) string {
	if _, _, told := splitUnit(c.Name); told || c.Unit == "" {
		return c.Name
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
	return c.Name + " [" + u + "]"
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
