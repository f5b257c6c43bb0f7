//go:build js && wasm

package main

import (
	"encoding/json"
	"syscall/js"

	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// kept is what the browser keeps of a page beside the bytes of its files.
type kept struct {
	Hash   string         `json:"hash"`
	Saved  view.SavedList `json:"saved,omitempty"`
	Tables []keptTable    `json:"tables"` // what others are made of comes before them
}

// A keptTable is what it takes to make a table once more.
type keptTable struct {
	Request wire.Request `json:"request"`
	Edition string       `json:"edition,omitempty"`
	Open    bool         `json:"open"` // else only another one is made of it
}

// keeping asks the shell what the user said, and what of the page's settings stayed.
func (e *engine) keeping() (k ui.Keeping, p ui.Prefs) {
	said := e.shell.Call("keeping")
	k = ui.Keeping{Can: said.Get("can").Bool(), On: said.Get("on").Bool(), Asked: said.Get("asked").Bool()}
	k.On = k.On && k.Can
	if json.Unmarshal([]byte(said.Get("prefs").String()), &p) != nil || !k.On {
		p = ui.Prefs{}
	}
	e.keeps, e.restoring = k.On, k.On
	return k, p
}

// Keep begins to keep what is open, or ends it and forgets what was kept.
func (e *engine) Keep(on bool, p ui.Prefs) {
	e.keeps = on
	e.agree(on, p)
	e.remember()
}

// Prefer keeps the page's settings.
func (e *engine) Prefer(p ui.Prefs) { e.agree(true, p) }

func (e *engine) agree(on bool, p ui.Prefs) {
	agreed := e.shell.Call("agree", on, string(jsonOf(p)))
	go func() {
		if can, err := await(agreed); err == nil && !can.Bool() {
			e.env.Lock()
			defer e.env.UnlockRender()
			e.keeps = false
			e.app.Keeps(ui.Keeping{Asked: true})
			e.app.Note("keep-failed")
		}
	}()
}

// Forget clears what the browser holds.
func (e *engine) Forget(done func(bool)) {
	e.keeps, e.newest = false, e.app.Table()
	forgotten := e.shell.Call("forget")
	go func() {
		ok, err := await(forgotten)
		e.env.Lock()
		defer e.env.UnlockRender()
		done(err == nil && ok.Bool())
	}()
}

// remember has kept what is open now; without the user's leave that is the file behind the table on
// screen, if small, for a reload of this tab.
func (e *engine) remember() {
	if !e.keeps {
		if file, made, ok := e.keepable(e.held[e.app.Table()]); ok && e.newest != e.app.Table() {
			e.newest = e.app.Table()
			go e.keep(file, made)
		}
		return
	}
	if e.restoring {
		return
	}
	k, sources, there := kept{Hash: e.app.View().String(), Saved: e.app.Saved()}, map[string]any{}, map[string]int{}
	var add func(handle string, open bool)
	add = func(handle string, open bool) {
		if i, ok := there[handle]; ok {
			k.Tables[i].Open = k.Tables[i].Open || open
			return
		}
		h := e.known(handle)
		for _, part := range h.tables {
			add(part, false)
		}
		if h.do == wire.Open {
			sources[handle] = h.source
		}
		there[handle] = len(k.Tables)
		k.Tables = append(k.Tables, keptTable{h.request(handle), h.edition, open})
	}
	for _, handle := range e.app.Handles() {
		add(handle, true)
	}
	e.shell.Call("remember", string(jsonOf(k)), sources, e.report)
}

// reporter tells the first time that keeping fails, or that another tab ended it.
func (e *engine) reporter() js.Func {
	failed := ""
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		code := args[0].String()
		if code != "" && code != failed {
			e.env.Lock()
			defer e.env.UnlockRender()
			if code == "elsewhere" {
				k, _ := e.keeping()
				e.app.Keeps(k)
			}
			e.app.Note("keep-" + code)
		}
		failed = code
		return nil
	})
}
