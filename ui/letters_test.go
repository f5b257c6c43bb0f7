package ui

import "testing"

// Each letter does on the page what the list of keys says, and none of them when they are switched off.
func TestLetters(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend&measure=rd_spend")
	for _, step := range []struct {
		key  string
		done func() bool
	}{
		{"l", func() bool { return a.view.Draw.Log }},
		{"l", func() bool { return !a.view.Draw.Log }},
		{"f", func() bool { return a.view.Draw.Form == "multiples" }},
		{"f", func() bool { return a.view.Draw.Form == "" }},
		{"d", func() bool { return len(e.saved) == 1 }},
		{"s", func() bool { return a.view.Draw.Right }},
		{"t", func() bool { return a.Tab() == "ranking" }},
		{"T", func() bool { return a.Tab() == "trend" }},
		{"w", func() bool { return a.stage.on }},
	} {
		if !a.Key(step.key) || !step.done() {
			t.Errorf("%s does nothing", step.key)
		}
	}
	if a.Key("t") || a.Tab() != "trend" {
		t.Error("the tab changes under a slide")
	}
	a.leaveStage()
	if !a.Key("/") || !a.palette {
		t.Error("/ opens no palette")
	}
	a.palette = false
	a.showTab("table")
	if a.Key("l") || a.Key("f") || a.Key("d") || a.Key("q") {
		t.Error("a key does what the table does not have")
	}
	a.setLetters(false)
	if a.Key("t") || a.Key("?") || a.Tab() != "table" {
		t.Error("keys that are off do something")
	}
	if !a.Prefs().NoLetters {
		t.Error("that keys are off does not stay")
	}
}
