package ui

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// handled finds the keys that a handler compares with: in Go cases and comparisons, in JavaScript comparisons and names of KEYS.
var handled = regexp.MustCompile(`(?:case |key [!=]==? )"([^"]+)"(?:, "([^"]+)")?(?:, "([^"]+)")?|\b(Arrow\w+|Home|End|PageUp|PageDown|Escape|[a-zA-Z]|" "|"\."): (?:\[|"\w+",|" ")`)

func TestEveryKeyHandledIsListed(t *testing.T) {
	listed := map[string]bool{}
	for _, g := range allKeys {
		for _, k := range g.Keys {
			for _, name := range strings.Fields(k.Names) {
				parts := strings.Split(name, "+")
				if name != "+" {
					name = parts[len(parts)-1]
				}
				listed[strings.ToUpper(name)] = true
			}
		}
	}
	for file, least := range map[string]int{"grid-keys.go": 14, "root.go": 2, "race-play.go": 5, "letters.go": 9, "palette.go": 6, "../wasm/shell/reach.js": 13, "../wasm/shell/listen.js": 5, "../wasm/shell/tour.js": 3, "../wasm/shell/present.js": 18, "../wasm/events.go": 2, "../wasm/keys.go": 2} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		keys := 0
		for _, m := range handled.FindAllStringSubmatch(string(source), -1) {
			for _, key := range m[1:] {
				if key = strings.Trim(key, `"`); key == " " {
					key = "Space"
				}
				if key == "" || key == "header" {
					continue
				}
				if keys++; !listed[strings.ToUpper(key)] {
					t.Errorf("%s answers %q, which is not listed", file, key)
				}
			}
		}
		if keys < least {
			t.Errorf("%s: only %d keys seen", file, keys)
		}
	}
}

func TestQuestionMarkOpensTheKeys(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a, _ := start(t, lang, "data=province-rd&tab=trend")
		if !a.Key("?") || !strings.Contains(render(t, a), a.T("keys.hit")) {
			t.Errorf("%s: no list of keys", lang)
		}
		if a.OpenPalette(); a.palette || a.Key("?") {
			t.Error("a dialog lies over the keys")
		}
		(&KeyList{App: a}).leave()
		if strings.Contains(render(t, a), a.T("keys.hit")) {
			t.Error("the list stays")
		}
	}
	a, _ := start(t, "en", "")
	if page := render(t, a); !strings.Contains(page, `title="Find and do (Ctrl+K)"`) {
		t.Error("the button of the palette does not name its key")
	}
	c := &KeyList{}
	if got := c.names(keyUse{Names: "Ctrl+K ArrowUp"}); got != "Ctrl+K ↑" {
		t.Error(got)
	}
	if got := macSigns.Replace("Ctrl+K Shift+F3"); got != "⌘K ⇧F3" || !apple("MacIntel") || apple("Win32") {
		t.Error(got)
	}
}
