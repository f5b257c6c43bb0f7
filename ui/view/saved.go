package view

import "statlas/data/bundle"

// Saved views travel in bundles, which say how they are written. Their hashes are Bare ones, as String writes them.
type (
	Saved     = bundle.Saved
	SavedList = bundle.SavedList
)

// Bare returns the view without what is of the page and not of the answer: language, theme and folded panels.
func (v View) Bare() View {
	v.Lang, v.Theme, v.Draw.Left, v.Draw.Right = "", "", false, false
	return v
}

// Dressed returns the view with what is of the page as page has it.
func (v View) Dressed(page View) View {
	v.Lang, v.Theme, v.Draw.Left, v.Draw.Right = page.Lang, page.Theme, page.Draw.Left, page.Draw.Right
	return v
}
