//go:build js && wasm

package main

import (
	"path"
	"strconv"
	"strings"
	"syscall/js"

	"statlas/ui"
	"statlas/ui/view"
)

// served opens the table that the address asks for by ?data=path, a file of the server that the page is from. A view
// of another table on screen goes before it.
func (e *engine) served() {
	location := js.Global().Get("location")
	given := js.Global().Get("URLSearchParams").New(location.Get("search")).Call("get", "data")
	if given.IsNull() || given.String() == "" {
		return
	}
	if location.Get("protocol").String() == "file:" {
		e.app.Note("data-file")
		return
	}
	url, ok := resolved(given.String())
	if !ok || url.Get("origin").String() != location.Get("origin").String() {
		e.app.Note("data-elsewhere")
		return
	}
	name := path.Base(url.Get("pathname").String())
	if plain, ok := unescaped(name); ok {
		name = plain
	}
	if on := e.app.View().Data; on == "" || on == view.FilePrefix+name {
		e.app.BeginLoad(name)
		go e.fetch(name, url.Get("href").String())
	}
}

// fetch opens a file of the server's.
func (e *engine) fetch(name, url string) {
	blob, err := fetched(url)
	e.env.Lock()
	defer e.env.UnlockRender()
	if err != nil {
		e.app.LoadFailed(name, err)
		return
	}
	e.open(name, blob, e.app.SettingsFor(name), nil)
}

func fetched(url string) (js.Value, error) {
	response, err := await(js.Global().Call("fetch", url, map[string]any{"credentials": "same-origin"}))
	if err != nil {
		return response, &ui.CodedError{Code: "not-reached", Text: "the server does not answer"}
	}
	if !response.Get("ok").Bool() {
		status := strconv.Itoa(response.Get("status").Int())
		return response, &ui.CodedError{Code: "not-served", Text: "the server says " + status, Args: []string{status}}
	}
	return await(response.Call("blob"))
}

// resolved gives the address that a text means on this page; ok is false when it means none.
func resolved(text string) (url js.Value, ok bool) {
	defer func() { ok = recover() == nil }() // URL throws on what is no address
	return js.Global().Get("URL").New(text, js.Global().Get("location").Get("href")), true
}

func unescaped(text string) (plain string, ok bool) {
	defer func() { ok = recover() == nil && !strings.Contains(plain, "/") }() // decodeURIComponent throws on a broken escape
	return js.Global().Call("decodeURIComponent", text).String(), true
}
