//go:build js && wasm

package main

import (
	"encoding/json"
	"syscall/js"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/stats"
	"statlas/ui"
	"statlas/wasm/wire"
)

// An engine is ui.Engine over the worker. Its methods run under the lock of env; what comes back from the
// worker takes the lock itself.
type engine struct {
	shell     js.Value
	env       vugu.EventEnv
	app       *ui.App
	calls     wire.Calls
	link      *link
	held      map[string]held // the tables that the worker holds, by handle
	resting   map[string]held // those that a step of the user's leads to, which it does not hold
	parts     map[string]held // and those that only others are made of
	failed    held            // the user's file that the worker did not survive
	batch     *batch          // files that are read one after the other
	last      int             // number of the newest handle
	newest    string          // handle of the file that is kept for a reload
	hash      string          // as written last
	step      int             // that it shows
	keeps     bool            // the user lets the browser keep what is open
	renewing  bool            // another worker comes soon
	restoring bool            // what was kept is on its way back: until then nothing is written over it
	offered   js.Value        // what another page left
	report    js.Func         // hears how keeping went
	framed    bool            // the page is a view in another page
	turn      turner

	fetching js.Value // AbortController of the table that is on its way from the server, zero for none
}

// held is what it takes to open a table once more.
type held struct {
	do, name string
	source   js.Value // File, Blob or ArrayBuffer of the user's table
	settings data.Settings
	edition  string // that the page's server gave, "" for a file of the user's own

	tables  []string // that it is made of, by handle
	of      []string // and by name
	combine json.RawMessage
}

func (h held) request(handle string) wire.Request {
	return wire.Request{Do: h.do, Name: h.name, Table: handle, Settings: h.settings, Tables: h.tables, Columns: h.of, Combine: h.combine}
}

func newEngine(shell js.Value, env vugu.EventEnv) *engine {
	e := &engine{shell: shell, env: env, turn: newTurner(pageTurns), held: map[string]held{}, resting: map[string]held{}, parts: map[string]held{}}
	e.report = e.reporter()
	e.link = newLink(shell, e.reply, e.died)
	return e
}

// call sends a request; reply runs under the lock, and a render follows.
func (e *engine) call(c *wire.Call) uint64 {
	r := e.calls.Add(c)
	e.link.post(r, c.Payload)
	return r.ID
}

func (e *engine) reply(r *wire.Reply) {
	e.env.Lock()
	defer e.env.UnlockRender()
	e.calls.Take(r)
}

// failure gives the page's form of a reply's error, nil for none.
func failure(r *wire.Reply) error {
	if r.Error == nil {
		return nil
	}
	return &ui.CodedError{Code: r.Error.Code, Text: r.Error.Text, Args: r.Error.Args}
}

// body is the text of what was replied.
func body(r *wire.Reply) string { return r.Beside.(js.Value).Get("body").String() }

func opened(r *wire.Reply) (*ui.Opened, error) {
	if err := failure(r); err != nil {
		return nil, err
	}
	o := new(ui.Opened)
	return o, json.Unmarshal([]byte(body(r)), o)
}

// Dataset opens a bundled dataset.
func (e *engine) Dataset(id string, done func(*ui.Opened, error)) {
	e.endFetch()
	e.call(&wire.Call{
		Request: wire.Request{Do: wire.Dataset, Slot: "open", Name: id},
		Reply: func(r *wire.Reply) {
			o, err := opened(r)
			if err == nil {
				e.held[o.Table] = held{do: wire.Dataset, name: id}
			}
			done(o, err)
		},
	})
}

// Ask asks a question of a table.
func (e *engine) Ask(slot, table string, q *stats.Question, done func(stats.Answer, error)) {
	text := jsonOf(q)
	e.call(&wire.Call{
		Request:  wire.Request{Do: wire.Ask, Slot: "ask " + slot, Table: table, Question: text},
		Progress: func(done, total int64) { e.app.AskProgress(slot, done, total) },
		Reply:    func(r *wire.Reply) { e.answered(r, done) },
	})
}

// Stop ends the question of a slot.
func (e *engine) Stop(slot string) { e.cancel("ask " + slot) }

// Seek asks what stands out in a table.
func (e *engine) Seek(table string, q *stats.Question, progress func(done, total int64), done func(stats.Answer, error)) {
	e.call(&wire.Call{
		Request:  wire.Request{Do: wire.Ask, Slot: seekSlot, Table: table, Question: jsonOf(q)},
		Progress: progress,
		Reply:    func(r *wire.Reply) { e.answered(r, done) },
	})
}

const seekSlot = "seek"

// StopSeeking ends what Seek began.
func (e *engine) StopSeeking() { e.cancel(seekSlot) }

// jsonOf writes a question or another value of ours that holds nothing that JSON cannot.
func jsonOf(v any) json.RawMessage {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return text
}

// Cell asks for the text of a cell as it stood in the file.
func (e *engine) Cell(table string, row, column int, done func(string, error)) {
	e.call(&wire.Call{
		Request: wire.Request{Do: wire.Cell, Slot: "cell", Table: table, Row: row, Column: column},
		Reply: func(r *wire.Reply) {
			if err := failure(r); err != nil {
				done("", err)
				return
			}
			var raw string
			err := json.Unmarshal([]byte(body(r)), &raw)
			done(raw, err)
		},
	})
}

// Cancel stops the load under way.
func (e *engine) Cancel() {
	if e.fetching.Truthy() {
		e.fetching.Call("abort") // fetch tells
	}
	e.cancel("open")
}

// cancel stops the request that waits in a slot, if any; its reply says so.
func (e *engine) cancel(slot string) {
	if id := e.calls.Slot(slot); id != 0 {
		e.link.post(wire.Request{Do: wire.Cancel, Of: id}, nil)
	}
}

// Download saves text as a file of the user's.
func (e *engine) Download(name, mime, text string) {
	e.shell.Call("download", name, mime, uint8Array([]byte(text)))
}

// After calls do later.
func (e *engine) After(ms int, do func()) {
	var due js.Func
	due = js.FuncOf(func(js.Value, []js.Value) any {
		due.Release()
		e.env.Lock()
		defer e.env.UnlockRender()
		do()
		return nil
	})
	js.Global().Call("setTimeout", due, ms)
}

// Navigate writes the page's address and the step that it shows. In a frame no step leads back to the view before: it would be
// one of the page around it.
func (e *engine) Navigate(hash string, step int, push bool) {
	if push || hash != e.hash || step != e.step {
		e.hash, e.step = hash, step
		e.shell.Call("navigate", hash, step, push && !e.framed)
	}
}
