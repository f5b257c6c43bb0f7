package ui

import (
	"strconv"

	"statlas/ui/words"
)

// A TourStep points at what first stands on the page of some selectors, with the words beside it.
type TourStep struct {
	At   []string `json:"at"`
	Text string   `json:"text"`
}

// A TourLink leads to an example.
type TourLink struct {
	Hash string `json:"hash"`
	Text string `json:"text"`
}

// tourSteps are what a new user is shown: the key of its words and where it is. What a narrow page keeps in a drawer is
// pointed at by the button that opens it.
var tourSteps = []struct {
	key string
	at  []string
}{
	{"data", []string{".switch-button"}},
	{"tabs", []string{".tabs"}},
	{"controls", []string{"aside[data-key=right]", ".bar > .button:last-child"}},
	{"chart", []string{"#chart"}},
	{"numbers", []string{".numbers"}},
	{"keep", []string{".views", ".header-end"}},
	{"find", []string{".find"}},
}

// tour shows a new user around the view on screen, in the gallery the first example.
func (a *App) tour() {
	a.tourSeen()
	if a.inGallery() {
		a.showExample(examples[0])
	}
	a.menu, a.drawer = "", ""
	j := Job{Lang: a.LangTag(), Words: map[string]string{}}
	for _, key := range []string{"tour", "tour.next", "tour.back", "close"} {
		j.Words[key] = a.T(key)
	}
	for _, s := range tourSteps {
		j.Tour = append(j.Tour, TourStep{s.at, a.T("tour." + s.key)})
	}
	for _, e := range examples {
		v := a.dressed(e)
		j.Links = append(j.Links, TourLink{v.String(), words.T(a.Lang(), "tab."+e.tab)})
	}
	a.engine.Extra("tour", j, func(err error) {
		if err != nil {
			a.fail("export.failed", a.T("tour"), err)
		}
	})
}

// offersTour reports that the tour is to be offered: until it was seen or declined.
func (a *App) offersTour() bool { return !a.toured && !a.env.Prefs.Toured }

// tourSeen notes that the tour need not be offered again, for good where settings may stay.
func (a *App) tourSeen() {
	a.toured = true
	if a.keeping.On {
		a.engine.Prefer(a.Prefs())
	}
}

// tourOffer names the tour, with its length.
func (a *App) tourOffer() string { return a.T("tour.offer", strconv.Itoa(len(tourSteps))) }
