//go:build js && wasm

package main

import (
	"syscall/js"

	"statlas/data"
	"statlas/stats"
	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// An api is window.statlas, the door for scripts and host pages.
type api struct {
	e        *engine
	object   js.Value
	handlers map[string][]js.Value // by event: "change", "error"
}

func newAPI(e *engine) *api {
	return &api{e: e, object: js.Global().Get("statlas"), handlers: map[string][]js.Value{}}
}

// publish fills window.statlas, of which the shell has made the promise ready.
func (a *api) publish() {
	a.method("open", a.open)
	a.method("ask", a.ask)
	a.method("card", a.card)
	a.method("selftest", a.selftest)
	a.method("columns", a.columns)
	a.method("show", a.show)
	a.object.Set("on", js.FuncOf(func(_ js.Value, args []js.Value) any {
		event := args[0].String()
		a.handlers[event] = append(a.handlers[event], args[1])
		return nil
	}))
	a.method("replay", a.replay)
	a.getter("steps", func() any { return a.e.app.Log() })
	a.getter("view", func() any { return a.e.app.View() })
	a.getter("answer", func() any { return a.e.app.Answer() })
	a.getter("busy", func() any { return a.e.app.Busy() })
	a.getter("hash", func() any { return a.e.app.View().String() })
	a.e.app.OnChange = a.changed
	a.e.app.OnTrouble = func(code, text string) { a.tell("error", map[string]string{"code": code, "text": text}) }
	a.showDocument()
	a.call(wire.Request{Do: wire.Ping}, nil, func(*wire.Reply) { a.e.shell.Call("answers") })
}

// getter adds a property that is worked out when it is read.
func (a *api) getter(name string, f func() any) {
	js.Global().Get("Object").Call("defineProperty", a.object, name, map[string]any{
		"enumerable": true,
		"get":        js.FuncOf(func(js.Value, []js.Value) any { return toJS(f()) }),
	})
}

// changed tells the handlers what is on screen now. They run when the lock is free again: they may ask back.
func (a *api) changed() {
	a.showDocument()
	a.e.remember()
	a.tell("change", a.e.app.View())
}

func (a *api) tell(event string, what any) {
	handlers := a.handlers[event]
	if len(handlers) == 0 {
		return
	}
	v := toJS(what)
	go func() {
		for _, h := range handlers {
			h.Invoke(v)
		}
	}()
}

// call sends a request under the lock.
func (a *api) call(r wire.Request, payload any, reply func(*wire.Reply)) {
	a.e.env.Lock()
	defer a.e.env.UnlockOnly()
	a.e.call(&wire.Call{Request: r, Payload: payload, Reply: reply})
}

// open makes a File, Blob, ArrayBuffer or CSV text the table on screen, read as {settings} say, and gives {table, name,
// rows, columns, problems, ms}.
func (a *api) open(args []js.Value, resolve, reject func(any)) {
	source, name := args[0], "table.csv"
	settings, err := settingsOf(args)
	if err != nil {
		reject(jsError(&wire.Error{Code: stats.CodeJSON, Text: err.Error(), Args: []string{"settings", err.Error()}}))
		return
	}
	if len(args) > 1 && args[1].Truthy() && args[1].Get("name").Truthy() {
		name = args[1].Get("name").String()
	} else if source.Type() == js.TypeObject && source.Get("name").Type() == js.TypeString {
		name = source.Get("name").String()
	}
	if source.Type() == js.TypeString {
		source = js.Global().Get("Blob").New([]any{source})
	}
	a.e.env.Lock()
	defer a.e.env.UnlockRender()
	if settings == nil {
		s := a.e.app.SettingsFor(name)
		settings = &s
	}
	a.e.open(name, source, *settings, func(r *wire.Reply) {
		o, err := opened(r)
		if err != nil {
			reject(jsError(r.Error))
			return
		}
		resolve(toJS(map[string]any{
			"table": o.Table, "name": o.Report.Name, "rows": o.Rows, "columns": o.Report.Columns,
			"problems": o.Report.Problems, "problemsTotal": o.Report.Total, "ms": o.Report.Ms,
		}))
	})
	a.e.app.LoadUnattended()
}

// settingsOf reads what statlas.open is told of how to read the file, nil for nothing.
func settingsOf(args []js.Value) (*data.Settings, error) {
	if len(args) < 2 || !args[1].Truthy() || args[1].Get("settings").Type() != js.TypeObject {
		return nil, nil
	}
	return data.ParseSettings([]byte(js.Global().Get("JSON").Call("stringify", args[1].Get("settings")).String()))
}

// replay does with the table on screen what a log like statlas.steps says, and gives what could not be done: {steps, lost, told}.
func (a *api) replay(args []js.Value, resolve, reject func(any)) {
	l, err := ui.ParseLog([]byte(js.Global().Get("JSON").Call("stringify", args[0]).String()))
	settle := func(r *ui.Replayed, err error) {
		if err != nil {
			reject(jsError(&wire.Error{Code: stats.CodeJSON, Text: err.Error(), Args: []string{err.Error()}}))
			return
		}
		resolve(toJS(r))
	}
	if err != nil {
		settle(nil, err)
		return
	}
	a.e.env.Lock()
	defer a.e.env.UnlockRender()
	a.e.app.Replay(l, true, settle)
}

// show puts a view on screen: an object like statlas.view, or the text of a hash.
func (a *api) show(args []js.Value, resolve, reject func(any)) {
	var v view.View
	var err error
	if args[0].Type() == js.TypeString {
		v, err = view.Parse(args[0].String())
	} else {
		v, err = view.Decode([]byte(js.Global().Get("JSON").Call("stringify", args[0]).String()))
	}
	if err != nil {
		reject(jsError(&wire.Error{Code: stats.CodeJSON, Text: err.Error(), Args: []string{err.Error()}}))
		return
	}
	a.e.env.Lock()
	defer a.e.env.UnlockRender()
	a.e.app.Show(v)
	resolve(js.Undefined())
}
