//go:build js && wasm

// Package dom draws Vugu's node tree into the browser's document.
//
// It keeps a shadow of what is on the page, compares it with each new tree and touches only what
// changed. It needs neither eval nor inline styles, so it works under the content policy
// default-src 'none'; script-src 'self' 'wasm-unsafe-eval'.
//
// What the tree says is drawn as Vugu's own renderer draws it, with these additions:
//
//   - An element with a data-key attribute keeps its DOM node among its siblings wherever it moves;
//     so does what a component draws, as long as the component's instance lives.
//   - An element with a data-host attribute belongs to someone else inside: what its template holds is
//     drawn once, later only its own attributes and handlers follow. Host elements and elements with
//     vg-js-create are never handed from one component to another.
//   - A style attribute is applied through the CSSOM.
//   - The value attribute of an input, textarea or select also sets the live value when it changes, or when
//     the element itself has told a handler of input or change. An unchecked box needs .checked='false'
//     to be put back after a click that the model refuses.
//   - vg-content with text becomes a text node; only real markup goes through innerHTML.
//   - vg-js-create is called once for each element, vg-js-populate after each drawing, both when all is on the page.
//
// CSS and JS that components bring along (BuildOut.CSS, BuildOut.JS) are not drawn.
package dom

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"syscall/js"
	"time"

	"github.com/vugu/vugu"
)

// ErrNoElement says that nothing on the page matches the selector given to New.
var ErrNoElement = errors.New("no such element")

// A Renderer draws a tree of components into one element of the page.
type Renderer struct {
	// OnError is told of errors and panics in handlers, in building and in drawing; the page lives on.
	// It is called without Env's lock, so it may lock, change state and ask for a frame.
	// The same failure of a component or of drawing is told once until it changes. Nil logs.
	OnError func(error)

	// OnRest is called when nothing was drawn for a while after a drawing, in a task of its own. Nil does nothing.
	OnRest func()

	env   env
	build builder
	top   *node // the mount element
	drawn bool  // the page is as the shadow says; else it is drawn anew

	doc                 js.Value
	newElement, newText js.Value // bound functions
	json, reflect, body js.Value
	words               map[string]js.Value // see word

	items    []item // stack of flattened children, see contents
	calls    []call
	problems []error
	repeated map[string]bool // data-keys already complained about

	nodes     map[int]*node // those that listen, by id
	lastID    int
	listeners [2][2]listener // by capture, passive
	scrolled  []js.Value     // see move.go

	frame, idle     chan struct{}
	asked           atomic.Bool
	onFrame, onIdle js.Func
	frameID         js.Value
	timerID         js.Value
}

// New returns a Renderer that draws into the element found by selector.
// What the element holds, say a loading message, stays until the first drawing.
func New(selector string) (*Renderer, error) {
	doc := js.Global().Get("document")
	mount := doc.Call("querySelector", selector)
	if mount.IsNull() {
		return nil, fmt.Errorf("dom: %q: %w", selector, ErrNoElement)
	}
	r := &Renderer{
		doc:        doc,
		newElement: doc.Get("createElement").Call("bind", doc),
		newText:    doc.Get("createTextNode").Call("bind", doc),
		json:       js.Global().Get("JSON"),
		reflect:    js.Global().Get("Reflect"),
		body:       doc.Get("body"),
		top:        &node{val: mount, typ: vugu.ElementNode},
		words:      map[string]js.Value{},
		repeated:   map[string]bool{},
		nodes:      map[int]*node{},
		frame:      make(chan struct{}, 1),
		idle:       make(chan struct{}, 1),
	}
	r.env.r = r
	r.build.env = &r.env
	r.build.fail = func(err error) { r.problems = append(r.problems, err) }
	r.listen()
	r.watchScroll()
	r.onFrame = js.FuncOf(r.frameDue)
	r.onIdle = js.FuncOf(func(js.Value, []js.Value) any { tell(r.idle); return nil })
	return r, nil
}

// Env is the event environment: components lock it to change state, and UnlockRender asks for a frame.
// Handlers run with it locked, as in Vugu; only goroutines they start lock it themselves.
func (r *Renderer) Env() vugu.EventEnv { return &r.env }

// slice is how long a task of Run may build before it leaves what is new to the next. The elements of what was built are made in
// the same task, and code that runs for the first time is slow: this keeps the whole under the 50 ms that a person feels.
const slice = 5 * time.Millisecond

// rest is how long nothing is drawn until OnRest is called: a person who looks at what came does not act for longer than that.
const rest = 400 * time.Millisecond

// Run draws root at once and again whenever asked, until ctx ends; it returns the cause of that end. A page with much
// that is new comes in several tasks, component by component, so that the browser stays responsive.
func (r *Renderer) Run(ctx context.Context, root vugu.Builder) error {
	last := ""
	r.wake()
	still := time.NewTimer(rest)
	defer still.Stop()
	for {
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-still.C:
			r.waitIdle()
			continue
		case <-r.idle:
			if !r.asked.Load() && r.OnRest != nil {
				r.OnRest()
			}
			continue
		case <-r.frame:
			still.Reset(rest)
		}
		err := r.drawIn(root, slice)
		if r.build.rest {
			r.request(true)
		}
		if err == nil {
			last = ""
		} else if err.Error() != last {
			last = err.Error()
			r.report(err)
		}
	}
}

// Draw builds root and patches the page, synchronously and under the write lock of Env.
// A component that panics keeps what it showed before and OnError is told; the error returned
// says that the page itself could not be drawn. The next Draw then makes it anew.
func (r *Renderer) Draw(root vugu.Builder) error { return r.drawIn(root, 0) }

func (r *Renderer) drawIn(root vugu.Builder, slice time.Duration) error {
	r.env.mu.Lock()
	err := r.draw(root, slice)
	problems := r.problems
	r.problems = nil
	r.env.mu.Unlock()
	for _, p := range problems {
		r.report(p)
	}
	return err
}

func (r *Renderer) draw(root vugu.Builder, slice time.Duration) (err error) {
	defer func() {
		if p := recover(); p != nil {
			r.items, r.calls = r.items[:0], nil
			err = newPanic("drawing", p)
		}
	}()
	shown := r.build.run(root, slice)
	if !r.drawn {
		r.top.children = nil
		clear(r.nodes)
		r.empty(r.top)
	}
	r.drawn = false // until it is done
	r.items = r.flatten(r.items[:0], &vugu.VGNode{Component: root}, nil)
	r.patchChildren(r.top, r.items)
	clear(r.items)
	r.drawn = true
	r.callBack()
	r.build.rendered(shown)
	return nil
}

func (r *Renderer) report(err error) {
	if r.OnError == nil {
		println(err.Error())
		return
	}
	r.OnError(err)
}
