package ui

import (
	"slices"

	"statlas/stats"
	"statlas/ui/view"
)

// toRows leads from the points to the rows behind them in the table: those that have both values. The step back leads to
// the points again.
func (c correlationAnalysis) toRows() control {
	a := c.app
	return control{Key: "rows", Label: a.T("points.rows"), Button: true, Set: func(string) {
		a.leaveFor(view.Table, func(v *view.View) {
			for _, id := range v.Question.Points {
				has := stats.Condition{Column: id, Op: "present"}
				if !slices.ContainsFunc(v.Question.Where, func(w stats.Condition) bool { return w.Column == id && w.Op == has.Op }) {
					v.Question.Where = append(v.Question.Where, has)
				}
			}
		})
	}}
}
