//go:build js && wasm

package main

import (
	"encoding/json"
	"syscall/js"

	"statlas/ui"
)

// lending is where a server lends tables beside the page.
const lending = "data/"

// watch hears from the shell what the server lends, and that a new version of the page is there.
func (e *engine) watch() {
	e.hear("newer", func(string) { e.app.Newer() })
	e.hear("slide", func(command string) { e.app.Slide(command) })
	e.hear("lent", func(text string) {
		var list struct{ Files []ui.Lent }
		if json.Unmarshal([]byte(text), &list) == nil {
			e.app.Folder(list.Files)
		}
	})
	e.shell.Call("watch", lending+"index.json")
}

// hear lets the shell call f with a text, under the lock; a render follows.
func (e *engine) hear(name string, f func(string)) {
	e.shell.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		e.env.Lock()
		defer e.env.UnlockRender()
		f(args[0].String())
		return nil
	}))
}

// Fetch opens a file that the server lends.
func (e *engine) Fetch(name string) {
	e.fetch(name, lending+js.Global().Call("encodeURIComponent", name).String())
}

// Reload loads the page anew in its new version.
func (e *engine) Reload() { e.shell.Call("renew") }
