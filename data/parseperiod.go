package data

import (
	"bytes"
	"strings"
)

// ParsePeriod reads a period in any of the forms that files use and that need no column to tell what they mean:
// 2015, 2015年, 二〇一五年, 2015-03, 2015/3, 03/2015, Mar 2015, 2015Q2, 2015年第二季度, 2015H1, 2015年上半年, 2015-03-12,
// 2015年3月12日, 31/12/2015, FY2015/16, 2015年1-3月, and a/b for a stretch. Zero when s is none.
func ParsePeriod(s string) Period { return parsePeriod([]byte(s), noOrder) }

// maxPeriod is the longest cell, in bytes, that is looked at as a period.
const maxPeriod = 48

// parsePeriod reads t in a column whose dates have that order.
func parsePeriod(t []byte, order dateOrder) Period {
	p, _ := readPeriod(t, periodMode{order: order})
	return p
}

// readPeriod reads t as its column's mode says, and tells what it took.
func readPeriod(t []byte, m periodMode) (p Period, d done) {
	t = trim(t)
	if len(t) < 4 || len(t) > maxPeriod {
		return 0, 0
	}
	var space [maxPeriod]byte
	b := bytes.TrimSpace(narrow(space[:0], t))
	if !bytes.Equal(b, t) {
		d = didCharacters
	}
	if year, ok := chineseYear(b); ok {
		b, d = year, d|didNumerals
	}
	if p = m.number(b); p != 0 {
		if m.serial {
			return p, d | didSerial
		}
		return p, d | didCompact
	}
	if p, took := datePeriod(b, m); p != 0 {
		return p, d | took
	}
	if m.said {
		if i := bytes.IndexAny(b, " T"); i >= 8 && timeOfDay(b[i+1:]) {
			if p, took := datePeriod(b[:i], m); p.Kind() == Day {
				return p, d | took | didDropTime
			}
		}
	}
	return stretch(b), d
}

// number reads b where the column's plain numbers are dates.
func (m periodMode) number(b []byte) Period {
	switch {
	case m.serial:
		return serialDate(b)
	case m.compact:
		return compactDate(b)
	}
	return dotDate(b, m.dots)
}

// datePeriod reads one period, or two years in one.
func datePeriod(b []byte, m periodMode) (Period, done) {
	pair := m.pairs != anyPairs && yearAndTwo(b)
	if p := onePeriod(b); p != 0 && !(pair && m.pairs == yearPairs) {
		return p, 0
	}
	if p := fiscalYears(b); p != 0 && !(pair && m.pairs == monthPairs) {
		return p, didFiscal
	}
	if p := partOfYear(b); p != 0 {
		return p, didStretch
	}
	if p, short := namedMonth(b); p != 0 {
		if short {
			return p, didNumerals | didShortYear
		}
		return p, didNumerals
	}
	return yearLastPeriod(b, m.order)
}

// stretch reads from and to with a sign between: 2015-2017, 2015-03/2016-02, 2015年1月至3月.
func stretch(b []byte) Period {
	for _, sep := range []string{"/", "-", "—", "~", "至"} {
		for i := 4; i < len(b); i++ {
			if !bytes.HasPrefix(b[i:], []byte(sep)) {
				continue
			}
			from, to := onePeriod(bytes.TrimSpace(b[:i])), onePeriod(bytes.TrimSpace(b[i+len(sep):]))
			if from != 0 && to != 0 {
				return NewRange(from, to)
			}
		}
	}
	return 0
}

// onePeriod reads a year, and what of it is meant, in forms that say so themselves.
func onePeriod(b []byte) Period {
	if p := partFirst(b); p != 0 {
		return p
	}
	year, b, ok := cutYear(b)
	if !ok {
		return 0
	}
	if len(b) == 0 {
		return NewPeriod(Year, year, 0, 0)
	}
	if rest, ok := bytes.CutPrefix(bytes.TrimLeft(b, " "), []byte("年")); ok {
		return chinesePeriod(year, strings.TrimSpace(string(rest)))
	}
	sep := b[0]
	rest := bytes.TrimLeft(b, " ")
	if sep == '-' || sep == '/' {
		rest = b[1:]
	} else if sep == '.' {
		return dottedDate(year, b[1:])
	}
	if p := quarterOrHalf(year, rest); p != 0 {
		return p
	}
	if sep != '-' && sep != '/' {
		return chineseQuarter(year, string(rest))
	}
	return monthOrDay(year, rest, sep)
}

// cutYear takes four digits that may be a year from b's start; a longer number is none.
func cutYear(b []byte) (year int, rest []byte, ok bool) {
	if len(b) < 4 {
		return 0, b, false
	}
	for _, c := range b[:4] {
		if !digit(c) {
			return 0, b, false
		}
		year = year*10 + int(c-'0')
	}
	return year, b[4:], year >= 1000 && year < 3000
}

// cutSmall takes one or two digits from b's start.
func cutSmall(b []byte) (n int, rest []byte, ok bool) {
	i := 0
	for i < len(b) && i < 2 && digit(b[i]) {
		n = n*10 + int(b[i]-'0')
		i++
	}
	return n, b[i:], i > 0
}

// monthOrDay reads 03 and 03-12, with sep between; a time of day of zero is what spreadsheets add.
func monthOrDay(year int, b []byte, sep byte) Period {
	month, b, ok := cutSmall(b)
	if !ok {
		return 0
	}
	if len(b) == 0 {
		return NewPeriod(Month, year, month, 0)
	}
	if b[0] != sep {
		return 0
	}
	day, b, ok := cutSmall(b[1:])
	if !ok || strings.Trim(string(b), " T0:.Z") != "" || len(b) > 0 && b[0] != ' ' && b[0] != 'T' {
		return 0
	}
	return NewPeriod(Day, year, month, day)
}

// dottedDate reads 2015.3.12; 2015.3 is a number.
func dottedDate(year int, b []byte) Period {
	if p := monthOrDay(year, b, '.'); p.Kind() == Day {
		return p
	}
	return 0
}
