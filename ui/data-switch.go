package ui

import (
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
func (c *DataSwitch) opened(search js.Value) { search.Call("focus") }

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

func (c *DataSwitch) find(e vugu.DOMEvent) { c.query = value(e) }

// found are the tables to choose from that were not opened yet, the server's and the bundled ones.
func (c *DataSwitch) found() []string {
	var out []string
	for _, f := range c.App.folder {
		if c.App.tables[f.id()] == nil && c.wants(f.Name) && len(out) < mostFound {
			out = append(out, f.id())
		}
	}
	for _, e := range sets.Catalogue() {
		if c.wants(e.Title.Zh + " " + e.Title.En + " " + e.ID) {
			out = append(out, e.ID)
		}
	}
	return out
}

// mostFound is how many of the server's tables the list holds: who has more searches.
const mostFound = 200

func (c *DataSwitch) wants(name string) bool {
	return strings.Contains(strings.ToLower(name), strings.ToLower(c.query))
}

// files are the user's tables among what is found.
func (c *DataSwitch) files() []string {
	var out []string
	for _, id := range c.App.files {
		if c.wants(trimFile(id)) {
			out = append(out, id)
		}
	}
	return out
}

// several reports that there are files to combine.
func (c *DataSwitch) several() bool { return len(c.App.readFiles()) > 1 && c.query == "" }

func (c *DataSwitch) nothing() bool { return len(c.found())+len(c.files()) == 0 }

func (c *DataSwitch) size(id string) string { return c.App.T("rows", rowCount(c.App.tables[id])) }

func (c *DataSwitch) closeText(id string) string { return c.App.T("switch.close", trimFile(id)) }

func (c *DataSwitch) note(id string) string {
	if f := c.App.lent(id); f != nil {
		return f.weight()
	}
	e := c.App.entry(id)
	return joined(spanOf(*e), c.App.T("rows", format.Count(e.Rows)))
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
