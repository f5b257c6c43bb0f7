package ui

import (
	"slices"

	"statlas/ui/view"
)

// Key is a key pressed outside of fields, and reports whether it meant something. Who dictates, or hits keys by chance,
// switches keys without Ctrl off.
func (a *App) Key(key string) bool {
	switch {
	case a.env.Prefs.NoLetters:
		return false
	case key == "?":
		return a.openKeys()
	case a.races() && a.raceKey(key):
		return true
	}
	return !a.covered() && !a.palette && !a.inGallery() && a.letter(key)
}

// setLetters switches keys without Ctrl on or off.
func (a *App) setLetters(on bool) {
	a.env.Prefs.NoLetters = !on
	if a.keeping.On {
		a.engine.Prefer(a.Prefs())
	}
}

// letter does what a letter stands for on the page.
func (a *App) letter(key string) bool {
	switch key {
	case "t":
		a.nextTab(1)
	case "T":
		a.nextTab(-1)
	case "l":
		return a.flipLog()
	case "f":
		return a.flipMultiples()
	case "s":
		a.fold("right")
	case "d":
		if a.main.sheet == nil {
			return false
		}
		a.downloadSheet()
	case "w":
		a.present()
	case "/":
		a.OpenPalette()
	default:
		return false
	}
	return true
}

// nextTab goes on to the next tab, or back by -1; after the last comes the first.
func (a *App) nextTab(by int) {
	tabs := a.tabs()
	a.showTab(tabs[(max(0, slices.Index(tabs, a.Tab()))+by+len(tabs))%len(tabs)])
}

func (a *App) flipLog() bool {
	on := a.logs()
	if on {
		a.setLog(!a.view.Draw.Log)
	}
	return on
}

// flipMultiples draws each series by itself, or all together again, where the chart has that form.
func (a *App) flipMultiples() bool {
	if a.Tab() == view.Table {
		return false
	}
	for _, k := range a.current().controls() {
		if i := slices.IndexFunc(k.Options, func(o Option) bool { return o.Value == "multiples" }); k.Key == "form" && i >= 0 {
			form := "multiples"
			if k.Value == form {
				form = k.Options[0].Value
			}
			k.Set(form)
			return true
		}
	}
	return false
}
