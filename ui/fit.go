package ui

import (
	"slices"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// fit returns v for the columns of o, when it was made for those of old, which may be nil: columns are matched by
// name, or else by id. What names a column that o has not is left out, and the names of those are gone; nil for none.
func fit(v view.View, o, old *Opened) (fitted view.View, gone []string) {
	to := func(id string) (string, bool) {
		if id == "" {
			return "", true
		}
		if match := matching(id, o, old); match != "" {
			return match, true
		}
		if name := nameOf(id, old); !slices.Contains(gone, name) {
			gone = append(gone, name)
		}
		return "", false
	}
	q := v.Question
	q.Measure, _ = to(q.Measure)
	q.Entity, _ = to(q.Entity)
	q.Period, _ = to(q.Period)
	q.Columns = fitAll(q.Columns, to)
	if q.Points = fitAll(q.Points, to); len(q.Points) != 2 {
		q.Points = nil
	}
	if old != nil && o != old {
		q.Without = nil // its rows are those of the other table
	}
	q.Where = slices.DeleteFunc(slices.Clone(q.Where), func(c stats.Condition) bool { _, ok := to(c.Column); return !ok })
	for i := range q.Where {
		q.Where[i].Column, _ = to(q.Where[i].Column)
	}
	q.Sort = slices.DeleteFunc(slices.Clone(q.Sort), func(k stats.SortKey) bool { _, ok := to(k.Column); return !ok })
	for i := range q.Sort {
		q.Sort[i].Column, _ = to(q.Sort[i].Column)
	}
	v.Question = q
	return v, gone
}

func fitAll(ids []string, to func(string) (string, bool)) []string {
	var out []string
	for _, id := range ids {
		if match, ok := to(id); ok {
			out = append(out, match)
		}
	}
	return out
}

// matching returns the id in o of the column that old calls id, "" for none.
func matching(id string, o, old *Opened) string {
	name := nameOf(id, old)
	same := ""
	for _, c := range o.Report.Columns {
		if c.Name == name {
			return c.ID
		}
		if c.ID == id {
			same = id
		}
	}
	return same
}

// nameOf returns what the file calls a column; the id when that is not known.
func nameOf(id string, o *Opened) string {
	if o != nil {
		for _, c := range o.Report.Columns {
			if c.ID == id {
				return c.Name
			}
		}
	}
	return id
}

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
