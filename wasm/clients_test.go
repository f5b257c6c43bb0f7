//go:build js && wasm

package main

import (
	"syscall/js"
	"testing"
	"time"

	"statlas/data"
)

// A client that leaves is forgotten with its tables; the others keep theirs, and have their turns.
func TestClients(t *testing.T) {
	w := &worker{sets: newBundledSets(), wake: make(chan struct{}, 1), turn: newTurner(workerTurns)}
	var ends []js.Value
	for range 3 {
		channel := js.Global().Get("MessageChannel").New()
		ends = append(ends, channel.Get("port2"))
		w.join(channel.Get("port1"))
	}
	for i, c := range w.clients {
		c.tables.hold("file1", &data.Table{Rows: i})
	}
	say := func(n int, text string) { ends[n].Call("postMessage", map[string]any{"json": text}) }
	say(0, `{"id":1,"do":"ask"}`)
	say(0, `{"id":2,"do":"ask"}`)
	say(1, `{"id":3,"do":"ask"}`)
	say(2, `{"id":4,"do":"ask"}`)
	ends[2].Call("postMessage", "no message of ours")
	say(2, `{"do":"leave"}`)
	gone := w.clients[2]
	for wait := time.Now(); len(w.clients) == 3; w.turn.take() {
		if time.Since(wait) > 20*time.Second {
			t.Fatal("nobody left")
		}
	}
	w.turn.take() // what was sent before has come
	if len(gone.tables.held) != 0 || gone.queue.Next() != nil {
		t.Error("who left is remembered")
	}
	var order []uint64
	for j := w.next(); j != nil; j = w.next() {
		order = append(order, j.ID)
		if w.tables.held["file1"] == nil {
			t.Errorf("job %d lost its table", j.ID)
		}
	}
	if len(order) != 3 || order[0] == 1 && order[1] == 2 {
		t.Errorf("jobs ran in the order %d: the first client's may not all go before", order)
	}
	w.leave(w.clients[0])
	if len(w.clients) != 2 {
		t.Error("the page that started the worker left before it")
	}
	a, err := w.sets.open("province-rd")
	b, again := w.sets.open("province-rd")
	if err != nil || again != nil || a != b {
		t.Errorf("a dataset is held twice: %v %v", err, again)
	}
	if _, err := w.sets.open("nothing"); err == nil {
		t.Error("an unknown dataset was opened")
	}
}
