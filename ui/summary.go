package ui

import "statlas/stats"

// askSummary asks what the list of columns shows: share missing and a histogram of each.
func (a *App) askSummary() {
	a.put("summary", &stats.Question{Kind: "summary"}, func(answer stats.Answer, err error) {
		a.summary = map[string]stats.ColumnSummary{}
		if s, ok := answer.(*stats.SummaryAnswer); ok && err == nil { // else the list of columns does without
			for _, c := range s.Columns {
				a.summary[c.Name] = c
			}
		}
		a.ask() // lists may have waited for it
	})
}
