package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
)

// lacking says which values that a view speaks of a column of the new data has not.
type lacking struct {
	column data.ColumnInfo
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
func (m *mapping) spoken() []lacking {
	m.lacks = nil
	q := m.view().Question
	var out []lacking
	add := func(c *data.ColumnInfo, values ...string) {
		if c == nil || c.Type != data.Text && c.Type != data.PeriodT || len(values) == 0 {
			return
		}
		i := slices.IndexFunc(out, func(l lacking) bool { return l.column.ID == c.ID })
		if i < 0 {
			i = len(out)
			out = append(out, lacking{column: *c})
		}
		for _, v := range values {
			if !slices.Contains(out[i].values, v) {
				out[i].values = append(out[i].values, v)
			}
		}
	}
	add(m.ofRole(q.Entity, data.Entity), q.Entities...)
	if q.Of != "" {
		add(m.ofRole(q.Entity, data.Entity), q.Of)
	}
	add(m.ofRole(q.Period, data.PeriodRole), spokenPeriods(&q)...)
	for _, w := range q.Where {
		if c := infoOf(w.Column, m.next); w.Op == "eq" || w.Op == "in" {
			add(&c, texts(w.Value)...)
		}
	}
	return out
}

func (m *mapping) ofRole(id string, r data.Role) *data.ColumnInfo {
	if id == "" {
		return firstOf(m.next.Report.Columns, r)
	}
	c := infoOf(id, m.next)
	return &c
}

// texts are the texts of a condition's value.
func texts(value any) []string {
	switch x := value.(type) {
	case string:
		return []string{x}
	case []string:
		return x
	}
	return nil
}

// check asks which of those values are there, then goes on.
func (a *App) check(m *mapping, then func()) {
	asked := m.spoken()
	m.round++
	round := m.round
	found := make([]lacking, len(asked))
	m.due = len(asked)
	done := func() {
		m.lacks = slices.DeleteFunc(found, func(l lacking) bool { return len(l.values) == 0 })
		then()
	}
	if m.due == 0 {
		done()
	}
	for i, l := range asked {
		q := &stats.Question{Kind: "aggregate", By: stats.Names{l.column.ID}, Measures: []stats.MeasureAgg{{Column: l.column.ID, Fn: "count"}},
			Where: []stats.Condition{{Column: l.column.ID, Op: "in", Value: l.values}}}
		a.engine.Ask("lacks"+strconv.Itoa(i), m.next.Table, q, func(answer stats.Answer, err error) {
			if a.mapping != m || m.round != round {
				return
			}
			if g, ok := answer.(*stats.AggregateAnswer); ok && err == nil { // what cannot be asked, the view's own answer will say
				found[i] = lacking{l.column, missingOf(l, items(g))}
			}
			if m.due--; m.due == 0 {
				done()
			}
		})
	}
}

// missingOf returns the values of l that are not among those found. Periods are compared as such, however written.
func missingOf(l lacking, found []item) []string {
	same := func(a, b string) bool {
		return a == b || l.column.Type == data.PeriodT && data.ParsePeriod(a) != 0 && data.ParsePeriod(a) == data.ParsePeriod(b)
	}
	return slices.DeleteFunc(slices.Clone(l.values), func(v string) bool {
		return slices.ContainsFunc(found, func(i item) bool { return same(v, i.Value) })
	})
}

// lack reports that a column of the new data has not that value.
func (m *mapping) lack(c *data.ColumnInfo, value string) bool {
	return c != nil && slices.ContainsFunc(m.lacks, func(l lacking) bool { return l.column.ID == c.ID && slices.Contains(l.values, value) })
}

// prune takes what is missing out of q where it would be an error; a filter stays, though it keeps no row by that value.
func (m *mapping) prune(q *stats.Question) {
	entity, period := m.ofRole(q.Entity, data.Entity), m.ofRole(q.Period, data.PeriodRole)
	q.Entities = slices.DeleteFunc(slices.Clone(q.Entities), func(e string) bool { return m.lack(entity, e) })
	if len(q.Entities) == 0 {
		q.Entities = nil
	}
	if m.lack(entity, q.Of) {
		q.Of = ""
	}
	for _, p := range []*string{&q.At, &q.Compare, &q.Base} {
		if m.lack(period, *p) {
			*p = ""
		}
	}
}

// lacksText says what is missing of a column.
func (a *App) lacksText(l lacking) string {
	return a.T("map.lacks", l.column.Name, strings.Join(l.values, a.T("list.comma")))
}
