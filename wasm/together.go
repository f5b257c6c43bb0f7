//go:build js && wasm

package main

import (
	"encoding/json"

	"statlas/data"
	"statlas/ui"
	"statlas/wasm/wire"
)

// fetchJSON sends a request and gives done its reply's body as a T.
func fetchJSON[T any](e *engine, r wire.Request, done func(T, error)) {
	e.call(&wire.Call{Request: r, Reply: func(r *wire.Reply) {
		var v T
		err := failure(r)
		if err == nil {
			err = json.Unmarshal([]byte(body(r)), &v)
		}
		done(v, err)
	}})
}

// Suggest asks how tables fit together.
func (e *engine) Suggest(tables []string, done func(data.Suggestion, error)) {
	fetchJSON(e, wire.Request{Do: wire.Suggest, Slot: "suggest", Tables: tables}, done)
}

// Match asks how the rows of tables find each other in a join.
func (e *engine) Match(tables []string, c ui.Combination, done func([]*data.JoinReport, error)) {
	fetchJSON(e, wire.Request{Do: wire.Match, Slot: "match", Tables: tables, Combine: jsonOf(c)}, done)
}

// Combine has the worker make one table of several.
func (e *engine) Combine(tables []string, name string, c ui.Combination, done func(*ui.Opened, error)) {
	handle := e.handle("")
	h := held{do: wire.Combine, name: name, tables: tables, combine: jsonOf(c), of: e.namesOf(tables)}
	fetchJSON(e, h.request(handle), func(o *ui.Opened, err error) {
		if err == nil {
			e.held[handle] = h
		}
		done(o, err)
	})
}

func (e *engine) namesOf(tables []string) []string {
	var names []string
	for _, t := range tables {
		names = append(names, e.known(t).name)
	}
	return names
}

// Cells asks for cells of a column by how they were read.
func (e *engine) Cells(table string, column int, which string, limit int, done func([]data.Conversion, error)) {
	fetchJSON(e, wire.Request{Do: wire.Cells, Slot: "cells", Table: table, Column: column, Name: which, Row: limit}, done)
}

// Names asks which values of a column fit best what is looked for.
func (e *engine) Names(table, column, want string, most int, done func(ui.Names, error)) {
	fetchJSON(e, wire.Request{Do: wire.Names, Slot: "names", Table: table, Columns: []string{column}, Name: want, Row: most}, done)
}

// Find asks which cell of the table stood at a place of the file.
func (e *engine) Find(table string, row, column int, done func(row, column int, err error)) {
	fetchJSON(e, wire.Request{Do: wire.Find, Slot: "find", Table: table, Row: row, Column: column}, func(at [2]int, err error) {
		done(at[0], at[1], err)
	})
}
