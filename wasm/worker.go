//go:build js && wasm

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"syscall/js"
	"time"

	"statlas/data"
	"statlas/wasm/wire"
)

// A worker answers requests one after the other. While one runs it lets messages in at every turn, so that
// a newer question, a cancel or a ping is seen at once. Its clients, the page that started it and views beside that in
// frames of their own, know nothing of each other.
type worker struct {
	clients []*client
	last    int // client served last
	*client     // whose job runs
	sets    *bundledSets
	wake    chan struct{}
	turn    turner
	said    time.Time   // when a job last told how far it is
	warm    bool        // what reads files has run
	fresh   *data.Table // opened, and not prepared yet
	large   bool        // a table was opened that leaves no memory to spare
	crew    *crew       // nil until it is hired
}

// runWorker serves the page until the worker is ended.
func runWorker() {
	w := &worker{sets: newBundledSets(), wake: make(chan struct{}, 1), turn: newTurner(workerTurns)}
	if hash := js.Global().Get("statlasHash"); hash.Truthy() {
		w.sets.expect(hash.String())
	}
	w.join(js.Global().Get("self"))
	w.client = w.clients[0]
	w.welcome()
	for {
		for j := w.next(); j != nil; j = w.next() {
			w.run(j)
		}
		w.rest()
	}
}

// take looks at a client's message as it comes: what cannot wait is done here, the rest is queued.
func (w *worker) take(c *client, header []byte, m js.Value) {
	r, err := decodeRequest(header)
	if err != nil {
		return // no id to answer to
	}
	switch r.Do {
	case wire.Ping:
		send(c.port, wire.Reply{ID: r.ID}, nil)
		return
	case wire.Cancel:
		c.queue.Cancel(r.Of)
		return
	case wire.Leave:
		w.leave(c)
		return
	}
	c.queue.Add(r, m.Get("payload"))
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// run does one job and replies, unless a newer one took its slot.
func (w *worker) run(j *wire.Job) {
	body, buffers, err := w.do(j)
	if j.Stale() {
		return
	}
	reply := wire.Reply{ID: j.ID}
	var text []byte
	if err == nil {
		text, err = json.Marshal(body)
	}
	if err != nil {
		reply.Error = wireError(err)
	}
	send(w.port, reply, map[string]any{"body": string(text), "buffers": buffers})
}

// do turns a panic of ours into an error, so that one bad table does not take the others with it.
func (w *worker) do(j *wire.Job) (body any, buffers []any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &wire.Error{Code: wire.CodeInternal, Text: fmt.Sprint("internal error: ", r), Args: []string{fmt.Sprint(r)}}
		}
	}()
	ctx, cancel := context.WithCancel(j.Ctx)
	defer cancel()
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	return w.answer(ctx, j)
}

// saidEvery is the time between two words of how far a job is: the page draws each.
const saidEvery = 100 * time.Millisecond

// yield lets messages in when the last turn is some time ago; report says how far the job is, if it is told.
func (w *worker) yield(id uint64, done, total int64, report bool) {
	if !w.turn.due() {
		return
	}
	if report && total > 0 && time.Since(w.said) > saidEvery {
		w.said = time.Now()
		send(w.port, wire.Reply{ID: id, Done: done, Total: total}, nil)
	}
	w.turn.take()
}

// A turner gives the event loop a turn, by a message to itself: a timer would be slowed down.
type turner struct {
	port  js.Value
	came  chan struct{}
	last  *time.Time
	every time.Duration // between turns
}

// A worker gives turns so often that nobody notices, the page so often that what is drawn beside is not late.
const (
	workerTurns = 30 * time.Millisecond
	pageTurns   = 12 * time.Millisecond
)

func newTurner(every time.Duration) turner {
	channel := js.Global().Get("MessageChannel").New()
	t := turner{port: channel.Get("port2"), came: make(chan struct{}, 1), last: new(time.Time), every: every}
	channel.Get("port1").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
		t.came <- struct{}{}
		return nil
	}))
	return t
}

func (t turner) due() bool { return time.Since(*t.last) > t.every }

func (t turner) take() {
	t.port.Call("postMessage", 0)
	<-t.came
	*t.last = time.Now()
}

// wireError gives err the code by which the page says it in words.
func wireError(err error) *wire.Error {
	var e *wire.Error
	switch {
	case errors.As(err, &e):
		return e
	case errors.Is(err, context.Canceled):
		return &wire.Error{Code: wire.CodeCancelled, Text: "cancelled"}
	}
	if coded := codedError(err); coded != nil {
		return coded
	}
	return &wire.Error{Code: wire.CodeInternal, Text: err.Error(), Args: []string{err.Error()}}
}
