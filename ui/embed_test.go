package ui

import (
	"strings"
	"testing"

	"statlas/ui/view"
)

const embeddedView = "data=province-rd&tab=ranking&measure=rd_spend&at=2024&lang=en"

func framed(t *testing.T, f Frame) *App {
	t.Helper()
	a, _ := start(t, "en", embeddedView)
	a.env.Frame, a.env.Page = f, "https://a.example/s/?x=1"
	a.redraw()
	return a
}

func TestInAFrameStandsTheAnswerAlone(t *testing.T) {
	a := framed(t, Frame{On: true})
	page := render(t, a)
	for _, w := range []string{"R&amp;D spending", `id="chart"`, "Source", "Numbers", `href="https://a.example/s/?x=1#` + strings.ReplaceAll(embeddedView, "&", "&amp;")} {
		if !strings.Contains(page, w) {
			t.Errorf("the frame lacks %s", w)
		}
	}
	for _, w := range []string{"<header", "<aside", "<table", `type="file"`} {
		if strings.Contains(page, w) {
			t.Errorf("the frame has %s", w)
		}
	}
	if a.chartWidth() != 1280-mainSlim {
		t.Errorf("a chart of %d", a.chartWidth())
	}
	for hash, want := range map[string]string{"": "No view", "data=file:a.csv": "a.csv, which is not here", "data=nothing": "nothing"} {
		a.ShowHash(hash + "&lang=en")
		if page := render(t, a); !strings.Contains(page, want) {
			t.Errorf("%q shows no %q", hash, want)
		}
	}
}

func TestAFrozenViewTellsOtherData(t *testing.T) {
	var hash string
	framed(t, Frame{}).hashOfData(framed(t, Frame{}).hashed(), func(h string, err error) { hash = h })
	for frozen, tells := range map[string]bool{"": false, hash: false, "0123456789abcdef": true} {
		a := framed(t, Frame{On: true, Frozen: frozen})
		render(t, a)
		if text := a.changedText(); (text != "") != tells || tells && !(strings.Contains(text, frozen) && strings.Contains(text, hash)) {
			t.Errorf("frozen as %q the view says %q", frozen, text)
		}
		a.step(func(v *view.View) { v.Question.At = "2023" })
		render(t, a)
		if text := a.changedText(); text != "" {
			t.Errorf("of a view that was not frozen: %q", text)
		}
	}
}

func TestSnippets(t *testing.T) {
	a := framed(t, Frame{})
	hash := strings.ReplaceAll(embeddedView, "&", "&amp;")
	title := `title="R&amp;D spending (CNY 100m) in 2024, 31 ranked"`
	for _, tt := range []struct{ page, data, iframe, component string }{
		{"https://a.example/s/?x=1", "", `<iframe src="https://a.example/s/?x=1&amp;embed#` + hash, `<script src="https://a.example/s/statlas-view.js"></script>` + "\n" + `<statlas-view src="https://a.example/s/?x=1" view="` + hash + `" ` + title},
		{"https://a.example/", "ab", `<iframe src="https://a.example/?embed&amp;frozen=ab#` + hash, `<statlas-view src="https://a.example/" view="` + hash + `" frozen="ab" ` + title},
		{"file:///C:/my%20files/statlas.html", "", `<iframe src="statlas.html?embed#` + hash, `<script src="statlas-view.js"></script>` + "\n" + `<statlas-view src="statlas.html" view="` + hash},
	} {
		a.env.Page = tt.page
		if got := a.iframe(tt.data); !strings.HasPrefix(got, tt.iframe) || !strings.Contains(got, title) {
			t.Errorf("%s: %s", tt.page, got)
		}
		if got := a.component(tt.data); !strings.Contains(got, tt.component) {
			t.Errorf("%s: %s", tt.page, got)
		}
	}
	if got := quoted(`"><script>&`); strings.ContainsAny(got, `"<`) {
		t.Errorf("quoted = %s", got)
	}
}

func TestTheDialogGivesBoth(t *testing.T) {
	a := framed(t, Frame{})
	a.embedding = true
	c := &EmbedDialog{App: a}
	if page := render(t, a); !strings.Contains(page, "&lt;iframe src=") || len(c.snippets()) != 2 {
		t.Error("the dialog has no snippet")
	}
	c.pick("frozen")
	for _, s := range c.snippets() {
		if !strings.Contains(s.Text, "frozen=") || !strings.Contains(s.Text, c.hash) || c.hash == "" {
			t.Errorf("not frozen: %s", s.Text)
		}
	}
	a.showTab(view.Table)
	if q := a.hashed(); q == nil || q.Kind != "rows" {
		t.Errorf("the table's data are those of %+v", q)
	}
}
