//go:build js && wasm

package main

import (
	"encoding/json"
	"syscall/js"

	"statlas/wasm/wire"
)

// method adds a method to statlas that returns a promise. f must settle it through resolve or reject, once.
func (a *api) method(name string, f func(args []js.Value, resolve, reject func(any))) {
	a.object.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
		return promise(func(resolve, reject func(any)) {
			if len(args) == 0 {
				reject(jsError(&wire.Error{Code: wire.CodeInternal, Text: "statlas." + name + " needs an argument"}))
				return
			}
			f(args, resolve, reject)
		})
	}))
}

func promise(f func(resolve, reject func(any))) js.Value {
	var executor js.Func
	executor = js.FuncOf(func(_ js.Value, args []js.Value) any {
		defer executor.Release()
		resolve, reject := args[0], args[1]
		f(func(v any) { resolve.Invoke(v) }, func(v any) { reject.Invoke(v) })
		return nil
	})
	return js.Global().Get("Promise").New(executor)
}

// settle gives a reply's body as it is; the page's Go never decodes it.
func settle(resolve, reject func(any)) func(*wire.Reply) {
	return func(r *wire.Reply) {
		if r.Error != nil {
			reject(jsError(r.Error))
			return
		}
		resolve(js.Global().Get("JSON").Call("parse", r.Beside.(js.Value).Get("body")))
	}
}

// jsError is an Error with code and args.
func jsError(e *wire.Error) js.Value {
	err := js.Global().Get("Error").New(e.Text)
	err.Set("code", e.Code)
	args := make([]any, len(e.Args))
	for i, a := range e.Args {
		args[i] = a
	}
	err.Set("args", args)
	return err
}

// toJS turns v into a plain JavaScript value by way of JSON.
func toJS(v any) js.Value {
	b, err := json.Marshal(v)
	if err != nil {
		return js.Null()
	}
	return js.Global().Get("JSON").Call("parse", string(b))
}
