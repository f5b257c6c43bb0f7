package data

import (
	"math"
	"slices"
)

// Columns describes the columns of t, for a report on a table of which nothing failed to convert.
func Columns(t *Table) []ColumnInfo {
	infos := make([]ColumnInfo, len(t.Columns))
	for i, c := range t.Columns {
		infos[i] = ColumnInfo{
			Name: c.Name, ID: c.ID, Type: c.Type, Unit: c.Unit, Scale: c.Scale, Role: c.Role,
			Title: c.Title, UnitFrom: c.UnitFrom, Definition: c.Definition, Labels: c.Labels, Formula: c.Formula,
		}
		if c.Scale == 0 {
			infos[i].Scale = 1
		}
		infos[i].Missing = countMissing(c)
		switch c.Type {
		case Text:
			infos[i].Distinct = c.Text.distinct()
		case PeriodT:
			infos[i].Distinct = distinctPeriods(c.Periods)
			infos[i].Converted = t.Rows - infos[i].Missing
		case Number:
			if c.Unit == "" || c.Unit == YearUnit {
				infos[i].Distinct = distinctCodes(c.Num)
			}
			fallthrough
		default:
			infos[i].Converted = t.Rows - infos[i].Missing
		}
		for _, q := range c.Qualifier {
			infos[i].Qualified = infos[i].Qualified || q != Exact
		}
	}
	return infos
}

// distinctPeriods counts the different periods. Of a million rows nearly all repeat one of the last few.
func distinctPeriods(rows []Period) int {
	var latest [64]Period
	all := make(map[Period]bool)
	for _, p := range rows {
		if at := &latest[p*mixer>>58]; p != 0 && *at != p {
			*at = p
			all[p] = true
		}
	}
	return len(all)
}

// codesMost is how many different whole numbers may be the numbers of kinds: cylinders, months, answers on a scale.
const codesMost = 12

// distinctCodes counts the different numbers of a column that has but a few, all whole, each three times or more on average;
// of any other column it returns 0, mostly after its first rows.
func distinctCodes(rows []float64) int {
	var seen []float64
	n, last := 0, math.NaN()
	for _, x := range rows {
		if x != x {
			continue
		}
		n++
		if x == last {
			continue
		}
		last = x
		if slices.Contains(seen, x) {
			continue
		}
		if len(seen) == codesMost || x != math.Trunc(x) || math.IsInf(x, 0) {
			return 0
		}
		seen = append(seen, x)
	}
	if len(seen) < 2 || n < 3*len(seen) {
		return 0
	}
	return len(seen)
}

func countMissing(c *Column) int {
	switch c.Type {
	case Text:
		return c.Text.missing()
	case PeriodT:
		return countZeros(viewed[uint64](c.Periods))
	}
	return countNaN(c.Num)
}
