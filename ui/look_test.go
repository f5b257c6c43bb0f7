package ui

import (
	"errors"
	"strings"
	"testing"

	"statlas/ui/view"
)

// A theme is chosen, high contrast among them, stays, and is left to the system again, which may change its mind.
func TestThemeIsChosenOrTheSystems(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=trend")
	plain := a.main.option
	a.setTheme(contrastTheme)
	if page := render(t, a); a.Theme() != contrastTheme || a.Prefs().Theme != contrastTheme || !strings.Contains(page, `data-theme="contrast"`) {
		t.Errorf("theme %q, kept %q", a.Theme(), a.Prefs().Theme)
	}
	if a.main.option == plain || !strings.Contains(a.main.option, "#e3e6e8") {
		t.Error("the chart has not the colours of high contrast")
	}
	if v, err := view.Parse(a.View().String()); err != nil || v.Theme != contrastTheme {
		t.Errorf("the address gives theme %q, %v", v.Theme, err)
	}
	a.toggleTheme()
	if a.Theme() != "dark" {
		t.Errorf("from high contrast to %s", a.Theme())
	}
	a.setTheme("")
	if a.Theme() != "light" || a.Prefs().Theme != "" {
		t.Errorf("the system's theme is %s, kept %q", a.Theme(), a.Prefs().Theme)
	}
	a.SystemDark(true)
	if a.Theme() != "dark" || !strings.Contains(a.main.option, "#a4acb5") {
		t.Errorf("after the system turned dark: %s", a.Theme())
	}
}

// Other eyes are told of as long as they look, and are no part of the view.
func TestOtherEyesAreToldOf(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend")
	before := a.View().String()
	for _, kind := range eyes[1:] {
		a.seeWith(kind)
		last := e.extra[len(e.extra)-1]
		if last.do != "eyes" || last.job.Name != kind {
			t.Fatalf("%s: did %q for %q", kind, last.do, last.job.Name)
		}
		last.done(nil)
		want := a.T("eyes." + kind)
		if page := render(t, a); !strings.Contains(page, `class="notice eyes"`) || !strings.Contains(page, want) || !strings.Contains(a.news, want) {
			t.Errorf("%s is not told of", kind)
		}
	}
	if a.View().String() != before {
		t.Error("eyes are part of the view")
	}
	a.close(a.eyesNotice())
	if e.extra[len(e.extra)-1].job.Name != "" || strings.Contains(render(t, a), "notice eyes") {
		t.Error("the eyes stay after the notice was closed")
	}
	a.seeWith("grey")
	e.extra[len(e.extra)-1].done(errors.New("no such part"))
	if a.eyes != "" || a.notice == nil || !a.notice.serious {
		t.Errorf("what did not load: eyes %q, notice %v", a.eyes, a.notice)
	}
}
