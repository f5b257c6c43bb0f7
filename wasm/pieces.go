//go:build js && wasm

package main

import "syscall/js"

// A piece is what the file holds from from up to to, in the ArrayBuffer in which it came.
type piece struct {
	from, to int
	buffer   js.Value
}

// keptPieces is how many pieces are kept for parts that wait: a worker gets the ArrayBuffer itself. The text of a part whose
// piece is gone is copied.
const keptPieces = 8

// keep keeps a piece.
func (p *parts) keep(c piece) {
	if p.pieces = append(p.pieces, c); len(p.pieces) > keptPieces {
		p.drop(p.pieces[1].from)
	}
}

// drop releases the pieces that end at at or before.
func (p *parts) drop(at int) {
	for len(p.pieces) > 0 && p.pieces[0].to <= at {
		release(p.pieces[0].buffer)
		p.pieces = p.pieces[1:]
	}
}
