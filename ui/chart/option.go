package chart

import (
	"strconv"
	"strings"
)

// opt makes an Option of text: each key with its value behind a colon, parted by spaces. A value is a number, true, false or
// a word; {…} holds an Option of its own, […] a list, $ begins a colour of the palette. Each ? takes the next of values, or the
// one whose number, from 0, stands behind it. It says the same as a composite literal in a third of the program's bytes.
func (s *Style) opt(text string, values ...any) Option {
	return (&optionText{s, text, values}).option()
}

// An optionText is what of an option's text is not read yet.
type optionText struct {
	s      *Style
	rest   string
	values []any // those still to come, or all where they are called by number
}

// ends skips spaces and reports whether the text or what brace closes ends here.
func (t *optionText) ends(brace byte) bool {
	t.rest = strings.TrimLeft(t.rest, " \n\t")
	if t.rest == "" {
		return true
	}
	closed := t.rest[0] == brace
	if closed {
		t.rest = t.rest[1:]
	}
	return closed
}

func (t *optionText) option() Option {
	o := Option{}
	for !t.ends('}') {
		var key string
		key, t.rest, _ = strings.Cut(t.rest, ":")
		o[key] = t.value()
	}
	return o
}

func (t *optionText) list() list {
	l := list{}
	for !t.ends(']') {
		l = append(l, t.value())
	}
	return l
}

func (t *optionText) value() any {
	first := t.rest[0]
	switch first {
	case '{':
		t.rest = t.rest[1:]
		return t.option()
	case '[':
		t.rest = t.rest[1:]
		return t.list()
	}
	end := strings.IndexAny(t.rest, " \n\t}]")
	if end < 0 {
		end = len(t.rest)
	}
	word := t.rest[:end]
	t.rest = t.rest[end:]
	if first != '?' {
		return t.s.word(word)
	}
	if n, err := strconv.Atoi(word[1:]); err == nil {
		return t.values[n]
	}
	v := t.values[0]
	t.values = t.values[1:]
	return v
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
