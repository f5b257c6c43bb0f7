package ui

import (
	"slices"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// lacking says which values that a view speaks of a column of the new data has not.
type lacking struct {
	column *data.ColumnInfo
	values []string // asked for, then those that are missing
}

// spokenPeriods lists the periods that a question speaks of.
func spokenPeriods(q *stats.Question) []string {
	var out []string
	for _, p := range []string{q.At, q.Compare, q.Base} {
		if p != "" && p != compareNone {
			out = append(out, p)
		}
	}
	return out
}

// spoken lists the values that the view on the new data speaks of, by column.
func (m *mapping) spoken() []*lacking {
	m.lacks = nil
	q := &m.view().Question
	out := []*lacking{
		{m.ofRole(q.Entity, data.Entity), append(slices.Clone(q.Entities), q.Of)},
		{m.ofRole(q.Period, data.PeriodRole), spokenPeriods(q)},
	}
	for i := range q.Where {
		w := view.Normal(q.Where[i : i+1])[0]
		l := &lacking{column: infoOf(w.Column, m.next)}
		switch x := w.Value.(type) {
		case string:
			l.values = []string{x}
		case []string:
			l.values = x
		}
		if w.Op == "eq" || w.Op == "in" {
			out = append(out, l)
		}
	}
	asked := out[:0]
	for _, l := range out {
		l.values = slices.DeleteFunc(l.values, func(v string) bool { return v == "" })
		if l.column != nil && (l.column.Type == data.Text || l.column.Type == data.PeriodT) && len(l.values) > 0 {
			asked = append(asked, l)
		}
	}
	return asked
}

func (m *mapping) ofRole(id string, r data.Role) *data.ColumnInfo {
	if id == "" {
		return firstOf(m.next.Report.Columns, r)
	}
	return infoOf(id, m.next)
}

// check asks which of those values are there, then goes on.
func (a *App) check(m *mapping, then func()) {
	asked := m.spoken()
	m.round++
	round := m.round
	if m.due = len(asked); m.due == 0 {
		then()
	}
	for i, l := range asked {
		q := &stats.Question{Kind: "aggregate", By: stats.Names{l.column.ID}, Measures: []stats.MeasureAgg{{Column: l.column.ID, Fn: "count"}},
			Where: []stats.Condition{{Column: l.column.ID, Op: "in", Value: l.values}}}
		a.engine.Ask("lacks"+strconv.Itoa(i), m.next.Table, q, func(answer stats.Answer, err error) {
			if a.mapping != m || m.round != round {
				return
			}
			if g, ok := answer.(*stats.AggregateAnswer); ok && err == nil { // what cannot be asked, the view's own answer will say
				l.keepMissing(items(g))
				m.lacks = append(m.lacks, l)
			}
			if m.due--; m.due == 0 {
				then()
			}
		})
	}
}

// keepMissing leaves the values of l that are not among those found. Periods are compared as such, however written.
func (l *lacking) keepMissing(found []item) {
	there := map[string]bool{}
	for _, i := range found {
		there[i.Value] = true
	}
	var out []string
	for _, v := range l.values {
		plain := v
		if p := data.ParsePeriod(v); l.column.Type == data.PeriodT && p != 0 {
			plain = p.String()
		}
		if !there[plain] && !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	l.values = out
}

// prune takes what is missing out of v's question where it would be an error; a filter stays, though it keeps no row by
// that value.
func (m *mapping) prune(v *view.View) {
	q := &v.Question
	for _, l := range m.lacks {
		lack := func(value string) bool { return slices.Contains(l.values, value) }
		switch l.column {
		case m.ofRole(q.Entity, data.Entity):
			if q.Entities = slices.DeleteFunc(slices.Clone(q.Entities), lack); len(q.Entities) == 0 {
				q.Entities = nil
			}
			if lack(q.Of) {
				q.Of = ""
			}
		case m.ofRole(q.Period, data.PeriodRole):
			for _, p := range []*string{&q.At, &q.Compare, &q.Base} {
				if lack(*p) {
					*p = ""
				}
			}
		}
	}
}
