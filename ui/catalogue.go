package ui

import (
	"statlas/data"
	"statlas/data/sets"
	"statlas/ui/view"
)

// entry returns the catalogue's entry of a bundled dataset, nil for a file of the user's.
func (a *App) entry(id string) *sets.Entry {
	all := sets.Catalogue()
	for i := range all {
		if all[i].ID == id {
			return &all[i]
		}
	}
	return nil
}

// firstTab returns the tab that a table is first shown on: the catalogue's, or what its columns are good for.
func (a *App) firstTab() string {
	if e := a.entry(a.view.Data); e != nil && e.Tab != "" {
		return e.Tab
	}
	return firstTab(a.open)
}

// firstTab returns the tab that suits the table o, which may be nil.
func firstTab(o *Opened) string {
	if o == nil || o.Report == nil {
		return view.Table
	}
	all := o.Report.Columns
	entity := firstOf(all, data.Entity)
	single := entity != nil && 2*o.Rows < 3*entity.Distinct // most entities have one row only: a line of theirs would be a dot
	switch {
	case len(measuresOf(all)) == 0 || single && entity.Distinct > listMost:
		return view.Table
	case firstOf(all, data.PeriodRole) != nil && !single:
		return view.Trend
	case entity != nil:
		return view.Ranking
	}
	return view.Table
}

// parks are the datasets of science parks; the others stand beside them for comparison.
func (a *App) parks() []sets.Entry {
	return a.ofKind(func(k sets.Kind) bool { return k != sets.Panel })
}

func (a *App) panels() []sets.Entry {
	return a.ofKind(func(k sets.Kind) bool { return k == sets.Panel })
}

func (a *App) ofKind(want func(sets.Kind) bool) []sets.Entry {
	var out []sets.Entry
	for _, e := range sets.Catalogue() {
		if want(e.Kind) {
			out = append(out, e)
		}
	}
	return out
}
