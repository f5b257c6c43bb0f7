//go:build js && wasm

package main

import (
	"encoding/json"
	"runtime/debug"
	"syscall/js"

	"statlas/data"
)

// partGC keeps a part worker small: what it holds lives for one part.
const partGC = 200

// A partJob is the header of a message from the engine to a part worker. The first has the file's head and how to read
// it beside it, the others the text of a part; both as "text", an ArrayBuffer.
type partJob struct {
	Size     int           `json:"size,omitempty"`
	Settings data.Settings `json:"settings,omitzero"`
	Last     bool          `json:"last,omitempty"`
}

// runPart reads parts of one file for the engine. A reply is {lengths, buffer}: a data.Part's blobs, one behind the other,
// each from a multiple of eight bytes on.
func runPart() {
	debug.SetGCPercent(partGC)
	jobs := make(chan js.Value, 8)
	port := js.Global().Get("statlasPort")
	port.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		jobs <- args[0].Get("data") // the engine sends no more than fit
		return nil
	}))
	var reader *data.PartReader
	var text []byte
	for m := range jobs {
		var job partJob
		if err := json.Unmarshal([]byte(m.Get("json").String()), &job); err != nil {
			panic(err)
		}
		bytes := js.Global().Get("Uint8Array").New(m.Get("text"))
		n := bytes.Get("length").Int()
		if job.Size > 0 {
			head := make([]byte, n)
			js.CopyBytesToGo(head, bytes)
			reader = data.NewPartReader(head, job.Size, data.Options{Settings: job.Settings})
			continue
		}
		if n > cap(text) {
			text = make([]byte, n+n/8)
		}
		js.CopyBytesToGo(text[:n], bytes)
		release(m.Get("text"))
		reply(port, reader.Read(text[:n], job.Last))
	}
}

func reply(port js.Value, p data.Part) {
	lengths, size := make([]any, len(p)), 0
	for i, b := range p {
		lengths[i] = len(b)
		size += aligned(len(b))
	}
	all := js.Global().Get("Uint8Array").New(size)
	at := 0
	for _, b := range p {
		js.CopyBytesToJS(all.Call("subarray", at, at+len(b)), b)
		at += aligned(len(b))
	}
	buffer := all.Get("buffer")
	port.Call("postMessage", map[string]any{"lengths": lengths, "buffer": buffer}, []any{buffer})
}

// aligned rounds n up to a multiple of eight.
func aligned(n int) int { return (n + 7) &^ 7 }
