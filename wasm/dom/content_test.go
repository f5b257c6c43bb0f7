//go:build js && wasm

package dom

import (
	"strings"
	"testing"

	"github.com/vugu/vugu"
)

func TestTextIsNeverMarkup(t *testing.T) {
	const evil = `<img src=x onerror="boom()"> & &amp; "quoted" 'too' &lt;`
	s := newStand(t, func() *vugu.VGNode {
		content := h("p")
		content.SetInnerHTML(evil) // what vg-content calls
		return h("div", content, h("p", evil), h("p", attrs{"title": evil}))
	})
	s.draw()
	paragraphs := s.find("div").Get("children")
	for i := range 2 {
		p := paragraphs.Index(i)
		if got := p.Get("textContent").String(); got != evil || p.Get("children").Length() != 0 {
			t.Errorf("paragraph %d holds %q with %d elements", i, got, p.Get("children").Length())
		}
	}
	if got := paragraphs.Index(2).Get("title").String(); got != evil {
		t.Errorf("title is %q", got)
	}
}

func TestContentBetweenTextMarkupAndChildren(t *testing.T) {
	var content any
	s := newStand(t, func() *vugu.VGNode {
		p := h("p")
		if content == nil {
			p.AppendChild(h("b", "child"))
		}
		p.SetInnerHTML(content)
		return p
	})
	for _, step := range []struct {
		content any
		want    string
	}{
		{"a < b", "a &lt; b"}, {"c", "c"}, {vugu.HTML("<i>raw</i>&nbsp;"), "<i>raw</i>&nbsp;"}, {"text", "text"},
		{vugu.HTML("<u>1</u>"), "<u>1</u>"}, {vugu.HTML("<u>2</u>"), "<u>2</u>"}, {nil, "<b>child</b>"}, {"", ""}, {7, "7"}, {nil, "<b>child</b>"},
	} {
		content = step.content
		s.draw()
		s.want("<p>" + step.want + "</p>")
		s.wantMutations(0)
	}
}

func TestOneMegabyte(t *testing.T) {
	big := strings.Repeat("研发强度 R&D ", 1<<20/17)
	extra := ""
	s := newStand(t, func() *vugu.VGNode { return h("p", attrs{"title": big + extra}, big+extra) })
	for _, extra = range []string{"", "变"} {
		s.draw()
		p := s.find("p")
		if p.Get("title").String() != big+extra || p.Get("textContent").String() != big+extra {
			t.Errorf("%d bytes of attribute and text did not arrive", len(big+extra))
		}
	}
	s.wantMutations(0)
}

func TestStyleThroughCSSOM(t *testing.T) {
	style := "color: red; width: 50%;"
	s := newStand(t, func() *vugu.VGNode { return h("p", attrs{"style": style}) })
	s.draw()
	if got := s.find("p").Get("style").Get("width").String(); got != "50%" {
		t.Errorf("width is %q", got)
	}
	s.want(`<p style="color: red; width: 50%;"></p>`)
	style = "color: blue;"
	s.wantMutations(1)
	s.want(`<p style="color: blue;"></p>`)
	style = ""
	s.draw()
	s.want(`<p></p>`)
}

func TestSVG(t *testing.T) {
	part := &view{func() *vugu.VGNode { return h("g", h("path", attrs{"d": "M0 0"})) }} // its template does not say svg
	s := newStand(t, func() *vugu.VGNode {
		use := &vugu.VGNode{Type: vugu.ElementNode, Namespace: "svg", Data: "use"}
		use.Attr = []vugu.VGAttribute{{Namespace: "xlink", Key: "href", Val: "#a"}}
		svg := h("svg", attrs{"viewBox": "0 0 1 1", "xmlns": spaceSVG}, part, use, h("foreignObject", h("p", "html")))
		svg.Namespace = "svg"
		return h("div", svg)
	})
	s.draw()
	for _, tag := range []string{"svg", "g", "path", "use"} {
		if got := s.find(tag).Get("namespaceURI").String(); got != spaceSVG {
			t.Errorf("%s is in %s", tag, got)
		}
	}
	if got := s.find("p").Get("namespaceURI").String(); got != "http://www.w3.org/1999/xhtml" {
		t.Errorf("p is in %s", got)
	}
	if got := s.find("use").Call("getAttributeNS", namespaces["xlink"], "href").String(); got != "#a" {
		t.Errorf("xlink:href is %q", got)
	}
	s.wantMutations(0)
}

func TestAttributesComeAndGo(t *testing.T) {
	var a attrs
	s := newStand(t, func() *vugu.VGNode { return h("button", a) })
	s.draw()
	for _, step := range []struct {
		a         attrs
		want      string
		mutations int
	}{
		{attrs{"disabled": "disabled", "id": "x"}, `<button disabled="disabled" id="x"></button>`, 2},
		{attrs{"id": "x"}, `<button id="x"></button>`, 1},
		{attrs{"id": "y", "class": "c"}, `<button id="y" class="c"></button>`, 2},
		{nil, `<button></button>`, 2},
	} {
		a = step.a
		s.wantMutations(step.mutations)
		s.want(step.want)
	}
}

func TestAttributeGivenTwice(t *testing.T) {
	class := "dynamic"
	s := newStand(t, func() *vugu.VGNode {
		p := h("p")
		p.Attr = []vugu.VGAttribute{{Key: "class", Val: "static"}, {Key: "class", Val: class}}
		return p
	})
	s.draw()
	s.want(`<p class="dynamic"></p>`)
	class = "static"
	s.wantMutations(1)
	s.want(`<p class="static"></p>`)
}
