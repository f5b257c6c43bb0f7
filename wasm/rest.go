//go:build js && wasm

package main

import (
	"slices"

	"statlas/wasm/wire"
)

// known is what it takes to make a table, whether the worker holds it now or not.
func (e *engine) known(handle string) held {
	for _, all := range []map[string]held{e.held, e.resting, e.parts} {
		if h, ok := all[handle]; ok {
			return h
		}
	}
	return held{}
}

// Rest frees what a table takes in the worker.
func (e *engine) Rest(table string) {
	e.resting[table] = e.held[table]
	e.free(table)
}

// Renew puts another worker in the place of this one, since the memory of WebAssembly grows only, once it has had nothing to
// do for a while. One that other pages ask too stays.
func (e *engine) Renew() {
	if e.framed || e.renewing {
		return
	}
	e.renewing = true
	e.After(renewAfter, func() {
		e.renewing = false
		if !e.calls.Idle() {
			e.Renew()
			return
		}
		e.link.move()
		e.resume(false)
	})
}

const renewAfter = 1000 // ms

func (e *engine) free(table string) {
	delete(e.held, table)
	e.call(&wire.Call{Request: wire.Request{Do: wire.Close, Table: table}, Reply: func(*wire.Reply) {}})
}

// Wake makes a table once more that rests.
func (e *engine) Wake(table string, done func(error)) {
	h := e.resting[table]
	delete(e.resting, table)
	e.held[table] = h
	e.remake(table, h, func(err error) {
		if err != nil {
			delete(e.held, table)
		}
		done(err)
	})
}

// remake has the worker make h's table. Those that it is made of and that are not there come for as long as that takes.
func (e *engine) remake(table string, h held, done func(error)) {
	for _, part := range h.tables {
		if _, there := e.held[part]; !there {
			e.remake(part, e.known(part), func(error) {}) // the table's own error tells
			defer e.free(part)
		}
	}
	e.call(&wire.Call{Request: h.request(table), Payload: h.source, Progress: e.app.LoadProgress, Reply: func(r *wire.Reply) { done(failure(r)) }})
}

// Close forgets a table of the user's, but for the file of one that another is made of.
func (e *engine) Close(table string) {
	h := e.known(table)
	if _, there := e.held[table]; there {
		e.free(table)
	}
	delete(e.resting, table)
	e.parts[table] = h
	for changed := true; changed; { // one that goes may have been the last that another was kept for
		changed = false
		for handle := range e.parts {
			if !e.isPart(handle) {
				delete(e.parts, handle)
				changed = true
			}
		}
	}
}

// isPart reports that a table that is still known is made of that one.
func (e *engine) isPart(handle string) bool {
	for _, all := range []map[string]held{e.held, e.resting, e.parts} {
		for _, h := range all {
			if slices.Contains(h.tables, handle) {
				return true
			}
		}
	}
	return false
}
