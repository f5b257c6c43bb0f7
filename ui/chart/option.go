package chart

import (
	"strconv"
	"strings"
)

// opt makes an Option of text: each key with its value behind a colon, parted by spaces. A value is a number, true, false or
// a word; {…} holds an Option of its own, and each ? takes the next of values. It says the same as a composite literal in a
// third of the program's bytes, so it is for what is made once a chart, not once a point.
func opt(text string, values ...any) Option {
	t := optionText{text, values}
	return t.option()
}

// An optionText is what of an option's text is not read yet, and the values that are still to be taken.
type optionText struct {
	rest   string
	values []any
}

func (t *optionText) option() Option {
	o := Option{}
	for {
		t.rest = strings.TrimLeft(t.rest, " \n\t")
		if t.rest == "" || t.rest[0] == '}' {
			t.rest = strings.TrimPrefix(t.rest, "}")
			return o
		}
		var key string
		key, t.rest, _ = strings.Cut(t.rest, ":")
		o[key] = t.value()
	}
}

func (t *optionText) value() any {
	switch t.rest[0] {
	case '?':
		v := t.values[0]
		t.rest, t.values = t.rest[1:], t.values[1:]
		return v
	case '{':
		t.rest = t.rest[1:]
		return t.option()
	}
	end := strings.IndexAny(t.rest, " \n\t}")
	if end < 0 {
		end = len(t.rest)
	}
	word := t.rest[:end]
	t.rest = t.rest[end:]
	if word == "true" || word == "false" {
		return word == "true"
	}
	if x, err := strconv.ParseFloat(word, 64); err == nil {
		return x
	}
	return word
}
