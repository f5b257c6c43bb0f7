//go:build js && wasm

package main

import (
	"context"
	"syscall/js"

	"statlas/data"
	"statlas/stats"
	"statlas/ui"
	"statlas/wasm/wire"
)

// window gives the rows of the window that a request asks for, and its question.
func (w *worker) window(ctx context.Context, j *wire.Job, t *data.Table) (*stats.Question, []int32, error) {
	q, err := stats.ParseQuestion(j.Question)
	if err != nil {
		return nil, nil, err
	}
	rows, err := w.tables.ordered(ctx, t, j.Table, q)
	return q, rows, err
}

// fold gives what the numbers in a range come to.
func (w *worker) fold(ctx context.Context, j *wire.Job, t *data.Table) (any, error) {
	q, rows, err := w.window(ctx, j, t)
	if err != nil {
		return nil, err
	}
	return stats.RangeOf(t, q, rows)
}

// clip gives the text and the HTML of a range.
func (w *worker) clip(ctx context.Context, j *wire.Job, t *data.Table) (any, []any, error) {
	q, rows, err := w.window(ctx, j, t)
	if err != nil {
		return nil, nil, err
	}
	text, html, err := data.Clip(t, q.Columns, stats.Window(q, rows), j.Name, j.Columns, func() error {
		w.yield(j.ID, 0, 0, false)
		return ctx.Err()
	})
	if err != nil {
		return nil, nil, err
	}
	return nil, []any{uint8Array(text).Get("buffer"), uint8Array(html).Get("buffer")}, nil
}

// Range asks what the numbers in a range come to.
func (e *engine) Range(table string, q *stats.Question, done func(*stats.Range, error)) {
	e.call(&wire.Call{
		Request: wire.Request{Do: wire.Range, Slot: "range", Table: table, Question: jsonOf(q)},
		Reply: func(r *wire.Reply) {
			x, err := replied[stats.Range](r)
			done(x, err)
		},
	})
}

// Clip puts a range on the clipboard. The clipboard is taken now, while the user's key still counts as leave; what goes
// on it follows.
func (e *engine) Clip(table string, q *stats.Question, lang string, names []string, done func(error)) {
	board := e.shell.Call("clipboardTable", q.Limit*len(q.Columns) <= ui.ClipStyled)
	e.call(&wire.Call{
		Request: wire.Request{Do: wire.Clip, Slot: "clip", Table: table, Question: jsonOf(q), Name: lang, Columns: names},
		Reply: func(r *wire.Reply) {
			if err := failure(r); err != nil {
				board.Call("give", js.Null())
				done(err)
				return
			}
			board.Call("give", r.Beside.(js.Value).Get("buffers"))
			e.then(board.Get("done"), func(ok js.Value) {
				if ok.Truthy() {
					done(nil)
					return
				}
				done(&ui.CodedError{Code: "clipboard", Text: "the browser does not let the page write on the clipboard"})
			})
		},
	})
}

// then calls do with what a promise comes to, under the lock; a render follows.
func (e *engine) then(promise js.Value, do func(js.Value)) {
	var then js.Func
	then = js.FuncOf(func(_ js.Value, args []js.Value) any {
		then.Release()
		e.env.Lock()
		defer e.env.UnlockRender()
		do(args[0])
		return nil
	})
	promise.Call("then", then)
}
