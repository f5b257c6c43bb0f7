package ui

import "statlas/stats"

// A profiled column is described in the list of columns.
type profiled struct {
	column  string // "" for none
	key     string // of the question asked
	summary *stats.ColumnSummary
	alerts  []stats.Alert // about whole rows
	err     error
}

// toggleProfile opens the profile of a column, or closes it.
func (a *App) toggleProfile(id string) {
	if a.profile.column == id {
		a.profile = profiled{}
		return
	}
	a.profile = profiled{column: id}
	a.askProfile()
}

// askProfile asks about the column whose profile is open, unless that is asked already. Of a table of one figure a row
// it takes the rows of the values chosen; what a click on the profile keeps of the rows does not narrow it.
func (a *App) askProfile() {
	p := &a.profile
	if p.column == "" || a.open == nil {
		return
	}
	q := &stats.Question{Kind: "summary", Columns: []string{p.column}, Alerts: true}
	for _, w := range a.facetWhere() {
		if w.Column != p.column {
			q.Where = append(q.Where, w)
		}
	}
	key := keyOf(q)
	if key == p.key {
		return
	}
	p.key = key
	a.put("profile", q, func(answer stats.Answer, err error) {
		p.err, p.summary, p.alerts = err, nil, nil
		if s, ok := answer.(*stats.SummaryAnswer); ok && err == nil && len(s.Columns) == 1 {
			p.summary, p.alerts = &s.Columns[0], s.Alerts
		}
	})
}

// facetWhere returns the view's conditions on columns that say what a figure is of.
func (a *App) facetWhere() []stats.Condition {
	var out []stats.Condition
	for _, c := range a.facetColumns() {
		for _, w := range a.view.Question.Where {
			if w.Column == c.ID {
				out = append(out, w)
			}
		}
	}
	return out
}
