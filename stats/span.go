package stats

import (
	"cmp"
	"strconv"

	"statlas/data"
)

// A span is a stretch of the calendar [start, end), counted in days of a calendar whose months all have 31.
type span struct{ start, end int }

const monthSpan, yearSpan = 31, 31 * 12

func spanOf(p data.Period) span {
	year, sub := p.Year()*yearSpan, p.Sub()-1
	months := func(each int) span { s := year + sub*each*monthSpan; return span{s, s + each*monthSpan} }
	switch p.Kind() {
	case data.Half:
		return months(6)
	case data.Quarter:
		return months(3)
	case data.Month:
		return months(1)
	case data.Day:
		s := year + sub*monthSpan + p.Day() - 1
		return span{s, s + 1}
	case data.Range:
		first, last := p.Year()*yearSpan, spanOf(p.End())
		if p.Sub() > 0 {
			first += sub * monthSpan
		}
		if p.Day() > 0 {
			first += p.Day() - 1
		}
		return span{first, last.end}
	}
	return span{year, year + yearSpan}
}

// compareSpans says where p stands to v: −1 when it starts before v does, 1 when it starts after v is over,
// 0 when it starts within v. So every month of 2023 is le 2023 and ge 2023.
func compareSpans(p, v span) int {
	switch {
	case p.start < v.start:
		return -1
	case p.start >= v.end:
		return 1
	}
	return 0
}

// ordinal counts periods of p's kind from year 0, so that neighbours differ by 1; ok is false for kinds
// that are not counted (days and ranges).
func ordinal(p data.Period) (n int, ok bool) {
	switch p.Kind() {
	case data.Year:
		return p.Year(), true
	case data.Half:
		return p.Year()*2 + p.Sub() - 1, true
	case data.Quarter:
		return p.Year()*4 + p.Sub() - 1, true
	case data.Month:
		return p.Year()*12 + p.Sub() - 1, true
	}
	return 0, false
}

// A moment is a point on the time axis of a question: a period, or the number that stands in for one.
type moment struct {
	period data.Period // 0 when the axis is a column of numbers
	t      float64
}

func (m moment) String() string {
	if m.period != 0 {
		return m.period.String()
	}
	return strconv.FormatFloat(m.t, 'f', -1, 64)
}

func compareMoments(a, b moment) int {
	return cmp.Or(cmp.Compare(a.t, b.t), data.ComparePeriods(a.period, b.period))
}

// momentAt returns row i's moment, ok false when it is missing.
func momentAt(c *data.Column, i int) (m moment, ok bool) {
	if c.Type == data.PeriodT {
		return moment{c.Periods[i], c.Periods[i].T()}, c.Periods[i] != 0
	}
	return moment{0, c.Num[i]}, finite(c.Num[i])
}

// momentKey returns a word that stands for row i's moment, ok false when it is missing.
func momentKey(c *data.Column, i int) (key uint64, ok bool) {
	if c.Type == data.PeriodT {
		return uint64(c.Periods[i]), c.Periods[i] != 0
	}
	return orderedBits(c.Num[i]), finite(c.Num[i])
}

// parseMoment reads what a question says about the time axis c, ok false when it cannot be read.
func parseMoment(c *data.Column, s string) (m moment, ok bool) {
	if c.Type == data.PeriodT {
		p := data.ParsePeriod(s)
		return moment{p, p.T()}, p != 0
	}
	t, err := strconv.ParseFloat(s, 64)
	return moment{0, t}, err == nil && finite(t)
}
