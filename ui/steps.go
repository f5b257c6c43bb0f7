package ui

import (
	"slices"

	"statlas/ui/view"
)

// The steps of the user's are one list, and it is the truth: undo, redo and a click in the list go about in it, and so do the
// browser's back and forward, whose entries name the step that they show. A step from the middle drops those after it. Going
// about by undo is an entry of the browser's as well, so that back leads to what was on screen before, whatever brought it.
// Language, theme and folded panels are settings of the page: they are no steps.

// stepsMost is how many steps can be undone.
const stepsMost = 100

// A standing is how things stood after a step.
type standing struct {
	id    int       // that entries of the browser's history name it by
	view  view.View // without settings of the page
	files []string  // handles of the user's tables, in the order they came
	saved view.SavedList
}

// steps are the standings, oldest first, and the tables that they need.
type steps struct {
	all    []standing
	at     int                // the one on screen
	last   int                // id
	known  map[string]*Opened // the user's tables as read last, by handle
	left   []string           // those of them that are not open, the newest last
	asleep map[string]bool    // of which the engine holds only the file
	most   int                // cells that the engine held since it has had its memory
}

// settled returns v without what is no part of a step.
func settled(v view.View) view.View {
	v = v.Bare()
	v.Settings = view.Kept(v)
	return v
}

func (s standing) same(o standing) bool {
	return slices.Equal(s.files, o.files) && slices.Equal(s.saved, o.saved) && s.view.String() == o.view.String()
}

// note writes v into the address, as a step of the user's with push.
func (a *App) note(v view.View, push bool) {
	id, push := a.record(v, push)
	a.engine.Navigate(v.String(), id, push)
	a.tidy()
}

// record takes v down as a step, if push is set and anything differs; else the step on screen shows it now.
func (a *App) record(v view.View, push bool) (id int, pushed bool) {
	h := &a.steps
	next := standing{view: settled(v), files: a.Handles(), saved: a.saved}
	if push = len(h.all) == 0 || push && !next.same(h.all[h.at]); push {
		h.last++
		next.id = h.last
		h.all = append(h.all[:min(h.at+1, len(h.all))], next)
		h.all = h.all[max(0, len(h.all)-stepsMost-1):]
		h.at = len(h.all) - 1
	} else {
		next.id = h.all[h.at].id
		h.all[h.at] = next
	}
	return next.id, push
}

// learn makes o what is known under its name and handle.
func (a *App) learn(o *Opened) {
	a.tables[o.Data], a.steps.known[o.Table] = o, o
}

// goTo shows step i again, the user's tables and saved views as they were.
func (a *App) goTo(i int, push bool) {
	h := &a.steps
	if i < 0 || i >= len(h.all) {
		return
	}
	a.leaveMapping()
	a.notice, a.merge = nil, nil
	clear(a.typed)
	h.at = i
	a.restore(h.all[i].files)
	if saved := h.all[i].saved; !slices.Equal(saved, a.saved) {
		a.putSaved(saved)
	}
	v := h.all[i].view.Dressed(a.view)
	a.engine.Navigate(v.String(), h.all[i].id, push)
	a.tidy()
	a.apply(v)
	a.say(a.T("say.step", a.stepText(i)))
}

// GoTo shows the step that the browser's back or forward leads to; one that is no longer known is a view as any address.
func (a *App) GoTo(id int, hash string) {
	i := slices.IndexFunc(a.steps.all, func(s standing) bool { return s.id == id })
	if i < 0 {
		a.ShowHash(hash)
		return
	}
	a.menu, a.drawer = "", ""
	a.goTo(i, false)
}

// Undo shows what stood before the last step, Redo what stood after it. What looks the same is passed over.
func (a *App) Undo() { a.walk(-1) }
func (a *App) Redo() { a.walk(1) }

func (a *App) walk(by int) {
	h := &a.steps
	i := h.at + by
	for i+by >= 0 && i+by < len(h.all) && i >= 0 && h.all[i].same(h.all[h.at]) {
		i += by
	}
	a.goTo(i, true)
}

func (a *App) canUndo() bool { return a.steps.at > 0 }
func (a *App) canRedo() bool { return a.steps.at+1 < len(a.steps.all) }
