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

// A partJob is the header of a message from the engine to a part worker. The first says how the file is to be read, the
// others are for a part: its text comes beside them as "text", an ArrayBuffer, and may go on in a "piece" of the file, an
// ArrayBuffer too; "spare" is one for the reply.
type partJob struct {
	Plan  *data.Plan `json:"plan,omitempty"`
	Last  bool       `json:"last,omitempty"`
	Bytes int        `json:"bytes,omitempty"` // of the part
	Skip  int        `json:"skip,omitempty"`  // bytes of the piece that are not the part's
}

// runPart reads parts of one file for the engine. A reply is {lengths, buffer}: a data.Part's blobs, one behind the other.
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
		if job.Plan != nil {
			reader = data.NewPartReader(*job.Plan)
			continue
		}
		text = takeText(text, m, job)
		reply(port, reader.Read(text[:job.Bytes], job.Last), m.Get("spare"))
	}
}

// takeText copies a part's text into text, or a larger one, which it returns.
func takeText(text []byte, m js.Value, job partJob) []byte {
	if job.Bytes > cap(text) {
		text = make([]byte, job.Bytes+job.Bytes/8)
	}
	n := js.CopyBytesToGo(text[:job.Bytes], bytesOf(m.Get("text")))
	release(m.Get("text"))
	if piece := m.Get("piece"); n < job.Bytes {
		js.CopyBytesToGo(text[n:job.Bytes], bytesOf(piece).Call("subarray", job.Skip))
		release(piece)
	}
	return text
}

func bytesOf(buffer js.Value) js.Value { return js.Global().Get("Uint8Array").New(buffer) }

// reply posts a part, in spare if that is large enough.
func reply(port js.Value, p data.Part, spare js.Value) {
	lengths, size := make([]any, len(p)), 0
	for i, b := range p {
		lengths[i] = len(b)
		size += len(b)
	}
	if spare.IsUndefined() || spare.Get("byteLength").Int() < size {
		spare = js.Global().Get("ArrayBuffer").New(size + size/8)
	}
	at := 0
	for _, b := range p {
		js.CopyBytesToJS(js.Global().Get("Uint8Array").New(spare, at, len(b)), b)
		at += len(b)
	}
	port.Call("postMessage", map[string]any{"lengths": lengths, "buffer": spare}, []any{spare})
}
