//go:build js && wasm

package dom

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"syscall/js"
	"testing"

	"github.com/vugu/vugu"
)

// keyed draws one list item with a text field in it for each key.
func keyed(t testing.TB, keys *[]string) *stand {
	return newStand(t, func() *vugu.VGNode {
		list := h("ul")
		for _, k := range *keys {
			list.AppendChild(h("li", attrs{"data-key": k}, h("input", attrs{"id": "in" + k})))
		}
		return list
	})
}

func (s *stand) item(key string) js.Value { return s.find("[data-key='" + key + "']") }

func (s *stand) order() []string {
	list := s.find("ul").Get("children")
	keys := make([]string, list.Length())
	for i := range keys {
		keys[i] = list.Index(i).Get("dataset").Get("key").String()
	}
	return keys
}

// eachWayToMove runs f with and without the browser's moveBefore.
func eachWayToMove(t *testing.T, f func(t *testing.T)) {
	was := canMove
	defer func() { canMove = was }()
	for _, canMove = range []bool{was, false} {
		t.Run("moveBefore="+strconv.FormatBool(canMove), f)
	}
}

func TestMovedChildrenKeepNodeFocusAndCaret(t *testing.T) {
	eachWayToMove(t, func(t *testing.T) {
		keys := []string{"a", "b", "c", "d", "e"}
		s := keyed(t, &keys)
		s.draw()
		was := map[string]js.Value{}
		for _, k := range keys {
			was[k] = s.item(k)
		}
		field := s.find("#inb")
		field.Set("value", "12345")
		field.Call("focus")
		field.Call("setSelectionRange", 2, 4)
		for _, keys = range [][]string{
			{"e", "d", "c", "b", "a"}, {"b", "a", "c", "d", "e"}, {"a", "c", "d", "e", "b"}, {"x", "b", "y"}, {"d", "b", "a"},
		} {
			s.draw()
			if got := s.order(); !slices.Equal(got, keys) {
				t.Fatalf("order %v, want %v", got, keys)
			}
			if !document.Get("activeElement").Equal(field) {
				t.Errorf("%v: the focus is gone", keys)
			}
			if a, b := field.Get("selectionStart").Int(), field.Get("selectionEnd").Int(); a != 2 || b != 4 {
				t.Errorf("%v: selection %d–%d, want 2–4", keys, a, b)
			}
			if len(keys) == 5 {
				for _, k := range keys {
					if !s.item(k).Equal(was[k]) {
						t.Errorf("%v: %s has another node", keys, k)
					}
				}
			}
		}
	})
}

func TestMovedTextKeepsTheSelection(t *testing.T) {
	eachWayToMove(t, func(t *testing.T) {
		keys := []string{"a", "b", "c"}
		s := newStand(t, func() *vugu.VGNode {
			list := h("ul")
			for _, k := range keys {
				list.AppendChild(h("li", attrs{"data-key": k}, "text "+k))
			}
			return list
		})
		s.draw()
		document.Get("activeElement").Call("blur")
		selection := document.Call("getSelection")
		selection.Call("selectAllChildren", s.item("a"))
		keys = []string{"c", "b", "a"}
		s.draw()
		if got := selection.Call("toString").String(); got != "text a" {
			t.Errorf("selected %q, want the text of a", got)
		}
		selection.Call("removeAllRanges")
	})
}

func TestMovedChildrenKeepScroll(t *testing.T) {
	eachWayToMove(t, func(t *testing.T) {
		keys := []string{"a", "b", "c"}
		s := newStand(t, func() *vugu.VGNode {
			list := h("ul")
			for _, k := range keys {
				tall := h("div", attrs{"style": "height: 500px"})
				list.AppendChild(h("li", attrs{"data-key": k}, h("div", attrs{"class": "box", "style": "height: 50px; overflow: auto"}, tall)))
			}
			return list
		})
		s.draw()
		boxes := map[string]js.Value{}
		for _, k := range keys {
			box := s.item(k).Get("firstChild")
			box.Set("scrollTop", 100)
			boxes[k] = box
		}
		waitFrames(2) // scroll events come with a frame
		keys = []string{"c", "b", "a"}
		s.draw()
		for k, box := range boxes {
			if got := box.Get("scrollTop").Int(); got != 100 {
				t.Errorf("%s scrolled to %d, want 100", k, got)
			}
		}
	})
}

// TestFewestMoves checks the number of moves against a slow count of the longest run that may stay.
func TestFewestMoves(t *testing.T) {
	document.Get("activeElement").Call("blur")
	rnd := rand.New(rand.NewPCG(1, 2))
	keys := make([]string, 12)
	for i := range keys {
		keys[i] = strconv.Itoa(i)
	}
	s := keyed(t, &keys)
	s.draw()
	for range 50 {
		old := slices.Clone(keys)
		rnd.Shuffle(len(keys), func(i, j int) { keys[i], keys[j] = keys[j], keys[i] })
		want := 2 * (len(keys) - slowRun(old, keys)) // a move is recorded as taken out and put in
		if got := s.mutations(s.draw); len(got) != want {
			t.Errorf("%v to %v: %d records, want %d", old, keys, len(got), want)
		}
		if got := s.order(); !slices.Equal(got, keys) {
			t.Fatalf("order %v, want %v", got, keys)
		}
	}
}

// slowRun gives the length of the longest common subsequence of a and b.
func slowRun(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
	}
	for i := range a {
		for j := range b {
			table[i+1][j+1] = max(table[i][j+1], table[i+1][j])
			if a[i] == b[j] {
				table[i+1][j+1] = table[i][j] + 1
			}
		}
	}
	return table[len(a)][len(b)]
}

func TestRepeatedKeys(t *testing.T) {
	keys := []string{"a", "b", "a", "a"}
	s := keyed(t, &keys)
	s.draw()
	errs := s.errors()
	var repeated *RepeatedKeyError
	if len(errs) != 1 || !errors.As(errs[0], &repeated) || repeated.Key != "a" || repeated.Parent != "ul" {
		t.Errorf("told %v, want one RepeatedKeyError for a in ul", errs)
	}
	for _, keys = range [][]string{{"a", "a", "b"}, {"b", "a", "a", "b"}, {"b"}} {
		s.draw()
		if got := s.order(); !slices.Equal(got, keys) {
			t.Errorf("order %v, want %v", got, keys)
		}
	}
	for _, err := range s.errors() {
		if !errors.As(err, &repeated) || repeated.Key != "b" {
			t.Errorf("told again: %v", err)
		}
	}
}

func TestFieldBehindAMessageKeepsItsNode(t *testing.T) {
	message := false
	s := newStand(t, func() *vugu.VGNode {
		return h("form", "\n", note(message), "\n", h("input"), "\n", note(message))
	})
	s.draw()
	field := s.find("input")
	for _, message = range []bool{true, false} {
		s.draw()
		if !s.find("input").Equal(field) {
			t.Errorf("message %v: the field has another node", message)
		}
	}
}

// note is a part that comes and goes.
func note(shown bool) *vugu.VGNode {
	if !shown {
		return nil
	}
	return h("p", "wrong")
}
