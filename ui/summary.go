package ui

import (
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
)

// atOnce is how many columns one question sums up: few, so that in a large table the engine is soon free for what
// the user asks, and the page draws little at a time.
const atOnce = 3

// askSummary asks once for the histograms that the list of columns shows beside its numbers. In a large table that
// takes a while, so it comes after what the user waits for has been drawn.
func (a *App) askSummary() {
	if a.summed {
		return
	}
	a.summed, a.bars, a.alerted = true, map[string]string{}, map[string]int{}
	var numbers []string
	for _, c := range a.columns() {
		if c.Type == data.Number {
			numbers = append(numbers, c.ID)
		}
	}
	a.askBars(numbers)
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
		for _, c := range s.Columns {
			a.bars[c.Name] = bars(c)
			a.alerted[c.Name] = len(c.Alerts)
		}
		a.askBars(columns[n:])
	})
}

// bars draws a column's histogram as one path in a box of 48 × 20; "" when it has no values.
func bars(s stats.ColumnSummary) string {
	if len(s.Histogram) == 0 {
		return ""
	}
	most := 1
	for _, b := range s.Histogram {
		most = max(most, b.Count)
	}
	var path strings.Builder
	w := 48 / float64(len(s.Histogram))
	for i, b := range s.Histogram {
		if b.Count > 0 {
			h := max(1, 20*float64(b.Count)/float64(most))
			path.WriteString("M" + tenth(float64(i)*w) + " 20v-" + tenth(h) + "h" + tenth(max(w-0.6, 0.6)) + "v" + tenth(h) + "z")
		}
	}
	return path.String()
}

func tenth(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
