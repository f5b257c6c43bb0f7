package ui

import (
	"slices"
)

// cellsLeft is how many cells of tables that are not open, but that a step leads back to, the engine holds; of others it
// keeps the file only, and reads it once more.
const cellsLeft = 2_000_000

// cellsTold is how many cells the engine must have held before it is told that it now holds a quarter of them or less.
const cellsTold = cellsLeft

// restore opens the user's tables of those handles, and no others.
func (a *App) restore(handles []string) {
	h := &a.steps
	carried := slices.DeleteFunc(slices.Clone(a.files), func(id string) bool { return a.tables[id] != nil }) // on their way with the page
	for _, id := range a.files {
		if o := a.tables[id]; o != nil && !slices.Contains(handles, o.Table) {
			a.drop(o)
		}
	}
	a.files = nil
	for _, handle := range handles {
		o := h.known[handle]
		if o == nil { // its file could not be read again
			continue
		}
		if a.tables[o.Data] != o {
			a.tables[o.Data] = o
			delete(a.found, o.Data)
			a.noteFound(o)
		}
		a.files = append(a.files, o.Data)
		if h.asleep[handle] {
			a.wake(o)
		}
	}
	a.files = append(a.files, carried...)
}

// always makes o one of the tables of every step: it came by itself.
func (a *App) always(o *Opened) {
	for i := range a.steps.all {
		s := &a.steps.all[i]
		if !slices.Contains(s.files, o.Table) {
			s.files = append(slices.Clip(s.files), o.Table)
		}
	}
}

// drop takes o from the page; a step may bring it back.
func (a *App) drop(o *Opened) {
	delete(a.tables, o.Data)
	delete(a.found, o.Data)
	if a.open == o {
		a.open = nil
	}
}

// wake has the engine read again what it holds only the file of. What is asked of the table meanwhile waits.
func (a *App) wake(o *Opened) {
	name := trimFile(o.Data)
	delete(a.steps.asleep, o.Table)
	a.load = &loading{name: name, file: true}
	a.engine.Wake(o.Table, func(err error) {
		a.load = nil
		if err == nil {
			return
		}
		delete(a.steps.known, o.Table)
		if i := slices.Index(a.files, o.Data); i >= 0 && a.tables[o.Data].Table == o.Table {
			a.files = slices.Delete(a.files, i, i+1)
			a.drop(a.tables[o.Data])
			if a.view.Data == o.Data {
				a.openTable()
			}
		}
		a.fail("error.read", name, err)
	})
}

// tidy forgets the tables that no step leads to, and puts to sleep those that take much memory and are not open.
func (a *App) tidy() {
	h := &a.steps
	open, wanted := a.Handles(), map[string]bool{}
	for _, s := range h.all {
		for _, handle := range s.files {
			wanted[handle] = true
		}
	}
	for handle := range h.known {
		switch {
		case slices.Contains(open, handle):
		case !wanted[handle]:
			a.engine.Close(handle)
			delete(h.known, handle)
			delete(h.asleep, handle)
		case !slices.Contains(h.left, handle):
			h.left = append(h.left, handle)
		}
	}
	h.left = slices.DeleteFunc(h.left, func(handle string) bool { return h.known[handle] == nil || slices.Contains(open, handle) })
	cells := 0
	for _, handle := range slices.Backward(h.left) {
		o := h.known[handle]
		if cells += o.Rows * len(o.Report.Columns); cells > cellsLeft && !h.asleep[handle] {
			h.asleep[handle] = true
			a.engine.Rest(handle)
		}
	}
	a.giveBack(open)
}

// giveBack has the engine give memory back when the tables that took most of it are gone.
func (a *App) giveBack(open []string) {
	h := &a.steps
	cells := 0
	for handle, o := range h.known {
		if slices.Contains(open, handle) || !h.asleep[handle] {
			cells += o.Rows * len(o.Report.Columns)
		}
	}
	h.most = max(h.most, cells)
	if h.most > cellsTold && cells <= h.most/4 {
		h.most = cells
		a.engine.Renew()
	}
}

// tableOf returns the user's table that stands under the view of a step, nil for none.
func (a *App) tableOf(s standing) *Opened {
	for _, handle := range s.files {
		if o := a.steps.known[handle]; o != nil && o.Data == s.view.Data {
			return o
		}
	}
	if isFile(s.view.Data) {
		return nil
	}
	return a.tables[s.view.Data]
}

// Restored opens a table that was kept, beside what is on screen; a view that waits for it gets it.
func (a *App) Restored(o *Opened) {
	a.load = nil
	a.hold(o)
	a.always(o)
	if a.view.Data == o.Data {
		a.openTable()
	}
	a.changed()
}

// Handles returns those of the user's tables that are open, in the order they came.
func (a *App) Handles() []string {
	var out []string
	for _, id := range a.files {
		if o := a.tables[id]; o != nil {
			out = append(out, o.Table)
		}
	}
	return out
}
