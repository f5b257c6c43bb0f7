package ui

import (
	"slices"
	"strings"

	"statlas/data"
	"statlas/ui/view"
)

// isFile reports whether a view's Data names a table of the user's.
func isFile(id string) bool { return strings.HasPrefix(id, view.FilePrefix) }

// SettingsFor returns how a file of that name is read when it comes: as the view on screen says when it is of that
// name, or as the edition that it replaces was.
func (a *App) SettingsFor(name string) data.Settings {
	id := view.FilePrefix + name
	if a.view.Data == id {
		return a.view.Settings
	}
	if o := a.tables[id]; o != nil {
		return o.Settings
	}
	return data.Settings{}
}

// Opened puts the user's table on screen. A view of a table of that name applies to it, be it one that waits or one
// of the edition before; else it is seen anew, and the view of the file before it is offered.
func (a *App) Opened(o *Opened) {
	a.load, a.notice, a.merge = nil, nil, nil
	old, was := a.open, a.view
	if was.Data == o.Data {
		a.hold(o)
		a.view.Settings = o.Settings
		a.begun(o, old)
		return
	}
	a.hold(o)
	v := view.View{Data: o.Data, Lang: was.Lang, Theme: was.Theme, Settings: o.Settings,
		Draw: view.Draw{Left: was.Draw.Left, Right: was.Draw.Right}}
	a.engine.Navigate(v.String(), true)
	a.view = v
	a.openTable()
	a.report = true
	if old != nil && isFile(old.Data) && o.Made == nil && resembles(o, old) {
		a.offerView(o, old, was)
	}
	a.changed()
}

// begun shows o in the place of old, an edition of the same name that may be nil: what the view says of columns that
// are no more is left out.
func (a *App) begun(o, old *Opened) {
	v, gone := fit(a.view, o, old)
	a.view = v
	a.engine.Navigate(v.String(), false)
	a.openTable()
	a.report = true
	a.sayGone(o, gone)
	a.changed()
}

// hold keeps o among the user's tables; one of the same name goes.
func (a *App) hold(o *Opened) {
	if old := a.tables[o.Data]; old != nil && old.Table != o.Table {
		a.engine.Close(old.Table)
	}
	a.tables[o.Data] = o
	delete(a.found, o.Data)
	a.noteFound(o)
	if !slices.Contains(a.files, o.Data) {
		a.files = append(a.files, o.Data)
	}
}

// closeFile forgets a table of the user's; when it is on screen the next one comes, or the gallery.
func (a *App) closeFile(id string) {
	o := a.tables[id]
	if o == nil {
		return
	}
	i := slices.Index(a.files, id)
	a.files = slices.Delete(a.files, i, i+1)
	delete(a.tables, id)
	delete(a.found, id)
	a.engine.Close(o.Table)
	a.merge = nil
	a.say(a.T("say.closed", trimFile(id)))
	if a.view.Data != id {
		return
	}
	next := ""
	if len(a.files) > 0 {
		next = a.files[min(i, len(a.files)-1)]
	}
	a.openSet(next)
}

// noteFound keeps what Read found by itself, to tell it beside what the user said.
func (a *App) noteFound(o *Opened) {
	if view.SameSettings(o.Settings, data.Settings{}) {
		a.found[o.Data] = o.Report
	}
}
