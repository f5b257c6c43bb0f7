package ui

import (
	"cmp"
	"slices"

	"statlas/data"
	"statlas/stats"
)

// pivotAnalysis crosses groups of rows with the values of a column.
type pivotAnalysis struct{ onApp }

func (p pivotAnalysis) answer() *stats.PivotAnswer { return p.app.main.answer.(*stats.PivotAnswer) }

// What a pivot takes by itself.
const (
	columnsMost = 12  // values of a column that become columns
	outerMost   = 40  // of one whose values are groups
	innerMost   = 400 // and of the one within
	acrossNone  = "none"
)

func (p pivotAnalysis) hindrance() string {
	if by, _ := p.usual(); by == nil && len(p.app.view.Question.By) == 0 {
		return noKinds
	}
	return ""
}

// noKinds is a hindrance that the choice of a column of many numbers takes away.
const noKinds = "offer.noKinds"

// groupings lists the columns whose values may be groups: texts, periods and what is true or not, then numbers, of which
// nobody has counted the values.
func (p pivotAnalysis) groupings() (out []data.ColumnInfo) {
	var numbers []data.ColumnInfo
	for _, c := range p.app.columns() {
		switch {
		case c.Type == data.Number && c.Role != data.ID:
			numbers = append(numbers, c)
		case c.Type != data.Number && c.Distinct <= stats.MaxPivotRows && c.Role != data.UnitRole && !isIndicator(c):
			out = append(out, c)
		}
	}
	return append(out, numbers...)
}

// usual are the columns taken where none is chosen: kinds of things around their names, few kinds before many, and
// another kind across; by is nil where rows would be numbers that hardly repeat.
func (p pivotAnalysis) usual() (by stats.Names, across string) {
	var kinds []data.ColumnInfo
	for _, c := range p.groupings() {
		values := cmp.Or(c.Distinct, 2)
		kind := c.Type == data.Text || c.Type == data.Boolean || c.Type == data.Number && c.Distinct > 0 && c.ID != p.app.measure()
		if c.Role != data.Entity && kind && values > 1 && values <= outerMost {
			kinds = append(kinds, c)
		}
	}
	if len(kinds) > 0 {
		by, kinds = stats.Names{kinds[0].ID}, kinds[1:]
	}
	if e := p.app.byRole(data.Entity); e != nil && e.Distinct <= innerMost {
		by = append(by, e.ID)
	} else if len(kinds) > 1 {
		by, kinds = append(by, kinds[0].ID), kinds[1:]
	}
	for _, c := range kinds {
		if across == "" && c.Distinct <= columnsMost {
			across = c.ID
		}
	}
	if period := p.app.periodID(); len(by) == 0 && p.app.column(period) != nil {
		by = stats.Names{period}
	}
	for _, c := range p.groupings() {
		if len(by) == 0 && (c.Type != data.Number || c.Distinct > 1) { // many texts, or the measure, whose rows are counted
			by = stats.Names{c.ID}
		}
	}
	return by, across
}

// fn is how the measure is folded; without a measure rows are counted.
func (p pivotAnalysis) fn() string {
	m := p.app.measure()
	if m == "" {
		return "rows"
	}
	if by, _ := p.usual(); p.app.view.Question.By == nil && slices.Equal(by, stats.Names{m}) { // of which each group has one value
		return cmp.Or(p.app.view.Question.Fn, "rows")
	}
	return cmp.Or(p.app.view.Question.Fn, p.usualFn(m))
}

// usualFn is how a measure is folded where nothing is chosen: percentages are not added up.
func (p pivotAnalysis) usualFn(m string) string {
	if p.app.specOf(m, p.app.view.Question.Where).Unit == "%" {
		return "mean"
	}
	return "sum"
}

func (p pivotAnalysis) fill(q *stats.Question) bool {
	by, across := p.usual()
	if q.By == nil {
		q.By = by
		if q.Across == "" && !slices.Contains(by, across) {
			q.Across = across
		}
	}
	q.Across = unless(q.Across, acrossNone)
	if slices.Contains(q.By, q.Across) {
		q.Across = ""
	}
	q.Measure, q.Fn = p.app.measure(), p.fn()
	switch q.Fn {
	case "rows":
		q.Measure = ""
	case "distinct":
		q.Measure = p.counted()
	}
	q.Measures = p.beside(q)
	if !p.adds() {
		q.Share = ""
	}
	_, where, ok := p.app.facets(p.app.measure())
	if !ok {
		return false
	}
	at, ok := p.app.oneAt(p.periodOf(q))
	q.Where = p.app.atOnly(where, at)
	return ok
}

// periodOf returns the period's column where q groups by it, "" where it does not.
func (p pivotAnalysis) periodOf(q *stats.Question) string {
	id := p.app.periodID()
	if id == q.Across || slices.Contains(q.By, id) {
		return id
	}
	return ""
}

// counted is the column whose values are told apart: the one chosen, else the names.
func (p pivotAnalysis) counted() string {
	if c := p.app.column(p.app.view.Draw.Counted); c != nil {
		return c.ID
	}
	return cmp.Or(p.app.entityID(), p.app.measure())
}
