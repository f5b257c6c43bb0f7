package formula

import "testing"

func TestRename(t *testing.T) {
	to := func(name string) string { return map[string]string{"a": "A b", "c [d]": "x]"}[name] }
	for in, want := range map[string]string{
		"a + abs(a) & \"a\"": "[A b] + abs([A b]) & \"a\"",
		"[c [d]]] * b":       "[x]]] * b",
		"a(1) and `a`":       "a(1) and [A b]",
		"a + \"":             "a + \"",
	} {
		if got := Rename(in, to); got != want {
			t.Errorf("Rename(%s) = %s, want %s", in, got, want)
		}
	}
}
