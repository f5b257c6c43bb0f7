//go:build js && wasm

package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"syscall/js"

	"statlas/data"
	"statlas/stats"
	"statlas/ui"
	"statlas/wasm/wire"
)

var writers = map[string]func(io.Writer, *data.Table, data.WriteOptions) error{
	"csv": data.WriteCSV, "json": data.WriteJSON, "markdown": data.WriteMarkdown,
}

// write gives the file that a table, or a part of it, becomes.
func (w *worker) write(ctx context.Context, j *wire.Job, t *data.Table) (any, []any, error) {
	q, err := stats.ParseQuestion(j.Question)
	if err != nil {
		return nil, nil, err
	}
	out := &pausing{w: w, ctx: ctx, id: j.ID}
	if q.Kind == "trend" {
		a, err := w.ask(ctx, j, t)
		if err != nil {
			return nil, nil, err
		}
		header, rows := ui.PointRows(a.(*stats.TrendAnswer))
		err = data.WriteRows(out, header, rows, data.WriteOptions{BOM: j.Format.BOM})
		return out.Len(), []any{uint8Array(out.Bytes()).Get("buffer")}, err
	}
	write := writers[j.Format.Name]
	if write == nil {
		return nil, nil, errors.New("no such format: " + j.Format.Name)
	}
	rows, err := w.tables.ordered(ctx, t, j.Table, q)
	if err != nil {
		return nil, nil, err
	}
	o := data.WriteOptions{BOM: j.Format.BOM, Encoding: j.Format.Encoding, Columns: q.Columns, Rows: rows, Decode: decode}
	if err := write(out, t, o); err != nil {
		return nil, nil, err
	}
	return out.Len(), []any{uint8Array(out.Bytes()).Get("buffer")}, nil
}

// pausing takes bytes, lets messages in now and then, and ends when nobody wants the bytes any more.
type pausing struct {
	bytes.Buffer
	w   *worker
	ctx context.Context
	id  uint64
}

func (p *pausing) Write(b []byte) (int, error) {
	p.w.yield(p.id, 0, 0, false)
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.Buffer.Write(b)
}

// Save has the worker write a file and saves it.
func (e *engine) Save(table string, q *stats.Question, f ui.SaveFormat, name, mime string, done func(error)) {
	text := jsonOf(q)
	e.call(&wire.Call{
		Request: wire.Request{Do: wire.Write, Slot: "write", Table: table, Question: text,
			Format: wire.Format{Name: f.Format, Encoding: f.Encoding, BOM: f.BOM}},
		Reply: func(r *wire.Reply) {
			err := failure(r)
			if err == nil {
				buffer := r.Beside.(js.Value).Get("buffers").Index(0)
				e.shell.Call("download", name, mime, js.Global().Get("Uint8Array").New(buffer))
			}
			done(err)
		},
	})
}
