package ui

import (
	"strconv"

	"statlas/ui/view"
)

// A loading is a table on its way.
type loading struct {
	name        string
	done, total int64
	file        bool   // the user's, with progress and cancel
	unattended  bool   // a script's, which nothing is asked of
	replaces    string // as view.View.Data: what it is to take the place of, "" for nothing
}

// openTable brings the table of the view on screen: at once if the engine holds it, else it asks for it.
func (a *App) openTable() {
	a.open, a.waiting, a.report = nil, false, false
	a.asks.clear()
	a.main, a.grid, a.pick = shown{}, grid{}, picked{}
	a.profile, a.panel, a.guide, a.alerted = profiled{}, checked{}, guide{}, nil
	a.bars, a.summed = nil, nil
	id := a.view.Data
	switch o := a.tables[id]; {
	case id == "":
		a.say(a.T("say.gallery"))
	case o != nil && view.SameSettings(o.Settings, a.view.Settings):
		a.begin(o)
	case o != nil:
		a.reread(o)
	case isFile(id):
		a.waiting = true
		a.borrow()
	case a.entry(id) == nil:
		a.notice = &notice{text: a.T("error.data", id), serious: true}
		a.view.Data = ""
		a.say(a.notice.text)
		a.trouble("no-table")
	default:
		a.load = &loading{name: a.dataTitle(id)}
		a.engine.Dataset(id, func(o *Opened, err error) { a.datasetOpened(id, o, err) })
	}
}

func (a *App) datasetOpened(id string, o *Opened, err error) {
	if a.view.Data != id { // the user went elsewhere meanwhile
		return
	}
	a.load = nil
	if err != nil {
		a.fail("error.open", a.dataTitle(id), err)
		return
	}
	a.tables[id] = o
	if !view.SameSettings(o.Settings, a.view.Settings) {
		a.reread(o)
		return
	}
	a.begin(o)
	a.changed()
}

// begin makes o the table on screen and asks the view's question.
func (a *App) begin(o *Opened) {
	a.open, a.waiting = o, false
	a.ask() // the columns' summary comes after it: the engine does one thing at a time
}

// BeginLoad says that a file of the user's is being read.
func (a *App) BeginLoad(name string) {
	a.load, a.notice, a.drag = &loading{name: name, file: true}, nil, 0
	a.say(a.T("load.reading", name))
}

// LoadUnattended says that the load under way is a script's: where the user would be asked, what is likely is done.
func (a *App) LoadUnattended() {
	if a.load != nil {
		a.load.unattended = true
	}
}

// LoadProgress says how far reading has come, in bytes.
func (a *App) LoadProgress(done, total int64) {
	if a.load != nil {
		a.load.done, a.load.total = done, total
	}
}

// LoadFailed says why a file gave no table; the one before stays on screen.
func (a *App) LoadFailed(name string, err error) {
	a.load = nil
	a.revert()
	if codeOf(err) == codeCancelled {
		a.notice = &notice{text: a.T("load.cancelled", name)}
		a.say(a.notice.text)
		return
	}
	a.fail("error.read", name, err)
}

// Lost says that the engine died and another one starts; the page's tables come back by themselves, a file
// that was being read does not.
func (a *App) Lost(reason string) {
	a.load = nil
	key := "lost.restarted"
	if reason == "unstartable" {
		key = "lost.unstartable"
	}
	a.notice = &notice{text: a.T(key), serious: true}
	a.say(a.notice.text)
	a.trouble(codeDied)
}

// Note says something small by its code.
func (a *App) Note(code string) {
	a.notice = &notice{text: a.T("note." + code)}
	a.say(a.notice.text)
}

// Failed says that a handler of ours failed; the page lives on.
func (a *App) Failed(err error) {
	a.notice = &notice{text: a.T("error.internal", err.Error()), serious: true}
}

// DragOver shows what a drop of so many files would do; 0 hides it.
func (a *App) DragOver(files int) { a.drag = files }

// dropText says what a drop would do.
func (a *App) dropText() string {
	switch {
	case a.drag > 1:
		return a.T("drop.many", strconv.Itoa(a.drag))
	case a.waiting || a.open != nil && isFile(a.open.Data):
		return a.T("drop.next", trimFile(a.view.Data))
	}
	return a.T("drop.open")
}

// Table returns the handle of the table on screen, "" for none.
func (a *App) Table() string {
	if a.open == nil {
		return ""
	}
	return a.open.Table
}

// loadPercent returns how far loading is, 0 to 100.
func (a *App) loadPercent() int {
	if a.load == nil || a.load.total == 0 {
		return 0
	}
	return int(100 * a.load.done / a.load.total)
}

func (a *App) cancelLoad() { a.engine.Cancel() }

// retry reads once more the file that the engine did not survive.
func (a *App) retry() {
	a.notice = nil
	a.engine.Again()
}
