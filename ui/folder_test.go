package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const zones = "zone,year,rd\nA,2020,1\nA,2021,2\nB,2020,3\nB,2021,4\n"

// lend tells the page what the server lends: names and editions in turn.
func lend(a *App, pairs ...string) {
	var files []Lent
	for i := 0; i < len(pairs); i += 2 {
		files = append(files, Lent{Name: pairs[i], Edition: pairs[i+1], Size: 1234, Modified: "2026-01-02 03:04"})
	}
	a.Folder(files)
}

// arrive ends the fetch of a table.
func (e *engine) arrive(a *App, name, edition, text string) {
	e.t.Helper()
	e.open(a, name, text)
	a.Lent(name, edition)
}

func TestLentTablesCanBeChosen(t *testing.T) {
	a, e := start(t, "en", "")
	if strings.Contains(render(t, a), "server's folder") {
		t.Error("a folder is shown where there is none")
	}
	lend(a, "zones.csv", "1", "b.csv", "1")
	if page := render(t, a); !strings.Contains(page, "zones.csv") || !strings.Contains(page, "1.2 kB · 2026-01-02 03:04") {
		t.Errorf("the gallery lacks the table: %s", page)
	}
	a.openSet("file:zones.csv")
	if !slices.Equal(e.fetched, []string{"zones.csv"}) {
		t.Fatalf("fetched %q", e.fetched)
	}
	e.arrive(a, "zones.csv", "1", zones)
	if a.View().Data != "file:zones.csv" || a.open == nil {
		t.Fatalf("on screen %+v", a.View())
	}
	a.menu = switchMenu
	if page := render(t, a); strings.Count(page, `data-key="file:zones.csv"`) != 1 || !strings.Contains(page, `data-key="file:b.csv"`) {
		t.Error("the list of datasets lacks a table, or has it twice")
	}
}

func TestAWaitingViewGetsItsLentTable(t *testing.T) {
	a, e := start(t, "en", "data=file:zones.csv&tab=table")
	lend(a, "other.csv", "1")
	if len(e.fetched) > 0 {
		t.Fatalf("fetched %q", e.fetched)
	}
	lend(a, "other.csv", "1", "zones.csv", "1")
	if !slices.Equal(e.fetched, []string{"zones.csv"}) {
		t.Errorf("fetched %q", e.fetched)
	}
}

func TestTheNextEdition(t *testing.T) {
	a, e := start(t, "en", "")
	lend(a, "zones.csv", "1")
	a.openSet("file:zones.csv")
	e.arrive(a, "zones.csv", "1", zones)
	const told = "There is a new edition of zones.csv."
	has := func() bool { return strings.Contains(render(t, a), "<p>"+told+"</p>") }
	if lend(a, "zones.csv", "1", "b.csv", "1"); has() {
		t.Error("the same edition is told as a new one")
	}
	if lend(a, "b.csv", "1"); has() {
		t.Error("a table that went is told as a new edition")
	}
	if lend(a, "zones.csv", "2"); !has() || a.news != told {
		t.Fatal("the new edition is not told")
	}
	if a.showTab("table"); !has() {
		t.Error("it is forgotten at the next step")
	}
	if a.close(a.notices()[0]); has() {
		t.Error("it does not go away")
	}
	lend(a, "zones.csv", "3")
	e.fetched = nil
	a.press(a.notices()[0].do[0])
	if !slices.Equal(e.fetched, []string{"zones.csv"}) {
		t.Fatalf("fetched %q", e.fetched)
	}
	if e.arrive(a, "zones.csv", "3", strings.Replace(zones, "4", "5", 1)); has() || a.Tab() != "table" {
		t.Error("it is still told, or the view is lost")
	}
	e.arrive(a, "zones.csv", "", zones) // the user's own file of that name
	if lend(a, "zones.csv", "4"); has() {
		t.Error("the user's own file is told to have a new edition")
	}
}

func TestALongFolder(t *testing.T) {
	a, _ := start(t, "en", "")
	var pairs []string
	for i := range 1000 {
		pairs = append(pairs, fmt.Sprintf("t%04d.csv", i), "1")
	}
	lend(a, pairs...)
	if page := render(t, a); strings.Count(page, ".csv</span>") != 60 || !strings.Contains(page, "60 / 1000") {
		t.Error("the gallery shows more than it can, or does not say so")
	}
	if found := (&DataSwitch{App: a, query: "T0777"}).found(); len(found) != 1 || found[0].ID != "file:t0777.csv" {
		t.Errorf("found %v", found)
	}
}

func TestANewVersionIsTold(t *testing.T) {
	a, e := start(t, "zh-CN", "")
	a.Newer()
	if a.toggleTheme(); !strings.Contains(render(t, a), "Statlas 有新版本。") {
		t.Error("the new version is not told, or forgotten")
	}
	a.press(a.notices()[0].do[0])
	a.close(a.notices()[0])
	if e.reloads != 1 || len(a.notices()) > 0 {
		t.Errorf("%d reloads, %v", e.reloads, a.notices())
	}
}

func TestWeight(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0.0 kB", 49: "0.0 kB", 1234: "1.2 kB", 999_949: "999.9 kB", 1_000_000: "1.0 MB", 64_000_000: "64.0 MB"} {
		if got := weight(bytes); got != want {
			t.Errorf("weight(%d) = %s, want %s", bytes, got, want)
		}
	}
}

func TestTitlesInTheGallerySayTheirLanguage(t *testing.T) {
	a, _ := start(t, "en", "")
	lend(a, "园区.csv", "1", "b.csv", "1")
	if page := render(t, a); !strings.Contains(page, `<span class="card-title" lang="zh-CN">园区.csv`) || !strings.Contains(page, `<span class="card-title">b.csv`) {
		t.Error("the language of a title is not said, or said where it is the page's")
	}
}
