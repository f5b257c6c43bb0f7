package ui

import (
	"cmp"
	"slices"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// A suggestion is a chart that suits some columns. Why is a key, Args are counts and columns.
type suggestion struct {
	Tab, Form string
	Why       string
	Args      []string
	Question  stats.Question
	rank      int
}

// suggestionsMost is how many charts are offered.
const suggestionsMost = 5

// suggest returns the charts that suit the columns chosen, or the table's where none is, the best first. A chart needs a
// measure; entities, periods and groups count where they are chosen, or where only measures are.
func suggest(all []data.ColumnInfo, chosen []string, rows int) []suggestion {
	s := shapeOf(all, chosen)
	s.rows = rows
	if len(s.measures) == 0 {
		return nil
	}
	out := slices.Concat(s.overTime(), s.ranked(), s.paired(), s.spread())
	data.SortStable(out, func(a, b suggestion) int { return cmp.Compare(a.rank, b.rank) })
	return out[:min(len(out), suggestionsMost)]
}

// A tableShape is what suggestions go by: how many of what.
type tableShape struct {
	measures                []string
	group                   *data.ColumnInfo // of few values
	entities, periods, rows int              // 0 for none
	asked                   bool             // the measures were chosen
}

func shapeOf(all []data.ColumnInfo, chosen []string) tableShape {
	var s tableShape
	onlyMeasures := true
	for _, c := range all {
		if slices.Contains(chosen, c.ID) && c.Type != data.Number {
			onlyMeasures = false
		}
	}
	for i, c := range all {
		in := slices.Contains(chosen, c.ID)
		if in && c.Type == data.Number {
			s.asked = true
		}
		if len(chosen) > 0 && !in && (!onlyMeasures || c.Type == data.Number) {
			continue
		}
		switch {
		case c.Type == data.Number && (c.Role == data.Measure || c.Role == ""):
			s.measures = append(s.measures, c.ID)
		case c.Role == data.Entity:
			s.entities = c.Distinct
		case c.Role == data.PeriodRole:
			s.periods = c.Distinct
		case c.Type == data.Text && c.Role == data.Dimension && c.Distinct >= 2 && c.Distinct <= 12 && s.group == nil:
			s.group = &all[i]
		}
	}
	if len(s.measures) == 0 && !s.asked { // columns without numbers say how to look at the table's
		for _, c := range all {
			if c.Type == data.Number && c.Role == data.Measure {
				s.measures = append(s.measures, c.ID)
				break
			}
		}
	}
	return s
}

// of is a question about the first measure.
func (s tableShape) of() stats.Question { return stats.Question{Measure: s.measures[0]} }

func (s tableShape) overTime() []suggestion {
	n, t := strconv.Itoa(s.entities), strconv.Itoa(s.periods)
	var out []suggestion
	switch {
	case s.periods < 2:
		return nil
	case s.periods == 2 && s.entities > 1:
		return []suggestion{{Tab: view.Trend, Form: "slope", Why: "slope", Args: []string{n}, Question: s.of(), rank: 1}}
	case s.entities < 2:
		out = append(out, suggestion{Tab: view.Trend, Why: "line", Args: []string{t}, Question: s.of(), rank: 1})
	case s.entities <= 40:
		out = append(out, suggestion{Tab: view.Trend, Why: "lines", Args: []string{t, n}, Question: s.of(), rank: 1})
	default:
		out = append(out, suggestion{Tab: view.Trend, Why: "largest", Args: []string{n, strconv.Itoa(linesShown)}, Question: s.of(), rank: 2})
	}
	if s.entities >= 3 && s.periods >= 3 {
		out = append(out, suggestion{Tab: view.Ranking, Form: "bump", Why: "places", Args: []string{n, t}, Question: s.of(), rank: 5})
	}
	if s.entities >= 10 && s.periods >= 5 {
		out = append(out, suggestion{Tab: view.Inequality, Why: "unequal", Args: []string{n, t}, Question: s.of(), rank: 7})
	}
	return out
}

func (s tableShape) ranked() []suggestion {
	if s.entities < 3 {
		return nil
	}
	rank := 3
	if s.periods > 1 {
		rank = 4
	}
	return []suggestion{{Tab: view.Ranking, Why: "bars", Args: []string{strconv.Itoa(s.entities)}, Question: s.of(), rank: rank}}
}

// paired sets measures beside each other.
func (s tableShape) paired() []suggestion {
	switch n := len(s.measures); {
	case n < 2:
		return nil
	case n == 2:
		rank := 3
		if s.asked {
			rank = 0
		}
		return []suggestion{{Tab: view.Correlation, Why: "scatter", Args: s.measures, Question: stats.Question{Columns: s.measures, Points: s.measures}, rank: rank}}
	default:
		return []suggestion{{Tab: view.Correlation, Why: "matrix", Args: []string{strconv.Itoa(n)}, Question: stats.Question{Columns: s.measures[:min(n, columnsShown)]}, rank: 3}}
	}
}

// spread shows how figures lie, in all and by groups.
func (s tableShape) spread() []suggestion {
	var out []suggestion
	if s.group != nil {
		q := s.of()
		q.By = stats.Names{s.group.ID}
		out = append(out, suggestion{Tab: view.Distribution, Form: "box", Why: "boxes", Args: []string{strconv.Itoa(s.group.Distinct), s.group.ID}, Question: q, rank: 2})
	}
	if s.rows >= 20 {
		out = append(out, suggestion{Tab: view.Distribution, Why: "histogram", Args: []string{strconv.Itoa(s.rows)}, Question: s.of(), rank: 6})
	}
	return out
}
