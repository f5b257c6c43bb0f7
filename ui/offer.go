package ui

import (
	"slices"

	"statlas/ui/view"
)

// Offer stands in the place of an answer where the table on screen can give none on this tab: it says why, and leads
// to the tabs that can.
type Offer struct{ App *App }

// hindrance returns the key of why a tab has nothing to show of this table, "" when it has. What the view chooses
// itself is asked in any case.
func (a *App) hindrance(tab string) string {
	switch {
	case tab == view.Table || a.open == nil:
		return ""
	case len(a.measures()) == 0 && tab != view.Pivot:
		return "offer.noMeasure"
	}
	return a.analysis(tab).hindrance()
}

// mixed reports that the rows are figures of different indicators or units, which have no columns to compare.
func (a *App) mixed() bool {
	for _, c := range a.facetColumns() {
		if must(c) {
			return true
		}
	}
	return false
}

func (c *Offer) example() { c.App.showExample(exampleOf(c.App.Tab())) }

func (c *Offer) why() string { return c.App.T(c.App.main.hindrance) }

// tabs are those that have something to show.
func (c *Offer) tabs() []string {
	var out []string
	for _, tab := range slices.Concat(c.App.tabs()[1:], []string{view.Table}) {
		if tab != c.App.Tab() && c.App.hindrance(tab) == "" {
			out = append(out, tab)
		}
	}
	return out
}
