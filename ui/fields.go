package ui

import "github.com/vugu/vugu"

// Fields are a group of fields side by side, each a list to choose from or a text to write:
//
//	<ui:Fields :Label="label" :Fields="fields"></ui:Fields>
type Fields struct {
	Label  string
	Fields []field
}

// A field without options is one to write in.
type field struct {
	Key     string
	Label   string
	Value   string
	Hint    string // what an empty text means
	Options []Option
	Set     func(value string)
}

func (c *Fields) change(e vugu.DOMEvent, f field) { f.Set(value(e)) }
