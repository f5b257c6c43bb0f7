package ui

import (
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
)

// Menus of the header, by what App.menu is while they are open.
const (
	stepsMenu = "steps"
	viewsMenu = "views"
	shareMenu = "share"
	lookMenu  = "look"
)

// popover is a button of the header and what it folds out, one at a time of all.
type popover struct {
	App    *App
	Menu   string
	button js.Value
}

func (c *popover) open() bool { return c.App.menu == c.Menu }

func (c *popover) expanded() string { return strconv.FormatBool(c.open()) }

func (c *popover) toggle() {
	if c.open() {
		c.App.menu = ""
		return
	}
	c.App.menu = c.Menu
}

// made notes the button, which has the focus again when what it folds out closes.
func (c *popover) made(button js.Value) { c.button = button }

// opened gives the focus to what opened.
func (c *popover) opened(el js.Value) { el.Call("focus") }

// arrows lead from an entry of a list to the one beside it.
var arrows = map[string]string{"ArrowDown": "nextElementSibling", "ArrowUp": "previousElementSibling"}

// key closes on Escape.
func (c *popover) key(e vugu.DOMEvent) {
	if e.PropString("key") != "Escape" {
		return
	}
	e.StopPropagation()
	c.toggle()
	if c.button.Truthy() {
		c.button.Call("focus")
	}
}
