package data

import (
	"bytes"
	"strings"
)

// compactDate reads 201503 and 20150312, 0 for anything else.
func compactDate(b []byte) Period {
	year, b, ok := cutYear(b)
	if !ok {
		return 0
	}
	for _, c := range b {
		if !digit(c) {
			return 0
		}
	}
	switch len(b) {
	case 2:
		return NewPeriod(Month, year, two(b), 0)
	case 4:
		return NewPeriod(Day, year, two(b), two(b[2:]))
	}
	return 0
}

// two reads two digits.
func two(b []byte) int { return int(b[0]-'0')*10 + int(b[1]-'0') }

// Day numbers of spreadsheets count from the end of 1899; these are of 1954 to 2099.
const (
	firstSerial, lastSerial = 20_000, 73_050
	serialOf1954            = 19_725
)

// serialDate reads a spreadsheet's day number of five digits, 0 for anything else.
func serialDate(b []byte) Period {
	if len(b) != 5 {
		return 0
	}
	n := 0
	for _, c := range b {
		if !digit(c) {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	if n < firstSerial || n > lastSerial {
		return 0
	}
	day := n - (serialOf1954 - 1)
	year := 1954
	for day > yearDays(year) {
		day -= yearDays(year)
		year++
	}
	month := 1
	for day > monthDays(year, month) {
		day -= monthDays(year, month)
		month++
	}
	return NewPeriod(Day, year, month, day)
}

// dotDate reads 2023.03, and 2023.3 where that is March; 0 for anything else.
func dotDate(b []byte, use dotUse) Period {
	if use == noDots || len(b) < 6 || len(b) > 7 || b[4] != '.' {
		return 0
	}
	year, rest, ok := cutYear(b)
	month, rest, small := cutSmall(rest[min(1, len(rest)):])
	if !ok || !small || len(rest) > 0 {
		return 0
	}
	if use == cutDots && len(b) == 6 {
		month *= 10
	}
	return NewPeriod(Month, year, month, 0)
}

// fiscalYears reads a year and the next: FY2023/24, 2023-24; FY2023 and FY23 are read by their one year.
func fiscalYears(b []byte) Period {
	fy := len(b) > 3 && bytes.EqualFold(b[:2], []byte("FY"))
	if fy {
		b = bytes.TrimLeft(b[2:], " '-")
		if len(b) == 2 && digit(b[0]) && digit(b[1]) {
			return NewPeriod(Year, fullYear(two(b)), 0, 0)
		}
	}
	year, rest, ok := cutYear(b)
	if !ok {
		return 0
	}
	first := NewPeriod(Year, year, 0, 0)
	switch {
	case len(rest) == 0 && fy:
		return first
	case len(rest) != 3 && !(fy && len(rest) == 5) || rest[0] != '-' && rest[0] != '/':
		return 0
	}
	last := rest[len(rest)-2:]
	if !digit(last[0]) || !digit(last[1]) || two(last) != (year+1)%100 || len(rest) == 5 && two(rest[1:])*100+two(last) != year+1 {
		return 0
	}
	return NewRange(first, NewPeriod(Year, year+1, 0, 0))
}

// yearAndTwo reports whether b is a year and two digits, 2011-12.
func yearAndTwo(b []byte) bool {
	_, rest, ok := cutYear(b)
	return ok && len(rest) == 3 && (rest[0] == '-' || rest[0] == '/') && digit(rest[1]) && digit(rest[2])
}

// fullYear completes a year of two digits as POSIX does: 69 to 99 are of the last century.
func fullYear(yy int) int {
	if yy >= 69 {
		return 1900 + yy
	}
	return 2000 + yy
}

// yearLast parts 31/12/2023, 31.12.2023 and 31-12-2023 into their numbers.
func yearLast(b []byte) (first, second, year int, ok bool) {
	first, rest, ok := cutSmall(b)
	if !ok || len(rest) < 7 || rest[0] != '/' && rest[0] != '.' && rest[0] != '-' {
		return 0, 0, 0, false
	}
	sep := rest[0]
	second, rest, ok = cutSmall(rest[1:])
	if !ok || len(rest) < 5 || rest[0] != sep {
		return 0, 0, 0, false
	}
	year, rest, ok = cutYear(rest[1:])
	midnight := len(rest) == 0 || rest[0] == ' ' && strings.Trim(string(rest), " 0:") == ""
	return first, second, year, ok && midnight
}

// yearLastPeriod reads 31/12/2023 in that order, and 03/2023.
func yearLastPeriod(b []byte, order dateOrder) (Period, done) {
	if first, second, year, ok := yearLast(b); ok {
		days, months := NewPeriod(Day, year, second, first), NewPeriod(Day, year, first, second)
		switch {
		case order == dayFirst:
			return days, didDayFirst
		case order == monthFirst:
			return months, didMonthFirst
		case order == noOrder && days != 0 && months != 0 && days != months:
			return 0, 0
		case days != 0:
			return days, didDayFirst
		}
		return months, didMonthFirst
	}
	month, rest, ok := cutSmall(b)
	if !ok || len(rest) != 5 || rest[0] != '/' && rest[0] != '-' {
		return 0, 0
	}
	year, _, ok := cutYear(rest[1:])
	if !ok {
		return 0, 0
	}
	return NewPeriod(Month, year, month, 0), 0
}

// timeOfDay reports whether b is 08:30, 08:30:15 or 08:30:15.123Z.
func timeOfDay(b []byte) bool {
	return len(b) >= 4 && bytes.IndexByte(b, ':') > 0 && strings.Trim(string(b), "0123456789:.Z+ ") == ""
}
