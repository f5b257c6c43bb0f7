package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data/bundle"
	"statlas/ui/format"
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

// TakesJSON reports that a text is what the page writes as JSON: saved views, or a log of steps.
func TakesJSON(text string) bool {
	_, err := bundle.ParseSaved(text)
	if err != nil {
		_, err = ParseLog([]byte(text))
	}
	return text != "" && err == nil
}

// TakeJSON takes a file of JSON: saved views are added to those there are, a log of steps is replayed.
func (a *App) TakeJSON(name, text string) {
	if !strings.HasPrefix(strings.TrimSpace(text), "[") {
		a.ReplayFile(name, []byte(text))
		return
	}
	l, err := bundle.ParseSaved(text)
	if err != nil {
		a.fail("error.views", name, &CodedError{Code: "views", Text: err.Error()})
		return
	}
	a.menu = ""
	double := 0
	for _, v := range l {
		if i := a.savedAs(v.Name); i >= 0 && !slices.Contains(a.saved, v) {
			double++
		}
	}
	if double == 0 {
		a.addSaved(l, false)
		return
	}
	a.notice = &notice{text: a.T("views.double", format.Count(double), name), do: []button{
		{a.T("views.replace"), func() { a.addSaved(l, true) }},
		{a.T("views.both"), func() { a.addSaved(l, false) }},
	}}
	a.say(a.notice.text)
}

// savedAs returns the place of the first saved view of that name, -1 for none.
func (a *App) savedAs(name string) int {
	return slices.IndexFunc(a.saved, func(v view.Saved) bool { return v.Name == name })
}

// addSaved puts views behind those there are, or in the place of those of the same name.
func (a *App) addSaved(l view.SavedList, replace bool) {
	was := a.saved
	all := slices.Clone(was)
	for _, v := range l {
		if i := a.savedAs(v.Name); replace && i >= 0 && !slices.Contains(all, v) {
			all[i] = v
		}
	}
	all = all.With(l)
	if !slices.Equal(all, was) {
		a.setSaved(all)
	}
	a.notice = &notice{text: a.T("views.added", format.Count(len(l))), do: []button{{a.T("undo"), a.Undo}}}
	a.say(a.notice.text)
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

func (a *App) moveSaved(i, by int) {
	if i+by < 0 || i+by >= len(a.saved) {
		return
	}
	a.setSaved(a.saved.Move(i, i+by))
	a.say(a.T("views.placed", a.saved[i+by].Name, strconv.Itoa(i+by+1), strconv.Itoa(len(a.saved))))
}

func (a *App) removeSaved(i int) {
	a.say(a.T("views.removed", a.saved[i].Name))
	a.setSaved(slices.Delete(slices.Clone(a.saved), i, i+1))
}
