package ui

import (
	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// An aside is a page that is worked out beside the one on screen, of which it moves nothing: it has the same tables, and asks
// the same engine.
type aside struct {
	Engine
	app  *App
	done func(*App) // once what it shows is there, nil afterwards
}

// aside works out a view in a page of that width in CSS pixels, in light colours. done hears of it once, at once or later.
func (a *App) aside(v view.View, width int, done func(*App)) {
	e := &aside{Engine: a.engine, done: done}
	env := a.env
	env.Width, env.ReducedMotion = width, true
	b := NewApp(e, env)
	b.tables, b.files, b.found, b.folder, b.editions = a.tables, a.files, a.found, a.folder, a.editions
	b.race.speed, b.race.fixed = a.race.speed, a.race.fixed
	b.width = width
	e.app = b
	v.Lang, v.Theme = a.Lang(), "light"
	b.apply(v)
	e.look()
}

// look tells when nothing is waited for any more.
func (e *aside) look() {
	b := e.app
	if e.done == nil || b.load != nil || b.open != nil && (!b.settled() || len(b.asks.newest) > 0) {
		return
	}
	done := e.done
	e.done = nil
	done(b)
}

// Ask keeps the questions apart from those of the page on screen.
func (e *aside) Ask(slot, table string, q *stats.Question, done func(stats.Answer, error)) {
	e.Engine.Ask("aside "+slot, table, q, func(answer stats.Answer, err error) {
		done(answer, err)
		e.look()
	})
}

func (e *aside) Dataset(id string, done func(*Opened, error)) {
	e.Engine.Dataset(id, func(o *Opened, err error) {
		done(o, err)
		e.look()
	})
}

// What would move the page on screen does nothing: its address, its files, and how they are read.
func (e *aside) Navigate(string, int, bool) {}
func (e *aside) Fetch(string)               {}
func (e *aside) KeepSaved(string)           {}
func (e *aside) Read(_ string, _ data.Settings, done func(*Opened, error)) {
	done(nil, &CodedError{Code: codeCancelled, Text: "read in another way on screen"})
}
