package ui

import "github.com/vugu/vugu/js"

// PageHeader names the product and the table, and leads to tabs, files, language and theme.
type PageHeader struct {
	App   *App
	shown string // tab that was last brought into sight
}

// Rendered brings the tab on screen into sight where the row of tabs is cut.
func (c *PageHeader) Rendered() {
	tab := c.App.Tab()
	if tab == c.shown {
		return
	}
	c.shown = tab
	if page := js.Global().Get("document"); page.Truthy() {
		if el := page.Call("querySelector", ".tab[aria-current]"); el.Truthy() {
			el.Call("scrollIntoView", map[string]any{"block": "nearest", "inline": "center"})
		}
	}
}

// skip leads past the header.
func (c *PageHeader) skip() { focusOn("main") }

// find says what the button of the palette is, with the key that this keyboard has for it.
func (c *PageHeader) find() string {
	return c.App.T("palette.key", new(KeyList).names(keyUse{Names: "Ctrl+K"}))
}

func (c *PageHeader) current(tab string) any {
	if c.App.Tab() == tab {
		return "page"
	}
	return nil
}

func (c *PageHeader) otherLang() string {
	if c.App.Lang() == "zh" {
		return "en"
	}
	return "zh-CN"
}

// mark is the sign of the product: three rules of a printed table, rising.
func (c *PageHeader) mark() string { return "M3 16.5h14M4 13V9.5M10 13V6M16 13V2.5" }
