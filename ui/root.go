package ui

import "github.com/vugu/vugu"

// Root is the whole page:
//
//	&ui.Root{App: app}
type Root struct{ App *App }

func (c *Root) class() string {
	switch {
	case c.App.drawn("right"):
		return "app narrow"
	case c.App.drawn("left"):
		return "app middling"
	}
	return "app"
}

// key closes what lies over the page.
func (c *Root) key(e vugu.DOMEvent) {
	if e.PropString("key") == "Escape" {
		c.App.escape()
	}
}

// escape closes the topmost thing that lies over the page.
func (a *App) escape() {
	switch {
	case a.mapping != nil:
		a.leaveMapping()
	case a.menu != "":
		a.menu = ""
	case a.drawer != "":
		a.drawer = ""
	case a.notice != nil:
		a.notice = nil
	case a.view.Draw.Selected != nil || a.view.Draw.Groups != nil:
		a.selectNone()
	}
}

// inGallery reports whether the datasets are shown to choose from.
func (a *App) inGallery() bool { return a.view.Data == "" }
