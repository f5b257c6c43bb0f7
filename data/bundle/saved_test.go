package bundle

import (
	"reflect"
	"strings"
	"testing"
)

func TestSavedList(t *testing.T) {
	l := SavedList{{"a", "data=x", ""}, {"b & <c>", "data=y&tab=trend", "say\nthis"}, {"三", "", ""}}
	got, err := ParseSaved(l.JSON())
	if err != nil || !reflect.DeepEqual(got, l) {
		t.Errorf("%v, %v; want %v", got, err, l)
	}
	if text := l.JSON(); strings.ContainsAny(text, "<\n") {
		t.Errorf("JSON = %s", text)
	}
	if got, err := ParseSaved(""); got != nil || err != nil {
		t.Errorf("of nothing: %v, %v", got, err)
	}
	if got := (SavedList)(nil).JSON(); got != "[]" {
		t.Errorf("an empty list is %s", got)
	}
	for _, text := range []string{"{", "{}", "[1]", `[{"name":1}]`, "null]"} {
		if got, err := ParseSaved(text); err != ErrSaved || got != nil {
			t.Errorf("ParseSaved(%q) = %v, %v", text, got, err)
		}
	}
}

func TestMoveSaved(t *testing.T) {
	l := SavedList{{Name: "a"}, {Name: "b"}, {Name: "c"}}
	for _, tt := range []struct {
		from, to int
		want     string
	}{{0, 1, "bac"}, {0, 2, "bca"}, {0, 9, "bca"}, {2, 0, "cab"}, {2, -1, "cab"}, {1, 1, "abc"}} {
		got := ""
		for _, v := range l.Move(tt.from, tt.to) {
			got += v.Name
		}
		if got != tt.want {
			t.Errorf("Move(%d, %d) = %s; want %s", tt.from, tt.to, got, tt.want)
		}
	}
	if l[0].Name != "a" || l[2].Name != "c" {
		t.Error("Move changed its list")
	}
}

func TestSavedWith(t *testing.T) {
	a, b, c := Saved{"a", "data=x", ""}, Saved{"a", "data=x", "n"}, Saved{"c", "", ""}
	l := SavedList{a, b}[:1]
	if got, want := l.With(SavedList{c, a, c, b}), (SavedList{a, c, b}); !reflect.DeepEqual(got, want) {
		t.Errorf("With = %v; want %v", got, want)
	}
	if l[:2][1] != b {
		t.Error("With wrote behind its list")
	}
}

func FuzzParseSaved(f *testing.F) {
	for _, seed := range []string{"", "[]", "null", `[{"name":"a","hash":"data=x","notes":"n"}]`, `[{"name":"\ud800"}]`, "[[[["} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		l, err := ParseSaved(text)
		if err != nil {
			return
		}
		again, err := ParseSaved(l.JSON())
		if err != nil || len(again) != len(l) {
			t.Fatalf("%q: %v, %v", text, again, err)
		}
	})
}
