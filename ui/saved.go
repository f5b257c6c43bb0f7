package ui

import (
	"slices"

	"statlas/data/bundle"
	"statlas/ui/view"
)

// Saved returns the saved views, in the order of their slides.
func (a *App) Saved() view.SavedList { return a.saved }

// SetSaved puts the views that were saved before in the place of those that are. Those of the text that are no such list are none.
func (a *App) SetSaved(text string) {
	l, err := bundle.ParseSaved(text)
	if err != nil {
		a.notice = &notice{text: a.T("views.broken"), serious: true}
		return
	}
	a.saved = l
}

// setSaved changes the list, a step of the user's, and keeps it for a reload.
func (a *App) setSaved(l view.SavedList) {
	a.putSaved(l)
	a.note(a.view, true)
}

func (a *App) putSaved(l view.SavedList) {
	a.saved = l
	a.engine.KeepSaved(l.JSON())
}

// RestoreSaved puts views that were kept behind those that there are. They came by themselves: every step has them.
func (a *App) RestoreSaved(l view.SavedList) {
	for i := range a.steps.all {
		s := &a.steps.all[i]
		s.saved = s.saved.With(l)
	}
	if all := a.saved.With(l); len(all) > len(a.saved) {
		a.putSaved(all)
	}
}

// downloadSaved saves the list as statlas bundle takes it.
func (a *App) downloadSaved() {
	a.engine.Download("views.json", "application/json", a.saved.JSON())
}

// savable reports that there is a view to save.
func (a *App) savable() bool { return a.view.Data != "" }

// caption is what the view on screen is called when nobody says otherwise.
func (a *App) caption() string {
	if a.main.title != "" && a.Tab() != view.Table {
		return a.main.title
	}
	return a.dataTitle(a.view.Data) + " · " + a.T("tab."+a.Tab())
}

// saveView saves the view on screen under its caption, as the last one.
func (a *App) saveView() {
	name := a.caption()
	a.setSaved(append(slices.Clip(a.saved), view.Saved{Name: name, Hash: a.view.Bare().String()}))
	a.say(a.T("views.kept", name))
}

// openSaved shows a saved view, in the language and theme of the page; push makes a step in the page's history.
func (a *App) openSaved(i int, push bool) {
	v, _ := view.Parse(a.saved[i].Hash) // what it lacks of an older one is left out, as of any address
	v = v.Dressed(a.view)
	a.navigate(v, push)
}

// changeSaved changes a saved view by f.
func (a *App) changeSaved(i int, f func(*view.Saved)) {
	l := slices.Clone(a.saved)
	if f(&l[i]); l[i] != a.saved[i] {
		a.setSaved(l)
	}
}

func (a *App) moveSaved(i, by int) { a.setSaved(a.saved.Move(i, i+by)) }

func (a *App) removeSaved(i int) {
	a.say(a.T("views.removed", a.saved[i].Name))
	a.setSaved(slices.Delete(slices.Clone(a.saved), i, i+1))
}
