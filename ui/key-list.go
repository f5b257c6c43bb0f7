package ui

import (
	"strings"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
)

// KeyList lists what keys do. It lies over the page as a modal dialog, which gives the focus back to where it was.
type KeyList struct {
	App    *App
	dialog js.Value
}

// A keyGroup is the keys of one place.
type keyGroup struct {
	Key  string // of the place's name
	Keys []keyUse
}

// A keyUse is what keys do: names as the browser's events have them, " " as Space, each alone or with what is held down before a plus.
type keyUse struct{ Names, Text string }

// allKeys are the keys that the page answers.
var allKeys = []keyGroup{
	{"keys.page", []keyUse{{"Ctrl+K", "palette"}, {"?", "keys"}, {"Ctrl+Z", "undo"}, {"Ctrl+Y Ctrl+Shift+Z", "redo"}, {"Ctrl+S", "share.page"}, {"Ctrl+V", "keys.paste"}, {"Escape", "keys.close"},
		{"T Shift+T", "keys.tab"}, {"/", "palette"}, {"L", "trend.log"}, {"F", "keys.multiples"}, {"S", "panel.right"}, {"D", "numbers.csv"}, {"W", "present"}}},
	{"keys.chart", []keyUse{{"ArrowLeft ArrowRight ArrowUp ArrowDown Home End", "keys.points"}, {"Enter", "keys.click"}, {"B", "keys.brush"}, {"H", "listen"}, {"+ = - 0", "keys.zoom"}, {"P Space , .", "keys.race"}}},
	{"keys.table", []keyUse{{"ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown", "keys.cells"}, {"Ctrl+Home Ctrl+End", "keys.ends"}, {"Shift+ArrowDown", "keys.range"}, {"Ctrl+A", "keys.all"}, {"Ctrl+C", "keys.copy"}, {"Enter Space", "keys.pick"}, {"S", "keys.sort"}, {"M Alt+ArrowDown", "keys.menu"}, {"F3 Shift+F3", "keys.hit"}}},
	{"present", []keyUse{{"ArrowRight ArrowDown PageDown Space", "keys.next"}, {"ArrowLeft ArrowUp PageUp", "keys.back"}, {"Home End", "keys.far"}, {"B .", "keys.black"}, {"S N", "keys.notes"}, {"W", "keys.window"}, {"Escape", "keys.leave"}}},
}

// openKeys opens the list, and reports whether it did.
func (a *App) openKeys() bool {
	if a.covered() || a.palette {
		return false
	}
	a.menu, a.keys = "", true
	return true
}

func (c *KeyList) opened(dialog js.Value) {
	c.dialog = dialog
	dialog.Call("showModal")
}

func (c *KeyList) leave() {
	c.App.keys = false
	if c.dialog.Truthy() {
		c.dialog.Call("close")
	}
}

// tour shows the page around, once this list is gone.
func (c *KeyList) tour() {
	c.leave()
	c.App.tour()
}

func (c *KeyList) key(e vugu.DOMEvent) {
	if e.PropString("key") == "Escape" {
		e.PreventDefault()
		e.StopPropagation()
		c.leave()
	}
}

func (c *KeyList) letters(e vugu.DOMEvent) { c.App.setLetters(e.PropBool("target", "checked")) }

func (c *KeyList) groups() []keyGroup { return allKeys }

// Signs of keys, and names that they have on a Mac.
var (
	keySigns = strings.NewReplacer("ArrowLeft", "←", "ArrowRight", "→", "ArrowUp", "↑", "ArrowDown", "↓", "Escape", "Esc")
	macSigns = strings.NewReplacer("Ctrl+", "⌘", "Shift+", "⇧", "Alt+", "⌥", "Enter", "↩")
)

// names writes keys as the keyboard has them.
func (c *KeyList) names(k keyUse) string {
	names := k.Names
	if onMac() {
		names = macSigns.Replace(names)
	}
	return keySigns.Replace(names)
}

// onMac reports that the keyboard is one of Apple's.
func onMac() bool {
	browser := js.Global().Get("navigator")
	return browser.Truthy() && apple(browser.Get("platform").String())
}

// apple reports that a platform, as navigator.platform names it, is one of Apple's.
func apple(platform string) bool {
	return strings.HasPrefix(platform, "Mac") || strings.HasPrefix(platform, "iP")
}
