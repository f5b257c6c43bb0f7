//go:build js && wasm

package dom

import (
	"cmp"
	"testing"

	"github.com/vugu/vugu"
)

// A still is a component that builds the same until its text changes.
type still struct {
	text   string
	built  string
	builds int
	clicks int
}

func (s *still) Unchanged() bool { return s.text == s.built }

func (s *still) Build(*vugu.BuildIn) *vugu.BuildOut {
	s.builds++
	s.built = s.text
	return built(h("button", attrs{"id": "still"}, on{"click": func(vugu.DOMEvent) { s.clicks++ }}, s.text))
}

// A shelf has a still behind other things.
type shelf struct {
	before []string
	still  *still
}

func (a *shelf) Build(in *vugu.BuildIn) *vugu.BuildOut {
	div := h("div")
	for _, name := range a.before {
		div.AppendChild(h("p", name))
	}
	a.still = child[still](in, 1, nil)
	a.still.text = cmp.Or(a.still.text, "first")
	div.AppendChild(&vugu.VGNode{Component: a.still})
	return built(div)
}

func TestWhatIsUnchangedStands(t *testing.T) {
	a := &shelf{}
	s := newStand(t, nil)
	check := func(text string, builds int) {
		t.Helper()
		if err := s.Draw(a); err != nil {
			t.Fatal(err)
		}
		fire(s.find("#still"), "click")
		if got := s.find("#still").Get("textContent").String(); got != text || a.still.builds != builds {
			t.Errorf("%q after %d builds, want %q after %d", got, a.still.builds, text, builds)
		}
	}
	check("first", 1)
	check("first", 1)
	a.before = []string{"x", "y"}
	check("first", 1)
	a.still.text = "second"
	check("second", 2)
	a.before = nil
	check("second", 2)
	if a.still.clicks != 5 {
		t.Errorf("%d clicks came, want 5", a.still.clicks)
	}
}
