//go:build js && wasm

package main

import (
	"encoding/json"
	"slices"
	"syscall/js"
	"unsafe"

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
	hello   partJob // every worker's first
	crew    *crew
	workers []*partWorker
	waiting []partText
	came    map[int]js.Value // replies not joined yet, by part
	sizes   []int            // bytes of each part
	offered data.Part        // the next to be joined, when it has come
	joined  int              // parts joined …
	bytes   int64            // … and the bytes in them
	scratch []int64          // where replies are copied to
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
	text   []byte
	last   bool
}

func newParts(joiner *data.Joiner, c *crew, size int, s data.Settings) *parts {
	p := &parts{joiner: joiner, crew: c, hello: partJob{Size: size, Settings: s}, came: map[int]js.Value{}, wake: make(chan struct{}, 1)}
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
		p.waiting = append(p.waiting, partText{len(p.sizes), text, last})
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
		w.post(p.hello, p.joiner.Head())
	}
	w.has = append(w.has, t.number)
	w.post(partJob{Last: t.last}, t.text)
	return true
}

func (w *partWorker) post(job partJob, text []byte) {
	header, err := json.Marshal(job)
	if err != nil {
		panic(err)
	}
	buffer := uint8Array(text).Get("buffer")
	w.port.Call("postMessage", map[string]any{"json": string(header), "text": buffer}, []any{buffer})
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
			p.offered = p.part(reply)
		}
		if !p.joiner.Add(p.offered) {
			return
		}
		p.offered = nil
		p.bytes += int64(p.sizes[p.joined])
		p.joined++
	}
}

// done reports whether nothing is left to do for a file that has come whole.
func (p *parts) done() bool { return p.joiner.Whole() || p.joined == len(p.sizes) }

// part copies a reply into Go's memory, where it lasts until the next.
func (p *parts) part(reply js.Value) data.Part {
	bytes := js.Global().Get("Uint8Array").New(reply.Get("buffer"))
	n := bytes.Get("length").Int()
	if n/8 > len(p.scratch) {
		p.scratch = make([]int64, n/8+n/64)
	}
	all := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(p.scratch))), n)
	js.CopyBytesToGo(all, bytes)
	release(reply.Get("buffer"))
	lengths := reply.Get("lengths")
	out := make(data.Part, lengths.Length())
	at := 0
	for i := range out {
		size := lengths.Index(i).Int()
		out[i] = all[at : at+size]
		at += aligned(size)
	}
	return out
}
