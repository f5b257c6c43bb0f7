package ui

import (
	"github.com/vugu/vugu"

	"statlas/ui/view"
)

// Root is the whole page:
//
//	&ui.Root{App: app}
type Root struct{ App *App }

func (c *Root) class() string {
	switch {
	case c.App.stage.on:
		return "app presenting"
	case c.framed() && c.App.drawn("right"):
		return "app narrow framed"
	case c.framed():
		return "app framed"
	case c.App.drawn("right"):
		return "app narrow"
	case c.App.drawn("left"):
		return "app middling"
	}
	return "app"
}

// framed reports that the page is a view in another page.
func (c *Root) framed() bool { return c.App.env.Frame.On }

// on reports whether part of the page is on screen, which in a frame is none.
func (c *Root) on(part string) bool {
	v := &c.App.view
	switch {
	case c.framed():
		return false
	case part == "header":
		return true
	case !c.App.inGallery():
		return part == "workspace"
	case v.SelfTest:
		return part == "selftest"
	case v.Charts:
		return part == "charts"
	}
	return part == "gallery"
}

// key closes what lies over the page, and goes from hit to hit.
func (c *Root) key(e vugu.DOMEvent) {
	switch key := e.PropString("key"); {
	case key == "Escape":
		c.App.escape()
	case key == "F3" && c.App.Tab() == view.Table && c.App.view.Question.Search != "":
		e.PreventDefault()
		c.App.findNext(way(e))
	}
}

// way is 1 for onward, with shift -1 for back.
func way(e vugu.DOMEvent) int {
	if e.PropBool("shiftKey") {
		return -1
	}
	return 1
}

// escape closes the topmost thing that lies over the page.
func (a *App) escape() {
	switch {
	case a.mapping != nil:
		a.leaveMapping()
	case a.grid.menu != "":
		a.grid.menu = ""
	case a.menu != "":
		a.menu = ""
	case a.drawer != "":
		a.leaveDrawer()
	case a.notice != nil:
		a.notice = nil
	case a.view.Draw.Selected != nil || a.view.Draw.Groups != nil:
		a.selectNone()
	}
}

// LeaveMenu closes what is open, a menu or a drawer, and would hide where the focus went, which is in such a one or not; it
// reports whether anything was.
func (a *App) LeaveMenu(inMenu, inDrawer bool) bool {
	menu, drawer := !inMenu && (a.menu != "" || a.grid.menu != ""), !inDrawer && a.drawer != ""
	if menu {
		a.menu, a.grid.menu = "", ""
	}
	if drawer {
		a.drawer = ""
	}
	return menu || drawer
}

// inGallery reports whether the datasets are shown to choose from.
func (a *App) inGallery() bool { return a.view.Data == "" }
