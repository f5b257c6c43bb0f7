//go:build js && wasm

package main

import (
	"encoding/json"
	"syscall/js"

	"statlas/stats"
	"statlas/wasm/wire"
)

// ask answers a question of the table on screen, or of the one it names.
func (a *api) ask(args []js.Value, resolve, reject func(any)) {
	a.question(wire.Request{Do: wire.Ask}, args, resolve, reject)
}

// card gives the card of a question's answer and scripts that compute it: {card, r, python, file, csv}.
func (a *api) card(args []js.Value, resolve, reject func(any)) {
	a.question(wire.Request{Do: wire.Explain, Name: "csv"}, args, resolve, reject)
}

// selftest computes what is known, and says how well: {passed, checks}.
func (a *api) selftest(_ []js.Value, resolve, reject func(any)) {
	a.call(wire.Request{Do: wire.SelfTest}, nil, settle(resolve, reject))
}

// question sends r with the question that a call begins with.
func (a *api) question(r wire.Request, args []js.Value, resolve, reject func(any)) {
	text := js.Global().Get("JSON").Call("stringify", args[0])
	if text.Type() != js.TypeString {
		reject(jsError(&wire.Error{Code: stats.CodeJSON, Text: "a question is an object"}))
		return
	}
	r.Question, r.Table = json.RawMessage(text.String()), a.table(args[0])
	a.call(r, nil, settle(resolve, reject))
}

// columns gives the numbers of the columns named as Float64Arrays: await statlas.columns(["rd"], {table}).
func (a *api) columns(args []js.Value, resolve, reject func(any)) {
	var names []string
	for i := range args[0].Length() {
		names = append(names, args[0].Index(i).String())
	}
	r := wire.Request{Do: wire.Columns, Columns: names, Table: a.table(args[len(args)-1])}
	a.call(r, nil, func(r *wire.Reply) {
		if r.Error != nil {
			reject(jsError(r.Error))
			return
		}
		object := js.Global().Get("Object").New()
		for i, name := range names {
			object.Set(name, js.Global().Get("Float64Array").New(r.Beside.(js.Value).Get("buffers").Index(i)))
		}
		resolve(object)
	})
}

// table is the handle that an object of the caller's names, by default the table on screen.
func (a *api) table(v js.Value) string {
	if v.Type() == js.TypeObject && v.Get("table").Type() == js.TypeString {
		return v.Get("table").String()
	}
	return a.e.app.Table()
}
