package ui

import (
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"
)

// Share is the menu of ways in which what is on screen leaves the page: as a page in one file, and as a link.
type Share struct{ popover }

// ask opens or closes the menu; the link that it offers is made meanwhile.
func (c *Share) ask() {
	if c.toggle(); c.open() {
		c.App.askLink()
	}
}

// first gives the focus to the first entry of the menu that opened.
func (c *Share) first(menu js.Value) { menu.Call("querySelector", "button").Call("focus") }

// key goes up and down in the menu, or closes it.
func (c *Share) key(e vugu.DOMEvent) {
	which := arrows[e.PropString("key")]
	if which == "" {
		c.popover.key(e)
		return
	}
	e.PreventDefault()
	if at := e.JSEventTarget().Get(which); at.Truthy() {
		at.Call("focus")
	}
}

// A sharing is an entry of the menu.
type sharing struct {
	Key  string // of its text
	Note string
	Do   func()
}

func (c *Share) ways() []sharing {
	a := c.App
	out := []sharing{
		{"share.page", a.T("share.inside", strconv.Itoa(len(a.files))), a.SavePage},
		{"share.link", "", func() { a.engine.Link(a.view.String(), "", func(link string, _ error) { a.copyLink(link) }) }},
	}
	if a.replaceable() {
		out[1].Note = a.T("share.without")
		out = append(out, sharing{"share.own", a.T("share.limit"), a.copyOwn})
	}
	return append(out, a.exports()...)
}

// SavePage saves the page as one file with the user's tables, the view and the saved views inside.
func (a *App) SavePage() {
	a.menu = ""
	var names, tables []string
	for _, id := range a.files {
		handle := ""
		if o := a.tables[id]; o != nil {
			handle = o.Table
		}
		names, tables = append(names, trimFile(id)), append(tables, handle)
	}
	name := "statlas"
	if a.view.Data != "" {
		name += "-" + a.baseName()
	}
	a.notice = &notice{text: a.T("share.saving")}
	list := ""
	if len(a.saved) > 0 {
		list = a.saved.JSON()
	}
	a.engine.SavePage(name+".html", a.view.String(), list, names, tables, func(saved string, err error) {
		a.notice = nil
		switch {
		case err == nil:
			a.notice = &notice{text: a.T("share.saved", strconv.Itoa(len(tables)), saved)}
			a.say(a.notice.text)
		case codeOf(err) != codeCancelled:
			a.fail("error.save", name+".html", err)
		}
	})
}

// askLink has the link made that the table on screen travels in, so that one click copies it: browsers let no page
// copy long after one.
func (a *App) askLink() {
	a.link, a.linkErr = "", nil
	if a.replaceable() {
		a.engine.Link(a.view.String(), a.open.Table, func(link string, err error) { a.link, a.linkErr = link, err })
	}
}

// copyOwn copies the link with the table, or says why there is none.
func (a *App) copyOwn() {
	if a.linkErr != nil {
		a.menu = ""
		a.fail("error.link", trimFile(a.view.Data), a.linkErr)
	} else if a.link != "" {
		a.copyLink(a.link)
	}
}

// copyLink puts a link on the clipboard; where the browser does not let it, it can be read.
func (a *App) copyLink(link string) {
	a.menu = ""
	a.engine.Copy(link, func(ok bool) {
		a.notice = &notice{text: a.T("share.copied", strconv.Itoa(len(link)))}
		if !ok {
			a.notice.text = a.T("share.byHand", link)
		}
		a.say(a.notice.text)
	})
}
