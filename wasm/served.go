//go:build js && wasm

package main

import (
	"path"
	"strconv"
	"strings"
	"syscall/js"

	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
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
		e.fetch(name, url.Get("href").String())
	}
}

// fetch opens a file of the server's. Another load under way ends.
func (e *engine) fetch(name, url string) {
	e.endFetch()
	e.app.BeginLoad(name)
	control := js.Global().Get("AbortController").New()
	e.fetching = control
	go func() {
		blob, edition, err := fetched(url, control.Get("signal"))
		e.env.Lock()
		defer e.env.UnlockRender()
		if !e.fetching.Equal(control) {
			return
		}
		e.fetching = js.Undefined()
		if err != nil {
			e.app.LoadFailed(name, err)
			return
		}
		e.take(held{do: wire.Open, name: name, source: blob, settings: e.app.SettingsFor(name), edition: edition}, nil)
	}()
}

// endFetch stops a table on its way, of which nothing is said: another one is wanted.
func (e *engine) endFetch() {
	if control := e.fetching; control.Truthy() {
		e.fetching = js.Undefined()
		control.Call("abort")
	}
}

// fetched returns a file of the server's and its edition.
func fetched(url string, signal js.Value) (blob js.Value, edition string, err error) {
	response, err := await(js.Global().Call("fetch", url, map[string]any{"credentials": "same-origin", "signal": signal}))
	if err == nil && !response.Get("ok").Bool() {
		status := strconv.Itoa(response.Get("status").Int())
		return response, "", &ui.CodedError{Code: "not-served", Text: "the server says " + status, Args: []string{status}}
	}
	if err == nil {
		if etag := response.Get("headers").Call("get", "ETag"); etag.Truthy() {
			edition = strings.Trim(strings.TrimPrefix(etag.String(), "W/"), `"`)
		}
		blob, err = await(response.Call("blob"))
	}
	switch {
	case signal.Get("aborted").Bool():
		err = &ui.CodedError{Code: wire.CodeCancelled, Text: "cancelled"}
	case err != nil:
		err = &ui.CodedError{Code: "not-reached", Text: "the server does not answer"}
	}
	return blob, edition, err
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
