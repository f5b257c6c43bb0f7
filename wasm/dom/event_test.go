//go:build js && wasm

package dom

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall/js"
	"testing"

	"github.com/vugu/vugu"
)

// listening counts the calls of addEventListener and removeEventListener that f makes.
func listening(f func()) (added, removed int) {
	proto := js.Global().Get("EventTarget").Get("prototype")
	for name, count := range map[string]*int{"addEventListener": &added, "removeEventListener": &removed} {
		was := proto.Get(name)
		counted := js.FuncOf(func(this js.Value, args []js.Value) any {
			*count++
			return was.Call("call", this, args[0], args[1], args[2])
		})
		proto.Set(name, counted)
		defer func() {
			proto.Set(name, was)
			counted.Release()
		}()
	}
	f()
	return added, removed
}

func TestHandlerReplacedWithoutASecondListener(t *testing.T) {
	var called []string
	version, present := 1, true
	s := newStand(t, func() *vugu.VGNode {
		v := version
		if !present {
			return h("button")
		}
		return h("button", on{"click": func(vugu.DOMEvent) { called = append(called, fmt.Sprint(v)) }})
	})
	added, removed := listening(func() {
		for version = range 3 {
			s.draw()
		}
	})
	if added != 1 || removed != 0 {
		t.Errorf("%d listeners added and %d removed, want 1 and 0", added, removed)
	}
	fire(s.find("button"), "click")
	if !slices.Equal(called, []string{"2"}) {
		t.Errorf("called %v, want only the newest, 2", called)
	}
	present = false
	if added, removed = listening(s.draw); added != 0 || removed != 1 {
		t.Errorf("%d listeners added and %d removed, want 0 and 1", added, removed)
	}
	fire(s.find("button"), "click")
	present = true
	s.draw()
	fire(s.find("button"), "click")
	if !slices.Equal(called, []string{"2", "2"}) {
		t.Errorf("called %v, want one more 2", called)
	}
}

func TestCaptureAndPassive(t *testing.T) {
	var called []string
	s := newStand(t, func() *vugu.VGNode {
		note := func(what string) func(vugu.DOMEvent) {
			return func(vugu.DOMEvent) { called = append(called, what) }
		}
		outer := h("div", h("button"))
		outer.DOMEventHandlerSpecList = []vugu.DOMEventHandlerSpec{
			{EventType: "click", Func: note("bubble")},
			{EventType: "click", Func: note("capture"), Capture: true},
			{EventType: "click", Func: note("passive"), Passive: true},
		}
		return outer
	})
	s.draw()
	fire(s.find("button"), "click")
	if want := []string{"capture", "bubble", "passive"}; !slices.Equal(called, want) {
		t.Errorf("called %v, want %v", called, want)
	}
}

func TestEventTellsWhatHappened(t *testing.T) {
	var e vugu.DOMEvent
	var got []any
	s := newStand(t, func() *vugu.VGNode {
		return h("div", on{"keydown": func(event vugu.DOMEvent) {
			e = event
			e.PreventDefault()
			got = []any{
				e.PropString("key"), e.PropBool("shiftKey"), e.PropFloat64("location"), e.PropString("target", "value"),
				e.Prop("target", "parentNode"), e.Prop("no", "such"), e.PropString("currentTarget", "tagName"),
				e.EventSummary()["key"], e.EventSummary()["target"].(map[string]any)["tagName"], e.PropString("target", "lang"),
				e.JSEventTarget().Get("tagName").String(), e.JSEventCurrentTarget().Get("tagName").String(), e.JSEvent().Get("type").String(),
			}
		}}, h("input", attrs{"value": "typed", "lang": "zh"}))
	})
	s.draw()
	event := js.Global().Get("KeyboardEvent").New("keydown", map[string]any{"key": "é", "shiftKey": true, "location": 1, "bubbles": true, "cancelable": true})
	s.find("input").Call("dispatchEvent", event)
	want := []any{"é", true, 1.0, "typed", nil, nil, "DIV", "é", "INPUT", "zh", "INPUT", "DIV", "keydown"}
	if !slices.Equal(got, want) {
		t.Errorf("the event says %v, want %v", got, want)
	}
	if !event.Get("defaultPrevented").Bool() {
		t.Error("PreventDefault came too late")
	}
	if e.EventEnv() != s.Env() || e.PropString("currentTarget", "tagName") != "DIV" {
		t.Error("after the event its environment or current target is lost")
	}
}

func TestStopPropagation(t *testing.T) {
	outer := 0
	s := newStand(t, func() *vugu.VGNode {
		return h("div", on{"click": func(vugu.DOMEvent) { outer++ }},
			h("button", on{"click": func(e vugu.DOMEvent) { e.StopPropagation() }}))
	})
	s.draw()
	fire(s.find("button"), "click")
	if outer != 0 {
		t.Error("the event went on")
	}
}

func TestPanicInHandler(t *testing.T) {
	for name, boom := range map[string]func(){
		"Go":      func() { panic(errBoom) },
		"runtime": func() { _ = strings.Split("a", ",")[1] },
		"browser": func() { document.Call("querySelector", "]") },
	} {
		t.Run(name, func(t *testing.T) {
			count := 0
			s := newStand(t, func() *vugu.VGNode {
				return h("button", on{"click": func(vugu.DOMEvent) { count++; boom() }}, fmt.Sprint(count))
			})
			s.draw()
			fire(s.find("button"), "click")
			errs := s.errors()
			var failure *PanicError
			if len(errs) != 1 || !errors.As(errs[0], &failure) || failure.Where != "click handler" || !strings.Contains(string(failure.Stack), "TestPanicInHandler") {
				t.Fatalf("told %v, want a PanicError of the click handler", errs)
			}
			if !s.env.mu.TryLock() { // OnError may lock, and so may all others
				t.Fatal("the lock is still held")
			}
			s.env.mu.Unlock()
			s.draw()
			s.want("<button>1</button>")
			fire(s.find("button"), "click")
			if len(s.errors()) != 1 || count != 2 {
				t.Error("the page does not live on")
			}
		})
	}
}
