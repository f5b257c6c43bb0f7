package ui

import (
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
)

// pageHeight returns the height of the window, or a common one outside a browser.
func pageHeight() float64 {
	if h := js.Global().Get("innerHeight"); h.Truthy() {
		return h.Float()
	}
	return 900
}

// value returns what stands in the form field that an event comes from.
func value(e vugu.DOMEvent) string { return e.PropString("target", "value") }

// adds reports whether a click adds to what was chosen before it.
func adds(e vugu.DOMEvent) bool {
	return e.PropBool("shiftKey") || e.PropBool("ctrlKey") || e.PropBool("metaKey")
}

func px(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) + "px" }

// focusOn gives what stands on the page the focus, and returns it.
func focusOn(selector string) (el js.Value) {
	if page := js.Global().Get("document"); page.Truthy() {
		if el = page.Call("querySelector", selector); el.Truthy() {
			el.Call("focus")
		}
	}
	return el
}

// focusSoon gives what will stand on the page the focus, once it is drawn and takes it.
func (a *App) focusSoon(selector string, tries int) {
	a.engine.After(20, func() {
		if el := focusOn(selector); tries > 0 && !(el.Truthy() && el.Call("matches", ":focus").Bool()) {
			a.focusSoon(selector, tries-1)
		}
	})
}

// focusTries is how often that is tried.
const focusTries = 10

// focusIn gives a field on the page the focus and selects what it holds.
func focusIn(selector string) {
	if el := focusOn(selector); el.Truthy() {
		el.Call("select")
	}
}

// toTop has what scrolls show where it begins.
func toTop(selector string) {
	if page := js.Global().Get("document"); page.Truthy() {
		if el := page.Call("querySelector", selector); el.Truthy() {
			el.Set("scrollTop", 0)
		}
	}
}

// press clicks what stands on the page.
func press(selector string) {
	if page := js.Global().Get("document"); page.Truthy() {
		if el := page.Call("querySelector", selector); el.Truthy() {
			el.Call("click")
		}
	}
}
