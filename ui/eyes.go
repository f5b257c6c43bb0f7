package ui

// Kinds of eyes with which the page can be seen: without the cones for long, middle or short waves, and without colour.
var eyes = []string{"", "protanopia", "deuteranopia", "tritanopia", "grey"}

// keyEyes is of the notice that the page is seen with other eyes.
const keyEyes = "eyes.all"

// seeWith shows the page as other eyes see it, "" for those that see all colours. It stays until the page is closed, and is no
// part of a view.
func (a *App) seeWith(kind string) {
	a.eyes = kind
	a.engine.Extra("eyes", Job{Name: kind, Words: map[string]string{"cannot": a.T("eyes.cannot")}}, func(err error) {
		if err != nil {
			a.eyes = ""
			a.fail("export.failed", a.T("eyes"), err)
			return
		}
		a.say(a.eyesText())
	})
}

// eyesText says with which eyes the page is seen.
func (a *App) eyesText() string {
	if a.eyes == "" {
		return a.T("eyes.all")
	}
	return a.T("eyes.on", a.T("eyes."+a.eyes))
}

// eyesNotice stands as long as the page is seen with other eyes.
func (a *App) eyesNotice() *notice {
	return &notice{key: keyEyes, text: a.eyesText(), do: []button{{a.T(keyEyes), func() { a.seeWith("") }}}}
}

// findLooks lists themes and kinds of eyes for the palette.
func (a *App) findLooks(l *finds) {
	for _, theme := range []string{"", "light", "dark", contrastTheme} {
		l.word("theme", lookKey("theme.", theme), func() { a.setTheme(theme) })
	}
	for _, kind := range eyes {
		l.word("eyes", lookKey("eyes.", kind), func() { a.seeWith(kind) })
	}
}
