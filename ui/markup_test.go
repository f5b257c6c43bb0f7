package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/vugu/html"
)

// Words of a language stand in the word table, never in a template. The product's name is no word.
func TestTemplatesHoldNoWords(t *testing.T) {
	names, err := filepath.Glob("*.vugu")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		for z := html.NewTokenizer(f); z.Next() != html.ErrorToken; {
			token := z.Token()
			if token.Type == html.TextToken {
				plain(t, name, token.Data)
			}
			for _, a := range token.Attr {
				switch a.Key {
				case "title", "aria-label", "placeholder", "alt":
					plain(t, name, a.Val)
				}
			}
		}
		f.Close()
	}
}

func plain(t *testing.T, name, text string) {
	t.Helper()
	if strings.ContainsFunc(strings.ReplaceAll(text, "Statlas", ""), unicode.IsLetter) {
		t.Errorf("%s holds %q", name, strings.TrimSpace(text))
	}
}

// Every control has a name: text inside, an aria-label, or a label around it.
func TestEveryButtonIsNamed(t *testing.T) {
	for _, hash := range []string{"", "data=province-rd&tab=table", "data=province-rd&tab=trend", "data=province-rd&tab=ranking", "data=province-rd&tab=correlation", "data=province-rd&tab=distribution&by=period", "data=province-rd&tab=comparison"} {
		a, _ := start(t, "en", hash)
		page, err := html.Parse(strings.NewReader(render(t, a)))
		if err != nil {
			t.Fatal(err)
		}
		walk(page, func(n *html.Node) {
			if n.Type != html.ElementNode || n.Data != "button" {
				return
			}
			text := ""
			walk(n, func(c *html.Node) {
				if c.Type == html.TextNode {
					text += c.Data
				}
			})
			if strings.TrimSpace(text) == "" && attribute(n, "aria-label") == "" {
				t.Errorf("%s: a button of class %q has no name", hash, attribute(n, "class"))
			}
		})
	}
}

func walk(n *html.Node, f func(*html.Node)) {
	f(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, f)
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
