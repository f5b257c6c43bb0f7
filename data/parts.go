package data

import (
	"math"
	"strconv"
)

// partHint names columns of parts of a year.
var partHint = hint{
	words: []string{"month", "months", "mon", "mth", "quarter", "quarters", "qtr", "half"},
	whole: []string{"月", "季"},
	parts: []string{"月份", "季度", "半年"},
}

// quarterHint names those whose numbers are quarters.
var quarterHint = hint{words: []string{"quarter", "quarters", "qtr"}, whole: []string{"季"}, parts: []string{"季度"}}

// withParts returns the months, quarters or halves that years and the column beside them name together; a row without such a part
// stays a year. It is nil when beside is no such column, or tells no rows of a year apart.
func withParts(years, beside *Column) []Period {
	if beside == years || !partHint.in(beside.Name) || beside.Type != Number && beside.Type != Text {
		return nil
	}
	part := beside.textPart()
	if beside.Type == Number {
		part = beside.numberPart()
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

// numberPart returns what a row's number is: a month, or a quarter under such a name.
func (c *Column) numberPart() func(row int) (Period, bool) {
	kind := Month
	if quarterHint.in(c.Name) {
		kind = Quarter
	}
	return func(row int) (Period, bool) {
		x := c.Num[row]
		if x != math.Trunc(x) || x < 1 || x > 12 {
			return 0, false
		}
		p := NewPeriod(kind, 2000, int(x), 0)
		return p, p != 0
	}
}

// textPart returns what a row's text is: Jan, 1月, Q1, 上半年.
func (c *Column) textPart() func(row int) (Period, bool) {
	known := map[string]Period{}
	return func(row int) (Period, bool) {
		text := c.Text.At(row)
		p, ok := known[text]
		if !ok {
			if n, err := strconv.Atoi(text); err == nil { // 01 beside 12
				p = NewPeriod(Month, 2000, n, 0)
			}
			for _, whole := range []string{"2000" + text, "2000年" + text, text + " 2000"} {
				if found := ParsePeriod(whole); p == 0 && found.Year() == 2000 && (found.Kind() == Month || found.Kind() == Quarter || found.Kind() == Half) {
					p = found
				}
			}
			known[text] = p
		}
		return p, p != 0
	}
}
