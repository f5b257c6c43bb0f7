package formula

import (
	"slices"
	"testing"
)

func TestRename(t *testing.T) {
	to := func(name string) string { return map[string]string{"a": "A b", "c [d]": "x]", "short": "n"}[name] }
	for in, want := range map[string]string{
		"a + abs(a) & \"a\"": "[A b] + abs([A b]) & \"a\"",
		"[c [d]]] * b":       "[x]]] * b",
		"a(1) and `a`":       "a(1) and [A b]",
		"a + \"":             "a + \"",
		"short*a":            "n*[A b]",
		"not[short]and [a]":  "not[n]and [A b]",
	} {
		if got := Rename(in, to); got != want {
			t.Errorf("Rename(%s) = %s, want %s", in, got, want)
		}
	}
}

func TestQuote(t *testing.T) {
	for name, want := range map[string]string{"研发经费": "研发经费", "GDP": "GDP", "R&D": "[R&D]", "a b": "[a b]", "not": "[not]", "2020": "[2020]", "x]": "[x]]]",
		"甲】": "`甲】`", "甲】`": "[甲]]`]"} {
		if got := Quote(name); got != want {
			t.Errorf("%s is written %s, want %s", name, got, want)
		}
	}
}

// FuzzRename holds that a formula with new names is read as the old one with those names.
func FuzzRename(f *testing.F) {
	for _, s := range [][2]string{{"a + b", "x y"}, {"not[a]and b", "c"}, {"`a`(1)", "]"}, {"a&a(a)", "】"}, {"a", "｀】"}, {"a*2", "\xff"}, {"[]a", "and"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, s, name string) {
		if name == "" {
			return
		}
		to := func(was string) string {
			if Same(was, "a") {
				return name
			}
			return ""
		}
		want := Names(s)
		for i, was := range want {
			if to(was) != "" {
				want[i] = name
			}
		}
		if got := Names(Rename(s, to)); !slices.EqualFunc(got, want, Same) {
			t.Errorf("%q with %q for a names %q, want %q: %q", s, name, got, want, Rename(s, to))
		}
	})
}
