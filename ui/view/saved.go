package view

import (
	"encoding/json"
	"errors"
	"slices"
)

// A Saved is a view kept under a name, with notes for whoever speaks to it.
type Saved struct {
	Name  string `json:"name"`
	Hash  string `json:"hash"` // as String writes it, without what is the page's own: see Bare
	Notes string `json:"notes,omitempty"`
}

// A SavedList is the saved views in the order of their slides. As JSON it outlives the page and travels in its bundles.
type SavedList []Saved

// ErrSaved says that a text is no list of saved views.
var ErrSaved = errors.New("view: not a list of saved views")

// ParseSaved reads what JSON writes; "" is an empty list. Of a text that is no such list nothing is taken.
func ParseSaved(text string) (SavedList, error) {
	if text == "" {
		return nil, nil
	}
	var l SavedList
	if json.Unmarshal([]byte(text), &l) != nil {
		return nil, ErrSaved
	}
	return l, nil
}

// JSON writes the list.
func (l SavedList) JSON() string {
	b, err := json.Marshal(append(SavedList{}, l...)) // an empty one is [], not null
	if err != nil {
		panic(err) // it holds only texts
	}
	return string(b)
}

// Move puts the view at from where the one at to stands; to beyond an end is that end. It returns a list of its own.
func (l SavedList) Move(from, to int) SavedList {
	out := slices.Clone(l)
	v := out[from]
	out = slices.Delete(out, from, from+1)
	return slices.Insert(out, max(0, min(to, len(out))), v)
}

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
