package chart

import (
	"encoding/json"
	"strconv"
	"strings"
)

// option reads an option from JSON, which takes far less of the program than maps put together in Go. A text "$0", "$1" …
// stands for one of values, "$muted" and the like for a colour of the palette as in opt, which cannot say lists.
func (s Style) option(text string, values ...any) Option {
	var o map[string]any
	if err := json.Unmarshal([]byte(text), &o); err != nil {
		panic("chart: " + err.Error() + " in " + text)
	}
	return s.filled(o, values).(Option)
}

// filled is a node of an option with what its texts stand for.
func (s Style) filled(node any, values []any) any {
	switch node := node.(type) {
	case map[string]any:
		out := make(Option, len(node))
		for key, v := range node {
			out[key] = s.filled(v, values)
		}
		return out
	case []any:
		out := make(list, len(node))
		for i, v := range node {
			out[i] = s.filled(v, values)
		}
		return out
	case string:
		if name, ok := strings.CutPrefix(node, "$"); ok {
			if n, err := strconv.Atoi(name); err == nil {
				return values[n]
			}
			return s.word(node)
		}
	}
	return node
}
