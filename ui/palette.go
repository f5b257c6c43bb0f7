package ui

import (
	"strconv"
	"strings"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/ui/format"
)

// Palette finds whatever the page can show or do by a few letters. It lies over the page as a modal dialog, which gives the
// focus back to where it was.
type Palette struct {
	App *App

	dialog js.Value
	all    []findable
	ready  int        // of all, those that were prepared
	far    []findable // entities of very many that fit the query best, once they were sought
	more   int        // of those that fit it
	query  string
	hits   []findable
	total  int // hits, also those not listed
	at     int // hit that Enter takes
}

// paletteListed is how many hits are in sight.
const paletteListed = 12

// OpenPalette opens the palette, or closes it where it is open. Nothing lies over a presentation or another dialog.
func (a *App) OpenPalette() {
	if !a.covered() {
		a.menu, a.palette = "", !a.palette
	}
}

// covered reports that something is on screen which nothing may lie over.
func (a *App) covered() bool {
	return a.stage.on || a.embedding || a.keys || a.calculating != nil || a.mapping != nil || a.env.Frame.On
}

func (c *Palette) opened(dialog js.Value) {
	c.dialog = dialog
	dialog.Call("showModal")
	c.gather()
}

// gather lists what there is. It is made findable in pieces, so that no table makes the page stand still.
func (c *Palette) gather() {
	c.all, c.ready, c.query = c.App.findable(), 0, ""
	c.prepare()
}

// prepared is how many entries are made findable at once: a few milliseconds.
const prepared = 400

func (c *Palette) prepare() {
	end := min(c.ready+prepared, len(c.all))
	for i := range c.all[c.ready:end] {
		c.all[c.ready+i].prepare()
	}
	c.ready = end
	c.match()
	if end < len(c.all) {
		c.App.engine.After(0, func() {
			if c.App.palette {
				c.prepare()
			}
		})
	}
}

func (c *Palette) find(query string) {
	c.query, c.at, c.far, c.more = query, 0, nil, 0
	c.match()
	c.App.seekEntities(strings.TrimSpace(query), func(found finds, more int) {
		if c.App.palette && c.query == query {
			for i := range found {
				found[i].key = "far" + found[i].key
				found[i].prepare()
			}
			c.far, c.more = found, more
			c.match()
		}
	})
}

// match lists the best hits, and as the last that the table be searched, which has what no list holds.
func (c *Palette) match() {
	c.hits, c.total = best(append(c.all[:c.ready:c.ready], c.far...), c.query, paletteListed-1)
	c.total += c.more
	if query := strings.TrimSpace(c.query); query != "" && c.App.open != nil {
		name := c.App.T("palette.search", query)
		c.hits = append(c.hits, findable{kind: "palette.do", key: "search", zh: name, en: name, do: func() { c.App.searchTable(query) }})
		c.total++
	}
	c.at = min(c.at, max(0, len(c.hits)-1))
}

func (c *Palette) leave() {
	c.App.palette = false
	if c.dialog.Truthy() {
		c.dialog.Call("close")
	}
}

// outside closes the palette on a click beside it.
func (c *Palette) outside(e vugu.DOMEvent) {
	if e.PropString("target", "tagName") == "DIALOG" {
		c.leave()
	}
}

// choose does what a hit stands for once the page has the focus again.
func (c *Palette) choose(i int) {
	if i < len(c.hits) {
		do := c.hits[i].do
		c.leave()
		do()
	}
}

// key goes through the hits. Keys that compose a character belong to the input method.
func (c *Palette) key(e vugu.DOMEvent) {
	if e.PropBool("isComposing") {
		return
	}
	last := len(c.hits) - 1
	switch e.PropString("key") {
	case "ArrowDown":
		c.at++
	case "ArrowUp":
		c.at--
	case "Home":
		c.at = 0
	case "End":
		c.at = last
	case "Enter":
		e.PreventDefault()
		c.choose(c.at)
		return
	case "Escape":
		e.PreventDefault()
		e.StopPropagation()
		c.leave()
		return
	default:
		return
	}
	switch {
	case c.at > last:
		c.at = 0
	case c.at < 0:
		c.at = max(0, last)
	}
	e.PreventDefault()
}

func (c *Palette) id(i int) string { return "palette-" + strconv.Itoa(i) }

func (c *Palette) marked(i int) string { return strconv.FormatBool(i == c.at) }

func (c *Palette) active() any {
	if len(c.hits) == 0 {
		return nil
	}
	return c.id(c.at)
}

// name is what an entry is called in the language on screen.
func (c *Palette) name(e findable) string {
	if c.App.Lang() == "zh" {
		return e.zh
	}
	return e.en
}

// count says how many there are, and how many of them are in sight.
func (c *Palette) count() string {
	if c.query == "" && c.total == 0 { // nothing was looked for
		return ""
	}
	if c.total > len(c.hits) {
		return c.App.T("palette.some", format.Count(len(c.hits)), format.Count(c.total))
	}
	return c.App.T("palette.count", format.Count(c.total))
}
