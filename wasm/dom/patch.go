//go:build js && wasm

package dom

import "github.com/vugu/vugu"

// patch makes n, which is on the page, look like it; n.same(it) holds.
func (r *Renderer) patch(n *node, it item) {
	was := n.owner
	n.key, n.owner = it.key, it.owner
	if it.owner != nil && it.owner.kept && was == it.owner {
		return
	}
	if n.typ != vugu.ElementNode {
		if n.data != it.Data {
			n.data = it.Data
			n.dom().Set("nodeValue", it.Data)
		}
		return
	}
	r.patchAttrs(n, it.Attr, false)
	r.patchHandlers(n, it.DOMEventHandlerSpecList)
	if !n.host {
		r.patchContent(n, it)
	}
	r.patchProps(n, it.Prop)
	r.syncLive(n)
	if it.JSPopulateHandler != nil {
		r.calls = append(r.calls, call{n, "vg-js-populate", it.JSPopulateHandler})
	}
}

func (r *Renderer) patchContent(n *node, it item) {
	if it.InnerHTML != nil {
		if n.inner != nil && *n.inner == *it.InnerHTML {
			return
		}
		inner := *it.InnerHTML
		n.inner = &inner
		if !isText(inner) {
			r.drop(n.children)
			n.children, n.raw = nil, true
			n.dom().Set("innerHTML", inner)
			return
		}
	} else {
		n.inner = nil
	}
	if n.raw {
		r.empty(n)
	}
	base := len(r.items)
	r.patchChildren(n, r.contents(it))
	r.items = r.items[:base]
}

// empty takes everything out of n.
func (r *Renderer) empty(n *node) {
	r.drop(n.children)
	n.children, n.raw = nil, false
	n.dom().Set("textContent", "")
}

// drop forgets the listeners of nodes that leave the page, so that an event fired by their leaving
// finds no handler.
func (r *Renderer) drop(nodes []*node) {
	for _, n := range nodes {
		delete(r.nodes, n.id)
		r.drop(n.children)
	}
}

// patchChildren makes the children of p, an element on the page, look like items.
func (r *Renderer) patchChildren(p *node, items []item) {
	if !aligned(p.children, items) {
		r.reorder(p, items)
		return
	}
	for i, c := range p.children {
		r.patch(c, items[i])
	}
}

// aligned tells whether each child can be patched in its place.
func aligned(children []*node, items []item) bool {
	if len(children) != len(items) {
		return false
	}
	for i, c := range children {
		if c.key != items[i].key || !c.same(items[i]) {
			return false
		}
	}
	return true
}
