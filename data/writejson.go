package data

import (
	"encoding/json"
	"io"
	"math"
	"strconv"
)

// WriteJSON writes t as an array of objects, one a row, with the columns' names as keys; a name that
// repeats gets a number. Numbers and booleans are such, missing values null, periods and texts strings.
func WriteJSON(w io.Writer, t *Table, o WriteOptions) error {
	cols, err := o.columns(t)
	if err != nil {
		return err
	}
	out, err := newOutput(w, o)
	if err != nil {
		return err
	}
	keys := jsonKeys(cols)
	line := []byte("[")
	first := true
	for row := range o.cells(t, cols) {
		if !first {
			line = append(line, ',')
		}
		first = false
		line = append(line, "\n{"...)
		for i, v := range row {
			if i > 0 {
				line = append(line, ',')
			}
			line = append(append(line, keys[i]...), ':')
			line = appendJSON(line, v)
		}
		line = append(line, '}')
		if err := out.write(line); err != nil {
			return err
		}
		line = line[:0]
	}
	if err := out.write(append(line, "\n]\n"...)); err != nil {
		return err
	}
	return out.flush()
}

func jsonKeys(cols []writeColumn) [][]byte {
	taken := make(map[string]bool)
	var keys [][]byte
	for i, c := range cols {
		keys = append(keys, appendJSON(nil, uniqueID(c.name, i+1, taken)))
	}
	return keys
}

func appendJSON(line []byte, v any) []byte {
	switch v := v.(type) {
	case string:
		if v == "" {
			return append(line, "null"...)
		}
		s, _ := json.Marshal(v) // of a string it has no error
		return append(line, s...)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return append(line, "null"...)
		}
		return appendNumber(line, v)
	case bool:
		return strconv.AppendBool(line, v)
	case Period:
		return appendJSON(line, v.String())
	}
	return append(line, "null"...)
}
