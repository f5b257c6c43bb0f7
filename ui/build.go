package ui

import (
	"strings"

	"github.com/vugu/vugu"
)

// What generated components are built of, as gen writes them. An element's text holds its tag and below it its fixed
// attributes, key=value in a line each; a tag "" groups nodes and is not in the page.

func root(out *vugu.BuildOut, what string) *vugu.VGNode {
	n := node(what)
	out.Out = append(out.Out, n)
	return n
}

func element(parent *vugu.VGNode, what string) *vugu.VGNode {
	n := node(what)
	parent.AppendChild(n)
	return n
}

func node(what string) *vugu.VGNode {
	tag, rest, more := strings.Cut(what, "\n")
	n := &vugu.VGNode{Type: vugu.ElementNode, Data: tag}
	for more {
		var line string
		line, rest, more = strings.Cut(rest, "\n")
		key, value, _ := strings.Cut(line, "=")
		n.Attr = append(n.Attr, vugu.VGAttribute{Key: key, Val: value})
	}
	return n
}

func text(parent *vugu.VGNode, s string) {
	parent.AppendChild(&vugu.VGNode{Type: vugu.TextNode, Data: s})
}

// space stands for any run of spaces and line ends between elements.
func space(parent *vugu.VGNode) { text(parent, " ") }

func on(n *vugu.VGNode, event string, do func(vugu.DOMEvent)) {
	n.DOMEventHandlerSpecList = append(n.DOMEventHandlerSpecList, vugu.DOMEventHandlerSpec{EventType: event, Func: do})
}

// component returns the instance that stands at this place since an earlier build, or a fresh one.
func component(in *vugu.BuildIn, id uint64, item any, fresh func() vugu.Builder) vugu.Builder {
	key := vugu.MakeCompKey(id^in.CurrentPositionHash(), item)
	c := in.BuildEnv.CachedComponent(key)
	if c == nil {
		c = fresh()
		in.BuildEnv.WireComponent(c)
	}
	in.BuildEnv.UseComponent(key, c)
	return c
}

func place(out *vugu.BuildOut, parent *vugu.VGNode, c vugu.Builder) {
	out.Components = append(out.Components, c)
	parent.AppendChild(&vugu.VGNode{Component: c})
}
