package ui

import (
	"slices"

	"github.com/vugu/vugu"

	"statlas/stats"
	"statlas/ui/view"
)

// Controls ask for the answer on screen: of what, and by which method.
type Controls struct{ App *App }

// A control changes one thing of a question: it picks one of its options, ticks some of many, or takes what is written
// or switched.
type control struct {
	Key     string
	Label   string
	Value   string
	Options []Option
	Short   bool   // options stand side by side
	Ticks   []tick // to pick several of; Set turns one over
	Note    string // how many are ticked
	Hint    string // what an empty text means
	Wrong   string // why what was typed cannot be, "" when it can
	Switch  bool   // on or off: Value is "1" or ""
	Button  bool   // does something
	Set     func(value string)
}

// is reports whether a control is drawn as shape: ticks, switch, button, text, segments or list.
func (k control) is(shape string) bool {
	switch {
	case k.Ticks != nil:
		return shape == "ticks"
	case k.Switch:
		return shape == "switch"
	case k.Button:
		return shape == "button"
	case k.Options == nil:
		return shape == "text"
	case k.Short:
		return shape == "segments"
	}
	return shape == "list"
}

// invalid is how an input says that what it holds cannot be.
func (k control) invalid() string {
	if k.Wrong != "" {
		return "true"
	}
	return "false"
}

func (k control) wrongID() string { return k.Key + "-wrong" }

func (c *Controls) all() []control { return c.App.current().controls() }

func (c *Controls) lines() bool { return c.App.current().lines() && c.App.entityID() != "" }

func (c *Controls) heading() string { return c.App.T("controls." + c.App.Tab()) }

func write(e vugu.DOMEvent, k control) { k.Set(value(e)) }

func turn(e vugu.DOMEvent, k control) {
	on := ""
	if e.PropBool("target", "checked") {
		on = "1"
	}
	k.Set(on)
}

// options are values whose names stand in the word table under prefix.
func (a *App) options(prefix string, values ...string) []Option {
	var out []Option
	for _, v := range values {
		out = append(out, Option{v, a.T(prefix + v)})
	}
	return out
}

// oneOf is a control that picks one of the options for a field of the question; what the field means when it is empty
// is the first of them.
func (a *App) oneOf(key, label string, options []Option, field func(*stats.Question) *string) control {
	q := a.view.Question
	value, first := *field(&q), options[0].Value
	if value == "" {
		value = first
	}
	return control{Key: key, Label: a.T(label), Value: value, Options: options, Set: func(value string) {
		a.edit(func(q *stats.Question) { *field(q) = unless(value, first) })
	}}
}

// sideBySide is oneOf with all options in sight.
func (a *App) sideBySide(key, label string, options []Option, field func(*stats.Question) *string) control {
	k := a.oneOf(key, label, options, field)
	k.Short = true
	return k
}

// unless returns value, or "" where it is what an empty field means.
func unless(value, plain string) string {
	if value == plain {
		return ""
	}
	return value
}

// picks is a control that picks one of the options, which set gives to the question.
func (a *App) picks(key, label, value string, options []Option, set func(q *stats.Question, value string)) control {
	return control{Key: key, Label: a.T(label), Value: value, Options: options, Set: func(value string) {
		a.edit(func(q *stats.Question) { set(q, value) })
	}}
}

// forms is a control that picks which of a tab's charts is drawn.
func (a *App) forms(prefix string, values ...string) control {
	value := a.view.Draw.Form
	if !slices.Contains(values, value) {
		value = values[0]
	}
	return control{Key: "form", Label: a.T("form"), Value: value, Options: a.options(prefix, values...), Short: len(values) <= 4, Set: func(value string) {
		a.step(func(v *view.View) { v.Draw.Form = unless(value, values[0]) })
	}}
}
