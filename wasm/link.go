//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"

	"statlas/wasm/wire"
)

// A link is the way to the worker: it starts one, hears whether it lives, and starts the next when it died.
type link struct {
	shell    js.Value
	worker   js.Value
	reply    func(*wire.Reply)
	died     func(reason string)
	unheard  int  // pings since the last sign of life
	sounded  bool // the worker has been heard at all
	failures int  // workers in a row that died before they were heard
}

// The worker yields every few dozen milliseconds; this many pings at this distance without a word mean that it
// is gone, not busy. Counting pings, not time, keeps a laptop's sleep from looking like a death.
const (
	pingEvery   = 1000 // ms
	pingsToDead = 10
)

func newLink(shell js.Value, reply func(*wire.Reply), died func(string)) *link {
	l := &link{shell: shell, reply: reply, died: died}
	l.start()
	js.Global().Call("setInterval", js.FuncOf(func(js.Value, []js.Value) any {
		l.ping()
		return nil
	}), pingEvery)
	return l
}

func (l *link) start() {
	l.worker, l.unheard, l.sounded = l.shell.Call("spawnWorker"), 0, false
	worker := l.worker
	receive(worker, func(header []byte, m js.Value) {
		r, err := decodeReply(header)
		if err != nil {
			return
		}
		l.unheard, l.sounded, l.failures = 0, true, 0
		r.Beside = m
		if r.ID != 0 { // 0 is a ping's
			l.reply(&r)
		}
	})
	worker.Call("addEventListener", "error", js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault") // it is said on the page, not in the console
		if l.worker.Equal(worker) {
			l.restart(reason(args[0].Get("message")))
		}
		return nil
	}))
}

func reason(message js.Value) string {
	if message.Type() == js.TypeString && strings.Contains(strings.ToLower(message.String()), "memory") {
		return "memory"
	}
	return "stopped"
}

func (l *link) ping() {
	l.unheard++
	if l.unheard > pingsToDead {
		l.restart("silent")
		return
	}
	l.post(wire.Request{Do: wire.Ping}, nil)
}

// movedOn is the reason to change to another worker that is no failure: in the frame of another page the worker may be another
// view's, which goes away.
const movedOn = "moved"

// move leaves the worker for the next that the shell gives.
func (l *link) move() {
	l.worker.Call("terminate")
	l.start()
}

// restart ends the worker and starts another, unless workers cannot be started at all.
func (l *link) restart(reason string) {
	if l.worker.Get("lent").Truthy() {
		l.move()
		l.died(movedOn)
		return
	}
	l.worker.Call("terminate")
	if !l.sounded {
		l.failures++
	}
	if l.failures > 2 {
		l.died("unstartable")
		return
	}
	l.start()
	l.died(reason)
}

func (l *link) post(r wire.Request, payload any) {
	send(l.worker, r, map[string]any{"payload": payload})
}
