//go:build js && wasm

package dom

import (
	"fmt"
	"math/rand/v2"
	"syscall/js"
	"testing"

	"github.com/vugu/vugu"
)

// TestPatchingEqualsDrawingAnew patches one page through random trees and compares each state with
// the same tree drawn on an empty page, which takes none of the patching code.
func TestPatchingEqualsDrawingAnew(t *testing.T) {
	eachWayToMove(t, func(t *testing.T) {
		rnd := rand.New(rand.NewPCG(3, 4))
		parts := []*part{{}, {}, {}, {}}
		var tree *vugu.VGNode
		s := newStand(t, func() *vugu.VGNode { return tree })
		for step := range 400 {
			for _, p := range parts {
				p.tree = randomTree(rnd, 2, nil)
			}
			tree = h("main", randomTree(rnd, 4, parts))
			s.draw()
			twin := newStand(t, func() *vugu.VGNode { return tree })
			twin.draw()
			twin.mount.Set("id", "")
			s.compare(twin, step)
			twin.mount.Call("remove")
			if again := s.mutations(s.draw); len(again) != 0 {
				t.Fatalf("step %d: drawing the same again changed the page: %v", step, again)
			}
		}
	})
}

func (s *stand) compare(twin *stand, step int) {
	s.t.Helper()
	got, want := s.mount.Get("firstChild"), twin.mount.Get("firstChild")
	if !got.Call("isEqualNode", want).Bool() {
		s.t.Fatalf("step %d: patched to\n%s\nwant\n%s", step, s.html(), twin.html())
	}
	for _, name := range []string{"value", "checked", "selected", "indeterminate"} {
		a, b := live(s.mount, name), live(twin.mount, name)
		if a != b {
			s.t.Fatalf("step %d: %s is %s, want %s in\n%s", step, name, a, b, s.html())
		}
	}
	if len(s.nodes) != len(twin.nodes) {
		s.t.Fatalf("step %d: %d nodes listen, want %d", step, len(s.nodes), len(twin.nodes))
	}
}

// live lists a property of all elements that can have it.
func live(mount js.Value, name string) string {
	all := mount.Call("querySelectorAll", "input, textarea, select, option")
	list := ""
	for i := range all.Length() {
		list += fmt.Sprintf("%v;", primitive(all.Index(i).Get(name)))
	}
	return list
}

// A part is a component whose tree the test changes.
type part struct{ tree *vugu.VGNode }

func (p *part) Build(*vugu.BuildIn) *vugu.BuildOut { return built(p.tree) }

// randomTree gives an element with up to six children, to the depth given, with some of parts in it, each once.
func randomTree(rnd *rand.Rand, depth int, parts []*part) *vugu.VGNode {
	tags := []string{"div", "p", "span", "svg", "ul", "input", "textarea", "select"}
	n := h(tags[rnd.IntN(len(tags))])
	randomAttrs(rnd, n)
	switch {
	case n.Data == "input" || n.Data == "textarea":
		return n
	case n.Data == "select":
		for i := range rnd.IntN(4) {
			n.AppendChild(h("option", attrs{"value": fmt.Sprint(i)}, fmt.Sprint(i)))
		}
		return n
	case rnd.IntN(8) == 0:
		n.SetInnerHTML([]any{"a & b", "", vugu.HTML("<b>raw</b> &copy;")}[rnd.IntN(3)])
		return n
	case depth == 0:
		return n
	}
	keys := rnd.Perm(8)
	for i := range rnd.IntN(7) {
		n.AppendChild(randomChild(rnd, depth, keys[i], &parts))
	}
	return n
}

func randomChild(rnd *rand.Rand, depth, key int, parts *[]*part) *vugu.VGNode {
	switch k := rnd.IntN(10); {
	case k < 2:
		return &vugu.VGNode{Type: vugu.TextNode, Data: fmt.Sprint("文字 <", rnd.IntN(3), ">")}
	case k == 2:
		return &vugu.VGNode{Type: vugu.CommentNode, Data: fmt.Sprint(rnd.IntN(3))}
	case k == 3:
		return h("", "in", randomTree(rnd, depth-1, nil), "template")
	case k == 4 && len(*parts) > 0:
		p := (*parts)[0]
		*parts = (*parts)[1:]
		return &vugu.VGNode{Component: p}
	case k < 7:
		c := randomTree(rnd, depth-1, nil)
		c.Attr = append(c.Attr, vugu.VGAttribute{Key: "data-key", Val: fmt.Sprint(key)})
		return c
	}
	return randomTree(rnd, depth-1, nil)
}

func randomAttrs(rnd *rand.Rand, n *vugu.VGNode) {
	all := []vugu.VGAttribute{
		{Key: "class", Val: fmt.Sprint("c", rnd.IntN(3))}, {Key: "title", Val: "标题"}, {Key: "hidden", Val: "hidden"},
		{Key: "style", Val: fmt.Sprintf("color: rgb(0, 0, %d);", rnd.IntN(2))}, {Key: "checked", Val: "checked"},
		{Key: "value", Val: fmt.Sprint(rnd.IntN(3))}, {Namespace: "xlink", Key: "href", Val: fmt.Sprint("#", rnd.IntN(2))},
	}
	for _, i := range rnd.Perm(len(all))[:rnd.IntN(4)] {
		n.Attr = append(n.Attr, all[i])
	}
	if n.Data == "input" && rnd.IntN(2) == 0 {
		n.Attr = append(n.Attr, vugu.VGAttribute{Key: "type", Val: "checkbox"})
		n.Prop = []vugu.VGProperty{{Key: "indeterminate", JSONVal: []byte(fmt.Sprint(rnd.IntN(2) == 0))}}
	}
	if rnd.IntN(3) == 0 {
		n.DOMEventHandlerSpecList = []vugu.DOMEventHandlerSpec{{EventType: "click", Func: func(vugu.DOMEvent) {}}}
	}
}
