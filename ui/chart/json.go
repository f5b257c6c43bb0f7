package chart

import (
	"encoding/json"
	"slices"
	"strconv"
	"unicode/utf8"

	"statlas/stats"
)

// JSON writes the option for the page as json.Marshal does, which would take three times as long: it looks at every value by
// reflection, and anew at what types of ours wrote.
func (o Option) JSON() string { return string(appendOption(nil, o)) }

func appendOption(b []byte, o map[string]any) []byte {
	keys := make([]string, 0, len(o))
	for key := range o {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	b = append(b, '{')
	for i, key := range keys {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendText(b, key), ':')
		b = appendValue(b, o[key])
	}
	return append(b, '}')
}

func appendValue(b []byte, v any) []byte {
	switch v := v.(type) {
	case Option:
		if v != nil {
			return appendOption(b, v)
		}
	case part:
		if v != nil {
			return appendOption(b, v)
		}
	case list:
		return appendList(b, v, v == nil, appendValue)
	case point:
		return appendList(b, v, v == nil, appendValue)
	case []point:
		return appendList(b, v, v == nil, func(b []byte, p point) []byte { return appendValue(b, p) })
	case []part:
		return appendList(b, v, v == nil, func(b []byte, p part) []byte { return appendValue(b, p) })
	case []string:
		return appendList(b, v, v == nil, appendText)
	case [][]string:
		return appendList(b, v, v == nil, func(b []byte, s []string) []byte { return appendValue(b, s) })
	case []any:
		return appendList(b, v, v == nil, appendValue)
	case []stats.Num:
		return appendList(b, v, v == nil, appendNum)
	case [][2]stats.Num:
		return appendList(b, v, v == nil, func(b []byte, p [2]stats.Num) []byte { return appendList(b, p[:], false, appendNum) })
	case string:
		return appendText(b, v)
	case bool:
		return strconv.AppendBool(b, v)
	case int:
		return strconv.AppendInt(b, int64(v), 10)
	}
	return appendOther(b, v)
}

// appendOther writes what is rare.
func appendOther(b []byte, v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic("chart: an option holds only what JSON can say: " + err.Error())
	}
	return append(b, text...)
}

func appendList[T any](b []byte, l []T, none bool, one func([]byte, T) []byte) []byte {
	if none {
		return append(b, "null"...)
	}
	b = append(b, '[')
	for i, v := range l {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(b, v)
	}
	return append(b, ']')
}

// appendNum writes a number, null for one that is missing.
func appendNum(b []byte, v stats.Num) []byte {
	if !finite(float64(v)) {
		return append(b, "null"...)
	}
	return strconv.AppendFloat(b, float64(v), 'g', -1, 64)
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
