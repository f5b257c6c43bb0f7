//go:build js && wasm

package main

import (
	"syscall/js"

	"statlas/stats"
	"statlas/wasm/wire"
)

// Answers come as text. A short one is read at once; a long one in pieces, and given on in a task of its own, so that neither
// the reading nor what is drawn of it keeps the page for long.

// longAnswer is how many letters are read at once.
const longAnswer = 64 << 10

// answered reads the answer that a reply brings and gives it to done.
func (e *engine) answered(r *wire.Reply, done func(stats.Answer, error)) {
	if err := failure(r); err != nil {
		done(nil, err)
		return
	}
	text := js.Global().Get("Object").Invoke(r.Beside.(js.Value).Get("body")) // of which Go can ask the length
	if text.Length() < longAnswer {
		done(stats.UnmarshalAnswer([]byte(body(r))))
		return
	}
	go func() {
		a, err := stats.ReadAnswer(e.pieces(text), e.let)
		e.turn.take()
		e.env.Lock()
		defer e.env.UnlockRender()
		done(a, err)
	}()
}

// let lets the page go on when it has been kept for a while.
func (e *engine) let() {
	if e.turn.due() {
		e.turn.take()
	}
}

// pieces takes text over piece by piece. None ends within a pair of code units that are one letter.
func (e *engine) pieces(text js.Value) []byte {
	n := text.Length()
	out := make([]byte, 0, n)
	for from := 0; from < n; {
		to := min(from+longAnswer, n)
		if to < n && text.Call("charCodeAt", to-1).Int()&0xfc00 == 0xd800 {
			to++
		}
		e.let()
		out = append(out, text.Call("slice", from, to).String()...)
		from = to
	}
	return out
}
