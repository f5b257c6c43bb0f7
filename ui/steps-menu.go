package ui

import (
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
)

// StepsMenu undoes and redoes, lists the steps to go to, and holds what becomes of them: their log, and what the browser keeps.
type StepsMenu struct {
	popover
	list js.Value
}

// listed notes the list; what it has of buttons comes with the next drawing.
func (c *StepsMenu) listed(list js.Value) {
	c.list = list
	c.App.engine.After(0, func() { c.focus("[aria-current]") })
}

func (c *StepsMenu) focus(selector string) {
	if at := c.list.Call("querySelector", selector); at.Truthy() {
		at.Call("focus")
	}
}

// beside gives the focus to the step before or after the one that has it.
func (c *StepsMenu) beside(which string) {
	at := c.list.Get("ownerDocument").Get("activeElement").Get("parentElement").Get(which)
	if at.Truthy() {
		at.Get("firstElementChild").Call("focus")
	}
}

// arrow goes up and down in the list.
func (c *StepsMenu) arrow(e vugu.DOMEvent) {
	which := arrows[e.PropString("key")]
	if which != "" {
		e.PreventDefault()
		c.beside(which)
	}
}

// order lists the steps, the newest first.
func (c *StepsMenu) order() []int {
	n := len(c.App.steps.all)
	out := make([]int, n)
	for i := range out {
		out[i] = n - 1 - i
	}
	return out
}

func (c *StepsMenu) id(i int) string { return strconv.Itoa(c.App.steps.all[i].id) }

func (c *StepsMenu) class(i int) string {
	if i > c.App.steps.at {
		return "switch-item undone"
	}
	return "switch-item"
}

func (c *StepsMenu) current(i int) any {
	if i == c.App.steps.at {
		return "step"
	}
	return nil
}

// kept says what the browser keeps.
func (c *StepsMenu) kept() string { return c.App.T(keptKey(c.App.keeping)) }
