//go:build js && wasm

package main

import "syscall/js"

// A partReply is the data.Blobs of a part worker's reply.
type partReply struct {
	buffer    js.Value
	bytes     js.Value // of the buffer
	at, sizes []int
}

func newPartReply(reply js.Value) *partReply {
	r := &partReply{buffer: reply.Get("buffer")}
	r.bytes = js.Global().Get("Uint8Array").New(r.buffer)
	lengths := reply.Get("lengths")
	at := 0
	for i := range lengths.Length() {
		size := lengths.Index(i).Int()
		r.at, r.sizes = append(r.at, at), append(r.sizes, size)
		at += size
	}
	return r
}

func (r *partReply) Size(i int) int { return r.sizes[i] }

func (r *partReply) Copy(i int, to []byte) {
	js.CopyBytesToGo(to, r.bytes.Call("subarray", r.at[i], r.at[i]+r.sizes[i]))
}
