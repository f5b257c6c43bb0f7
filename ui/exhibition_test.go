package ui

import (
	"strings"
	"testing"
)

// Every exhibit is a chart without an error or a warning of the page's, in both languages, and leads to its view.
func TestEveryExhibitIsDrawn(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a, _ := start(t, lang, "#charts")
		page := render(t, a)
		c := &Exhibition{App: a}
		c.BeforeBuild()
		if len(c.shows) != len(exhibits) || c.next != len(exhibits) {
			t.Fatalf("%d of %d exhibits are hung", c.next, len(exhibits))
		}
		seen := map[string]bool{}
		for _, x := range c.shows {
			m := x.App.main
			if m.err != nil || x.App.notice != nil || m.option == "" || m.alt == "" || m.title == "" || m.height == 0 || x.App.sourceText() == "" {
				t.Errorf("%s %s: error %v, notice %v, title %q, alt %q, %d bytes", lang, x.hash, m.err, x.App.notice, m.title, m.alt, len(m.option))
			}
			for _, h := range m.sheet.Head {
				if strings.ContainsAny(h.Text, "{}") || strings.HasPrefix(h.Text, "sheet.") {
					t.Errorf("%s %s: a column of numbers is called %q", lang, x.hash, h.Text)
				}
			}
			if seen[m.option] {
				t.Errorf("%s is drawn twice", x.hash)
			}
			seen[m.option] = true
			if !strings.Contains(page, `id="`+x.ID+`"`) {
				t.Errorf("%s is not on the page", x.ID)
			}
			c.goTo(x)
			if a.view.Data != x.App.view.Data || a.Tab() != x.App.Tab() || a.main.title != m.title {
				t.Errorf("%s leads to %q", x.hash, a.main.title)
			}
		}
	}
}
