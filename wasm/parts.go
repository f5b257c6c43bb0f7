//go:build js && wasm

package main

import (
	"encoding/json"
	"slices"
	"syscall/js"

	"statlas/data"
)

const (
	partsFrom = 6 << 20 // bytes from which a file is read by part workers: for less they would start in vain
	atOnce    = 2       // parts that a worker has at a time, so that it never waits for the next
)

// parts gives the parts of one file to workers and joins what comes back. All its methods but note run on one goroutine;
// what the browser calls is noted and wakes it.
type parts struct {
	joiner  *data.Joiner
	file    []byte
	crew    *crew
	workers []*partWorker
	waiting []partText
	came    map[int]js.Value // replies not joined yet, by part
	sizes   []int            // bytes of each part
	offered *partReply       // the next to be joined, when it has come
	joined  int              // parts joined …
	bytes   int64            // … and the bytes in them
	pieces  []piece          // of the file, as they came, that parts may lie in
	spare   []js.Value       // ArrayBuffers of replies that were joined, for the next
	inbox   []func()
	wake    chan struct{}
}

// partWorker is the way to a worker that reads parts.
type partWorker struct {
	port    js.Value
	greeted bool
	has     []int // parts it was given and has not read, in order
}

// partText is a part that waits for a worker.
type partText struct {
	number int
	from   int // where it begins in the file
	text   []byte
	last   bool
}

func newParts(joiner *data.Joiner, c *crew, file []byte) *parts {
	p := &parts{joiner: joiner, file: file, crew: c, came: map[int]js.Value{}, wake: make(chan struct{}, 1)}
	c.told = p.poke
	return p
}

func shell() js.Value { return js.Global().Get("statlasShell") }

func (p *parts) note(f func()) {
	p.inbox = append(p.inbox, f)
	p.poke()
}

func (p *parts) poke() {
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// employ opens the ways to the crew once it has come; with one of it lost the joiner reads alone.
func (p *parts) employ() {
	if p.crew.lost {
		p.joiner.Alone()
	}
	if len(p.workers) > 0 || p.crew.ports.IsUndefined() {
		return
	}
	for i := range p.crew.ports.Length() {
		w := &partWorker{port: p.crew.ports.Index(i)}
		w.port.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
			reply := args[0].Get("data")
			p.note(func() {
				p.came[w.has[0]] = reply
				w.has = w.has[1:]
			})
			return nil
		}))
		p.workers = append(p.workers, w)
	}
}

// look does what was noted, gives out the parts that have come, and joins those that were read.
func (p *parts) look() {
	for len(p.inbox) > 0 {
		f := p.inbox[0]
		p.inbox = p.inbox[1:]
		f()
	}
	p.employ()
	for text, last := p.joiner.Next(); text != nil; text, last = p.joiner.Next() {
		p.waiting = append(p.waiting, partText{len(p.sizes), cap(p.file) - cap(text), text, last})
		p.sizes = append(p.sizes, len(text))
	}
	for len(p.waiting) > 0 && p.give(p.waiting[0]) {
		p.waiting = p.waiting[1:]
	}
	p.join()
}

// give gives a part to the worker that has the fewest, if one has room.
func (p *parts) give(t partText) bool {
	if len(p.workers) == 0 {
		return false
	}
	w := slices.MinFunc(p.workers, func(a, b *partWorker) int { return len(a.has) - len(b.has) })
	if len(w.has) == atOnce {
		return false
	}
	if !w.greeted {
		w.greeted = true
		plan := p.joiner.Plan()
		w.post(partJob{Plan: &plan}, nil, js.Undefined(), js.Undefined())
	}
	w.has = append(w.has, t.number)
	spare := js.Undefined()
	if n := len(p.spare); n > 0 {
		spare, p.spare = p.spare[n-1], p.spare[:n-1]
	}
	to := t.from + len(t.text)
	p.drop(t.from)
	for len(p.pieces) > 0 && p.pieces[0].to < to && p.pieces[0].to-t.from < chunk/2 {
		p.drop(p.pieces[0].to) // little of the part lies in it
	}
	if len(p.pieces) == 0 || p.pieces[0].from > to || p.pieces[0].to < to {
		w.post(partJob{Last: t.last, Bytes: len(t.text)}, t.text, js.Undefined(), spare)
		return true
	}
	c := p.pieces[0]
	p.pieces = p.pieces[1:]
	w.post(partJob{Last: t.last, Bytes: len(t.text), Skip: max(0, t.from-c.from)}, t.text[:max(0, c.from-t.from)], c.buffer, spare)
	return true
}

// post sends a job with text, the piece that goes on behind it, and an ArrayBuffer for the reply.
func (w *partWorker) post(job partJob, text []byte, piece, spare js.Value) {
	header, err := json.Marshal(job)
	if err != nil {
		panic(err)
	}
	buffer := uint8Array(text).Get("buffer")
	moved := []any{buffer}
	for _, b := range []js.Value{piece, spare} {
		if !b.IsUndefined() {
			moved = append(moved, b)
		}
	}
	w.port.Call("postMessage", map[string]any{"json": string(header), "text": buffer, "piece": piece, "spare": spare}, moved)
}

// join joins the parts whose turn it is. One that the joiner does not take yet stays offered.
func (p *parts) join() {
	for {
		if p.offered == nil {
			reply, ok := p.came[p.joined]
			if !ok {
				return
			}
			delete(p.came, p.joined)
			p.offered = newPartReply(reply)
		}
		if !p.joiner.Add(p.offered) {
			return
		}
		p.spare = append(p.spare, p.offered.buffer)
		p.offered = nil
		p.bytes += int64(p.sizes[p.joined])
		p.joined++
	}
}

// end releases what was kept.
func (p *parts) end() {
	p.drop(len(p.file))
	for _, buffer := range p.spare {
		release(buffer)
	}
}

// done reports whether nothing is left to do for a file that has come whole.
func (p *parts) done() bool { return p.joiner.Whole() || p.joined == len(p.sizes) }
