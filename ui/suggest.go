package ui

import (
	"slices"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// A suggestion is a chart that suits some columns. Why is a key, Args are counts and columns.
type suggestion struct {
	chartRule
	Args     []string
	Question stats.Question
}

// A chartRule is a chart, and of how many entities, periods, measures, groups and rows it takes at least and at most.
// Its arguments are written as letters: counts of those by their first letter, measures as x and y, the column of groups
// as b and the lines of the largest as l.
type chartRule struct {
	Why, Tab, Form string
	args           string
	least, most    [5]int
}

// many is no bound.
const many = 1 << 30

// chartRules are in the order in which charts are offered.
var chartRules = []chartRule{
	{"scatter", view.Correlation, "", "xy", [5]int{0, 0, 2}, [5]int{many, many, 2, many, many}},
	{"slope", view.Trend, "slope", "e", [5]int{2, 2, 1}, [5]int{many, 2, many, many, many}},
	{"line", view.Trend, "", "p", [5]int{0, 3, 1}, [5]int{1, many, many, many, many}},
	{"lines", view.Trend, "", "pe", [5]int{2, 3, 1}, [5]int{40, many, many, many, many}},
	{"largest", view.Trend, "", "el", [5]int{41, 3, 1}, [5]int{many, many, many, many, many}},
	{"boxes", view.Distribution, "box", "gb", [5]int{0, 0, 1, 2}, [5]int{many, many, many, 12, many}},
	{"bars", view.Ranking, "", "e", [5]int{3, 0, 1}, [5]int{many, many, many, many, many}},
	{"matrix", view.Correlation, "", "m", [5]int{0, 0, 3}, [5]int{many, many, many, many, many}},
	{"places", view.Ranking, "bump", "ep", [5]int{3, 3, 1}, [5]int{many, many, many, many, many}},
	{"histogram", view.Distribution, "", "r", [5]int{0, 0, 1, 0, 20}, [5]int{many, many, many, many, many}},
	{"unequal", view.Inequality, "", "ep", [5]int{10, 5, 1}, [5]int{many, many, many, many, many}},
}

// suggestionsMost is how many charts are offered.
const suggestionsMost = 5

// suggest returns the charts that suit the columns chosen, the best first. Of what is not chosen by kind, measures or what
// tells rows apart, the table's count.
func suggest(all []data.ColumnInfo, chosen []string, rows int) []suggestion {
	var measures []string
	var group string
	have := [5]int{4: rows}
	picked := func(number bool) bool {
		return slices.ContainsFunc(all, func(c data.ColumnInfo) bool {
			return slices.Contains(chosen, c.ID) && (c.Type == data.Number) == number
		})
	}
	some := [2]bool{picked(false), picked(true)}
	for _, c := range all {
		number := 0
		if c.Type == data.Number {
			number = 1
		}
		switch {
		case some[number] && !slices.Contains(chosen, c.ID):
		case number == 1 && (c.Role == data.Measure || c.Role == ""):
			measures = append(measures, c.ID)
			have[2]++
		case c.Role == data.Entity:
			have[0] = c.Distinct
		case c.Role == data.PeriodRole:
			have[1] = c.Distinct
		case c.Type == data.Text && c.Role == data.Dimension && have[3] == 0 && c.Distinct > 1 && c.Distinct <= 12:
			group, have[3] = c.ID, c.Distinct
		}
	}
	var out []suggestion
	for _, r := range chartRules {
		fits := true
		for i, n := range have {
			fits = fits && r.least[i] <= n && n <= r.most[i]
		}
		if !fits || len(out) == suggestionsMost {
			continue
		}
		s := suggestion{chartRule: r, Question: stats.Question{Measure: measures[0]}}
		switch {
		case r.Tab == view.Correlation:
			s.Question = stats.Question{Columns: measures[:min(len(measures), columnsShown)]}
			if len(measures) == 2 {
				s.Question.Points = measures
			}
		case r.Why == "boxes":
			s.Question.By = stats.Names{group}
		}
		for _, letter := range r.args {
			i := slices.Index([]rune("epmgr"), letter)
			switch {
			case i >= 0:
				s.Args = append(s.Args, strconv.Itoa(have[i]))
			case letter == 'l':
				s.Args = append(s.Args, strconv.Itoa(linesShown))
			default:
				s.Args = append(s.Args, map[rune]string{'x': measures[0], 'y': measures[len(measures)-1], 'b': group}[letter])
			}
		}
		out = append(out, s)
	}
	return out
}
