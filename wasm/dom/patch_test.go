//go:build js && wasm

package dom

import (
	"errors"
	"fmt"
	"maps"
	"slices"
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
	if s.Draw(s.root) != nil { // a browser may refuse to move what is not there
		s.draw()
	}
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
