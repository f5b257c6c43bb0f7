package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

const carriedCSV = "zone,year,rd\nA,2020,1.5\nB,2020,2.5\nA,2021,2\nB,2021,3\n"

// carrying returns an App of a page that carries two tables and shows hash.
func carrying(t *testing.T, hash string) (*App, *engine) {
	t.Helper()
	a, e := start(t, "en", "")
	a.Carry("zones.csv", data.Settings{})
	a.Carry("odd.csv", data.Settings{Decimal: ","})
	a.ShowHash(hash)
	return a, e
}

// bring reads a table that the page carries.
func (e *engine) bring(a *App, name, text string) {
	e.t.Helper()
	e.files[name] = file{name: name, text: text}
	o, err := e.read(name, a.SettingsFor(name))
	if err != nil {
		e.t.Fatal(err)
	}
	a.Brought(name, o)
}

func TestCarriedTables(t *testing.T) {
	a, e := carrying(t, "data=file:zones.csv&tab=ranking&measure=rd&order=asc")
	c := &DataSwitch{App: a}
	if a.Awaited() != "zones.csv" || a.Waits("zones.csv") || c.size("file:odd.csv") != "…" || len(c.files()) != 2 || len(a.readFiles()) != 0 {
		t.Errorf("before they are read: awaited %q, files %q", a.Awaited(), c.files())
	}
	a.Bring(false)
	if page := render(t, a); !strings.Contains(page, "Reading zones.csv") || strings.Contains(page, `class="await"`) {
		t.Error("the page does not say that it reads what it carries")
	}
	e.bring(a, "zones.csv", carriedCSV)
	if v := a.View(); a.open == nil || a.load != nil || v.Question.Order != "asc" || a.report || a.main.answer == nil {
		t.Errorf("shown %+v", v)
	}
	e.bring(a, "odd.csv", "k;v\nx;1,5\n")
	if a.View().Data != "file:zones.csv" || !slices.Equal(a.files, []string{"file:zones.csv", "file:odd.csv"}) {
		t.Errorf("on screen %q of %q", a.View().Data, a.files)
	}
	a.openSet("file:odd.csv")
	if a.open == nil || a.open.Settings.Decimal != "," || a.View().Settings.Decimal != "," {
		t.Errorf("read as %+v", a.View().Settings)
	}
}

// A table chosen before it was read shows when it comes; one that cannot be read is no table of the page's.
func TestCarriedLate(t *testing.T) {
	a, e := carrying(t, "data=file:odd.csv")
	if a.View().Settings.Decimal != "," {
		t.Errorf("the view is to be read as %+v", a.View().Settings)
	}
	a.Bring(false)
	a.Brought("zones.csv", nil)
	if a.load == nil || len(a.files) != 1 {
		t.Errorf("files %q", a.files)
	}
	e.bring(a, "odd.csv", "k;v;w\nx;1,5;1\ny;2,5;4\n")
	if a.open == nil || a.open.Rows != 2 || a.load != nil {
		t.Error("what was awaited is not on screen")
	}
	a.Tell("tables", "zones.csv")
	if !strings.Contains(render(t, a), "not opened: zones.csv. The rest") {
		t.Error("the damage is not told")
	}
	for _, tt := range []struct{ names, want string }{{"", "the saved views. The"}, {"zones.csv", "zones.csv, the saved views. The"}} {
		if a.TellLost(tt.names, true); !strings.Contains(a.notice.text, ": "+tt.want) {
			t.Errorf("told %q", a.notice.text)
		}
	}
}

func TestTableInAddress(t *testing.T) {
	a, e := start(t, "en", "data=file:zones.csv&tab=trend&measure=rd")
	a.Bring(true)
	if a.load == nil || a.Awaited() != "zones.csv" {
		t.Fatal("nothing is said to be on its way")
	}
	e.bring(a, "zones.csv", carriedCSV)
	a.Tell("inLink", "zones.csv")
	if a.open == nil || a.notice.serious || a.View().Tab != "trend" {
		t.Errorf("shown %+v, %+v", a.View(), a.notice)
	}
	b, _ := start(t, "en", "data=file:zones.csv")
	b.Bring(true)
	b.Brought("zones.csv", nil)
	if b.load != nil || !b.Waits("zones.csv") || !strings.Contains(render(t, b), `class="await"`) {
		t.Error("a table that did not come is not asked for")
	}
}

func TestShare(t *testing.T) {
	a, e := carrying(t, "data=file:zones.csv&tab=trend&measure=rd")
	e.bring(a, "zones.csv", carriedCSV)
	a.saveView()
	c := &Share{popover{App: a, Menu: shareMenu}}
	c.ask()
	page := render(t, a)
	for _, want := range []string{"Save as one HTML file", "2 tables inside", "Copy the link with the data"} {
		if !strings.Contains(page, want) {
			t.Errorf("the menu lacks %q", want)
		}
	}
	for _, w := range c.ways() {
		w.Do()
	}
	if got, want := e.saved["statlas-zones.html"], "data=file:zones.csv&tab=trend&measure=rd [zones.csv odd.csv] [zones.csv ]"+a.saved.JSON(); got != want {
		t.Errorf("saved %q, want %q", got, want)
	}
	if got := e.saved["clipboard"]; got != "page#data=file:zones.csv&tab=trend&measure=rd&own=zones.csv" || !strings.Contains(a.notice.text, "characters") {
		t.Errorf("copied %q, said %q", got, a.notice.text)
	}
	a.linkErr = &CodedError{Code: "link-large", Args: []string{"40"}}
	a.copyOwn()
	if !strings.Contains(a.notice.text, "packed they take 40 kB") {
		t.Errorf("said %q", a.notice.text)
	}
}

// In the gallery there is a page to save and a link to copy, and nothing else.
func TestShareInGallery(t *testing.T) {
	a, e := start(t, "zh", "")
	c := &Share{popover{App: a, Menu: shareMenu}}
	if ways := c.ways(); len(ways) != 2 {
		t.Errorf("%d ways", len(ways))
	}
	a.SavePage()
	if _, ok := e.saved["statlas.html"]; !ok {
		t.Errorf("saved %v", e.saved)
	}
	a.fail("error.save", "statlas.html", errors.New("no room"))
	if !strings.Contains(a.notice.text, "no room") {
		t.Error("a failure is not told")
	}
}
