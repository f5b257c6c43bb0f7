//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"

	"statlas/ui"
)

// listen hears the browser's events that belong to no component: files dropped, chosen or pasted anywhere, the
// address, the window's size. f runs under the lock, and a render follows.
func listen(e *engine, target js.Value, event string, f func(js.Value)) {
	target.Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		e.env.Lock()
		defer e.env.UnlockRender()
		f(args[0])
		return nil
	}))
}

func listenAll(e *engine, app *ui.App) {
	document, window := js.Global().Get("document"), js.Global()
	if !e.framed {
		listenFiles(e, app, document)
	}
	document.Call("addEventListener", "keydown", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if undo, ok := undoes(args[0]); ok {
			args[0].Call("preventDefault")
			e.env.Lock()
			defer e.env.UnlockRender()
			if undo {
				app.Undo()
			} else {
				app.Redo()
			}
		} else if finds(args[0]) && !e.framed {
			args[0].Call("preventDefault") // the browser would go to its address bar
			e.env.Lock()
			defer e.env.UnlockRender()
			app.OpenPalette()
		} else if key := args[0].Get("key").String(); key == "s" && !e.framed && commands(args[0]) {
			args[0].Call("preventDefault") // the browser would save what is drawn, which does not run
			e.env.Lock()
			defer e.env.UnlockRender()
			app.SavePage()
		} else if key == "p" && !e.framed && commands(args[0]) {
			e.env.Lock()
			defer e.env.UnlockRender()
			if app.Print() {
				args[0].Call("preventDefault") // the browser would print the chart in the colours of the screen
			}
		} else if len(key) == 1 && !writes(args[0]) && !args[0].Get("defaultPrevented").Bool() {
			e.env.Lock()
			defer e.env.UnlockRender()
			if app.Key(key) {
				args[0].Call("preventDefault") // the space bar would scroll
			}
		}
		return nil
	}))
	document.Call("addEventListener", "keyup", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if to := args[0].Get("target"); args[0].Get("key").String() == "Tab" && to.Get("closest").Truthy() && to.Get("tabIndex").Int() >= 0 {
			e.env.Lock()
			in := func(what string) bool { return to.Call("closest", what).Truthy() }
			if app.LeaveMenu(in(".popover, [aria-expanded=true]"), in(".drawer")) {
				e.env.UnlockRender()
			} else {
				e.env.UnlockOnly()
			}
		}
		return nil
	}))
	listen(e, window, "hashchange", func(js.Value) {
		if hash := js.Global().Get("location").Get("hash").String(); !sameHash(hash, e.hash) {
			e.hash = hash
			e.show(hash)
		}
	})
	window.Call("addEventListener", "popstate", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if state := args[0].Get("state"); state.Truthy() && state.Get("step").Truthy() {
			e.env.Lock()
			defer e.env.UnlockRender()
			e.hash, e.step = js.Global().Get("location").Get("hash").String(), state.Get("step").Int()
			app.GoTo(e.step, e.hash)
			e.kept()
		}
		return nil
	}))
	listen(e, window.Call("matchMedia", darkQuery), "change", func(ev js.Value) { app.SystemDark(ev.Get("matches").Bool()) })
	listen(e, window, "resize", func(js.Value) { app.Resize(window.Get("innerWidth").Int()) })
}

// sameHash compares addresses as the browser may have written them: it escapes what it does not like.
func sameHash(a, b string) bool {
	plain := func(s string) string {
		s = strings.TrimPrefix(s, "#")
		defer func() { _ = recover() }() // decodeURI throws on a broken escape
		return js.Global().Call("decodeURI", s).String()
	}
	return a == b || plain(a) == plain(b)
}
