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
	return a.carried[id]
}

// Opened puts the user's table on screen. A view of a table of that name applies to it, be it one that waits or one
// of the edition before, and so does the one that it is to take the place of; else it is seen anew, and to take that place
// is offered.
func (a *App) Opened(o *Opened) {
	a.leaveMapping()
	unattended := a.load != nil && a.load.unattended
	replaces := a.load != nil && a.load.replaces == a.view.Data && isFile(a.view.Data)
	a.load, a.notice, a.merge = nil, nil, nil
	was := a.view
	m := &mapping{address: &was, was: a.explicit(), old: a.open, next: o, unattended: unattended}
	if was.Data == o.Data || replaces {
		m.was.Settings = o.Settings
		a.consider(m)
		return
	}
	if !unattended {
		a.askKeep()
	}
	a.hold(o)
	v := view.View{Data: o.Data, Lang: was.Lang, Theme: was.Theme, Settings: o.Settings,
		Draw: view.Draw{Left: was.Draw.Left, Right: was.Draw.Right}}
	ends := o.Made != nil && o.Made.Ends != nil
	if ends { // they are the same entities
		v.Tab, v.Draw.Selected = view.Table, was.Draw.Selected
	}
	a.note(v, true)
	a.view = v
	if !ends {
		a.untold = o.Report
	}
	a.openTable()
	a.report = !ends && a.worthTelling()
	a.tellUncalculated(nil)
	if isFile(was.Data) && o.Made == nil && m.resembles() {
		a.offerPlace(m)
	}
	a.changed()
}

// hold keeps o among the user's tables, in the place of one of the same name.
func (a *App) hold(o *Opened) {
	a.learn(o)
	delete(a.found, o.Data)
	a.noteFound(o)
	if !slices.Contains(a.files, o.Data) {
		a.files = append(a.files, o.Data)
	}
}

// closeFile closes a table of the user's, by a step; when it is on screen the next one comes, or the gallery.
func (a *App) closeFile(id string) {
	o := a.tables[id]
	if o == nil {
		return
	}
	i := slices.Index(a.files, id)
	a.files = slices.Delete(a.files, i, i+1)
	on := a.view.Data == id
	name := a.dataTitle(id)
	a.drop(o)
	a.merge = nil
	if next := ""; on {
		if len(a.files) > 0 {
			next = a.files[min(i, len(a.files)-1)]
		}
		a.openSet(next)
	} else {
		a.note(a.view, true)
		a.changed()
	}
	a.notice = &notice{text: a.T("say.closed", name), do: []button{{a.T("undo"), a.Undo}}}
	a.say(a.notice.text)
}

// noteFound keeps what Read found by itself, to tell it beside what the user said.
func (a *App) noteFound(o *Opened) {
	if view.SameSettings(o.Settings, data.Settings{}) {
		a.found[o.Data] = o.Report
	}
}
