package ui

import (
	"slices"
	"strconv"

	"statlas/stats"
	"statlas/ui/view"
)

// showOnly narrows the table to the rows that conditions keep, in place of other conditions on their columns; asked for
// once more it takes them off.
func (a *App) showOnly(conditions []stats.Condition) {
	columns := make([]string, len(conditions))
	for i, c := range conditions {
		columns[i] = c.Column
	}
	a.narrow(conditions, columns, nil)
}

// narrow is showOnly with the columns whose conditions go, and with what must hold beside.
func (a *App) narrow(conditions []stats.Condition, columns []string, beside []stats.Condition) {
	conditions = view.Normal(conditions)
	on := a.showsOnly(conditions)
	if a.drawn("left") {
		a.drawer = ""
	}
	a.step(func(v *view.View) {
		v.Tab = view.Table
		where := slices.DeleteFunc(v.Question.Where, func(w stats.Condition) bool { return slices.Contains(columns, w.Column) })
		for _, c := range view.Normal(beside) {
			if !slices.ContainsFunc(where, func(w stats.Condition) bool { return sameCondition(c, w) }) {
				where = append(where, c)
			}
		}
		if !on {
			where = append(where, conditions...)
		}
		v.Question.Where = where
	})
}

// showsOnly reports whether the view has all of these conditions.
func (a *App) showsOnly(conditions []stats.Condition) bool {
	for _, c := range conditions {
		if !slices.ContainsFunc(a.view.Question.Where, func(w stats.Condition) bool { return sameCondition(c, w) }) {
			return false
		}
	}
	return len(conditions) > 0
}

func sameCondition(a, b stats.Condition) bool {
	return keyOf(&stats.Question{Where: view.Normal([]stats.Condition{a})}) == keyOf(&stats.Question{Where: view.Normal([]stats.Condition{b})})
}

// bounds keeps the rows in [lo, hi), or for the last stretch in [lo, hi].
func bounds(column string, lo, hi float64, last bool) []stats.Condition {
	digits := func(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
	switch {
	case lo == hi:
		return []stats.Condition{{Column: column, Op: "eq", Value: digits(lo)}}
	case last:
		return []stats.Condition{{Column: column, Op: "between", Value: []string{digits(lo), digits(hi)}}}
	}
	return []stats.Condition{{Column: column, Op: "ge", Value: digits(lo)}, {Column: column, Op: "lt", Value: digits(hi)}}
}

// equal keeps the rows with a value of a summary's list.
func equal(column string, value any) []stats.Condition {
	if x, ok := number(value); ok {
		return bounds(column, x, x, true)
	}
	return []stats.Condition{{Column: column, Op: "eq", Value: value}}
}
