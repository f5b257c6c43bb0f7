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
func await(promise js.Value) (js.Value, error) {
	type outcome struct {
		value js.Value
		err   error
	}
	done := make(chan outcome, 1)
	ok := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- outcome{value: args[0]}
		return nil
	})
	failed := js.FuncOf(func(_ js.Value, args []js.Value) any {
		done <- outcome{err: errors.New(args[0].Call("toString").String())}
		return nil
	})
	defer ok.Release()
	defer failed.Release()
	promise.Call("then", ok, failed)
	o := <-done
	return o.value, o.err
}

// readBlob copies a File or Blob of len(b) bytes into b, chunk by chunk, and tells how much it has.
func readBlob(ctx context.Context, blob js.Value, b []byte, came func(have int)) error {
	for at, end := 0, 0; at < len(b); at = end {
		if err := ctx.Err(); err != nil {
			return err
		}
		if end = min(at+chunk, len(b)); at == 0 {
			end = min(data.HeadBytes, len(b)) // enough to see what is next
		}
		buffer, err := await(shell().Call("read", blob, at, end)) // see worker.js: WebKit needs it
		if err != nil {
			return err
		}
		js.CopyBytesToGo(b[at:end], js.Global().Get("Uint8Array").New(buffer))
		release(buffer)
		came(end)
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
