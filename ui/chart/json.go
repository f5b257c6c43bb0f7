package chart

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
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
		if len(v) > 0 {
			for i, one := range v {
				b = appendValue(append(b, "[,"[min(i, 1)]), one)
			}
			return append(b, ']')
		}
	case []string:
		if len(v) > 0 {
			for i, one := range v {
				b = appendText(append(b, "[,"[min(i, 1)]), one)
			}
			return append(b, ']')
		}
	case string:
		return appendText(b, v)
	case float64:
		if a := math.Abs(v); a >= 1e-6 && a < 1e21 {
			return strconv.AppendFloat(b, v, 'f', -1, 64)
		}
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
