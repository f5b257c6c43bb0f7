package data

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"
)

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
	if needsGuard(s) {
		s = "'" + s
	}
	if !strings.ContainsAny(s, "\",\r\n;\t|") && len(trim([]byte(s))) == len(s) {
		return append(line, s...)
	}
	line = append(line, '"')
	line = append(line, strings.ReplaceAll(s, `"`, `""`)...)
	return append(line, '"')
}

// needsGuard reports whether a spreadsheet may run s as a formula, or Read would take an apostrophe off it.
func needsGuard(s string) bool {
	rest := strings.TrimLeft(s, "'")
	return formulaStart(rest) && (len(rest) < len(s) || !harmless(s))
}

// formulaStarts are the characters that the Open Web Application Security Project lists under CSV injection; East
// Asian spreadsheets take the wide ones for the narrow.
var formulaStarts = []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}

func formulaStart[T string | []byte](t T) bool {
	for _, start := range formulaStarts {
		if len(t) >= len(start) && string(t[:len(start)]) == start {
			return true
		}
	}
	return false
}

// harmless reports whether s, for all its sign, is a plain number or a dash.
func harmless(s string) bool {
	if len(s) > maxNumeral {
		return false
	}
	var space [maxNumeral]byte
	b := narrow(space[:0], []byte(s))
	if len(bytes.Trim(b, "-")) == 0 {
		return true
	}
	if b[0] == '-' || b[0] == '+' {
		b = b[1:]
	}
	b = bytes.TrimSuffix(b, []byte("%"))
	return len(b) > 0 && digit(b[0]) && len(bytes.Trim(b, "0123456789.,")) == 0
}
