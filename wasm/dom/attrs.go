//go:build js && wasm

package dom

import (
	"bytes"
	"slices"
	"syscall/js"

	"github.com/vugu/vugu"
)

// patchAttrs makes the attributes of n, which may be just made, those of list; of a name given twice the last one counts.
func (r *Renderer) patchAttrs(n *node, list []vugu.VGAttribute, made bool) {
	if slices.Equal(n.attrs, list) {
		return
	}
	for i, a := range n.attrs {
		if find(list, a) < 0 && find(n.attrs[:i], a) < 0 {
			r.removeAttr(n, a)
		}
	}
	var value *vugu.VGAttribute
	for i := range list {
		a := &list[i]
		if find(list[i+1:], *a) >= 0 {
			continue
		}
		if j := findLast(n.attrs, *a); j >= 0 && n.attrs[j].Val == a.Val {
			continue
		}
		if a.Key == "value" {
			value = a // after min, max and type, which bound it
			continue
		}
		r.setAttr(n, *a, made)
	}
	if value != nil {
		r.setAttr(n, *value, made)
	}
	n.attrs = append(n.attrs[:0], list...)
}

func (r *Renderer) setAttr(n *node, a vugu.VGAttribute, made bool) {
	el := n.dom()
	switch {
	case a.Namespace != "" && namespaces[a.Namespace] != "":
		el.Call("setAttributeNS", namespaces[a.Namespace], a.Key, a.Val)
	case a.Key == "xmlns":
		// said by the element's own namespace
	case a.Key == "style" && a.Val != "":
		el.Set("style", a.Val) // goes to style.cssText
	case a.Key == "style":
		el.Call("removeAttribute", "style")
	case a.Key == "value" && (n.tag == "textarea" || n.tag == "select"):
		n.touched = true // no such attribute: syncLive sets the property once the content is there
	case a.Key == "class" && n.space == "":
		el.Set("className", r.word(a.Val)) // half the cost of setAttribute
	default:
		el.Call("setAttribute", r.word(a.Key), a.Val)
		if !made {
			r.follow(n, a.Key, true)
		}
	}
}

// wordsKept bounds Renderer.words.
const wordsKept = 1000

// word gives a tag, an attribute's name or a class as the browser's own string. They come again and again, and
// to hand one over each time costs as much as the call that it is for.
func (r *Renderer) word(s string) js.Value {
	v, ok := r.words[s]
	if !ok {
		v = js.ValueOf(s)
		if len(r.words) < wordsKept {
			r.words[s] = v
		}
	}
	return v
}

func (r *Renderer) removeAttr(n *node, a vugu.VGAttribute) {
	el := n.dom()
	if uri := namespaces[a.Namespace]; uri != "" {
		el.Call("removeAttributeNS", uri, a.Key)
		return
	}
	el.Call("removeAttribute", a.Key)
	r.follow(n, a.Key, false)
}

// follow makes the live property go with the attribute, which it no longer does by itself
// once the user has typed or clicked.
func (r *Renderer) follow(n *node, key string, present bool) {
	switch {
	case key == "checked" && n.tag == "input", key == "selected" && n.tag == "option":
		r.setLive(n, key, present)
	case key == "value" && present && n.tag == "input":
		n.touched = true
	case key == "value" && (n.tag == "input" || n.tag == "textarea"):
		r.setLive(n, key, "")
	}
}

// syncLive makes what the user can change agree with attributes and properties, if either side has
// changed. The value is written only when it differs, so the caret stays.
func (r *Renderer) syncLive(n *node) {
	if n.tag == "select" && find(n.attrs, vugu.VGAttribute{Key: "value"}) >= 0 {
		n.touched = true // its options may have changed
	}
	if !n.touched {
		return
	}
	n.touched = false
	for _, a := range n.attrs {
		switch {
		case a.Key == "value" && isField(n.tag):
			if n.dom().Get("value").String() != a.Val {
				r.setLive(n, "value", a.Val)
			}
		case a.Key == "checked" && n.tag == "input", a.Key == "open" && n.tag == "details":
			if !n.dom().Get(a.Key).Bool() {
				r.setLive(n, a.Key, true)
			}
		}
	}
	for _, p := range n.props {
		r.setProp(n, p)
	}
}

func isField(tag string) bool { return tag == "input" || tag == "textarea" || tag == "select" }

// patchProps sets the JavaScript properties that differ from those last set; n.same says their names agree.
func (r *Renderer) patchProps(n *node, list []vugu.VGProperty) {
	for i, p := range list {
		if len(n.props) == len(list) && bytes.Equal(n.props[i].JSONVal, p.JSONVal) {
			continue
		}
		r.setProp(n, p)
	}
	n.props = append(n.props[:0], list...)
}

func (r *Renderer) setProp(n *node, p vugu.VGProperty) {
	val := r.json.Call("parse", string(p.JSONVal))
	if !n.dom().Get(p.Key).Equal(val) {
		r.setLive(n, p.Key, val)
	}
}

// setLive sets a property. A setter may throw (the value of a file input); through Reflect that is a Go panic,
// through js.Value.Set the end of the program.
func (r *Renderer) setLive(n *node, key string, val any) {
	r.reflect.Call("set", n.dom(), key, val)
}

var namespaces = map[string]string{
	"xlink": "http://www.w3.org/1999/xlink",
	"xml":   "http://www.w3.org/XML/1998/namespace",
	"xmlns": "http://www.w3.org/2000/xmlns/",
}

// find gives the place of the first attribute of list named like a, or -1.
func find(list []vugu.VGAttribute, a vugu.VGAttribute) int {
	return slices.IndexFunc(list, func(b vugu.VGAttribute) bool { return a.Key == b.Key && a.Namespace == b.Namespace })
}

func findLast(list []vugu.VGAttribute, a vugu.VGAttribute) int {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].Key == a.Key && list[i].Namespace == a.Namespace {
			return i
		}
	}
	return -1
}
