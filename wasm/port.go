//go:build js && wasm

package main

import (
	"encoding/json"
	"maps"
	"syscall/js"

	"statlas/wasm/wire"
)

// A message is an object {json, payload, body, buffers}: the header as text, a File or ArrayBuffer beside a
// request, the answer as text and the transferred numbers beside a reply. The body stays out of the header so that
// it is read once, and by scripts not by Go at all.

// receive calls f for every message that comes to target: a Worker, the worker's own scope or a port. What is no message of
// ours is passed over.
func receive(target js.Value, f func(header []byte, message js.Value)) js.Func {
	heard := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if m := args[0].Get("data"); m.Type() == js.TypeObject && m.Get("json").Type() == js.TypeString {
			f([]byte(m.Get("json").String()), m)
		}
		return nil
	})
	target.Set("onmessage", heard)
	return heard
}

// send posts header, which must be one of wire's types, and what goes beside it: members of the message, of which
// "buffers" is transferred.
func send(target js.Value, header any, beside map[string]any) {
	text, err := json.Marshal(header)
	if err != nil { // a header of wire's that is no JSON is a mistake of ours
		panic(err)
	}
	m := map[string]any{"json": string(text)}
	maps.Copy(m, beside)
	moved, _ := m["buffers"].([]any)
	target.Call("postMessage", m, moved)
}

func decodeRequest(header []byte) (r wire.Request, err error) {
	err = json.Unmarshal(header, &r)
	return r, err
}

func decodeReply(header []byte) (r wire.Reply, err error) {
	err = json.Unmarshal(header, &r)
	return r, err
}
