package ui

import (
	"cmp"
	"slices"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// A facet is a column that narrows the rows of a question to one of its values. In a table of one figure a
// row the indicator, and then its unit, must be chosen: figures of different kinds are never mixed.
type facet struct {
	ID     string
	Values []item // by how many figures they have
	Chosen string // "" for all
	Must   bool
}

// most values that a facet offers in a list.
const facetMost = 600

// facets returns what the rows may be narrowed by, outer ones first, each with the values that the outer ones
// leave. ok is false while a list that a choice must be made from is on its
// way.
func (a *App) facets(measure string) (out []facet, where []stats.Condition, ok bool) {
	where, ok = a.view.Question.Where, true
	columns := a.facetColumns()
	if c := a.byRole(data.Entity); c != nil && a.oneEntity(c.ID) {
		columns = append(columns, *c)
	}
	for _, c := range columns {
		f := facet{ID: c.ID, Must: must(c)}
		f.Chosen, _ = chosen(a.view.Question.Where, c.ID)
		l := a.list(c.ID, stats.MeasureAgg{Column: cmp.Or(measure, c.ID), Fn: "count"}, a.dated(without(where, c.ID)))
		if !l.ready && f.Must {
			return out, where, false
		}
		f.Values = byNumber(withFigures(l.Items))
		if f.Must && f.Chosen == "" && len(f.Values) > 0 {
			f.Chosen = f.Values[0].Value
			where = append(slices.Clone(where), stats.Condition{Column: c.ID, Op: "eq", Value: f.Chosen})
		}
		f.Values = f.Values[:min(len(f.Values), facetMost)]
		out = append(out, f)
	}
	return out, where, true
}

// dated adds to where that a row has a period: a figure without one stands in no trend and no ranking by period.
func (a *App) dated(where []stats.Condition) []stats.Condition {
	if c := a.byRole(data.PeriodRole); c != nil && c.Missing > 0 {
		where = append(slices.Clone(where), stats.Condition{Column: c.ID, Op: "present"})
	}
	return where
}

// facetColumns returns the columns that facets come from, in the order in which they are chosen.
func (a *App) facetColumns() []data.ColumnInfo {
	var out []data.ColumnInfo
	for _, c := range a.columns() {
		if c.Type == data.Text && (c.Role == data.Dimension || c.Role == data.UnitRole) {
			out = append(out, c)
		}
	}
	data.SortStable(out, func(x, y data.ColumnInfo) int { return cmp.Compare(a.depth(x), a.depth(y)) })
	return out
}

// oneEntity reports that rows may be narrowed to one entity: in a model, whose rows are not told apart by it, and where a
// filter has done it already.
func (a *App) oneEntity(id string) bool {
	_, one := chosen(a.view.Question.Where, id)
	return one || a.view.Tab == view.Model && a.periodID() != ""
}

// depth orders facets: the indicator first, the unit after everything else.
func (a *App) depth(c data.ColumnInfo) int {
	switch {
	case isIndicator(c):
		return 0
	case c.Role == data.UnitRole:
		return 2
	}
	return 1
}

// must reports whether figures with different values of c must not stand side by side.
func must(c data.ColumnInfo) bool {
	return c.Role == data.UnitRole || isIndicator(c)
}

func isIndicator(c data.ColumnInfo) bool { return strings.HasPrefix(c.ID, "indicator") }

// choose narrows the question to value of a column; "" means all. What was chosen under it goes.
func (a *App) choose(column, value string) {
	a.step(func(v *view.View) {
		v.Question.Where = without(v.Question.Where, column)
		if c := a.column(column); c != nil && isIndicator(*c) {
			if u := a.byRole(data.UnitRole); u != nil {
				v.Question.Where = without(v.Question.Where, u.ID)
			}
			v.Question.Entities, v.Question.At, v.Question.Compare, v.Question.Base = nil, "", "", ""
		}
		if value != "" {
			v.Question.Where = append(v.Question.Where, stats.Condition{Column: column, Op: "eq", Value: value})
		}
	})
}

// without returns where less the eq conditions on a column.
func without(where []stats.Condition, column string) []stats.Condition {
	var out []stats.Condition
	for _, w := range where {
		if w.Column != column || w.Op != "eq" {
			out = append(out, w)
		}
	}
	return out
}

func withFigures(all []item) []item {
	return slices.DeleteFunc(slices.Clone(all), func(i item) bool { return i.Num == 0 })
}

// byNumber returns items with the largest first.
func byNumber(items []item) []item {
	out := slices.Clone(items)
	data.SortStable(out, func(x, y item) int { return cmp.Compare(y.Num, x.Num) })
	return out
}
