package ui

import (
	"slices"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// What the tabs of distributions and of comparisons share: the values of one measure at one period, split by a column
// of few values.

const (
	groupsMost = 12 // groups that a column to split by may make
	datesMost  = 40 // the same of periods, which stand in order
	splitMost  = 60 // values that such a column may have in the whole table
	atOnceMin  = 5  // figures that a period must have for it to be looked at alone
)

// splittings lists the columns to split by, which make two or more groups of the figures that facets and period leave.
// best is the one whose groups suit a comparison best, "" when none has two groups of two figures: kinds of things
// before kinds that have numbers, of which the fewest are the surest to be kinds, those before names, and those before
// periods, whose rows are the same things again. ok is false while lists are on their way.
func (a *App) splittings() (ids []string, best string, ok bool) {
	_, where, ok := a.facets(a.measure())
	rank := 0
	for _, c := range a.columns() {
		groups, solid, known := a.groupsOf(c, where)
		ok = ok && known
		if groups < 2 || groups > datesMost || groups > groupsMost && c.Type != data.PeriodT {
			continue
		}
		ids = append(ids, c.ID)
		r := 3 + groupsMost
		switch {
		case c.Type == data.PeriodT:
			r = 1
		case c.Role == data.Entity:
			r = 2
		case c.Type == data.Number:
			r -= groups
		}
		if solid > 1 && r > rank {
			best, rank = c.ID, r
		}
	}
	return ids, best, ok
}

// groupsOf returns how many groups of figures a column makes, and how many of two or more; 0 for a column of another
// kind.
func (a *App) groupsOf(c data.ColumnInfo, where []stats.Condition) (groups, solid int, ok bool) {
	named := c.Type == data.Text && (c.Role == data.Dimension || c.Role == data.Entity) && !isIndicator(c)
	numbered := c.Type == data.Number && c.ID != a.measure()
	switch {
	case c.Type == data.Boolean:
		return 2, 2, true
	case !named && !numbered && c.Type != data.PeriodT, c.Distinct < 2, c.Distinct > splitMost:
		return 0, 0, true
	}
	at, ok := a.oneAt(c.ID)
	l := a.list(c.ID, stats.MeasureAgg{Column: a.measure(), Fn: "count"}, a.atOnly(without(where, c.ID), at))
	for _, v := range l.Items {
		if v.Num > 0 {
			groups++
		}
		if v.Num > 1 {
			solid++
		}
	}
	return groups, solid, ok && l.ready
}

// by returns the column that q splits by, "" for none.
func by(q *stats.Question) string {
	if len(q.By) > 0 {
		return q.By[0]
	}
	return ""
}

// asked returns the question on screen with every choice made, or what the user chose while it is on its way.
func (a *App) asked() *stats.Question {
	if q := a.main.question; q != nil {
		return q
	}
	return &a.view.Question
}

// fillSample narrows q, which splits by its By, to facets and period.
func (a *App) fillSample(q *stats.Question) bool {
	q.Measure = a.measure()
	_, where, ok := a.facets(q.Measure)
	if !ok {
		return false
	}
	at, ok := a.oneAt(by(q))
	q.Where = a.atOnly(where, at)
	return ok
}

// narrowedTo says in a title which rows are looked at: of which facets, in which period.
func (a *App) narrowedTo() (text string) {
	for _, f := range a.main.facets {
		if v, one := chosen(a.where(), f.ID); one && !f.Must {
			text += a.T("title.at", a.label(f.ID, v))
		}
	}
	if at, one := chosen(a.where(), a.periodID()); one {
		text += a.T("title.at", a.period(at))
	}
	return text
}

// sampleControls picks form, period and groups; options stand before the columns to split by.
func (a *App) sampleControls(forms []string, options ...Option) []control {
	by := by(a.asked())
	out := append([]control{a.forms("form.", forms...)}, a.oneOrAll(by)...)
	ids, _, _ := a.splittings()
	if by != "" && !slices.Contains(ids, by) {
		ids = append(ids, by)
	}
	for _, id := range ids {
		options = append(options, Option{id, a.title(id)})
	}
	return append(out, control{Key: "by", Label: a.T("groups.by"), Value: by, Options: options, Set: a.splitBy})
}

// splitBy splits by a column, all of whose values count again.
func (a *App) splitBy(column string) {
	a.step(func(v *view.View) {
		q := &v.Question
		q.By, v.Draw.Groups = nil, nil
		if column != "" {
			q.By, q.Where = stats.Names{column}, without(q.Where, column)
		}
	})
}

// group is what the page calls a group of the question on screen.
func (a *App) group(name string) string {
	by := by(a.asked())
	switch c := a.column(by); {
	case name == "":
		return a.T("facet.all")
	case c != nil && c.Type == data.Boolean:
		return a.T("boolean." + name)
	case c != nil && c.Type == data.PeriodT:
		return a.period(name)
	}
	return a.label(by, name)
}

// ofSample says what values are shown: of which measure, by which groups, at which period, and how many.
func (a *App) ofSample(key string) string {
	by := by(a.asked())
	text := a.T(key, a.what(a.measure()))
	if by != "" {
		text += a.T("title.by", a.title(by))
	}
	text += a.narrowedTo()
	if id := a.periodID(); id != "" && id != by {
		if _, one := chosen(a.where(), id); !one {
			text += a.T("title.allPeriods")
		}
	}
	return text + a.T("title.n", format.Count(a.main.answer.Common().N))
}

// form is which of forms is drawn.
func (a *App) form(forms []string) string {
	if f := a.view.Draw.Form; slices.Contains(forms, f) {
		return f
	}
	return forms[0]
}

// derivedSpec says how figures that were worked out of a measure are written.
func (a *App) derivedSpec(measure string) format.Spec {
	s := a.spec(measure)
	if s.Digits == 0 {
		s.Digits = 5
	}
	s.Decimals = 0
	return s
}

// worked writes a figure that was worked out of the measure in question.
func (a *App) worked(x stats.Num) string {
	return format.WithUnit(float64(x), a.derivedSpec(a.measure()), a.Lang())
}
