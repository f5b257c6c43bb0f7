//go:build js && wasm

package dom

import (
	"strings"
	"syscall/js"
	"testing"

	"github.com/vugu/vugu"
	vugujs "github.com/vugu/vugu/js"
)

var focus = vugu.JSValueFunc(func(el vugujs.Value) { el.Call("focus") })

// typeIn does what a person's typing does: the live value changes, the caret moves, the page is told.
func typeIn(field js.Value, text string, caret int) {
	field.Call("focus")
	field.Set("value", text)
	field.Call("setSelectionRange", caret, caret)
	fire(field, "input")
}

func TestTypingKeepsTheCaret(t *testing.T) {
	for _, tag := range []string{"input", "textarea"} {
		value := ""
		s := newStand(t, func() *vugu.VGNode {
			return h(tag, attrs{"value": value}, on{"input": func(e vugu.DOMEvent) { value = e.PropString("target", "value") }})
		})
		s.draw()
		field := s.find(tag)
		typeIn(field, "abc", 1)
		s.draw()
		if value != "abc" || field.Get("selectionStart").Int() != 1 {
			t.Errorf("%s: model %q, caret at %d; want abc and 1", tag, value, field.Get("selectionStart").Int())
		}
		value = "other"
		s.draw()
		if got := field.Get("value").String(); got != "other" {
			t.Errorf("%s shows %q, want what the model says, other", tag, got)
		}
	}
}

func TestModelRefusesWhatIsTyped(t *testing.T) {
	s := newStand(t, func() *vugu.VGNode {
		refuse := on{"input": func(vugu.DOMEvent) {}}
		return h("p", h("input", attrs{"value": "fixed"}, refuse), h("textarea", props{"value": `"fixed"`}, refuse))
	})
	s.draw()
	for _, tag := range []string{"input", "textarea"} {
		typeIn(s.find(tag), "typed", 0)
		s.draw()
		if got := s.find(tag).Get("value").String(); got != "fixed" {
			t.Errorf("%s shows %q, want fixed", tag, got)
		}
	}
}

func TestDrawingLeavesUnheardTypingAlone(t *testing.T) {
	text := "a"
	s := newStand(t, func() *vugu.VGNode { return h("p", h("input", attrs{"value": ""}), text) })
	s.draw()
	typeIn(s.find("input"), "half a wo", 3)
	text = "b"
	s.wantMutations(1)
	if got := s.find("input").Get("value").String(); got != "half a wo" {
		t.Errorf("the field shows %q, want what was typed", got)
	}
}

func TestValueIsBoundedByLaterAttributes(t *testing.T) {
	value := "150"
	s := newStand(t, func() *vugu.VGNode {
		r := h("input")
		r.Attr = []vugu.VGAttribute{{Key: "value", Val: value}, {Key: "type", Val: "range"}, {Key: "max", Val: value}}
		return r
	})
	for _, value = range []string{"150", "300"} {
		s.draw()
		if got := s.find("input").Get("value").String(); got != value {
			t.Errorf("the slider is at %s, want %s", got, value)
		}
	}
}

func TestCheckedFollowsTheModel(t *testing.T) {
	checked := false
	s := newStand(t, func() *vugu.VGNode {
		box := h("input", attrs{"type": "checkbox"}, on{"change": func(e vugu.DOMEvent) { checked = e.PropBool("target", "checked") }})
		box.AddAttrInterface("checked", checked)
		return box
	})
	s.draw()
	box := s.find("input")
	box.Call("click")
	s.draw()
	if !checked || !box.Get("checked").Bool() {
		t.Errorf("after a click model %v, box %v; want both", checked, box.Get("checked"))
	}
	for _, checked = range []bool{false, true, false} {
		s.draw()
		if got := box.Get("checked").Bool(); got != checked {
			t.Errorf("box is %v, want %v", got, checked)
		}
	}
}

func TestSelectValue(t *testing.T) {
	value, options := "b", []string{"a", "b"}
	s := newStand(t, func() *vugu.VGNode {
		sel := h("select", attrs{"value": value})
		for _, o := range options {
			sel.AppendChild(h("option", attrs{"value": o}, o))
		}
		return sel
	})
	for _, step := range []string{"b ab", "a ab", "c abc", "a xac"} {
		v, o, _ := strings.Cut(step, " ")
		value, options = v, strings.Split(o, "")
		s.draw()
		if got := s.find("select").Get("value").String(); got != value {
			t.Errorf("of %v %q is selected, want %q", options, got, value)
		}
	}
	s.wantMutations(0)
}

func TestSelectedOption(t *testing.T) {
	selected := "b"
	s := newStand(t, func() *vugu.VGNode {
		sel := h("select", on{"change": func(e vugu.DOMEvent) { selected = e.PropString("target", "value") }})
		for _, o := range []string{"a", "b", "c"} {
			option := h("option", attrs{"value": o}, o)
			option.AddAttrInterface("selected", o == selected)
			sel.AppendChild(option)
		}
		return sel
	})
	s.draw()
	sel := s.find("select")
	sel.Set("value", "c") // a person's choice
	fire(sel, "change")
	for _, selected = range []string{selected, "a", "b"} {
		s.draw()
		if got := sel.Get("value").String(); got != selected {
			t.Errorf("%q is selected, want %q", got, selected)
		}
	}
}

func TestDetailsStayAsTheModelSays(t *testing.T) {
	s := newStand(t, func() *vugu.VGNode {
		return h("details", attrs{"open": "open"}, on{"toggle": func(vugu.DOMEvent) {}}, h("summary", "s"))
	})
	s.draw()
	s.find("details").Set("open", false)
	waitFrames(2) // toggle is told later
	s.draw()
	if !s.find("details").Get("open").Bool() {
		t.Error("closed, though the model says open")
	}
}

func TestFileFieldThatCannotBeSet(t *testing.T) {
	value := ""
	s := newStand(t, func() *vugu.VGNode { return h("input", attrs{"type": "file", "value": value}) })
	s.draw()
	value = "x.csv" // browsers forbid it: an error, not the end of the program
	if err := s.Draw(s.root); err == nil {
		t.Error("no error")
	}
}
