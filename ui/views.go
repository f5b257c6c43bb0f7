package ui

import (
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
)

// Views is the button of the header that folds out the saved views.
type Views struct {
	App    *App
	button js.Value
}

const viewsMenu = "views"

func (c *Views) open() bool { return c.App.menu == viewsMenu }

func (c *Views) expanded() string { return strconv.FormatBool(c.open()) }

func (c *Views) toggle() {
	if c.open() {
		c.App.menu = ""
		return
	}
	c.App.menu = viewsMenu
}

// made notes the button, which has the focus again when the list closes.
func (c *Views) made(button js.Value) { c.button = button }

// opened gives the focus to the list that opened.
func (c *Views) opened(list js.Value) { list.Call("focus") }

// key closes the list on Escape.
func (c *Views) key(e vugu.DOMEvent) {
	if e.PropString("key") != "Escape" {
		return
	}
	e.StopPropagation()
	c.toggle()
	if c.button.Truthy() {
		c.button.Call("focus")
	}
}
