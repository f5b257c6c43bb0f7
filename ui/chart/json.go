package chart

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"statlas/stats"
)

// JSON writes the option for the page as json.Marshal does, which would take three times as long: it looks at every value by
// reflection, and anew at what types of ours wrote.
func (o Option) JSON() string { return string(appendOption(nil, o)) }

func appendOption(b []byte, o Option) []byte {
	keys := make([]string, 0, len(o))
	for key := range o {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	next := byte('{')
	for _, key := range keys {
		b = append(appendText(append(b, next), key), ':')
		b, next = appendValue(b, o[key]), ','
	}
	if next == '{' {
		b = append(b, next)
	}
	return append(b, '}')
}

func appendValue(b []byte, v any) []byte {
	switch v := v.(type) {
	case Option:
		if v != nil {
			return appendOption(b, v)
		}
	case list:
		return appendList(b, v, appendValue)
	case []string:
		return appendList(b, v, appendText)
	case [][]string:
		return appendList(b, v, func(b []byte, one []string) []byte { return appendList(b, one, appendText) })
	case []cell:
		return appendList(b, v, func(b []byte, one cell) []byte { return appendList(b, one[:], appendNum) })
	case []dot:
		return appendList(b, v, appendDot)
	case []groupItem:
		return appendList(b, v, appendGroup)
	case string:
		return appendText(b, v)
	case float64:
		if a := math.Abs(v); a >= 1e-6 && a < 1e21 {
			return strconv.AppendFloat(b, v, 'f', -1, 64)
		}
	case stats.Num:
		return appendNum(b, v)
	case []stats.Num:
		return appendList(b, v, appendNum)
	}
	return appendOther(b, v)
}

func appendList[T any](b []byte, all []T, one func([]byte, T) []byte) []byte {
	if all == nil {
		return append(b, "null"...)
	}
	b = append(b, '[')
	for i, v := range all {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(b, v)
	}
	return append(b, ']')
}

// appendNum writes a number that may be missing. Whole ones, of which there are many, are written faster.
func appendNum(b []byte, x stats.Num) []byte {
	switch f := float64(x); {
	case !finite(f):
		return append(b, "null"...)
	case f == math.Trunc(f) && math.Abs(f) < 1e6 && f != 0:
		return strconv.AppendInt(b, int64(f), 10)
	default:
		return strconv.AppendFloat(b, f, 'g', -1, 64)
	}
}

// appendOther writes what is rare.
func appendOther(b []byte, v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic("chart: an option holds only what JSON can say: " + err.Error())
	}
	return append(b, text...)
}

// appendText writes what needs no escape as it is, and leaves all else to encoding/json.
func appendText(b []byte, s string) []byte {
	for _, c := range s {
		switch c {
		case '"', '\\', '<', '>', '&', '\u2028', '\u2029', utf8.RuneError:
			return appendOther(b, s)
		}
		if c < ' ' {
			return appendOther(b, s)
		}
	}
	return append(append(append(b, '"'), s...), '"')
}
