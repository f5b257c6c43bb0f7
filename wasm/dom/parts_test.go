//go:build js && wasm

package dom

import (
	"errors"
	"fmt"

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

func (c *counter) Init() { c.note("init") }

func (c *counter) Compute() { c.note("compute") }

func (c *counter) Destroy() { c.note("destroy") }

func (c *counter) note(what string) { appendTo(c.Log, what+" "+c.Name) }

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
