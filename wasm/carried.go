//go:build js && wasm

package main

import (
	"encoding/json"
	"strings"
	"syscall/js"

	"statlas/data"
	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// begin shows what the address says, or else the view that the page in one file carries, and has own.js unpack the tables
// in it.
func (e *engine) begin() {
	own, location := e.shell.Call("own"), js.Global().Get("location")
	var tables []carried
	_ = json.Unmarshal([]byte(own.Get("tables").String()), &tables) // written by us: its digest is right
	for _, t := range tables {
		e.app.Carry(t.Name, t.Settings)
	}
	saved, views := e.shell.Call("saved"), own.Get("views")
	if saved.IsNull() { // else the user has changed them since
		saved = views
	}
	if !saved.IsNull() {
		e.app.SetSaved(saved.String())
	}
	e.hash = location.Get("hash").String()
	hash := e.hash
	if hash == "" {
		hash = own.Get("view").String()
		e.shell.Call("navigate", hash, 0, false)
		e.hash = hash
	}
	e.show(hash)
	e.app.Bring(false)
	e.settled(e.shell.Call("unfold", e.app.Awaited(), js.FuncOf(func(_ js.Value, args []js.Value) any {
		return promise(func(resolve, _ func(any)) { e.unfolded(args, resolve) })
	})), func(damage js.Value, _ error) {
		code, what, told := strings.Cut(damage.String(), " ")
		switch {
		case code == "tables" && told || views.IsNull():
			if code != "tables" {
				what = ""
			}
			e.app.TellLost(what, views.IsNull())
		case told:
			e.app.Tell(code, what)
		}
	})
}

// carried is what is told of a table that the page carries.
type carried struct {
	Name     string
	Settings data.Settings
}

// unfolded takes a table of the page's: its name, and its bytes, null where they are damaged; or how it is made and the handles of
// the tables that it is made of. It gives the handle, "" where there is none.
func (e *engine) unfolded(args []js.Value, resolve func(any)) {
	name := args[0].String()
	done := func(o *ui.Opened, err error) {
		if err != nil {
			o = &ui.Opened{}
			e.app.Brought(name, nil)
		} else {
			e.app.Brought(name, o)
		}
		resolve(o.Table)
	}
	e.env.Lock()
	defer e.env.UnlockRender()
	if args[1].Type() == js.TypeObject {
		e.bring(name, args[1], done)
		return
	}
	var c ui.Combination
	if err := json.Unmarshal([]byte(args[1].String()), &c); err != nil { // null does not read as one either
		done(nil, err)
		return
	}
	e.Combine(strings.Fields(args[2].String()), name, c, done)
}

// bring reads a table that came with the page or its address, whatever else is being read.
func (e *engine) bring(name string, source js.Value, done func(*ui.Opened, error)) {
	e.apart()
	handle := e.handle("")
	h := held{do: wire.Open, name: name, source: source, settings: e.app.SettingsFor(name)}
	e.call(&wire.Call{Request: h.request(handle), Payload: source, Reply: func(r *wire.Reply) {
		o, err := opened(r)
		if err == nil {
			e.held[handle] = h
		}
		done(o, err)
	}})
}

// show shows the view of an address, and the table that travels in it or that a reload finds again.
func (e *engine) show(hash string) {
	rest, text := view.CutOwn(hash)
	e.app.ShowHash(rest)
	if text == "" {
		e.kept()
		return
	}
	e.Navigate(e.app.View().String(), e.step, false)
	name := e.app.Awaited()
	e.app.Bring(true)
	e.settled(e.shell.Call("fromLink", text), func(bytes js.Value, err error) {
		if err != nil || name == "" {
			e.app.Brought(name, nil)
			e.app.Tell("link", "")
			return
		}
		e.bring(name, bytes, func(o *ui.Opened, err error) {
			if err != nil {
				e.app.Brought(name, nil)
				e.app.Tell("link", "")
				return
			}
			e.app.Brought(name, o)
			e.app.Tell("inLink", name)
		})
	})
}
