//go:build js && wasm

package dom

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/vugu/vugu"
)

func TestComponentsKeepStateWhenOthersGo(t *testing.T) {
	a := &app{names: []string{"a", "b", "c"}}
	s := newStand(t, nil)
	draw := func() {
		t.Helper()
		if err := s.Draw(a); err != nil {
			t.Fatal(err)
		}
	}
	draw()
	for i, id := range []string{"#a", "#b", "#b-slot", "#c", "#c-slot"} {
		for range i + 1 {
			fire(s.find(id), "click")
		}
	}
	draw()
	node := s.find("#c-slot")
	node.Call("focus")
	for _, a.names = range [][]string{{"b", "c"}, {"c"}, {"x", "c"}, {"c", "b"}} {
		draw()
		for id, want := range map[string]string{"#c": "4", "#c-slot": "5"} {
			if got := s.find(id).Get("textContent").String(); got != want {
				t.Errorf("%v: %s counts %s, want %s", a.names, id, got, want)
			}
		}
		if !s.find("#c-slot").Equal(node) || !document.Get("activeElement").Equal(node) {
			t.Errorf("%v: the node of c or its focus is gone", a.names)
		}
	}
	if got := s.find("#b").Get("textContent").String(); got != "0" {
		t.Errorf("b counts %s after it was away, want 0", got)
	}
}

func TestLifecycle(t *testing.T) {
	var log []string
	shown := true
	c := &counter{Name: "c", Log: &log}
	s := newStand(t, func() *vugu.VGNode {
		if shown {
			return h("div", c)
		}
		return h("div")
	})
	s.draw()
	s.draw()
	shown = false
	s.draw()
	want := []string{
		"init c", "compute c", "rendered first=true c", "compute c", "rendered first=false c", "destroy c",
	}
	if !slices.Equal(log, want) {
		t.Errorf("life is\n%s\nwant\n%s", strings.Join(log, "\n"), strings.Join(want, "\n"))
	}
}

func TestFailingComponentKeepsWhatItShowed(t *testing.T) {
	bad, good := &counter{Name: "bad"}, &counter{Name: "good"}
	s := newStand(t, func() *vugu.VGNode { return h("div", bad, good) })
	s.draw()
	bad.boom = true
	good.count = 1
	s.draw()
	s.draw() // the same failure is told once
	if errs := s.errors(); len(errs) != 1 || !errors.Is(errs[0], errBoom) || !strings.Contains(errs[0].Error(), "build of *dom.counter") {
		t.Errorf("told %v, want boom once", errs)
	}
	s.want(`<div><button id="bad">0</button><button id="good">1</button></div>`)
	bad.boom, bad.count = false, 2
	s.draw()
	bad.boom = true
	s.draw()
	if errs := s.errors(); len(errs) != 1 {
		t.Errorf("told %v after it had recovered, want boom again", errs)
	}
	s.want(`<div><button id="bad">2</button><button id="good">1</button></div>`)
}

func TestFailingFromTheStart(t *testing.T) {
	bad := &counter{Name: "bad", boom: true}
	s := newStand(t, func() *vugu.VGNode { return h("div", "before", bad, "after") })
	s.draw()
	if errs := s.errors(); len(errs) != 1 {
		t.Errorf("told %v, want one error", errs)
	}
	s.want("<div>beforeafter</div>")
	bad.boom = false
	s.draw()
	s.want(`<div>before<button id="bad">0</button>after</div>`)
}

// TestSlotsThatComeAndGo shows two slots of which the first goes: the second keeps its own.
func TestSlotsThatComeAndGo(t *testing.T) {
	first := true
	parent := &slotted{first: &first}
	s := newStand(t, func() *vugu.VGNode { return h("div", parent) })
	s.draw()
	fire(s.find("#tail"), "click")
	first = false
	s.draw()
	s.want(`<div><p><button id="tail">1</button></p></div>`)
}

type slotted struct{ first *bool }

func (p *slotted) Build(*vugu.BuildIn) *vugu.BuildOut {
	out := h("p")
	if *p.first {
		out.AppendChild(&vugu.VGNode{Component: vugu.NewBuilderFunc(func(in *vugu.BuildIn) *vugu.BuildOut {
			c := child[counter](in, 4, nil)
			c.Name = "head"
			return built(h("", c))
		})})
	}
	out.AppendChild(&vugu.VGNode{Component: vugu.NewBuilderFunc(func(in *vugu.BuildIn) *vugu.BuildOut {
		c := child[counter](in, 5, nil)
		c.Name = "tail"
		return built(h("", c))
	})})
	return built(out)
}

func TestHostsAreNotHandedOn(t *testing.T) {
	which := &counter{Name: "one"}
	host := func(name string) *view {
		return &view{func() *vugu.VGNode { return h("div", attrs{"data-host": name}) }}
	}
	one, two := host("chart"), host("chart")
	s := newStand(t, func() *vugu.VGNode {
		if which.count == 0 {
			return h("div", one)
		}
		return h("div", two)
	})
	s.draw()
	was := s.find("[data-host]")
	s.draw()
	if !s.find("[data-host]").Equal(was) {
		t.Error("the host of the same component was replaced")
	}
	which.count = 1
	s.draw()
	if s.find("[data-host]").Equal(was) {
		t.Error("another component got the host of the first")
	}
}

// A page comes up whole even where a pass has time for nothing: each builds one component that is new at the least.
func TestSlowPassesComeToAnEnd(t *testing.T) {
	a := &app{names: []string{"a", "b", "c"}}
	s := newStand(t, nil)
	passes := 0
	for s.build.rest = true; s.build.rest && passes < 50; passes++ {
		if err := s.drawIn(a, -1); err != nil {
			t.Fatal(err)
		}
	}
	if s.build.rest || passes < 6 || s.find("#c-slot").IsNull() {
		t.Errorf("after %d passes there is more to build: %v", passes, s.build.rest)
	}
}
