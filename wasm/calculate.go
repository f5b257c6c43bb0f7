//go:build js && wasm

package main

import (
	"context"

	"statlas/data"
	"statlas/ui"
	"statlas/wasm/wire"
)

// plain is a table as it was read, and what was told of it.
type plain struct {
	table  *data.Table
	opened *ui.Opened
}

// present holds a table with the columns that are calculated of it, and tells of it.
func (ts *tables) present(ctx context.Context, handle string, p plain, s data.Settings) (*ui.Opened, error) {
	t, o, err := p.opened.Calculate(ctx, p.table, s)
	if err != nil {
		return nil, err
	}
	ts.plain[handle] = p
	ts.hold(handle, t)
	return o, nil
}

// calculate lets the columns calculated of a table be those that h says.
func (e *engine) calculate(table string, h held, done func(*ui.Opened, error)) {
	e.call(&wire.Call{
		Request: wire.Request{Do: wire.Calculate, Slot: "open", Table: table, Settings: h.settings},
		Reply: func(r *wire.Reply) {
			o, err := opened(r)
			if err == nil {
				e.held[table] = h
			}
			done(o, err)
		},
	})
}

// Try computes one more column, and gives the first of its values.
func (e *engine) Try(table string, list []data.Calculation, done func(*ui.Tried, error)) {
	fetchJSON(e, wire.Request{Do: wire.Try, Slot: "try", Table: table, Settings: data.Settings{Calculated: list}}, done)
}
