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

// speaks notes that the view speaks of values of a column of the new data.
func (m *mapping) speaks(c *data.ColumnInfo, values ...string) {
	var asked []string
	for _, v := range values {
		if v != "" && v != compareNone && !slices.Contains(asked, v) {
			asked = append(asked, v)
		}
	}
	if c != nil && (c.Type == data.Text || c.Type == data.PeriodT) && asked != nil {
		m.lacks = append(m.lacks, &lacking{c, asked})
	}
}

// speak lists the values that the view on the new data speaks of, by column.
func (m *mapping) speak() {
	m.lacks = nil
	v := m.view()
	q := &v.Question
	m.speaks(m.ofRole(q.Entity, data.Entity), slices.Concat(q.Entities, v.Draw.Selected, []string{q.Of})...)
	m.speaks(m.ofRole(q.Period, data.PeriodRole), q.At, q.Compare, q.Base)
	for _, w := range view.Normal(q.Where) {
		if w.Op == "eq" || w.Op == "in" {
			m.speaks(infoOf(w.Column, m.next), view.Values(w.Value)...)
		}
	}
}

func (m *mapping) ofRole(id string, r data.Role) *data.ColumnInfo {
	if id == "" {
		return firstOf(m.next.Report.Columns, r)
	}
	return infoOf(id, m.next)
}

// check asks which of those values are there, then goes on.
func (a *App) check(m *mapping, then func()) {
	m.speak()
	m.round++
	round := m.round
	if m.due = len(m.lacks); m.due == 0 {
		then()
	}
	for i, l := range m.lacks {
		q := &stats.Question{Kind: "aggregate", By: stats.Names{l.column.ID}, Measures: []stats.MeasureAgg{{Column: l.column.ID, Fn: "count"}},
			Where: []stats.Condition{{Column: l.column.ID, Op: "in", Value: l.values}}}
		a.engine.Ask("lacks"+strconv.Itoa(i), m.next.Table, q, func(answer stats.Answer, _ error) {
			if a.mapping != m || m.round != round {
				return
			}
			l.keepMissing(answer)
			if m.due--; m.due == 0 {
				then()
			}
		})
	}
}

// keepMissing leaves the values of l that an answer has not: none without an answer, as the view's own will say why.
// Periods are compared as such, however written.
func (l *lacking) keepMissing(answer stats.Answer) {
	found, ok := answer.(*stats.AggregateAnswer)
	there := map[any]bool{}
	if ok {
		for _, row := range found.Rows {
			there[row[0]] = true
		}
	}
	l.values = slices.DeleteFunc(l.values, func(v string) bool {
		if p := data.ParsePeriod(v); l.column.Type == data.PeriodT && p != 0 {
			v = p.String()
		}
		return !ok || there[v]
	})
}

// prune takes what is missing out of v's question where it would be an error; a filter stays, though it keeps no row by
// that value. While values are asked for nothing is known to be missing.
func (m *mapping) prune(v *view.View) {
	q := &v.Question
	for _, l := range m.lacks {
		if m.due > 0 {
			return
		}
		lack := func(value string) bool { return slices.Contains(l.values, value) }
		switch l.column {
		case m.ofRole(q.Entity, data.Entity):
			for _, list := range []*[]string{&q.Entities, &v.Draw.Selected} {
				if *list = slices.DeleteFunc(slices.Clone(*list), lack); len(*list) == 0 {
					*list = nil
				}
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
