package ui

import (
	"slices"
	"strings"

	"statlas/data"
	"statlas/ui/view"
)

// A page in one file carries tables of the user's. They are known by name at once, and read one after the other.

// Carry tells of a table that the page carries and how it is read, before the first ShowHash.
func (a *App) Carry(name string, s data.Settings) {
	if a.carried == nil {
		a.carried = map[string]data.Settings{}
	}
	id := view.FilePrefix + name
	a.files = append(a.files, id)
	a.carried[id] = s
}

// asCarried completes a view of a table that the page carries and that nothing is said of how to read.
func (a *App) asCarried(v view.View) view.View {
	if view.SameSettings(v.Settings, data.Settings{}) {
		v.Settings = a.carried[v.Data]
	}
	return v
}

// Awaited names the table of the user's that the view wants and that is not here, "" for none.
func (a *App) Awaited() string {
	if !a.waiting {
		return ""
	}
	return trimFile(a.view.Data)
}

// Waits reports that the view wants that file, and that only the user can give it.
func (a *App) Waits(name string) bool {
	_, carried := a.carried[a.view.Data]
	return a.Awaited() == name && !carried
}

// Bring says that the table which the view awaits is on its way, as one that the page carries, or with the address.
func (a *App) Bring(inAddress bool) {
	if name := a.Awaited(); name != "" && (inAddress || !a.Waits(name)) {
		a.load = &loading{name: name}
		a.say(a.T("load.reading", name))
	}
}

// Brought takes a table that came with the page or its address, and shows it where the view waits for it: the view was made
// of this very table. One that could not be read, nil, is given up.
func (a *App) Brought(name string, o *Opened) {
	waits, id := a.Awaited() == name, view.FilePrefix+name
	delete(a.carried, id)
	if a.load != nil && !a.load.file && a.load.name == name {
		a.load = nil
	}
	if o == nil {
		if i := slices.Index(a.files, id); i >= 0 && a.tables[id] == nil {
			a.files = slices.Delete(a.files, i, i+1)
		}
		return
	}
	a.hold(o)
	a.always(o)
	if waits {
		a.openTable()
		a.changed()
	}
}

// TellLost says which tables that the page carries, by name, and whether its saved views could not be read.
func (a *App) TellLost(names string, saved bool) {
	if saved {
		names = strings.TrimPrefix(names+a.T("list.comma")+a.T("views.own"), a.T("list.comma"))
	}
	a.Tell("tables", names)
}

// Tell says by its code what is to be known of what came.
func (a *App) Tell(code, what string) {
	a.notice = &notice{text: a.T("own."+code, what), serious: code != "inLink"}
	a.say(a.notice.text)
}
