//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"

	"statlas/ui"
)

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
