package ui

import (
	"slices"
	"strings"
	"testing"

	"statlas/ui/view"
)

func TestViewsAreSaved(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=ranking&lang=zh&theme=dark&left=folded")
	if !a.savable() {
		t.Fatal("a view on screen cannot be saved")
	}
	a.saveView()
	if len(a.saved) != 1 || a.saved[0].Name != a.main.title || a.saved[0].Hash != "data=province-rd&tab=ranking" {
		t.Fatalf("saved %+v; the title is %q", a.saved, a.main.title)
	}
	a.showTab(view.Table)
	a.saveView()
	if want := a.dataTitle("province-rd") + " · 表格"; a.saved[1].Name != want {
		t.Errorf("a table is called %q; want %q", a.saved[1].Name, want)
	}
	c := &SavedViews{App: a}
	c.rename(0, "Who leads")
	c.rename(0, "")
	c.note(0, "say <this>")
	c.move(0, 1)
	if a.saved[1] != (view.Saved{Name: "Who leads", Hash: "data=province-rd&tab=ranking", Notes: "say <this>"}) {
		t.Errorf("%+v", a.saved)
	}
	if e.kept != a.saved.JSON() {
		t.Errorf("kept is %s", e.kept)
	}
	c.open(1)
	if v := a.View(); v.Tab != view.Ranking || v.Lang != "zh" || v.Theme != "dark" {
		t.Errorf("opened %+v", v)
	}
	if c.same(a.saved[1]) == nil || c.same(a.saved[0]) != nil {
		t.Error("the view on screen is not marked")
	}
	c.remove(0)
	if len(a.saved) != 1 || a.saved[0].Name != "Who leads" {
		t.Errorf("after one was removed: %+v", a.saved)
	}

	b, _ := start(t, "en", "")
	b.SetSaved(e.kept)
	if len(b.Saved()) != 1 {
		t.Errorf("another page has %+v", b.Saved())
	}
	b.SetSaved("{")
	if b.notice == nil || len(b.Saved()) != 1 {
		t.Error("a damaged list is not told, or took the place of one")
	}
}

// Each change of the list is a step with words of its own, and undone and redone; what was kept comes into every step.
func TestSavedViewsAreSteps(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=table")
	c := &SavedViews{App: a}
	a.saveView()
	name := a.saved[0].Name
	a.saveView()
	c.rename(0, "One")
	c.note(1, "say")
	c.note(1, "say") // nothing changes
	c.move(0, 1)
	if a.news != "One: now 2 of 2" {
		t.Errorf("says %q", a.news)
	}
	c.move(1, 1) // nor here
	c.remove(0)
	var got []string
	for i := range a.steps.all {
		got = append(got, a.stepText(i))
	}
	want := []string{"Saved the view: " + name, "Saved the view: " + name, "Renamed the view " + name + ": One", "Speaker's notes: " + name,
		"Moved the view: " + name, "Removed the view: " + name}
	if !slices.Equal(got[1:], want) {
		t.Errorf("the steps are %q; want %q", got[1:], want)
	}
	a.Undo()
	a.Undo()
	if len(a.saved) != 2 || a.saved[0].Name != "One" || a.saved[1].Notes != "say" || e.kept != a.saved.JSON() {
		t.Errorf("undone: %+v, kept %s", a.saved, e.kept)
	}
	old := view.Saved{Name: "old", Hash: "data=province-rd"}
	a.RestoreSaved(view.SavedList{a.saved[0], old})
	if len(a.saved) != 3 || a.saved[2] != old || e.kept != a.saved.JSON() {
		t.Errorf("restored: %+v, kept %s", a.saved, e.kept)
	}
	a.Redo()
	a.Redo()
	if !slices.Contains(a.saved, old) || a.canRedo() {
		t.Errorf("redone: %+v", a.saved)
	}
	c.App.downloadSaved()
	if e.saved["views.json"] != a.saved.JSON() {
		t.Errorf("written: %s", e.saved["views.json"])
	}
}

// What the page and statlas bundle write as views.json is read back; of views that differ under one name it is asked.
func TestSavedViewsAreRead(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=ranking")
	one, two := view.Saved{Name: "One", Hash: "data=province-rd"}, view.Saved{Name: "Two", Hash: "data=china-rd", Notes: "say"}
	text := view.SavedList{one, two}.JSON()
	if !TakesJSON(text) {
		t.Fatal("its own list is not taken")
	}
	a.TakeJSON("views.json", text)
	if !slices.Equal(a.saved, view.SavedList{one, two}) || a.notice.text != "2 saved views were read." {
		t.Fatalf("%+v, told %+v", a.saved, a.notice)
	}
	if got := a.stepText(len(a.steps.all) - 1); got != "2 saved views were read." {
		t.Errorf("the step is %q", got)
	}
	a.TakeJSON("views.json", text)
	if len(a.saved) != 2 {
		t.Errorf("taken twice: %+v", a.saved)
	}
	other := view.Saved{Name: "One", Hash: "data=firms"}
	for i, want := range []view.SavedList{{other, two}, {one, two, other}} { // replace, keep both
		a.TakeJSON("more.json", view.SavedList{other}.JSON())
		if len(a.saved) != 2 || a.notice == nil || len(a.notice.do) != 2 || !strings.HasPrefix(a.notice.text, "1 view in more.json has the name") {
			t.Fatalf("nobody is asked: %+v, %+v", a.saved, a.notice)
		}
		a.press(a.notice.do[i])
		if !slices.Equal(a.saved, want) {
			t.Errorf("%d: %+v; want %+v", i, a.saved, want)
		}
		a.press(a.notice.do[0]) // undo
		if !slices.Equal(a.saved, view.SavedList{one, two}) {
			t.Errorf("undone: %+v", a.saved)
		}
	}
	for _, bad := range []string{"[1]", `[{"name":""}]`, `[{"name":"A","value":1}]`, "[", text + text, "[null]"} {
		if TakesJSON(bad) {
			t.Errorf("%s is taken for one of ours", bad)
		}
		a.TakeJSON("x.json", bad)
		if len(a.saved) != 2 || !strings.HasPrefix(a.notice.text, "x.json was not taken: ") {
			t.Errorf("%s: %+v", bad, a.notice)
		}
	}
	a.TakeJSON("x.json", "{}")
	if !a.notice.serious || TakesJSON("{}") || TakesJSON("") {
		t.Error("what is neither is taken")
	}
}

// Both menus fold out, and every button has a name.
func TestShareMenus(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=trend")
	a.saveView()
	for name, want := range map[string]string{"views": "Save this view", "share": "PowerPoint slide"} {
		a.menu = name
		if page := render(t, a); !strings.Contains(page, want) {
			t.Errorf("the menu %s lacks %q", name, want)
		}
	}
	a.menu = "share"
	a.showTab(view.Table)
	if page := render(t, a); !strings.Contains(page, "PowerPoint slide") || strings.Contains(page, "PNG") {
		t.Error("a table is no slide, or is a picture")
	}
	if a.toGallery(); a.savable() {
		t.Error("the gallery can be saved")
	}
}
