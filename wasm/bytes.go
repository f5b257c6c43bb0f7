//go:build js && wasm

package main

import (
	"context"
	"errors"
	"syscall/js"
	"unsafe"

	"statlas/data"
)

// chunk is how much of a file is read at a time: small enough that cancel and progress are felt, large
// enough that the reading itself is not.
const chunk = 4 << 20

// await waits for a promise. It must not be called from a JavaScript callback.
func await(promise js.Value) (js.Value, error) { return later(promise).wait() }

// A future is what a promise will give.
type future struct {
	done       chan outcome
	ok, failed js.Func
}

type outcome struct {
	value js.Value
	err   error
}

// later listens to a promise; wait must follow.
func later(promise js.Value) *future {
	f := &future{done: make(chan outcome, 1)}
	f.ok = js.FuncOf(func(_ js.Value, args []js.Value) any {
		f.done <- outcome{value: args[0]}
		return nil
	})
	f.failed = js.FuncOf(func(_ js.Value, args []js.Value) any {
		f.done <- outcome{err: errors.New(args[0].Call("toString").String())}
		return nil
	})
	promise.Call("then", f.ok, f.failed)
	return f
}

func (f *future) wait() (js.Value, error) {
	defer f.ok.Release()
	defer f.failed.Release()
	o := <-f.done
	return o.value, o.err
}

// readBlob copies a File or Blob of len(b) bytes into b, chunk by chunk, and tells how much it has. What came last is handed
// on as the ArrayBuffer that it came in, which is came's to release. The next chunk is on its way meanwhile.
func readBlob(ctx context.Context, blob js.Value, b []byte, came func(have int, last js.Value)) error {
	chunkEnd := func(at int) int {
		if at == 0 {
			return min(data.HeadBytes, len(b)) // enough to see what is next
		}
		return min(at+chunk, len(b))
	}
	ask := func(at int) *future { return later(shell().Call("read", blob, at, chunkEnd(at))) } // see worker.js: WebKit needs it
	next := ask(0)
	for at := 0; at < len(b); at = chunkEnd(at) {
		if err := ctx.Err(); err != nil {
			return err
		}
		end := chunkEnd(at)
		buffer, err := next.wait()
		if err != nil {
			return err
		}
		if end < len(b) {
			next = ask(end)
		}
		js.CopyBytesToGo(b[at:end], js.Global().Get("Uint8Array").New(buffer))
		came(end, buffer)
	}
	return nil
}

// release frees the memory of an ArrayBuffer that is done with.
func release(buffer js.Value) { shell().Call("release", buffer) }

// floats copies x into a new ArrayBuffer of float64 in the machine's order, ready to be transferred.
func floats(x []float64) js.Value {
	bytes := js.Global().Get("Uint8Array").New(len(x) * 8)
	if len(x) > 0 {
		js.CopyBytesToJS(bytes, unsafe.Slice((*byte)(unsafe.Pointer(&x[0])), len(x)*8))
	}
	return bytes.Get("buffer")
}

// uint8Array copies b to JavaScript.
func uint8Array(b []byte) js.Value {
	a := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(a, b)
	return a
}

// decode is data.Options.Decode by the browser's TextDecoder.
func decode(encoding string, b []byte) (out []byte, err error) {
	defer func() { // TextDecoder throws on a label it does not know
		if r := recover(); r != nil {
			err = errors.New("the browser does not know the encoding " + encoding)
		}
	}()
	options := map[string]any{"ignoreBOM": true}
	text := js.Global().Get("TextDecoder").New(encoding, options).Call("decode", uint8Array(b))
	encoded := js.Global().Get("TextEncoder").New().Call("encode", text)
	out = make([]byte, encoded.Get("length").Int())
	js.CopyBytesToGo(out, encoded)
	return out, nil
}

// byStrokes has the browser order characters by their strokes, where it can.
func byStrokes(chars string) (string, bool) {
	collator := js.Global().Get("Intl").Get("Collator").New("zh-u-co-stroke")
	if collator.Call("resolvedOptions").Get("collation").String() != "stroke" {
		return "", false
	}
	return js.Global().Get("Array").Call("from", chars).Call("sort", collator.Get("compare")).Call("join", "").String(), true
}
