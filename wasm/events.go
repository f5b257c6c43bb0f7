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

// listenFiles hears of files and tables that the user brings, which a view in another page does not take.
func listenFiles(e *engine, app *ui.App, document js.Value) {
	dragged := 0 // enters less leaves: children fire them too
	over := func(files int) {
		if files == 0 {
			dragged = 0
		}
		app.DragOver(files)
	}
	listen(e, document, "dragenter", func(ev js.Value) {
		if hasFiles(ev) {
			ev.Call("preventDefault")
			dragged++
			over(max(1, ev.Get("dataTransfer").Get("items").Length()))
		}
	})
	listen(e, document, "dragleave", func(js.Value) {
		if dragged--; dragged <= 0 {
			over(0)
		}
	})
	document.Call("addEventListener", "dragover", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if hasFiles(args[0]) { // says that a drop is welcome; draws nothing
			args[0].Call("preventDefault")
		}
		return nil
	}))
	listen(e, document, "drop", func(ev js.Value) {
		if hasFiles(ev) {
			ev.Call("preventDefault")
			over(0)
			e.openFiles(ev.Get("dataTransfer").Get("files"))
		}
	})
	document.Call("addEventListener", "change", js.FuncOf(func(_ js.Value, args []js.Value) any {
		input := args[0].Get("target")
		if input.Get("type").String() != "file" { // a text field may change as the page, under the lock, takes its focus
			return nil
		}
		e.env.Lock()
		defer e.env.UnlockRender()
		switch {
		case input.Call("matches", "input[data-open]").Bool():
			e.openFiles(input.Get("files"))
		case input.Call("matches", "input[data-replace]").Bool():
			e.replaceBy(input.Get("files"))
		case input.Call("matches", "input[data-log]").Bool():
			e.takeJSON(input.Get("files").Index(0), nil)
		default:
			return nil
		}
		input.Set("value", "") // so that the same file can be chosen again
		return nil
	}))
	listen(e, document, "paste", func(ev js.Value) { paste(e, app, ev) })
}

// commands reports that a key is held together with the one for commands.
func commands(ev js.Value) bool { return ev.Get("ctrlKey").Bool() || ev.Get("metaKey").Bool() }

// undoes reports that a key undoes or redoes, outside of fields and dialogs, which have their own ways.
func undoes(ev js.Value) (undo, ok bool) {
	key, shift := strings.ToLower(ev.Get("key").String()), ev.Get("shiftKey").Bool()
	at := ev.Get("target")
	if !commands(ev) || ev.Get("altKey").Bool() || key != "z" && (key != "y" || shift) ||
		at.Get("closest").Truthy() && at.Call("closest", fieldsOf+", dialog").Truthy() {
		return false, false
	}
	return key == "z" && !shift, true
}

// finds reports that a key opens what finds everything, or closes it: Ctrl-K, on a Mac Command-K.
func finds(ev js.Value) bool {
	return strings.ToLower(ev.Get("key").String()) == "k" && ev.Get("ctrlKey").Bool() != ev.Get("metaKey").Bool() &&
		!ev.Get("altKey").Bool() && !ev.Get("shiftKey").Bool()
}

// fieldsOf are the fields that text is written into.
const fieldsOf = "input:not([type=range],[type=checkbox],[type=file]), textarea, [contenteditable]"

// takeJSON takes a file of saved views or a log of steps. What is neither is otherwise's, where that is not nil.
func (e *engine) takeJSON(file js.Value, otherwise func()) {
	name, text := file.Get("name").String(), file.Call("slice", 0, logMost).Call("text")
	go func() {
		all, err := await(text)
		e.env.Lock()
		defer e.env.UnlockRender()
		switch {
		case err != nil:
			e.app.LoadFailed(name, err)
		case otherwise != nil && !ui.TakesJSON(all.String()):
			otherwise()
		default:
			e.app.TakeJSON(name, all.String())
		}
	}()
}

// logMost is how many bytes of a log are read; a hundred steps have far less.
const logMost = 4 << 20

// writes reports that a key belongs to a field, or to the browser.
func writes(ev js.Value) bool {
	for _, held := range []string{"ctrlKey", "metaKey", "altKey"} {
		if ev.Get(held).Bool() {
			return true
		}
	}
	own := "input:not([type=range],[type=checkbox]), textarea, select"
	if ev.Get("key").String() == " " {
		own += ", button, a, summary, input, [role=gridcell]" // which it presses
	}
	return ev.Get("target").Get("matches").Truthy() && ev.Get("target").Call("matches", own).Bool()
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

func hasFiles(ev js.Value) bool {
	return ev.Get("dataTransfer").Truthy() && ev.Get("dataTransfer").Get("types").Call("includes", "Files").Bool()
}

// pastedName is what a pasted table is called.
const pastedName = "clipboard.tsv"

// paste opens a pasted file or table; text pasted into a field stays the field's.
func paste(e *engine, app *ui.App, ev js.Value) {
	if ev.Get("target").Truthy() && ev.Get("target").Get("closest").Truthy() &&
		ev.Get("target").Call("closest", "input, textarea, select, [contenteditable]").Truthy() {
		return
	}
	clipboard := ev.Get("clipboardData")
	if files := clipboard.Get("files"); files.Length() > 0 {
		e.openFiles(files)
		return
	}
	text := e.shell.Call("tableText", clipboard.Call("getData", "text/html")).String()
	if text == "" {
		text = clipboard.Call("getData", "text/plain").String()
	}
	if strings.TrimSpace(text) == "" {
		app.Note("paste-empty")
		return
	}
	e.open(pastedName, js.Global().Get("Blob").New([]any{text}), e.app.SettingsFor(pastedName), nil)
}
