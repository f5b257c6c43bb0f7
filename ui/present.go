package ui

import (
	"strconv"

	"statlas/ui/view"
)

// A stage is the presentation of the saved views, one at a time over the whole screen. What lies over them, black and the
// speaker's notes, is the shell's.
type stage struct {
	on  bool
	at  int
	all []savedView // when it began
}

// A savedView is a saved view, read.
type savedView struct {
	name, notes string
	view        view.View
}

// savedSlides reads the saved views.
func (a *App) savedSlides() []savedView {
	var out []savedView
	for _, s := range a.saved {
		v, _ := view.Parse(s.Hash) // what an older page knew and this one does not is left out
		out = append(out, savedView{s.Name, s.Notes, v})
	}
	return out
}

// presentable reports that there is something to present.
func (a *App) presentable() bool { return len(a.saved) > 0 || a.savable() }

// present begins with the saved view on screen, or else the first; without any the view on screen is the one slide.
func (a *App) present() {
	a.menu, a.drawer = "", ""
	a.stage = stage{on: true, all: a.savedSlides()}
	here := a.view.Bare().String()
	if len(a.stage.all) == 0 {
		a.stage.all = []savedView{{name: a.heading(), view: a.view}}
	}
	for i, s := range a.stage.all {
		if s.view.Bare().String() == here {
			a.stage.at = i
			break
		}
	}
	a.turnTo(a.stage.at, true)
}

// Slide does what a key of the presentation asks for. A space plays what can be played, and turns to the next slide otherwise.
func (a *App) Slide(command string) {
	s := &a.stage
	if !s.on {
		return
	}
	switch command {
	case " ":
		if !a.Key(command) {
			a.turnTo(s.at+1, false)
		}
	case "next":
		a.turnTo(s.at+1, false)
	case "back":
		a.turnTo(s.at-1, false)
	case "first":
		a.turnTo(0, false)
	case "last":
		a.turnTo(len(s.all)-1, false)
	case "leave":
		a.stage = stage{}
		a.redraw()
		a.focusSoon(".views > .button", focusTries)
	}
}

// leaveStage ends the presentation when the user goes elsewhere, and tells the shell.
func (a *App) leaveStage() {
	if a.stage.on {
		a.stage = stage{}
		a.engine.Extra("present", Job{}, func(error) {})
	}
}

// turnTo shows a slide, those beyond the ends being the first and the last, and tells the shell.
func (a *App) turnTo(at int, push bool) {
	s := &a.stage
	s.at = max(0, min(at, len(s.all)-1))
	now := s.all[s.at]
	if v := now.view.Dressed(a.view); v.String() != a.view.String() {
		a.navigate(v, push)
	}
	if a.redraw(); a.Tab() == view.Table && a.open != nil {
		a.grid.top = 0
		a.askGrid() // the first rows, wherever the table was
	}
	j := Job{Lang: a.LangTag(), At: s.at, Words: map[string]string{}}
	for _, v := range s.all {
		j.Slides = append(j.Slides, Slide{Title: v.name, Notes: v.notes})
	}
	for _, key := range []string{"next", "back", "black", "notes", "window", "leave", "none", "upcoming"} {
		j.Words[key] = a.T("present." + key)
	}
	a.say(a.T("present.at", strconv.Itoa(s.at+1), strconv.Itoa(len(s.all)), now.name))
	a.engine.Extra("present", j, func(err error) {
		if err != nil { // without keys nobody could leave
			a.stage = stage{}
			a.fail("export.failed", a.T("present"), err)
		}
	})
}

// heading is what stands over the chart or table on screen.
func (a *App) heading() string {
	if a.Tab() == view.Table && a.open != nil {
		return a.tableTitle()
	}
	return a.main.title
}

// headline is the name of the slide on screen where it says something else than the sentence.
func (a *App) headline() string {
	if !a.stage.on || a.stage.all[a.stage.at].name == a.heading() {
		return ""
	}
	return a.stage.all[a.stage.at].name
}

// What a slide measures in CSS pixels before it is made as large as the screen: lowest and highest, what stands beside the
// chart in height, how wide at least.
const (
	slideLow, slideHigh = 560, 900
	slideBeside         = 170
	slideLeast          = 960
	slideSlim           = 460 // on a telephone
)

// enlarged is how many pixels of the screen one of a slide takes: text is readable from the last row, and a chart of
// many rows is on screen whole.
func (a *App) enlarged() float64 {
	high := max(slideLow, min(slideHigh, a.main.height+slideBeside))
	return max(min(pageHeight()/float64(high), float64(a.env.Width)/slideLeast), min(1, float64(a.env.Width)/slideSlim))
}

// stageStyle tells the style sheet, nil while nothing is presented.
func (a *App) stageStyle() any {
	if !a.stage.on {
		return nil
	}
	return "--enlarged:" + strconv.FormatFloat(a.enlarged(), 'f', 3, 64)
}
