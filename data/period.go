package data

import (
	"cmp"
	"fmt"
)

// A PeriodKind says how long a period is.
type PeriodKind uint8

// Kinds of period, from long to short; Range has two ends of its own.
const (
	NoPeriod PeriodKind = iota
	Year
	Half
	Quarter
	Month
	Day
	Range
)

var periodKindNames = []string{"", "year", "half", "quarter", "month", "date", "range"}

func (k PeriodKind) String() string { return periodKindNames[k] }

// A Period is a stretch of the calendar packed into one word, so that a column of them is a flat array.
// Zero is a missing period. Bits from the top: kind 4, year 14, month or half or quarter 4, day 5,
// then the same three for the end of a Range.
type Period uint64

const (
	kindShift, yearShift, subShift, dayShift = 60, 46, 42, 37
	endYearShift, endSubShift, endDayShift   = 23, 19, 14
)

// NewPeriod returns the period of kind k: sub is the half (1–2), quarter (1–4) or month (1–12), day the day of a
// Day. Parts that the kind does not have are ignored; a part outside its range gives 0.
func NewPeriod(k PeriodKind, year, sub, day int) Period {
	top := [...]int{Year: 0, Half: 2, Quarter: 4, Month: 12, Day: 12}
	if k == NoPeriod || k >= Range || year < 1 || year > 9999 {
		return 0
	}
	if k == Year {
		sub = 0
	} else if sub < 1 || sub > top[k] {
		return 0
	}
	if k != Day {
		day = 0
	} else if day < 1 || day > monthDays(year, sub) {
		return 0
	}
	return Period(k)<<kindShift | Period(year)<<yearShift | Period(sub)<<subShift | Period(day)<<dayShift
}

// NewRange returns the stretch from the start of a to the end of b. Only the kinds Year, Month and Day may be
// ends; other kinds, or an end before the start, give 0.
func NewRange(a, b Period) Period {
	simple := func(p Period) bool { k := p.Kind(); return k == Year || k == Month || k == Day }
	if !simple(a) || !simple(b) || b.T() < a.T() {
		return 0
	}
	body := a &^ (Period(15) << kindShift)
	return Period(Range)<<kindShift | body | Period(b.Year())<<endYearShift | Period(b.Sub())<<endSubShift | Period(b.Day())<<endDayShift
}

// Kind returns the period's kind, NoPeriod when it is missing.
func (p Period) Kind() PeriodKind { return PeriodKind(p >> kindShift) }

// Year returns the calendar year, of a Range that of its start.
func (p Period) Year() int { return int(p >> yearShift & 0x3fff) }

// Sub returns the half, quarter or month, 0 for a year.
func (p Period) Sub() int { return int(p >> subShift & 15) }

// Day returns the day of the month, 0 unless the kind is Day.
func (p Period) Day() int { return int(p >> dayShift & 31) }

// End returns the last part of a Range, and p itself for every other kind.
func (p Period) End() Period {
	if p.Kind() != Range {
		return p
	}
	return endOf(int(p>>endYearShift&0x3fff), int(p>>endSubShift&15), int(p>>endDayShift&31))
}

// start returns the first part of a Range.
func (p Period) start() Period { return endOf(p.Year(), p.Sub(), p.Day()) }

func endOf(year, sub, day int) Period {
	switch {
	case day > 0:
		return NewPeriod(Day, year, sub, day)
	case sub > 0:
		return NewPeriod(Month, year, sub, 0)
	}
	return NewPeriod(Year, year, 0, 0)
}

// T returns the start of the period in years: 2015 → 2015, 2015-Q2 → 2015.25, 2015-03 → 2015 + 2/12.
// A missing period gives 0.
func (p Period) T() float64 {
	y, sub := float64(p.Year()), float64(p.Sub()-1)
	switch p.Kind() {
	case Half:
		return y + sub/2
	case Quarter:
		return y + sub/4
	case Month:
		return y + sub/12
	case Day:
		return y + float64(dayOfYear(p.Year(), p.Sub(), p.Day()))/float64(yearDays(p.Year()))
	case Range:
		return p.start().T()
	}
	return y
}

// String returns the period as the product writes it everywhere: 2015, 2015-H1, 2015-Q2, 2015-03, 2015-03-12,
// 2015/2017; "" when it is missing.
func (p Period) String() string {
	switch p.Kind() {
	case Year:
		return fmt.Sprintf("%04d", p.Year())
	case Half:
		return fmt.Sprintf("%04d-H%d", p.Year(), p.Sub())
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", p.Year(), p.Sub())
	case Month:
		return fmt.Sprintf("%04d-%02d", p.Year(), p.Sub())
	case Day:
		return fmt.Sprintf("%04d-%02d-%02d", p.Year(), p.Sub(), p.Day())
	case Range:
		return p.start().String() + "/" + p.End().String()
	}
	return ""
}

// ComparePeriods orders by start, then the longer kind first; missing periods come first.
func ComparePeriods(a, b Period) int {
	return cmp.Or(cmp.Compare(a.T(), b.T()), cmp.Compare(a, b))
}

// SortPeriods sorts in place by ComparePeriods.
func SortPeriods(p []Period) { SortStable(p, ComparePeriods) }

func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

func yearDays(y int) int {
	if leap(y) {
		return 366
	}
	return 365
}

func monthDays(y, m int) int {
	if m == 2 && leap(y) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
}

// dayOfYear counts from 0.
func dayOfYear(y, m, d int) int {
	n := d - 1
	for i := 1; i < m; i++ {
		n += monthDays(y, i)
	}
	return n
}
