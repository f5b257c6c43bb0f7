package ui

import (
	"strconv"
	"strings"

	"statlas/data"
	"statlas/data/sets"
	"statlas/ui/view"
)

// Lent is a table that the page's server lends from a folder.
type Lent struct {
	Name     string `json:"name"`
	Size     int64  `json:"size"`     // bytes
	Modified string `json:"modified"` // as the server's clock says, to the minute
	Edition  string `json:"edition"`
}

func (l *Lent) id() string { return view.FilePrefix + l.Name }

// Folder tells what the server lends now. A view that waits for one of the tables gets it.
func (a *App) Folder(files []Lent) {
	a.folder = files
	a.borrow()
	if f := a.newEdition(); f != nil {
		a.say(a.T("edition.there", f.Name))
	}
}

// Lent notes which edition of the server's was opened under a name; "" when the table came from elsewhere.
func (a *App) Lent(name, edition string) { a.editions[view.FilePrefix+name] = edition }

// lent returns what the server lends under an id, nil for nothing.
func (a *App) lent(id string) *Lent {
	for i := range a.folder {
		if a.folder[i].id() == id {
			return &a.folder[i]
		}
	}
	return nil
}

// borrow fetches the table that the view waits for, if the server lends it.
func (a *App) borrow() {
	if f := a.lent(a.view.Data); f != nil && a.waiting && a.load == nil {
		a.engine.Fetch(f.Name)
	}
}

// newEdition returns what the server lends in the place of the table on screen, nil while that is its newest.
func (a *App) newEdition() *Lent {
	if a.open == nil || a.load != nil || a.mapping != nil {
		return nil
	}
	f, had := a.lent(a.open.Data), a.editions[a.open.Data]
	if f == nil || had == "" || had == f.Edition {
		return nil
	}
	return f
}

// Newer says that a new version of the page itself is there.
func (a *App) Newer() {
	a.newer = true
	a.say(a.T("update.there"))
}

const folderShelf = "gallery.folder"

// shelved are the tables that the server lends whose names hold want, in lower case, as entries of a catalogue: the first ones,
// who has more searches. Those that were opened are among them if held is set.
func (a *App) shelved(want string, held bool, most int) []sets.Entry {
	var out []sets.Entry
	for i := range a.folder {
		f := &a.folder[i]
		if len(out) < most && (held || a.tables[f.id()] == nil) && strings.Contains(strings.ToLower(f.Name), want) {
			text := joined(weight(f.Size), f.Modified)
			out = append(out, sets.Entry{ID: f.id(), Description: data.Label{Zh: text, En: text}})
		}
	}
	return out
}

// weight returns the size of a file as people write it.
func weight(bytes int64) string {
	unit, size := " kB", float64(bytes)/1e3
	if size >= 1000 {
		unit, size = " MB", size/1e3
	}
	return strconv.FormatFloat(size, 'f', 1, 64) + unit
}
