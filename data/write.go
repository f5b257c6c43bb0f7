package data

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"
)

// WriteOptions steer writing; the zero value writes plain UTF-8.
type WriteOptions struct {
	BOM bool // begin with a byte order mark, by which Excel knows UTF-8
}

// WriteCSV writes t as RFC 4180 has it: commas, CRLF, quotes where needed. Read gives the equal table back. Text
// that a spreadsheet would run as a formula gets an apostrophe in front, which Read takes off again; numbers stay
// as they are. A unit that the column's name does not tell is put behind it, and a column whose figures are not
// all exact is followed by one with their qualifiers.
func WriteCSV(w io.Writer, t *Table, o WriteOptions) error {
	var header []string
	for _, c := range t.Columns {
		name := nameWithUnit(c)
		header = append(header, name)
		if c.Qualifier != nil {
			header = append(header, name+qualifierSuffix)
		}
	}
	return WriteRows(w, header, tableRows(t), o)
}

// qualifierSuffix is added to a column's name for the column of its qualifiers.
const qualifierSuffix = " qualifier"

func nameWithUnit(c *Column) string {
	if _, _, told := splitUnit(c.Name); told || c.Unit == "" {
		return c.Name
	}
	scale := c.Scale
	if scale == 0 {
		scale = 1
	}
	if u := unitText(c.Unit, scale); u != "" {
		return c.Name + " [" + u + "]"
	}
	return c.Name
}

func tableRows(t *Table) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		row := make([]any, 0, len(t.Columns))
		for r := range t.Rows {
			row = row[:0]
			for _, c := range t.Columns {
				row = append(row, cellValue(c, r))
				if c.Qualifier != nil {
					row = append(row, c.Qualifier[r].String())
				}
			}
			if !yield(row) {
				return
			}
		}
	}
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

// WriteRows writes a header and rows of strings, numbers, booleans, periods and nil, as WriteCSV does. NaN and
// nil are empty cells. Any other type panics.
func WriteRows(w io.Writer, header []string, rows iter.Seq[[]any], o WriteOptions) error {
	b := bufio.NewWriter(w)
	if o.BOM {
		b.WriteString("\uFEFF")
	}
	var line []byte
	for i, name := range header {
		line = appendText(separate(line, i), name)
	}
	b.Write(endLine(line, len(header)))
	for row := range rows {
		line = line[:0]
		for i, v := range row {
			line = appendValue(separate(line, i), v)
		}
		b.Write(endLine(line, len(row)))
	}
	return b.Flush() // a bufio.Writer keeps its first error
}

func separate(line []byte, i int) []byte {
	if i > 0 {
		line = append(line, ',')
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

func appendValue(line []byte, v any) []byte {
	switch v := v.(type) {
	case nil:
		return line
	case string:
		return appendText(line, v)
	case float64:
		return appendNumber(line, v)
	case int:
		return strconv.AppendInt(line, int64(v), 10)
	case bool:
		return strconv.AppendBool(line, v)
	case Period:
		return append(line, v.String()...)
	}
	panic(fmt.Sprintf("data: cannot write a %T", v))
}

// appendNumber writes v with as many digits as tell it from its neighbours, and no more than 15 before the point,
// beyond which a number would read as an identifier.
func appendNumber(line []byte, v float64) []byte {
	switch a := math.Abs(v); {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return line
	case a >= 1e15 || a < 1e-6 && a > 0:
		return strconv.AppendFloat(line, v, 'e', -1, 64)
	}
	return strconv.AppendFloat(line, v, 'f', -1, 64)
}

// appendText writes s, guarded against being run as a formula, in quotes when it would not read the same without.
func appendText(line []byte, s string) []byte {
	if rest := strings.TrimLeft(s, "'"); rest != "" && formulaStart(rest[0]) {
		s = "'" + s
	}
	if !strings.ContainsAny(s, "\",\r\n;\t|") && len(trim([]byte(s))) == len(s) {
		return append(line, s...)
	}
	line = append(line, '"')
	line = append(line, strings.ReplaceAll(s, `"`, `""`)...)
	return append(line, '"')
}
