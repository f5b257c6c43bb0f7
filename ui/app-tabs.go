package ui

import (
	"statlas/ui/view"
)

// Tab returns the tab on screen, "" in the gallery.
func (a *App) Tab() string {
	if a.view.Data == "" || a.view.Tab != "" {
		return a.view.Tab
	}
	return a.firstTab()
}

// showTab changes the tab. What was chosen on the one left stays in the view for the way back, but for fields that have
// other words on another.
func (a *App) showTab(tab string) {
	if tab != a.Tab() {
		a.leaveFor(tab, func(*view.View) {})
	}
}

// leaveFor changes the tab, and the view by set, in one step.
func (a *App) leaveFor(tab string, set func(*view.View)) {
	a.drawer, a.report = "", false // the report is about the file, not about what is asked of it
	clear(a.typed)
	a.step(func(v *view.View) {
		v.Tab = tab
		set(v)
		v.Question.By, v.Question.Test, v.Question.Order, v.Question.Over = nil, "", "", ""
		v.Draw.Form, v.Draw.Groups = "", nil
	})
}
