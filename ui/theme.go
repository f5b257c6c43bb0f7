package ui

import (
	"cmp"

	"statlas/ui/view"
)

// contrastTheme is that of high contrast: white on black.
const contrastTheme = "contrast"

// Theme returns light, dark or contrast.
func (a *App) Theme() string {
	if chosen := a.chosenTheme(); chosen != "" {
		return chosen
	}
	if a.env.Dark {
		return "dark"
	}
	return "light"
}

// chosenTheme is what the user chose, "" for that of the system.
func (a *App) chosenTheme() string { return cmp.Or(a.view.Theme, a.env.Prefs.Theme) }

// setTheme takes a theme, "" for that of the system.
func (a *App) setTheme(theme string) {
	a.env.Prefs.Theme = theme
	a.setting(func(v *view.View) { v.Theme = theme })
}

// toggleTheme takes the other one of light and dark.
func (a *App) toggleTheme() {
	other := "dark"
	if a.Theme() == other {
		other = "light"
	}
	a.setTheme(other)
}

// SystemDark says whether the system asks for dark.
func (a *App) SystemDark(dark bool) {
	a.env.Dark = dark
	a.redraw()
}

// themes are those to choose from.
func (a *App) themes() []Option {
	return a.lookOptions("theme.", "", "light", "dark", contrastTheme)
}

// lookOptions are values called as the words of a stem have them, "" being its "all".
func (a *App) lookOptions(stem string, values ...string) (out []Option) {
	for _, v := range values {
		out = append(out, Option{v, a.T(lookKey(stem, v))})
	}
	return out
}

// lookKey is the key of what a value is called.
func lookKey(stem, value string) string { return stem + cmp.Or(value, "all") }
