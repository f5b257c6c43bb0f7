package ui

import (
	"path"
	"strings"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/data/sets"
	"statlas/ui/format"
)

// DataSwitch shows which table is open and offers the others.
type DataSwitch struct {
	App   *App
	query string

	button js.Value
	search js.Value
}

const switchMenu = "switch"

func (c *DataSwitch) open() bool { return c.App.menu == switchMenu }

func (c *DataSwitch) expanded() string {
	if c.open() {
		return "true"
	}
	return "false"
}

func (c *DataSwitch) toggle() {
	c.query = ""
	if c.open() {
		c.App.menu = ""
	} else {
		c.App.menu = switchMenu
	}
}

// made notes the button, which has the focus again when the list closes.
func (c *DataSwitch) made(button js.Value) { c.button = button }

// opened gives the focus to the search field of the list that opened.
func (c *DataSwitch) opened(search js.Value) {
	c.search = search
	search.Call("focus")
}

// close closes a file; the button that did it goes with it, so the focus goes to the search field.
func (c *DataSwitch) close(id string) {
	c.App.closeFile(id)
	if c.search.Truthy() {
		c.search.Call("focus")
	}
}

// key closes the list on Escape.
func (c *DataSwitch) key(e vugu.DOMEvent) {
	if e.PropString("key") == "Escape" {
		e.StopPropagation()
		c.toggle()
		c.leave()
	}
}

// leave gives the focus back to the button.
func (c *DataSwitch) leave() {
	if c.button.Truthy() {
		c.button.Call("focus")
	}
}

func (c *DataSwitch) name() string {
	if c.App.inGallery() {
		return c.App.T("switch.choose")
	}
	return c.App.dataTitle(c.App.view.Data)
}

// stem and ending are the name before and from its last point on, where a line may end.
func (c *DataSwitch) stem() string { return strings.TrimSuffix(c.name(), c.ending()) }

func (c *DataSwitch) ending() string { return path.Ext(c.name()) }

func (c *DataSwitch) find(e vugu.DOMEvent) { c.query = value(e) }

// found are the tables to choose from: what the server lends and the bundled datasets.
func (c *DataSwitch) found() []sets.Entry {
	want := strings.ToLower(c.query)
	out := c.App.shelved(want, false, 200)
	for _, e := range sets.Catalogue() {
		if strings.Contains(strings.ToLower(e.Title.Zh+" "+e.Title.En+" "+e.ID), want) {
			out = append(out, e)
		}
	}
	return out
}

// files are the user's tables among what is found.
func (c *DataSwitch) files() []string {
	want := strings.ToLower(c.query)
	var out []string
	for _, id := range c.App.files {
		if strings.Contains(strings.ToLower(c.App.dataTitle(id)), want) {
			out = append(out, id)
		}
	}
	return out
}

// several reports that there are files to combine.
func (c *DataSwitch) several() bool { return len(c.App.readFiles()) > 1 && c.query == "" }

func (c *DataSwitch) nothing() bool { return len(c.found())+len(c.files()) == 0 }

func (c *DataSwitch) size(id string) string {
	if c.App.tables[id] == nil { // still to be read
		return "…"
	}
	return c.App.T("rows", rowCount(c.App.tables[id]))
}

func (c *DataSwitch) closeText(id string) string { return c.App.T("switch.close", c.App.dataTitle(id)) }

func (c *DataSwitch) note(e sets.Entry) string {
	if isFile(e.ID) {
		return e.Description.En
	}
	return joined(spanOf(e), c.App.T("rows", format.Count(e.Rows)))
}

func (c *DataSwitch) current(id string) any {
	if id == c.App.view.Data {
		return "true"
	}
	return nil
}

func (c *DataSwitch) choose(id string) {
	c.App.menu = ""
	c.leave()
	c.App.openSet(id)
}
