//go:build js && wasm

package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"syscall/js"

	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// restoreKept opens what this tab had open before it was loaded anew. What another one left is offered, or opened at once when
// the view waits for it.
func (e *engine) restoreKept() {
	if !e.keeps {
		return
	}
	found := e.shell.Call("sessions")
	go func() {
		s, err := await(found)
		e.env.Lock()
		defer e.env.UnlockRender()
		e.restoring = false
		if err != nil {
			return
		}
		if own := s.Get("own"); own.Truthy() {
			e.restoreAll(own, func(k kept) {
				if len(e.app.Saved()) == 0 { // the tab has them too, where it has room
					e.app.RestoreSaved(k.Saved)
				}
			})
			return
		}
		e.remember()
		other := s.Get("other")
		if !other.Truthy() {
			return
		}
		var k kept
		if json.Unmarshal([]byte(other.Get("text").String()), &k) != nil {
			return
		}
		saved := len(e.app.Saved().With(k.Saved)) - len(e.app.Saved())
		if len(k.Tables) == 0 && saved == 0 {
			return
		}
		e.offered = other
		var names []string
		for _, t := range k.Tables {
			if !t.Open {
				continue
			}
			if names = append(names, t.Request.Name); e.app.Waits(t.Request.Name) {
				e.AnswerOffer(true)
				return
			}
		}
		e.app.Offer(&ui.Kept{Names: names, Saved: saved, When: other.Get("when").String()})
	}()
}

// AnswerOffer opens what another page left, and shows its view where nothing else is on screen; either way it is this page's, or
// nobody's, from then on.
func (e *engine) AnswerOffer(open bool) {
	other := e.offered
	drop := func() { e.shell.Call("dropSession", other.Get("name")) }
	if !open {
		drop()
		return
	}
	e.restoreAll(other, func(k kept) {
		e.app.RestoreSaved(k.Saved)
		if v, err := view.Parse(k.Hash); err == nil && e.app.View().Data == "" {
			e.app.Show(v)
		}
		e.remember()
		drop()
	})
}

// restoreAll opens what a session had open, one after the other.
func (e *engine) restoreAll(session js.Value, done func(kept)) {
	var k kept
	if json.Unmarshal([]byte(session.Get("text").String()), &k) != nil {
		return
	}
	e.restoring = true
	handles := map[string]string{} // as they were → as they are
	var parts []string
	var next func(i int)
	next = func(i int) {
		if i == len(k.Tables) {
			for _, part := range parts {
				e.parts[part] = e.held[part]
				e.free(part)
			}
			e.restoring = false
			done(k)
			e.remember()
			return
		}
		t := k.Tables[i]
		r := t.Request
		h := held{do: r.Do, name: r.Name, settings: r.Settings, edition: t.Edition, of: r.Columns, combine: r.Combine, source: session.Get("sources").Get(r.Table)}
		if h.do == wire.Open && !h.source.Truthy() { // its bytes were not there yet when the page went
			next(i + 1)
			return
		}
		for _, part := range r.Tables {
			h.tables = append(h.tables, handles[part])
		}
		handle := e.handle(r.Table)
		handles[r.Table] = handle
		e.app.BeginLoad(h.name)
		e.app.Lent(h.name, h.edition)
		e.read(handle, h, "", func(_ *wire.Reply, o *ui.Opened, err error) {
			switch {
			case err != nil:
				e.app.LoadFailed(h.name, err)
			case t.Open:
				e.app.Restored(o)
			default:
				parts = append(parts, handle)
			}
			next(i + 1)
		})
	}
	next(0)
}

// handle names the next table, by the name given where that is free.
func (e *engine) handle(wanted string) string {
	if n, err := strconv.Atoi(strings.TrimPrefix(wanted, "file")); err == nil && n > e.last {
		e.last = n
		return wanted
	}
	e.last++
	return "file" + strconv.Itoa(e.last)
}
