package ui

import (
	"strings"

	"statlas/ui/view"
	"statlas/ui/words"
)

// T returns a text of the page in the language on screen.
func (a *App) T(key string, args ...string) string { return words.T(a.Lang(), key, args...) }

// Lang returns the language on screen, zh or en.
func (a *App) Lang() string {
	switch {
	case a.view.Lang != "":
		return a.view.Lang
	case a.env.Prefs.Lang != "":
		return a.env.Prefs.Lang
	case strings.HasPrefix(strings.ToLower(a.env.Lang), "zh"):
		return "zh"
	}
	return "en"
}

// LangTag returns the language on screen as HTML names it.
func (a *App) LangTag() string {
	if a.Lang() == "zh" {
		return "zh-CN"
	}
	return "en"
}

// DocumentTitle returns what the browser's tab says.
func (a *App) DocumentTitle() string {
	if a.view.Data == "" {
		return "Statlas"
	}
	return a.dataTitle(a.view.Data) + " · Statlas"
}

func (a *App) toggleLang() {
	other := "zh"
	if a.Lang() == other {
		other = "en"
	}
	a.setting(func(v *view.View) { v.Lang = other })
}
