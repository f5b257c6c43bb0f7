//go:build js && wasm

package main

import (
	"syscall/js"

	"statlas/data"
	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// open reads a File, Blob or ArrayBuffer and puts its table on screen; done, which may be nil, hears the reply.
// Like every method of the engine it runs under the lock.
func (e *engine) open(name string, source js.Value, settings data.Settings, done func(*wire.Reply)) {
	e.take(held{do: wire.Open, name: name, source: source, settings: settings}, done)
}

// take is open for what is not of the user's own disk too.
func (e *engine) take(h held, done func(*wire.Reply)) {
	e.endFetch()
	e.apart()
	name := h.name
	e.app.BeginLoad(name)
	e.app.Lent(name, h.edition)
	e.read(e.handle(""), h, "open", func(r *wire.Reply, o *ui.Opened, err error) {
		if err != nil {
			e.app.LoadFailed(name, err)
		} else {
			e.app.Opened(o)
		}
		if done != nil {
			done(r)
		}
	})
}

// read has the worker read h under a handle, in a slot; a table that it holds under that stays when nothing comes of it.
func (e *engine) read(handle string, h held, slot string, done func(*wire.Reply, *ui.Opened, error)) {
	request := h.request(handle)
	request.Slot = slot
	e.call(&wire.Call{
		Request:  request,
		Payload:  h.source,
		Progress: e.app.LoadProgress,
		Reply: func(r *wire.Reply) {
			o, err := opened(r)
			switch {
			case err == nil:
				e.held[handle] = h
			case r.Error != nil && r.Error.Code == wire.CodeDied:
				e.failed = h // Again may try once more
			}
			done(r, o, err)
		},
	})
}

// Read reads the user's file once more with other settings.
func (e *engine) Read(table string, s data.Settings, done func(*ui.Opened, error)) {
	h := e.held[table]
	same := view.SameReading(h.settings, s)
	h.settings = s
	if same {
		e.calculate(table, h, done)
		return
	}
	e.read(table, h, "open", func(_ *wire.Reply, o *ui.Opened, err error) { done(o, err) })
}

// Again reads the file whose load the worker did not survive.
func (e *engine) Again() {
	if h := e.failed; h.do != "" {
		e.failed = held{}
		e.open(h.name, h.source, h.settings, nil)
	}
}

// died brings the tables back into a new worker under their old handles and asks again what was being asked.
// A load under way is not tried again by itself: it may be what the worker died of.
func (e *engine) died(reason string) {
	e.env.Lock()
	defer e.env.UnlockRender()
	if reason == movedOn {
		e.resume(false)
		return
	}
	e.app.Lost(reason)
	if reason == "unstartable" {
		e.calls.Drain()
		return
	}
	e.resume(true)
}

// resume has the tables opened in the next worker under their old handles, and asks again what was being asked; lethal tells
// that it may have been a load that the worker ended of.
func (e *engine) resume(lethal bool) {
	waiting := e.calls.Drain()
	for _, made := range []bool{false, true} { // what was made of others comes after them
		for handle, h := range e.held {
			if (h.do == wire.Combine) == made {
				e.restore(handle, h)
			}
		}
	}
	for _, c := range waiting {
		if lethal && c.Request.Do == wire.Open {
			c.Reply(&wire.Reply{Error: &wire.Error{Code: wire.CodeDied, Text: "the engine ended while it read " + c.Request.Name, Args: []string{c.Request.Name}}})
			continue
		}
		e.call(c)
	}
}

func (e *engine) restore(handle string, h held) {
	e.remake(handle, h, func(err error) {
		if err != nil {
			delete(e.held, handle)
			e.app.LoadFailed(h.name, err)
		}
	})
}
