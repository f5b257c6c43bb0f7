package ui

import (
	"slices"

	"statlas/stats"
	"statlas/ui/view"
)

// atOnly narrows where to one period; "" leaves all.
func (a *App) atOnly(where []stats.Condition, at string) []stats.Condition {
	if at == "" {
		return where
	}
	return append(slices.Clone(where), stats.Condition{Column: a.periodID(), Op: "eq", Value: at})
}

// picksPeriod reports that the period is picked here: there are periods, and neither the groups nor a filter are of them.
func (a *App) picksPeriod(by string) bool {
	id := a.periodID()
	return id != "" && id != by && !slices.ContainsFunc(a.view.Question.Where, func(c stats.Condition) bool { return c.Column == id })
}

// atAll reports that all periods were chosen.
func (a *App) atAll() bool {
	at := a.view.Question.At
	return at == view.AllPeriods || at == stats.AllRows
}

// oneAt returns the one period that is looked at, "" for all: the one chosen, else the newest usual one if it has enough
// figures, so that those of many years are not mixed unawares. Names have but one figure a period, and are compared
// over all.
func (a *App) oneAt(by string) (at string, ok bool) {
	switch at := a.view.Question.At; {
	case !a.picksPeriod(by), a.atAll():
		return "", true
	case at != "":
		return at, true
	case by != "" && by == a.entityID(), a.isList():
		return "", true
	}
	periods, ok := a.periods()
	at = a.firstAt(periods)
	for _, p := range periods {
		if p.Value == at && p.Num >= atOnceMin {
			return at, ok
		}
	}
	return "", ok
}

// listLargest is how many rows a list may have to be taken as a whole at once: to place a million takes seconds.
const listLargest = 100_000

// isList reports that the table is a list of things, each with its date, rather than figures of the same things period by period:
// most of its entities stand in one row.
func (a *App) isList() bool {
	e, p := a.column(a.entityID()), a.column(a.periodID())
	return e != nil && p != nil && a.open.Rows <= listLargest && p.Distinct > 2 && 2*(a.open.Rows-e.Missing) < 3*e.Distinct
}

// oneOrAll picks the period that is looked at, or all of them; none where groups or a filter are of periods.
func (a *App) oneOrAll(by string) []control {
	periods := a.periodOptions()
	if !a.picksPeriod(by) || len(periods) == 0 {
		return nil
	}
	at, one := chosen(a.asked().Where, a.periodID())
	if !one {
		at = view.AllPeriods
	}
	all := append([]Option{{view.AllPeriods, a.T("periods.all")}}, periods...)
	return []control{a.picks("at", "ranking.at", at, all, func(q *stats.Question, value string) { q.At = value })}
}
