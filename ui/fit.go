package ui

import (
	"slices"
	"strings"

	"statlas/data"
	"statlas/ui/format"
	"statlas/ui/view"
)

// fit returns v for the columns of o, when it was made for those of old, which may be nil: columns are matched by
// name, or else by id. What names a column that o has not is left out, and the names of those are gone; nil for none.
func fit(v view.View, o, old *Opened) (fitted view.View, gone []string) {
	v.Question.MapColumns(func(id string) string {
		match := matching(id, o, old)
		if name := nameOf(id, old); match == "" && !slices.Contains(gone, name) {
			gone = append(gone, name)
		}
		return match
	})
	if old != nil && o != old {
		v.Question.Without = nil // its rows are those of the other table
	}
	return v, gone
}

// matching returns the id in o of the column that old calls id, "" for none.
func matching(id string, o, old *Opened) string { return idOf(sameColumn(infoOf(id, old), o)) }

// nameOf returns what the file calls a column; the id when that is not known.
func nameOf(id string, o *Opened) string { return infoOf(id, o).Name }

// resembles reports that at least half of the old columns are in the new table, too, or have one there whose name
// is alike.
func (m *mapping) resembles() bool {
	if m.old == nil {
		return true // nothing is known against it
	}
	var gone []*data.ColumnInfo
	all := m.old.Report.Columns
	for i := range all {
		if sameColumn(&all[i], m.next) == nil {
			gone = append(gone, &all[i])
		}
	}
	n := len(all) - len(gone)
	for _, l := range data.Likely(gone, m.free(), columnNames()) {
		if strings.Contains("same_name same_meaning like_name", l.Reason) && l.Column >= 0 {
			n++
		}
	}
	return 2*n >= len(all)
}

// offerPlace offers that the table that was opened beside another takes its place.
func (a *App) offerPlace(m *mapping) {
	a.notice = &notice{text: a.T("replace.offer", trimFile(m.next.Data), trimFile(m.was.Data)), do: []button{
		{a.T("replace.keep"), func() {
			if o := a.tables[m.next.Data]; o != nil && a.view.Data == o.Data { // it may have been read anew meanwhile
				m.next, m.beside = o, true
				a.consider(m)
			}
		}},
		{a.T("replace.beside"), a.dismiss},
	}}
	a.say(a.notice.text)
}

// sayGone says which columns the view asked for in vain.
func (a *App) sayGone(o *Opened, gone []string) {
	if gone != nil {
		a.notice = &notice{text: a.T("replace.gone", trimFile(o.Data), strings.Join(gone, a.T("list.comma")))}
		a.say(a.notice.text)
	}
}

func rowCount(o *Opened) string { return format.Count(o.Rows) }
