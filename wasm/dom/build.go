//go:build js && wasm

package dom

import (
	"fmt"
	"reflect"
	"time"

	"github.com/vugu/vugu"
)

// A builder builds the component tree, component by component.
//
// Vugu's BuildEnv finds a component's former instance by a hash of its position, counted in components
// before it. So whatever stands inside a component loses its state when another component before it goes
// away. Here every component has a BuildEnv of its own: its children are found by their place in the
// template and their vg-key, wherever the parent stands. It also lets one component fail alone.
type builder struct {
	env    vugu.EventEnv
	fail   func(error)
	scopes map[vugu.Builder]*scope // all alive, by instance
	pass   uint64
	order  []*scope  // built in this pass, parents first
	until  time.Time // new components wait for the next pass from then on; zero for none
	rest   bool      // some do
	fresh  bool      // one was built in this pass: there is always one, however slow the machine
}

// A scope is one component in the tree, or one slot shown by a component.
type scope struct {
	comp     vugu.Builder
	env      *vugu.BuildEnv
	out      *vugu.BuildOut // the newest that succeeded
	pass     uint64         // when last built
	kept     bool           // the last pass left out as it was
	slot     bool
	slots    map[slotKey]*scope // slots shown by this component
	failures map[string]string  // last failure told, by what failed
	rendered bool
}

// slotKey tells the slots of a component apart. Their builders are made anew each time, their code is not.
type slotKey struct {
	code    uintptr
	ordinal int
}

var slotType = reflect.TypeOf(vugu.NewBuilderFunc(nil))

// A keeper is a component that tells when it would build the same as last time; what it built then stands. It shows no other
// components.
type keeper interface{ Unchanged() bool }

// Build makes a scope the only component its BuildEnv sees: children are built in scopes of their own.
func (s *scope) Build(in *vugu.BuildIn) *vugu.BuildOut {
	out := s.comp.Build(in)
	if out == nil {
		out = &vugu.BuildOut{}
	}
	s.out = out
	return &vugu.BuildOut{}
}

// run builds everything under root and gives what was built, parents before children.
// With a slice of time, none if it is 0, the new components that it does not suffice for are left to later passes, and drawn as nothing so far.
func (b *builder) run(root vugu.Builder, slice time.Duration) []*scope {
	if b.scopes == nil {
		b.scopes = map[vugu.Builder]*scope{}
	}
	b.pass++
	b.rest, b.fresh, b.until = false, false, time.Time{}
	if slice != 0 {
		b.until = time.Now().Add(slice)
	}
	clear(b.order)
	b.order = b.order[:0]
	b.one(b.scope(root, nil, nil))
	for c, s := range b.scopes {
		if s.pass == b.pass {
			continue
		}
		delete(b.scopes, c)
		b.guard(s, "destroy", func() { destroy(c, b.env) })
	}
	return b.order
}

// scope finds or makes the scope of c, shown by parent; seen counts the slots parent has shown in this pass.
func (b *builder) scope(c vugu.Builder, parent *scope, seen map[uintptr]int) *scope {
	if s := b.scopes[c]; s != nil {
		return s
	}
	if parent != nil && reflect.TypeOf(c) == slotType {
		return b.slot(c, parent, seen)
	}
	s := b.newScope(c)
	b.scopes[c] = s
	return s
}

func (b *builder) slot(c vugu.Builder, parent *scope, seen map[uintptr]int) *scope {
	code := reflect.ValueOf(c).Elem().Field(0).Elem().Pointer()
	key := slotKey{code, seen[code]}
	seen[code]++
	s := parent.slots[key]
	if s == nil {
		s = b.newScope(c)
		s.slot = true
		if parent.slots == nil {
			parent.slots = map[slotKey]*scope{}
		}
		parent.slots[key] = s
	}
	delete(b.scopes, s.comp)
	s.comp = c
	b.scopes[c] = s
	return s
}

func (b *builder) newScope(c vugu.Builder) *scope {
	buildEnv, err := vugu.NewBuildEnv(b.env)
	if err != nil {
		panic(err)
	}
	return &scope{comp: c, env: buildEnv}
}

// one builds s and all below it. If its code panics, what it gave before stands.
func (b *builder) one(s *scope) {
	if s.pass == b.pass {
		return // shown twice, or inside itself
	}
	if s.pass == 0 {
		b.guard(s, "init", func() { initialize(s.comp, b.env) })
	}
	s.pass = b.pass
	b.order = append(b.order, s)
	k, ok := s.comp.(keeper)
	if s.kept = ok && s.out != nil && len(s.failures) == 0 && k.Unchanged(); s.kept {
		return
	}
	b.guard(s, "build", func() {
		compute(s.comp, b.env)
		s.env.RunBuild(s)
	})
	if s.out == nil {
		s.out = &vugu.BuildOut{}
	}
	if len(s.out.Components) == 0 && len(s.slots) == 0 {
		return
	}
	seen := map[uintptr]int{}
	for _, c := range s.out.Components {
		if b.waits(c) {
			b.rest = true
			continue
		}
		b.one(b.scope(c, s, seen))
	}
	for key, slot := range s.slots {
		if slot.pass != b.pass {
			delete(s.slots, key)
		}
	}
}

// waits tells whether c is new and this pass's time used up. A slot comes with the component that shows it.
func (b *builder) waits(c vugu.Builder) bool {
	if b.until.IsZero() || b.scopes[c] != nil || reflect.TypeOf(c) == slotType {
		return false
	}
	late := b.fresh && time.Now().After(b.until)
	b.fresh = true
	return late
}

// guard runs f and turns a panic into a report, made once until f succeeds or fails in another way.
func (b *builder) guard(s *scope, what string, f func()) {
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		err := newPanic(fmt.Sprintf("%s of %T", what, s.comp), p)
		if err.Error() == s.failures[what] {
			return
		}
		if s.failures == nil {
			s.failures = map[string]string{}
		}
		s.failures[what] = err.Error()
		b.fail(err)
	}()
	f()
	delete(s.failures, what)
}
