//go:build js && wasm

package dom

import (
	"slices"
	"syscall/js"
)

// canMove tells whether the browser moves a node without taking it off the page, which keeps focus
// and running animations by itself; scroll positions only in some browsers. A worker, where the program
// starts too, has no elements.
var canMove = element.Truthy() && element.Get("prototype").Get("moveBefore").Truthy()

var element = js.Global().Get("Element")

// move puts n, a child of p on the page, before ref, or at the end if ref is null.
func (r *Renderer) move(p, n *node, ref js.Value) {
	method := "insertBefore"
	if canMove {
		method = "moveBefore"
	}
	back := r.scrollsIn(n)
	p.dom().Call(method, n.dom(), ref)
	for _, s := range back {
		s.el.Set("scrollTop", s.top)
		s.el.Set("scrollLeft", s.left)
	}
}

// watchScroll notes which elements have ever been scrolled, so that move need not ask every element it moves.
func (r *Renderer) watchScroll() {
	noted := js.FuncOf(func(_ js.Value, args []js.Value) any {
		el := args[0].Get("target")
		if !slices.ContainsFunc(r.scrolled, el.Equal) {
			r.scrolled = append(r.scrolled, el)
		}
		return nil
	})
	r.top.val.Call("addEventListener", "scroll", noted, map[string]any{"capture": true, "passive": true})
}

type scroll struct{ el, top, left js.Value }

// scrollsIn gives the scrolled elements in n with their positions, and forgets those that left the page.
func (r *Renderer) scrollsIn(n *node) []scroll {
	r.scrolled = slices.DeleteFunc(r.scrolled, func(el js.Value) bool { return !el.Get("isConnected").Bool() })
	var list []scroll
	for _, el := range r.scrolled {
		if n.dom().Call("contains", el).Bool() {
			list = append(list, scroll{el, el.Get("scrollTop"), el.Get("scrollLeft")})
		}
	}
	return list
}
