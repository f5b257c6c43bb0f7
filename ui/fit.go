package ui

import (
	"slices"
	"strings"

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

// resembles reports that at least half of old's columns are in o, too.
func resembles(o, old *Opened) bool {
	n := 0
	for _, c := range old.Report.Columns {
		if matching(c.ID, o, old) != "" {
			n++
		}
	}
	return 2*n >= len(old.Report.Columns)
}

// offerView offers to see o as old was seen, settings and all.
func (a *App) offerView(o, old *Opened, was view.View) {
	a.notice = &notice{text: a.T("replace.offer", trimFile(o.Data), trimFile(old.Data)), do: []button{
		{a.T("replace.same"), func() { a.sameView(o, old, was) }},
		{a.T("replace.anew"), a.dismiss},
	}}
	a.say(a.notice.text)
}

func (a *App) sameView(o, old *Opened, was view.View) {
	v, gone := fit(was, o, old)
	v.Data, v.Lang, v.Theme = o.Data, a.view.Lang, a.view.Theme
	a.navigate(v, true)
	a.sayGone(o, gone)
}

// sayGone says which columns the view asked for in vain.
func (a *App) sayGone(o *Opened, gone []string) {
	if gone != nil {
		a.notice = &notice{text: a.T("replace.gone", trimFile(o.Data), strings.Join(gone, a.T("list.comma")))}
		a.say(a.notice.text)
	}
}

func rowCount(o *Opened) string { return format.Count(o.Rows) }
