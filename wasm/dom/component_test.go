//go:build js && wasm

package dom

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vugu/vugu"
)

// A child asks for the former instance of a component and puts it into the tree as generated code does:
// id stands for the place in the template, key for vg-key.
func child[C any, P interface {
	*C
	vugu.Builder
}](in *vugu.BuildIn, id uint64, key any) P {
	k := vugu.MakeCompKey(id^in.CurrentPositionHash(), key)
	c, _ := in.BuildEnv.CachedComponent(k).(P)
	if c == nil {
		c = P(new(C))
	}
	in.BuildEnv.UseComponent(k, c)
	return c
}

// A counter is a component with state of its own and a log of its life.
type counter struct {
	Name  string
	count int
	Log   *[]string
	boom  bool
}

func (c *counter) Init()               { c.note("init") }
func (c *counter) Compute()            { c.note("compute") }
func (c *counter) Destroy()            { c.note("destroy") }
func (c *counter) note(what string)    { appendTo(c.Log, what+" "+c.Name) }
func (c *counter) click(vugu.DOMEvent) { c.count++ }
func appendTo(log *[]string, s string) {
	if log != nil {
		*log = append(*log, s)
	}
}

func (c *counter) Rendered(ctx vugu.RenderedCtx) {
	c.note(fmt.Sprintf("rendered first=%v", ctx.First()))
}

func (c *counter) Build(*vugu.BuildIn) *vugu.BuildOut {
	if c.boom {
		panic(errBoom)
	}
	return built(h("button", attrs{"id": c.Name}, on{"click": c.click}, fmt.Sprint(c.count)))
}

var errBoom = errors.New("boom")

// A frameComp holds a counter and shows slots.
type frameComp struct {
	Name string
	Slot vugu.Builder
}

func (f *frameComp) Build(in *vugu.BuildIn) *vugu.BuildOut {
	c := child[counter](in, 2, nil)
	c.Name = f.Name
	section := h("section", c)
	if f.Slot != nil {
		section.AppendChild(&vugu.VGNode{Component: f.Slot})
	}
	return built(section)
}

// An app shows frames by name; each has a counter in its slot too.
type app struct{ names []string }

func (a *app) Build(in *vugu.BuildIn) *vugu.BuildOut {
	div := h("div")
	for _, name := range a.names {
		f := child[frameComp](in, 1, name)
		f.Name = name
		f.Slot = vugu.NewBuilderFunc(func(in *vugu.BuildIn) *vugu.BuildOut {
			c := child[counter](in, 3, nil)
			c.Name = name + "-slot"
			return built(h("", c))
		})
		div.AppendChild(&vugu.VGNode{Component: f})
	}
	return built(div)
}

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
