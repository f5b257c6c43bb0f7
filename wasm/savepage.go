//go:build js && wasm

package main

import (
	"slices"
	"strings"
	"syscall/js"

	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// settled hears what becomes of a promise under the lock, and a render follows.
func (e *engine) settled(promise js.Value, f func(js.Value, error)) {
	p := later(promise)
	go func() {
		v, err := p.wait()
		e.env.Lock()
		defer e.env.UnlockRender()
		if err != nil { // of the shell: "code: argument", or what the page has no words for
			code, argument, _ := strings.Cut(err.Error(), ": ")
			err = &ui.CodedError{Code: code, Text: err.Error(), Args: []string{argument}}
		}
		f(v, err)
	}()
}

// SavePage saves the page in one file with saved views and tables inside, and those that they were made of.
func (e *engine) SavePage(name, hash, saved string, names, tables []string, done func(string, error)) {
	var list []any
	for i := 0; i < len(tables); i++ { // which may grow
		h := e.known(tables[i])
		for _, of := range h.tables {
			if !slices.Contains(tables, of) {
				names, tables = append(names, e.known(of).name), append(tables, of)
			}
		}
		list = append(list, []any{names[i], tables[i], h.source, string(jsonOf(h.settings)), strings.Join(h.tables, " "), string(h.combine)})
	}
	e.settled(e.shell.Call("savePage", name, hash, saved, list), func(name js.Value, err error) { done(name.String(), err) })
}

// Link gives the page's address with another hash, and a table in it.
func (e *engine) Link(hash, table string, done func(string, error)) {
	page, _, _ := strings.Cut(js.Global().Get("location").Get("href").String(), "#")
	link := page + "#" + hash
	h := e.held[table]
	switch h.do {
	case "":
		done(link, nil)
	case wire.Combine:
		done("", &ui.CodedError{Code: "link-made"})
	default:
		e.settled(e.shell.Call("linked", h.source), func(text js.Value, err error) { done(view.WithOwn(link, text.String()), err) })
	}
}
