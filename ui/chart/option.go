package chart

import (
	"strconv"
	"strings"
)

// opt makes an Option of text: each key with its value behind a colon, parted by spaces. A value is a number, true, false or
// a word; {…} holds an Option of its own, $ begins a colour of the palette, and each ? takes the next of values. It says the
// same as a composite literal in a third of the program's bytes, so it is for what is made once a chart, not once a point.
func (s *Style) opt(text string, values ...any) Option {
	o, _, _ := s.optionOf(text, values)
	return o
}

// optionOf reads an Option up to its closing brace or the end of text, and returns what is left of text and values.
func (s *Style) optionOf(text string, values []any) (o Option, rest string, left []any) {
	o = Option{}
	for {
		text = strings.TrimLeft(text, " \n\t")
		if text == "" || text[0] == '}' {
			return o, strings.TrimPrefix(text, "}"), values
		}
		key, value, _ := strings.Cut(text, ":")
		switch value[0] {
		case '?':
			o[key], text, values = values[0], value[1:], values[1:]
		case '{':
			o[key], text, values = s.optionOf(value[1:], values)
		default:
			end := strings.IndexAny(value, " \n\t}")
			if end < 0 {
				end = len(value)
			}
			o[key], text = s.word(value[:end]), value[end:]
		}
	}
}

func (s *Style) word(word string) any {
	if word == "true" || word == "false" {
		return word == "true"
	}
	if x, err := strconv.ParseFloat(word, 64); err == nil {
		return x
	}
	c := s.Colours()
	switch word {
	case "$text":
		return c.Text
	case "$muted":
		return c.Muted
	case "$faint":
		return c.Faint
	case "$line":
		return c.Line
	case "$grid":
		return c.Grid
	case "$ground":
		return c.Background
	case "$accent":
		return c.Accent
	case "$up":
		return c.Up
	case "$down":
		return c.Down
	}
	return word
}

// say is Words; what it is given does not outlive it, which spares each call its share of the program.
func (s *Style) say(key string, args ...string) string {
	return s.Words(key, append([]string(nil), args...)...)
}
