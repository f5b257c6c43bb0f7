package data

import (
	"math"
	"strconv"
)

// partNames are what columns of parts of a year are called, and nothing beside it: months of work are no months.
var partNames = map[PeriodKind]hint{
	Month:   {whole: []string{"month", "mon", "mth", "月", "月份", "统计月份", "报告月份"}},
	Quarter: {whole: []string{"quarter", "qtr", "季", "季度"}},
	Half:    {whole: []string{"half", "half-year", "half year", "半年", "半年度"}},
}

// partNamed returns which part of a year a column's name says that it has, NoPeriod for none.
func partNamed(name string) PeriodKind {
	for kind, h := range partNames {
		if h.in(name) {
			return kind
		}
	}
	return NoPeriod
}

// finest returns the column beside the years that parts them most, by what is in them together; -1 for none.
func finest(years *Column, cols []*Column) (at int, out []Period) {
	at, most := -1, 0
	for k, beside := range cols {
		if beside == years {
			continue
		}
		if p := withParts(years, beside); p != nil {
			if n := distinctPeriods(p); n > most {
				at, most, out = k, n, p
			}
		}
	}
	return at, out
}

// withParts returns the months, quarters or halves that years and the column beside them name together; a row without such a part
// stays a year. It is nil when beside is no such column, or tells no rows of a year apart.
func withParts(years, beside *Column) []Period {
	kind := partNamed(beside.Name)
	if kind == NoPeriod || beside.Type != Number && beside.Type != Text {
		return nil
	}
	part := beside.textPart(kind)
	if beside.Type == Number {
		part = beside.numberPart(kind)
	}
	out := make([]Period, len(years.Periods))
	named, inYears := map[Period]bool{}, map[Period]bool{}
	for i, year := range years.Periods {
		out[i] = year
		if year == 0 || beside.Missing(i) {
			continue
		}
		like, ok := part(i)
		if !ok {
			return nil
		}
		out[i] = NewPeriod(like.Kind(), year.Year(), like.Sub(), 0)
		named[out[i]], inYears[year] = true, true
	}
	if len(named) < refineLeast || len(named) <= len(inYears) {
		return nil
	}
	return out
}

// numberPart returns what a row's number is: the third month, quarter or half.
func (c *Column) numberPart(kind PeriodKind) func(row int) (Period, bool) {
	return func(row int) (Period, bool) {
		x := c.Num[row]
		if x != math.Trunc(x) || x < 1 || x > 12 {
			return 0, false
		}
		p := NewPeriod(kind, 2000, int(x), 0)
		return p, p != 0
	}
}

// textPart returns what a row's text is: Jan, 1月, Q1, 上半年, or a number with a zero before it.
func (c *Column) textPart(kind PeriodKind) func(row int) (Period, bool) {
	known := map[string]Period{}
	return func(row int) (Period, bool) {
		text := c.Text.At(row)
		p, ok := known[text]
		if !ok {
			if n, err := strconv.Atoi(text); err == nil {
				p = NewPeriod(kind, 2000, n, 0)
			} else {
				p = partOf2000(text, kind)
			}
			known[text] = p
		}
		return p, p != 0
	}
}

// partOf2000 reads a part of a year as one of 2000, 0 when it is not of that kind.
func partOf2000(text string, kind PeriodKind) Period {
	for _, whole := range []string{"2000" + text, "2000年" + text, text + " 2000"} {
		if p := ParsePeriod(whole); p.Year() == 2000 && p.Kind() == kind {
			return p
		}
	}
	return 0
}
