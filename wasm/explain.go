//go:build js && wasm

package main

import (
	"encoding/json"
	"syscall/js"

	"statlas/stats"
	"statlas/wasm/wire"
)

// Explain asks how the answer to q is computed.
func (e *engine) Explain(table string, q *stats.Question, numbers bool, done func(*stats.Explanation, error)) {
	text, err := json.Marshal(q)
	if err != nil {
		done(nil, err)
		return
	}
	r := wire.Request{Do: wire.Explain, Slot: "explain", Table: table, Question: text}
	if numbers {
		r.Name = "csv"
	}
	e.call(&wire.Call{Request: r, Reply: func(r *wire.Reply) {
		x, err := replied[stats.Explanation](r)
		done(x, err)
	}})
}

// SelfTest asks the worker to compute what is known.
func (e *engine) SelfTest(progress func(done, total int64), done func(*stats.SelfTestReport, error)) {
	e.call(&wire.Call{
		Request:  wire.Request{Do: wire.SelfTest, Slot: "selftest"},
		Progress: progress,
		Reply: func(r *wire.Reply) {
			x, err := replied[stats.SelfTestReport](r)
			done(x, err)
		},
	})
}

// replied reads a reply's body.
func replied[T any](r *wire.Reply) (*T, error) {
	if err := failure(r); err != nil {
		return nil, err
	}
	out := new(T)
	return out, json.Unmarshal([]byte(body(r)), out)
}

// Copy puts text on the clipboard.
func (e *engine) Copy(text string, done func(ok bool)) {
	e.then(e.shell.Call("clipboard", text), func(ok js.Value) { done(ok.Truthy()) })
}
