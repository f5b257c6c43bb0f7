//go:build js && wasm

package main

import (
	"encoding/json"
	"strings"
	"syscall/js"
	"time"

	"statlas/ui"
)

// lending is where a server lends tables beside the page.
const lending = "data/"

// watch tells the page what its server lends, and again when that changes. The list itself says after how many seconds
// to ask again; that of a server which lends nothing says never.
func (e *engine) watch() {
	if !strings.HasPrefix(js.Global().Get("location").Get("protocol").String(), "http") {
		return
	}
	var list struct {
		Every int
		Files []ui.Lent
	}
	last, pause := "", 0
	for {
		text, err := listed()
		switch {
		case err != nil:
			pause = min(2*pause, 60) // the server may come back
		case text != last && json.Unmarshal([]byte(text), &list) == nil:
			last = text
			e.env.Lock()
			e.app.Folder(list.Files)
			e.env.UnlockRender()
			fallthrough
		default:
			pause = list.Every
		}
		if pause == 0 {
			return
		}
		for again := true; again; again = js.Global().Get("document").Get("hidden").Bool() {
			time.Sleep(time.Duration(pause) * time.Second)
		}
	}
}

func listed() (string, error) {
	response, err := await(js.Global().Call("fetch", lending+"index.json", map[string]any{"cache": "no-cache"}))
	if err == nil {
		response, err = await(response.Call("text"))
	}
	if err != nil {
		return "", err
	}
	return response.String(), nil
}

// Fetch opens a file that the server lends.
func (e *engine) Fetch(name string) {
	e.fetch(name, lending+js.Global().Call("encodeURIComponent", name).String())
}

// Reload loads the page anew in its new version.
func (e *engine) Reload() { e.shell.Call("renew") }
