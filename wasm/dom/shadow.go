//go:build js && wasm

package dom

import (
	"syscall/js"

	"github.com/vugu/vugu"
)

// A node is the shadow of one DOM node: what was last written there.
type node struct {
	val    js.Value // see dom
	parent *node
	typ    vugu.VGNodeType
	tag    string
	space  string // namespace URI, "" for HTML
	data   string // of text and comments
	key    key
	owner  *scope // whose template it stands in

	host    bool // someone else's inside
	create  bool // has vg-js-create
	touched bool // the user has changed it and a handler was told

	attrs    []vugu.VGAttribute
	props    []vugu.VGProperty
	handlers []vugu.DOMEventHandlerSpec
	id       int // key in Renderer.nodes, 0 if it never listened

	inner    *string // vg-content as last drawn, nil if it has none
	raw      bool    // inner went through innerHTML: children is empty, the page is not
	children []*node
}

// A key is what a child is known by among its siblings. The zero key is none.
type key struct {
	name  string // data-key
	scope *scope // or the component that draws it
	nth   int    // and its number among what that component draws there
}

// An item is a node of the new tree in its place, components resolved and templates flattened.
type item struct {
	*vugu.VGNode
	key   key
	owner *scope
}

// dom gives the DOM node. The only text of an element is written with textContent, so it is looked up when needed.
func (n *node) dom() js.Value {
	if n.val.IsUndefined() {
		n.val = n.parent.dom().Get("firstChild")
	}
	return n.val
}

// flatten appends to list what vn draws in its parent.
func (r *Renderer) flatten(list []item, vn *vugu.VGNode, owner *scope) []item {
	switch {
	case vn.Component != nil:
		return r.flattenComponent(list, vn)
	case vn.IsTemplate():
		for c := vn.FirstChild; c != nil; c = c.NextSibling {
			list = r.flatten(list, c, owner)
		}
		return list
	case vn.Type == vugu.ElementNode:
		return append(list, item{vn, key{name: attr(vn, "data-key")}, owner})
	case vn.Type == vugu.TextNode, vn.Type == vugu.CommentNode:
		return append(list, item{vn, key{}, owner})
	}
	return list // documents and doctypes have no place inside a page
}

func (r *Renderer) flattenComponent(list []item, vn *vugu.VGNode) []item {
	c, _ := vn.Component.(vugu.Builder)
	s := r.build.scopes[c]
	if s == nil {
		return list
	}
	start := len(list)
	for _, out := range s.out.Out {
		list = r.flatten(list, out, s)
	}
	if s.slot {
		return list
	}
	for i := start; i < len(list); i++ {
		if list[i].key == (key{}) {
			list[i].key = key{scope: s, nth: i - start}
		}
	}
	return list
}

// attr gives the value of vn's attribute, "" if it has none.
func attr(vn *vugu.VGNode, name string) string {
	for _, a := range vn.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hosts(vn *vugu.VGNode) bool {
	for _, a := range vn.Attr {
		if a.Key == "data-host" {
			return true
		}
	}
	return false
}

// same tells whether n can be patched into it.
func (n *node) same(it item) bool {
	if n.typ != it.Type {
		return false
	}
	if n.typ != vugu.ElementNode {
		return true
	}
	if n.tag != it.Data || n.space != spaceOf(it.VGNode, n.parent) || len(n.props) != len(it.Prop) ||
		n.create != (it.JSCreateHandler != nil) || n.host != hosts(it.VGNode) {
		return false
	}
	if (n.create || n.host) && n.owner != it.owner {
		return false
	}
	for i, p := range it.Prop {
		if n.props[i].Key != p.Key {
			return false // a property has no absent state to go back to
		}
	}
	return true
}

const (
	spaceSVG  = "http://www.w3.org/2000/svg"
	spaceMath = "http://www.w3.org/1998/Math/MathML"
)

// spaceOf gives the namespace URI of vn under parent; a part of a drawing whose template
// does not know that it is one (a component's top element) takes its parent's.
func spaceOf(vn *vugu.VGNode, parent *node) string {
	switch {
	case vn.Namespace == "svg" || vn.Data == "svg":
		return spaceSVG
	case vn.Namespace == "math" || vn.Data == "math":
		return spaceMath
	case vn.Namespace == "html" || parent.tag == "foreignObject":
		return ""
	}
	return parent.space
}
