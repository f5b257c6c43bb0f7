//go:build js && wasm

package main

import "statlas/ui"

// Extra hands a job to a part of the page that the shell loads for it.
func (e *engine) Extra(do string, j ui.Job, done func(error)) {
	promise := e.shell.Call("extra", do, string(jsonOf(j)))
	go func() {
		_, err := await(promise)
		e.env.Lock()
		defer e.env.UnlockRender()
		done(err)
	}()
}

// KeepSaved keeps the saved views for a reload of this tab, and with all else that is kept.
func (e *engine) KeepSaved(list string) {
	e.shell.Call("keepSaved", list)
	e.remember()
}
