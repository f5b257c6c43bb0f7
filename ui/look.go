package ui

import (
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
)

// Look is the button of the header that folds out how the page looks: its theme, and the eyes with which it is seen.
type Look struct {
	App    *App
	button js.Value
}

const lookMenu = "look"

func (c *Look) open() bool { return c.App.menu == lookMenu }

func (c *Look) expanded() string { return strconv.FormatBool(c.open()) }

func (c *Look) toggle() {
	if c.open() {
		c.App.menu = ""
		return
	}
	c.App.menu = lookMenu
}

// made notes the button, which has the focus again when the menu closes.
func (c *Look) made(button js.Value) { c.button = button }

// opened gives the focus to the menu that opened.
func (c *Look) opened(menu js.Value) { menu.Call("focus") }

// key closes the menu on Escape.
func (c *Look) key(e vugu.DOMEvent) {
	if e.PropString("key") != "Escape" {
		return
	}
	e.StopPropagation()
	c.toggle()
	if c.button.Truthy() {
		c.button.Call("focus")
	}
}
