package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
)

// atOnce is how many columns one question sums up: few, so that in a large table the engine is soon free for what
// the user asks, and the page draws little at a time.
const atOnce = 3

// askSummary asks once for the histograms, or the most frequent values, that the list of columns and the table's head
// show. In a large table that takes a while, so it comes after what the user waits for has been drawn; numbers come first.
func (a *App) askSummary() {
	if a.summed != nil {
		return
	}
	a.summed, a.bars, a.alerted = map[string]*stats.ColumnSummary{}, map[string]string{}, map[string]int{}
	var numbers, others []string
	for _, c := range a.columns() {
		switch {
		case c.Type == data.Number:
			numbers = append(numbers, c.ID)
		case c.Distinct < a.open.Rows: // else no value is more frequent than another
			others = append(others, c.ID)
		}
	}
	a.askBars(append(numbers, others...))
}

func (a *App) askBars(columns []string) {
	if len(columns) == 0 {
		return
	}
	n := min(atOnce, len(columns))
	a.put("summary", &stats.Question{Kind: "summary", Columns: columns[:n]}, func(answer stats.Answer, err error) {
		s, ok := answer.(*stats.SummaryAnswer)
		if err != nil || !ok {
			return // the list does without
		}
		for i := range s.Columns {
			c := &s.Columns[i]
			a.summed[c.Name], a.bars[c.Name] = c, bars(*c)
			if len(c.Histogram) > 0 {
				a.alerted[c.Name] = len(c.Alerts)
			}
		}
		a.askBars(columns[n:])
	})
}

// bars draws a column's histogram, or how often its most frequent values stand there, as one path in a box of 48 × 20; ""
// when it has no values.
func bars(s stats.ColumnSummary) string {
	counts, room := countsOf(s)
	if len(counts) == 0 {
		return ""
	}
	most := float64(slices.Max(counts))
	var path strings.Builder
	w := 48 / float64(room)
	for i, n := range counts {
		if n > 0 {
			h := max(1, 20*float64(n)/most)
			path.WriteString("M" + tenth(float64(i)*w) + " 20v-" + tenth(h) + "h" + tenth(max(w-0.6, 0.6)) + "v" + tenth(h) + "z")
		}
	}
	return path.String()
}

func tenth(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
