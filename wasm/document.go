//go:build js && wasm

package main

import "syscall/js"

// showDocument tells the browser's tab and its readers what is on screen, and in which language.
func (a *api) showDocument() {
	document := js.Global().Get("document")
	document.Set("title", a.e.app.DocumentTitle())
	document.Get("documentElement").Set("lang", a.e.app.LangTag())
}
