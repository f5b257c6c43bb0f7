//go:build js && wasm

package dom

import (
	"syscall/js"

	"github.com/vugu/vugu"
)

// idProperty is the property of a listening DOM node that holds its id in Renderer.nodes.
const idProperty = "statlasNode"

// A listener is what is given to addEventListener: one function for all nodes and event types,
// so nothing is left to release when nodes go.
type listener struct{ call, options js.Value }

// listen makes the four listeners, by capture and passive: the browser tells apart neither on the event.
func (r *Renderer) listen() {
	for c := range r.listeners {
		for p := range r.listeners[c] {
			capture, passive := c == 1, p == 1
			call := js.FuncOf(func(_ js.Value, args []js.Value) any {
				r.handle(args[0], capture, passive)
				return nil
			})
			options := js.ValueOf(map[string]any{"capture": capture, "passive": passive})
			r.listeners[c][p] = listener{call.Value, options}
		}
	}
}

func (r *Renderer) listener(h vugu.DOMEventHandlerSpec) listener {
	c, p := 0, 0
	if h.Capture {
		c = 1
	}
	if h.Passive {
		p = 1
	}
	return r.listeners[c][p]
}

// patchHandlers makes n call the handlers of list. Of two with the same event type, capture and
// passive both are called, through one listener.
func (r *Renderer) patchHandlers(n *node, list []vugu.DOMEventHandlerSpec) {
	if len(n.handlers) == 0 && len(list) == 0 {
		return
	}
	for i, h := range n.handlers {
		if !listens(list, h) && !listens(n.handlers[:i], h) {
			l := r.listener(h)
			n.dom().Call("removeEventListener", h.EventType, l.call, l.options)
		}
	}
	for i, h := range list {
		if !listens(n.handlers, h) && !listens(list[:i], h) {
			r.identify(n)
			l := r.listener(h)
			n.dom().Call("addEventListener", h.EventType, l.call, l.options)
		}
	}
	clear(n.handlers)
	n.handlers = append(n.handlers[:0], list...)
	if len(list) == 0 {
		delete(r.nodes, n.id)
	}
}

func listens(list []vugu.DOMEventHandlerSpec, h vugu.DOMEventHandlerSpec) bool {
	for _, o := range list {
		if hears(o, h.EventType, h.Capture, h.Passive) {
			return true
		}
	}
	return false
}

func hears(h vugu.DOMEventHandlerSpec, typ string, capture, passive bool) bool {
	return h.EventType == typ && h.Capture == capture && h.Passive == passive
}

// identify lets events find n by an id on its DOM node.
func (r *Renderer) identify(n *node) {
	if n.id == 0 {
		r.lastID++
		n.id = r.lastID
		n.dom().Set(idProperty, n.id)
	}
	r.nodes[n.id] = n
}

// handle takes an event from the browser and calls its handlers before it returns, so that they can
// prevent the default. Only when the lock is taken – the event was fired by drawing itself, or a
// goroutine holds the lock while it waits – are they called later, for to wait here would stop the page.
func (r *Renderer) handle(val js.Value, capture, passive bool) {
	target := val.Get("currentTarget")
	n := r.nodes[target.Get(idProperty).Int()]
	if n == nil {
		return
	}
	e := &event{val: val, current: target, typ: val.Get("type").String(), env: &r.env}
	switch e.typ {
	case "input", "change", "toggle":
		n.touched = n.touched || val.Get("target").Equal(target)
	}
	if r.env.mu.TryLock() {
		r.call(n, e, capture, passive)
		return
	}
	e.EventSummary() // what it says now
	go func() {
		r.env.Lock()
		r.call(n, e, capture, passive)
	}()
}

// call runs the newest handlers of n for e with the lock held, gives it back and asks for a frame.
func (r *Renderer) call(n *node, e *event, capture, passive bool) {
	defer func() {
		p := recover()
		r.env.UnlockRender()
		if p != nil {
			r.report(newPanic(e.typ+" handler", p))
		}
	}()
	if r.nodes[n.id] != n {
		return // it left the page while the event waited
	}
	for _, h := range n.handlers {
		if h.Func != nil && hears(h, e.typ, capture, passive) {
			h.Func(e)
		}
	}
}
