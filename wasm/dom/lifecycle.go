//go:build js && wasm

package dom

import "github.com/vugu/vugu"

// A stage is the context of Vugu's lifecycle calls: it is an InitCtx, ComputeCtx, DestroyCtx and RenderedCtx.
// Vugu finds these methods by their shape and does not export that, so the shapes stand here again.
type stage struct {
	env   vugu.EventEnv
	first bool
}

// EventEnv gives the environment to lock and to ask for a frame with.
func (s *stage) EventEnv() vugu.EventEnv { return s.env }

// First tells whether the component was drawn for the first time.
func (s *stage) First() bool { return s.first }

func initialize(c any, env vugu.EventEnv) {
	switch c := c.(type) {
	case interface{ Init() }:
		c.Init()
	case interface{ Init(vugu.InitCtx) }:
		c.Init(&stage{env: env})
	}
}

func compute(c any, env vugu.EventEnv) {
	switch c := c.(type) {
	case vugu.BeforeBuilder:
		c.BeforeBuild()
	case interface{ Compute() }:
		c.Compute()
	case interface{ Compute(vugu.ComputeCtx) }:
		c.Compute(&stage{env: env})
	}
}

func destroy(c any, env vugu.EventEnv) {
	switch c := c.(type) {
	case interface{ Destroy() }:
		c.Destroy()
	case interface{ Destroy(vugu.DestroyCtx) }:
		c.Destroy(&stage{env: env})
	}
}

// rendered tells the components that they are on the page now, children before parents. Vugu tells only
// the root's own children; here all are told, the root too. The lock is held: a component that
// wants to change state here starts a goroutine that locks.
func (b *builder) rendered(shown []*scope) {
	for i := len(shown) - 1; i >= 0; i-- {
		s := shown[i]
		first := !s.rendered
		s.rendered = true
		switch c := s.comp.(type) {
		case interface{ Rendered() }:
			b.guard(s, "rendered", c.Rendered)
		case interface{ Rendered(vugu.RenderedCtx) }:
			b.guard(s, "rendered", func() { c.Rendered(&stage{env: b.env, first: first}) })
		}
	}
}
