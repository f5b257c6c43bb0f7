package ui

import (
	"strings"

	"github.com/vugu/vugu"

	"statlas/data/sets"
	"statlas/ui/format"
)

// DataSwitch shows which table is open and offers the others.
type DataSwitch struct {
	App   *App
	query string
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

func (c *DataSwitch) name() string {
	if c.App.inGallery() {
		return c.App.T("switch.choose")
	}
	return c.App.dataTitle(c.App.view.Data)
}

func (c *DataSwitch) find(e vugu.DOMEvent) { c.query = value(e) }

func (c *DataSwitch) found() []sets.Entry {
	want := strings.ToLower(c.query)
	var out []sets.Entry
	for _, e := range sets.Catalogue() {
		if strings.Contains(strings.ToLower(e.Title.Zh+" "+e.Title.En+" "+e.ID), want) {
			out = append(out, e)
		}
	}
	return out
}

func (c *DataSwitch) note(e sets.Entry) string {
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
	c.App.openSet(id)
}
