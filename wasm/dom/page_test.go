//go:build js && wasm

package dom

import (
	"fmt"
	"syscall/js"
	"testing"

	"github.com/vugu/vugu"
)

var document = js.Global().Get("document")

// A stand is one renderer on an element of its own.
type stand struct {
	*Renderer
	t     testing.TB
	mount js.Value
	errs  []error
	root  *view
}

var stands int

// newStand draws what draw gives, read anew at each drawing.
func newStand(t testing.TB, draw func() *vugu.VGNode) *stand {
	t.Helper()
	stands++
	id := fmt.Sprintf("stand%d", stands)
	mount := document.Call("createElement", "div")
	mount.Set("id", id)
	mount.Set("textContent", "loading")
	document.Get("body").Call("append", mount)
	r, err := New("#" + id)
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{Renderer: r, t: t, mount: mount, root: &view{draw}}
	r.OnError = func(err error) { s.errs = append(s.errs, err) }
	t.Cleanup(func() {
		mount.Call("remove")
		if len(s.errs) > 0 {
			t.Errorf("errors nobody expected: %v", s.errs)
		}
	})
	return s
}

func (s *stand) draw() {
	s.t.Helper()
	if err := s.Draw(s.root); err != nil {
		s.t.Fatal(err)
	}
}

// errors gives what OnError was told since the last call.
func (s *stand) errors() []error {
	errs := s.errs
	s.errs = nil
	return errs
}

func (s *stand) find(selector string) js.Value {
	s.t.Helper()
	el := s.mount.Call("querySelector", selector)
	if el.IsNull() {
		s.t.Fatalf("no %s in %s", selector, s.html())
	}
	return el
}

func (s *stand) html() string { return s.mount.Get("innerHTML").String() }

func (s *stand) want(html string) {
	s.t.Helper()
	if got := s.html(); got != html {
		s.t.Errorf("the page is\n%s\nwant\n%s", got, html)
	}
}

// mutations gives the mutation records that f causes, as "type of target".
func (s *stand) mutations(f func()) []string {
	s.t.Helper()
	observer := js.Global().Get("MutationObserver").New(js.Global().Get("Function").Get("prototype"))
	observer.Call("observe", s.mount, map[string]any{
		"childList": true, "attributes": true, "characterData": true, "subtree": true,
	})
	f()
	records := observer.Call("takeRecords")
	observer.Call("disconnect")
	list := make([]string, records.Length())
	for i := range list {
		rec := records.Index(i)
		list[i] = rec.Get("type").String() + " of " + rec.Get("target").Get("nodeName").String()
	}
	return list
}

// wantMutations checks the number of mutation records that one drawing causes.
func (s *stand) wantMutations(n int) {
	s.t.Helper()
	if got := s.mutations(s.draw); len(got) != n {
		s.t.Errorf("%d mutations %.20v, want %d", len(got), got, n)
	}
}

// A view is a component made of a function.
type view struct{ draw func() *vugu.VGNode }

func (v *view) Build(*vugu.BuildIn) *vugu.BuildOut {
	if n := v.draw(); n != nil {
		return built(n)
	}
	return &vugu.BuildOut{}
}

// built lists the components in nodes, as generated code does while it makes them.
func built(nodes ...*vugu.VGNode) *vugu.BuildOut {
	out := &vugu.BuildOut{Out: nodes}
	for _, n := range nodes {
		n.Walk(func(n *vugu.VGNode) error {
			if n.Component != nil {
				out.Components = append(out.Components, n.Component.(vugu.Builder))
			}
			return nil
		})
	}
	return out
}

type (
	attrs map[string]string
	on    map[string]func(vugu.DOMEvent)
	nodes []*vugu.VGNode
	props map[string]string // JSON by name
)

// h makes an element: attrs, on and props are what they say, strings are text, "" makes a template of it.
func h(tag string, parts ...any) *vugu.VGNode {
	n := &vugu.VGNode{Type: vugu.ElementNode, Data: tag}
	for _, p := range parts {
		switch p := p.(type) {
		case attrs:
			for _, k := range sorted(p) {
				n.Attr = append(n.Attr, vugu.VGAttribute{Key: k, Val: p[k]})
			}
		case props:
			for _, k := range sorted(p) {
				n.Prop = append(n.Prop, vugu.VGProperty{Key: k, JSONVal: []byte(p[k])})
			}
		case on:
			for _, k := range sorted(p) {
				n.DOMEventHandlerSpecList = append(n.DOMEventHandlerSpecList, vugu.DOMEventHandlerSpec{EventType: k, Func: p[k]})
			}
		case string:
			n.AppendChild(&vugu.VGNode{Type: vugu.TextNode, Data: p})
		case *vugu.VGNode:
			if p != nil {
				n.AppendChild(p)
			}
		case nodes:
			for _, c := range p {
				n.AppendChild(c)
			}
		case vugu.Builder:
			n.AppendChild(&vugu.VGNode{Component: p})
		default:
			panic(fmt.Sprintf("h: what is a %T?", p))
		}
	}
	return n
}

func fire(el js.Value, typ string) js.Value {
	event := js.Global().Get("Event").New(typ, map[string]any{"bubbles": true, "cancelable": true})
	el.Call("dispatchEvent", event)
	return event
}
