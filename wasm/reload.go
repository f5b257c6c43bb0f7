//go:build js && wasm

package main

import (
	"encoding/json"
	"syscall/js"

	"statlas/data"
	"statlas/ui"
	"statlas/wasm/wire"
)

// keepLimit is the largest file in bytes that is kept for a reload.
const keepLimit = 3 << 20

// keptMade is what was made of a kept file, or of a bundled dataset alone.
type keptMade struct {
	Name     string          `json:"name"`
	Combine  json.RawMessage `json:"combine"`
	Settings data.Settings   `json:"settings"` // that the file was read with: the view is of what was made
}

// keepable returns the file behind h and what is made of it; ok is false where there is more than one.
func (e *engine) keepable(h held) (file held, made string, ok bool) {
	switch {
	case h.do == wire.Open:
		return h, "", true
	case h.do != wire.Combine || len(h.tables) > 1:
		return held{}, "", false
	case len(h.tables) == 1:
		file = e.known(h.tables[0])
	}
	return file, string(jsonOf(keptMade{h.name, h.combine, file.settings})), file.do != wire.Combine
}

// keep remembers a small file for a reload of this tab, with what is made of it, and forgets the one before in any case.
// A view in another page leaves the tab's files alone, here and in kept.
func (e *engine) keep(h held, made string) {
	if e.framed {
		return
	}
	source := h.source
	if source.InstanceOf(js.Global().Get("Blob")) {
		if source.Get("size").Int() > keepLimit {
			source = source.Call("slice", 0, 0)
			h.name, made = "", ""
		}
		buffer, err := await(source.Call("arrayBuffer"))
		if err != nil {
			return // the file is gone from the disk; nothing to keep
		}
		source = buffer
	}
	bytes := js.Global().Get("Uint8Array")
	if h.do == "" {
		source = js.ValueOf(0)
	}
	e.shell.Call("keep", h.name, bytes.New(source), h.edition, made)
}

// kept opens the file that a reload finds again, and makes of it what was, if the view on screen is of either.
func (e *engine) kept() {
	if e.framed {
		return
	}
	k := e.shell.Call("kept")
	if k.IsNull() {
		return
	}
	h := held{do: wire.Open, name: k.Get("name").String(), source: k.Get("bytes").Get("buffer")}
	if edition := k.Get("edition"); edition.Truthy() {
		h.edition = edition.String()
	}
	var made keptMade
	if m := k.Get("made"); m.Truthy() && json.Unmarshal([]byte(m.String()), &made) == nil && e.app.Waits(made.Name) {
		e.makeKept(h, made)
	} else if e.app.Waits(h.name) {
		h.settings = e.app.SettingsFor(h.name)
		e.take(h, nil)
	}
}

// makeKept opens the file behind what is kept, if there is one, and makes that of it.
func (e *engine) makeKept(file held, made keptMade) {
	h := held{do: wire.Combine, name: made.Name, settings: e.app.SettingsFor(made.Name), combine: made.Combine}
	steps := []held{file, h}
	if file.name == "" {
		steps = steps[1:]
	}
	var next func(of, names []string)
	next = func(of, names []string) {
		h, handle := steps[0], e.handle("")
		steps = steps[1:]
		if h.do == wire.Open {
			h.settings = made.Settings
		}
		h.tables, h.of = of, names
		e.app.BeginLoad(h.name)
		e.app.Lent(h.name, h.edition)
		e.read(handle, h, "", func(_ *wire.Reply, o *ui.Opened, err error) {
			if err != nil {
				e.app.LoadFailed(h.name, err)
				return
			}
			e.app.Restored(o)
			if len(steps) > 0 {
				next([]string{handle}, []string{h.name})
			}
		})
	}
	next(nil, nil)
}
