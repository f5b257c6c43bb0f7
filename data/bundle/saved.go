package bundle

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
)

// A Saved is a view kept under a name, with notes for whoever speaks to it.
type Saved struct {
	Name  string `json:"name"`
	Hash  string `json:"hash"` // of the page's address, without language, theme and folded panels
	Notes string `json:"notes,omitempty"`
}

// A SavedList is the saved views in the order of their slides. As JSON it outlives the page and travels in its bundles.
type SavedList []Saved

// ErrSaved says that a text is no list of saved views.
var ErrSaved = errors.New("not a list of saved views: an array of objects with name, hash and notes is wanted")

// ParseSaved reads what JSON writes; "" is an empty list. Of a text that is no such list nothing is taken.
func ParseSaved(text string) (SavedList, error) {
	if text == "" {
		return nil, nil
	}
	var l SavedList
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields() // an array of other records may have names too
	if d.Decode(&l) != nil || l == nil || strings.TrimSpace(text[d.InputOffset():]) != "" || slices.ContainsFunc(l, func(v Saved) bool { return v.Name == "" }) {
		return nil, ErrSaved
	}
	return l, nil
}

// JSON writes the list, on one line that holds no <.
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

// With returns a list of its own: l, and those of more behind it that are not in it.
func (l SavedList) With(more SavedList) SavedList {
	out := slices.Clone(l)
	for _, v := range more {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
