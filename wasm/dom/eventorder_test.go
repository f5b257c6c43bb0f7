//go:build js && wasm

package dom

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/vugu/vugu"
)

// TestEventFiredByDrawing has a field lose the focus because drawing removes it, and another get it.
func TestEventFiredByDrawing(t *testing.T) {
	var called []string
	shown := true
	s := newStand(t, func() *vugu.VGNode {
		note := func(what string) func(vugu.DOMEvent) {
			return func(e vugu.DOMEvent) { called = append(called, what+" "+e.PropString("target", "value")) }
		}
		div := h("div", on{"focusin": note("in"), "focusout": note("out")})
		if shown {
			div.AppendChild(h("input", attrs{"value": "leaving"}, on{"blur": note("blur")}))
		} else {
			field := h("textarea", attrs{"value": "new"})
			field.JSCreateHandler = focus
			div.AppendChild(field)
		}
		return div
	})
	s.draw()
	s.find("input").Call("focus")
	shown = false
	s.draw()                     // must not wait for itself
	time.Sleep(time.Millisecond) // let handlers run that were put off
	if slices.ContainsFunc(called, func(s string) bool { return strings.HasPrefix(s, "blur") }) {
		t.Errorf("called %v: a removed field's own handler ran", called)
	}
	if called[0] != "in leaving" || called[len(called)-1] != "in new" {
		t.Errorf("called %v, want in leaving first and in new last", called)
	}
}

func TestHandlerWaitsForAGoroutineThatHoldsTheLock(t *testing.T) {
	value := ""
	s := newStand(t, func() *vugu.VGNode {
		return h("input", on{"input": func(e vugu.DOMEvent) { value = e.PropString("target", "value") }})
	})
	s.draw()
	s.Env().Lock()
	field := s.find("input")
	field.Set("value", "first")
	fire(field, "input")
	field.Set("value", "later")
	if value != "" {
		t.Error("the handler ran without the lock")
	}
	s.Env().UnlockOnly()
	time.Sleep(time.Millisecond)
	if value != "first" {
		t.Errorf("the handler saw %q, want what the event said, first", value)
	}
}

func TestRemovedNodesAreForgotten(t *testing.T) {
	n := 100
	s := newStand(t, func() *vugu.VGNode {
		list := h("ul")
		for range n {
			list.AppendChild(h("li", h("button", on{"click": func(vugu.DOMEvent) {}})))
		}
		return list
	})
	s.draw()
	for _, n = range []int{10, 0, 5} {
		s.draw()
		if got := len(s.nodes); got != n {
			t.Errorf("%d nodes are remembered, want %d", got, n)
		}
	}
}

// TestEventOfANodeThatLeft has a button leave the page while its click waits for the lock.
func TestEventOfANodeThatLeft(t *testing.T) {
	shown, clicks := true, 0
	s := newStand(t, func() *vugu.VGNode {
		if !shown {
			return h("p")
		}
		return h("p", h("button", on{"click": func(vugu.DOMEvent) { clicks++ }}))
	})
	s.draw()
	s.Env().Lock()
	fire(s.find("button"), "click")
	shown = false
	s.Env().UnlockOnly()
	s.draw()
	time.Sleep(time.Millisecond)
	if clicks != 0 {
		t.Error("the handler of a button that is gone was called")
	}
}
