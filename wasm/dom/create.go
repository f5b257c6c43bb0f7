//go:build js && wasm

package dom

import (
	"strings"
	"syscall/js"

	"github.com/vugu/vugu"
	vugujs "github.com/vugu/vugu/js"
)

// manyArgs bounds the arguments of one call into the browser, whose stack holds them.
const manyArgs = 1000

// create makes the DOM node of it and everything in it, not yet on the page.
func (r *Renderer) create(it item, parent *node) *node {
	n := &node{parent: parent, typ: it.Type, key: it.key, owner: it.owner}
	switch it.Type {
	case vugu.TextNode:
		n.data = it.Data
		n.val = r.newText.Invoke(it.Data)
		return n
	case vugu.CommentNode:
		n.data = it.Data
		n.val = r.doc.Call("createComment", it.Data)
		return n
	}
	n.tag, n.space = it.Data, spaceOf(it.VGNode, parent)
	n.host, n.create = hosts(it.VGNode), it.JSCreateHandler != nil
	if n.space == "" {
		n.val = r.newElement.Invoke(r.word(n.tag))
	} else {
		n.val = r.doc.Call("createElementNS", n.space, n.tag)
	}
	r.patchAttrs(n, it.Attr, true)
	r.patchHandlers(n, it.DOMEventHandlerSpecList)
	if n.create {
		r.calls = append(r.calls, call{n, "vg-js-create", it.JSCreateHandler})
	}
	r.fill(n, it)
	r.patchProps(n, it.Prop)
	r.syncLive(n)
	if it.JSPopulateHandler != nil {
		r.calls = append(r.calls, call{n, "vg-js-populate", it.JSPopulateHandler})
	}
	return n
}

// fill writes the content of the new element n.
func (r *Renderer) fill(n *node, it item) {
	if it.InnerHTML != nil {
		inner := *it.InnerHTML
		n.inner = &inner
	}
	if n.inner != nil && !isText(*n.inner) {
		n.raw = true
		n.val.Set("innerHTML", *n.inner)
		return
	}
	base := len(r.items)
	items := r.contents(it)
	r.unrepeated(n, items)
	if len(items) == 1 && items[0].Type == vugu.TextNode && items[0].Data != "" {
		n.val.Set("textContent", items[0].Data)
		n.children = []*node{{parent: n, typ: vugu.TextNode, data: items[0].Data, owner: items[0].owner}}
	} else if len(items) > 0 {
		n.children = make([]*node, len(items))
		for i := range items {
			n.children[i] = r.create(items[i], n)
		}
		addAll(n.val, "append", n.children)
	}
	r.items = r.items[:base]
}

// contents puts the new content of it on the stack r.items and gives that part; the caller takes it off again.
// Content with real markup has none.
func (r *Renderer) contents(it item) []item {
	base := len(r.items)
	if it.InnerHTML != nil {
		if *it.InnerHTML != "" && isText(*it.InnerHTML) {
			text := &vugu.VGNode{Type: vugu.TextNode, Data: plainText.Replace(*it.InnerHTML)}
			r.items = append(r.items, item{VGNode: text, owner: it.owner})
		}
		return r.items[base:]
	}
	for c := it.FirstChild; c != nil; c = c.NextSibling {
		r.items = r.flatten(r.items, c, it.owner)
	}
	return r.items[base:]
}

// plainText undoes html.EscapeString. html.UnescapeString would bring the names of 2,000 letters along.
var plainText = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&", "&#34;", `"`, "&#39;", "'")

// isText tells whether the HTML s is plain text escaped by html.EscapeString, as vg-content gives it.
func isText(s string) bool {
	if strings.IndexByte(s, '<') >= 0 {
		return false
	}
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			return true
		}
		s = s[i:]
		if !strings.HasPrefix(s, "&lt;") && !strings.HasPrefix(s, "&gt;") && !strings.HasPrefix(s, "&amp;") &&
			!strings.HasPrefix(s, "&#34;") && !strings.HasPrefix(s, "&#39;") {
			return false
		}
		s = s[1:]
	}
}

// addAll calls at.method(nodes...), in several calls if there are very many; they keep their order
// for append and for before.
func addAll(at js.Value, method string, nodes []*node) {
	args := make([]any, 0, min(len(nodes), manyArgs))
	for len(nodes) > 0 {
		part := nodes[:min(len(nodes), manyArgs)]
		nodes = nodes[len(part):]
		args = args[:0]
		for _, n := range part {
			args = append(args, n.val)
		}
		at.Call(method, args...)
	}
}

// A call is due to a vg-js-… handler once all is on the page and has its size.
type call struct {
	n    *node
	what string
	h    vugu.JSValueHandler
}

// callBack makes the calls that are due; a panic is reported and goes no further.
func (r *Renderer) callBack() {
	for _, c := range r.calls {
		func() {
			defer func() {
				if p := recover(); p != nil {
					r.problems = append(r.problems, newPanic(c.what+" of <"+c.n.tag+">", p))
				}
			}()
			c.h.JSValueHandle(vugujs.Value(c.n.val))
		}()
	}
	clear(r.calls)
	r.calls = r.calls[:0]
}
