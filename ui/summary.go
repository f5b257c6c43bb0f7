package ui

import "statlas/stats"

// askSummary asks what the list of columns shows: share missing and a histogram of each.
func (a *App) askSummary() {
	a.put("summary", &stats.Question{Kind: "summary"}, func(answer stats.Answer, err error) {
		s, ok := answer.(*stats.SummaryAnswer)
		if err != nil || !ok {
			return // the list does without
		}
		a.summary = map[string]stats.ColumnSummary{}
		for _, c := range s.Columns {
			a.summary[c.Name] = c
		}
	})
}
