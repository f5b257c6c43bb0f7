//go:build js && wasm

package dom

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"syscall/js"
	"testing"

	"github.com/vugu/vugu"
	vugujs "github.com/vugu/vugu/js"
)

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// table gives 30 columns of the numbers in cells.
func table(cells []int) *vugu.VGNode {
	body := h("tbody")
	for row := 0; row < len(cells); row += 30 {
		tr := h("tr")
		for _, c := range cells[row : row+30] {
			tr.AppendChild(h("td", attrs{"class": "n"}, fmt.Sprint(c)))
		}
		body.AppendChild(tr)
	}
	return h("table", body)
}

func TestNothingChanged(t *testing.T) {
	click := on{"click": func(vugu.DOMEvent) {}}
	part := &view{func() *vugu.VGNode { return h("b", "part") }}
	s := newStand(t, func() *vugu.VGNode {
		field := h("input", attrs{"value": "x", "style": "color: red"}, props{"indeterminate": "true"}, click)
		return h("div", click, field, part, h("", "in a template"), h("svg", h("circle", attrs{"r": "1"})), table(make([]int, 300)))
	})
	s.draw()
	s.wantMutations(0)
}

func TestChangedCells(t *testing.T) {
	cells := make([]int, 900)
	s := newStand(t, func() *vugu.VGNode { return table(cells) })
	s.draw()
	for _, k := range []int{1, 7, 900} {
		for i := range k {
			cells[i*len(cells)/k]++
		}
		s.wantMutations(k)
	}
}

func TestPlaceholderGivesWay(t *testing.T) {
	s := newStand(t, func() *vugu.VGNode { return h("p", "ready") })
	s.want("loading")
	s.draw()
	s.want("<p>ready</p>")
}

func TestNoElement(t *testing.T) {
	if _, err := New("#nowhere"); !errors.Is(err, ErrNoElement) {
		t.Errorf("New gives %v, want ErrNoElement", err)
	}
}

func TestListEmptiedAndFilled(t *testing.T) {
	for _, keyed := range []bool{false, true} {
		n := 3
		s := newStand(t, func() *vugu.VGNode {
			list := h("ul")
			for i := range n {
				item := h("li", fmt.Sprint(i))
				if keyed {
					item.Attr = []vugu.VGAttribute{{Key: "data-key", Val: fmt.Sprint(i)}}
				}
				list.AppendChild(item)
			}
			return list
		})
		for _, n = range []int{3, 0, 3, 1, 2500, 0} { // more than one call takes
			s.draw()
			if got := s.find("ul").Get("children").Length(); got != n {
				t.Errorf("%d items, want %d", got, n)
			}
		}
	}
}

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
	for _, step := range []struct {
		a         attrs
		want      string
		mutations int
	}{
		{attrs{"disabled": "disabled", "id": "x"}, `<button disabled="disabled" id="x"></button>`, 1},
		{attrs{"id": "x"}, `<button id="x"></button>`, 1},
		{attrs{"id": "y", "class": "c"}, `<button id="y" class="c"></button>`, 2},
		{nil, `<button></button>`, 2},
	} {
		a = step.a
		if a["disabled"] != "" {
			s.draw()
		} else {
			s.wantMutations(step.mutations)
		}
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

func TestHostIsLeftAlone(t *testing.T) {
	class, text := "a", "drawn once"
	s := newStand(t, func() *vugu.VGNode {
		return h("div", h("div", attrs{"data-host": "chart", "class": class}, h("i", text)), h("p", text))
	})
	s.draw()
	host := s.find("[data-host]")
	s.want(`<div><div class="a" data-host="chart"><i>drawn once</i></div><p>drawn once</p></div>`)
	host.Set("innerHTML", "<canvas></canvas>")
	class, text = "b", "changed"
	s.wantMutations(2) // the class and the paragraph
	s.want(`<div><div class="b" data-host="chart"><canvas></canvas></div><p>changed</p></div>`)
}

func TestCreateAndPopulate(t *testing.T) {
	var log []string
	note := func(what string) vugu.JSValueFunc {
		return func(v vugujs.Value) {
			log = append(log, fmt.Sprint(what, v.Get("isConnected").Bool()))
			if what == "populate" && len(log) == 2 {
				panic(errBoom)
			}
		}
	}
	s := newStand(t, func() *vugu.VGNode {
		p := h("p", "text")
		p.JSCreateHandler, p.JSPopulateHandler = note("create"), note("populate")
		return p
	})
	s.draw()
	if errs := s.errors(); len(errs) != 1 || !errors.Is(errs[0], errBoom) {
		t.Errorf("told %v, want boom", errs)
	}
	s.draw()
	if want := []string{"createtrue", "populatetrue", "populatetrue"}; !slices.Equal(log, want) {
		t.Errorf("called %v, want %v", log, want)
	}
}

func TestForeignHandsInThePage(t *testing.T) {
	order := []string{"a", "b"}
	s := newStand(t, func() *vugu.VGNode {
		list := h("ul")
		for _, k := range order {
			list.AppendChild(h("li", attrs{"data-key": k}, k))
		}
		return list
	})
	s.draw()
	s.find("[data-key=a]").Call("remove") // a browser extension, say
	order = []string{"b", "c", "a"}
	if err := s.Draw(s.root); err == nil {
		s.want(`<ul><li data-key="b">b</li><li data-key="c">c</li><li data-key="a">a</li></ul>`)
		return
	}
	s.draw()
	s.want(`<ul><li data-key="b">b</li><li data-key="c">c</li><li data-key="a">a</li></ul>`)
}

func TestBadAttributeNameMakesAnErrorAndThePageRecovers(t *testing.T) {
	name := "1 bad"
	s := newStand(t, func() *vugu.VGNode { return h("p", attrs{name: "x"}, "text") })
	var failure *PanicError
	if err := s.Draw(s.root); !errors.As(err, &failure) || failure.Where != "drawing" {
		t.Fatalf("Draw gives %v, want a PanicError", err)
	}
	var cause js.Error
	if !errors.As(failure, &cause) {
		t.Errorf("the cause is a %T, want the browser's error", failure.Value)
	}
	name = "good"
	s.draw()
	s.want(`<p good="x">text</p>`)
}
