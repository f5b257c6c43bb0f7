package data

import (
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
