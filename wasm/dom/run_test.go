//go:build js && wasm

package dom

import (
	"context"
	"errors"
	"fmt"
	"syscall/js"
	"testing"

	"github.com/vugu/vugu"
)

// waitFrames returns after n animation frames.
func waitFrames(n int) {
	for range n {
		due := make(chan struct{})
		f := js.FuncOf(func(js.Value, []js.Value) any { close(due); return nil })
		js.Global().Call("requestAnimationFrame", f)
		<-due
		f.Release()
	}
}

func TestRunDrawsOncePerFrame(t *testing.T) {
	drawn := make(chan int, 100)
	count := 0
	s := newStand(t, func() *vugu.VGNode {
		drawn <- count
		return h("button", on{"click": func(vugu.DOMEvent) { count++ }}, fmt.Sprint(count))
	})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- s.Run(ctx, s.root) }()
	<-drawn
	for range 5 {
		fire(s.find("button"), "click")
	}
	s.Env().Lock()
	count += 10
	s.Env().UnlockRender()
	if got := <-drawn; got != 15 {
		t.Errorf("drawn with %d, want all changes at once, 15", got)
	}
	waitFrames(2)
	if len(drawn) != 0 {
		t.Errorf("%d drawings more", len(drawn))
	}
	s.want("<button>15</button>")
	stop()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("Run gives %v, want context.Canceled", err)
	}
}

func TestRunDrawsHiddenPages(t *testing.T) {
	js.Global().Get("Object").Call("defineProperty", document, "hidden", map[string]any{"value": true, "configurable": true})
	defer js.Global().Get("Reflect").Call("deleteProperty", document, "hidden")
	frames := js.Global().Get("requestAnimationFrame")
	js.Global().Set("requestAnimationFrame", js.Undefined()) // a hidden page gets none
	defer js.Global().Set("requestAnimationFrame", frames)
	drawn := make(chan struct{}, 1)
	s := newStand(t, func() *vugu.VGNode {
		drawn <- struct{}{}
		return h("p")
	})
	go s.Run(t.Context(), s.root)
	<-drawn
	s.Request()
	<-drawn
}

// TestRunDrawsWithoutFrames has a page that does not say it is hidden and yet gets no frames.
func TestRunDrawsWithoutFrames(t *testing.T) {
	frames := js.Global().Get("requestAnimationFrame")
	js.Global().Set("requestAnimationFrame", js.Global().Get("Function").Get("prototype"))
	defer js.Global().Set("requestAnimationFrame", frames)
	drawn := make(chan struct{}, 1)
	s := newStand(t, func() *vugu.VGNode {
		drawn <- struct{}{}
		return h("p")
	})
	go s.Run(t.Context(), s.root)
	<-drawn
	s.Request()
	<-drawn
}

func TestRunTellsAFailureOnceAndGoesOn(t *testing.T) {
	told := make(chan error, 10)
	name := "1 bad"
	s := newStand(t, func() *vugu.VGNode { return h("p", attrs{name: "x"}) })
	s.OnError = func(err error) { told <- err }
	go s.Run(t.Context(), s.root)
	<-told
	s.Request()
	waitFrames(3)
	if len(told) != 0 {
		t.Error("the same failure was told again")
	}
	s.Env().Lock()
	name = "good"
	s.Env().UnlockRender()
	waitFrames(3)
	s.want(`<p good="x"></p>`)
}

func TestRestComesOnceAfterDrawings(t *testing.T) {
	rested := make(chan int, 10)
	count := 0
	s := newStand(t, func() *vugu.VGNode {
		count++
		return h("button", on{"click": func(vugu.DOMEvent) {}}, fmt.Sprint(count))
	})
	s.OnRest = func() { rested <- count }
	go s.Run(t.Context(), s.root)
	if n := <-rested; n != 1 {
		t.Errorf("at rest after %d drawings, want 1", n)
	}
	for range 3 {
		fire(s.find("button"), "click")
		waitFrames(2)
	}
	for n := 1; n < 4; { // a slow machine rests between
		n = <-rested
	}
	waitFrames(2)
	if len(rested) != 0 {
		t.Error("at rest again without a drawing")
	}
}
