package ui

import "github.com/vugu/vugu"

// Choice offers one of several options in a list that folds out:
//
//	<ui:Choice :Label="label" :Value="value" :Options="options" @Pick="c.set(event.Value)"></ui:Choice>
type Choice struct {
	Label   string
	Value   string
	Options []Option
	Pick    PickFunc
}

// An Option is a value and how it is called.
type Option struct{ Value, Text string }

// A PickEvent says which value was picked; a PickFunc handles it.
type PickEvent struct{ Value string }
type PickFunc func(PickEvent)

func (c *Choice) change(e vugu.DOMEvent) { c.Pick(PickEvent{value(e)}) }

// Segments offers one of a few options side by side, as Choice does in a list.
type Segments struct {
	Label   string
	Value   string
	Options []Option
	Pick    PickFunc
}

func (c *Segments) pressed(value string) string {
	if value == c.Value {
		return "true"
	}
	return "false"
}
