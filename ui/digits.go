package ui

import (
	"math"
	"strconv"
	"strings"

	"statlas/stats"
)

// Units that an answer gives its numbers when they are not the measure's own.
const (
	unitIndex    = "index"
	unitFraction = "fraction"
)

// No source prints a figure with more than printedDigits significant digits: one that has more was worked out, and
// is rounded so that the column's largest keeps tidyDecimals decimals.
const (
	printedDigits = 13
	tidyDecimals  = 2
)

// long reports whether x has more digits than any source prints.
func long(x float64) bool {
	if r := math.Round(x * 1e4); x == math.Trunc(x) || math.Abs(r) < 1e13 && r/1e4 == x { // most figures: a few decimals
		return false
	}
	mantissa, _, _ := strings.Cut(strconv.FormatFloat(math.Abs(x), 'e', -1, 64), "e")
	return len(mantissa)-1 > printedDigits
}

// tidy returns the significant digits of x with tidyDecimals decimals.
func tidy(x float64) int {
	return len(strconv.FormatFloat(math.Trunc(math.Abs(x)), 'f', 0, 64)) + tidyDecimals
}

// digitsOf returns, for the columns behind an answer that were worked out, how many digits to write.
func digitsOf(answer stats.Answer) map[string]int {
	out, most := map[string]int{}, map[string]*float64{}
	var of string
	var greatest *float64 // of it; figures of one column mostly come one after the other
	note := func(column string, x stats.Num) {
		if greatest == nil || column != of {
			if of, greatest = column, most[column]; greatest == nil {
				greatest = new(float64)
				most[column] = greatest
			}
		}
		*greatest = max(*greatest, math.Abs(float64(x)))
		if long(float64(x)) {
			out[column] = 0
		}
	}
	switch answer := answer.(type) {
	case *stats.TrendAnswer:
		if answer.Unit == unitIndex || answer.Unit == unitFraction {
			break
		}
		for _, s := range answer.Series {
			for _, p := range s.Points {
				note(answer.Measure, p.Value)
			}
		}
	case *stats.RankingAnswer:
		for _, r := range answer.Rows {
			note(answer.Measure, r.Level)
		}
	case *stats.ModelAnswer:
		for _, y := range answer.Points.Observed {
			note(answer.Y, y)
		}
	case *stats.InequalityAnswer:
		for _, c := range answer.Contributions {
			note(answer.Measure, c.From)
			note(answer.Measure, c.To)
		}
		if b := answer.Beta; b != nil {
			for _, p := range b.Points {
				note(answer.Measure, p.From)
				note(answer.Measure, p.To)
			}
		}
	case *stats.DistributionAnswer:
		for _, g := range answer.Groups {
			note(answer.Measure, g.Min)
			note(answer.Measure, g.Max)
		}
	case *stats.CorrelationAnswer:
		if p := answer.Points; p != nil {
			for axis, id := range []string{p.X, p.Y} {
				if len(p.Axes) == 2 && p.Axes[axis] != "level" { // these are logarithms or changes, not the column's figures
					continue
				}
				for _, x := range [][]stats.Num{p.Xs, p.Ys}[axis] {
					note(id, x)
				}
			}
		}
	}
	for column := range out {
		out[column] = tidy(*most[column])
	}
	return out
}
