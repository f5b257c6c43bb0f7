package data

import (
	"bytes"
	"strings"
)

var englishMonths = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthNamed returns the number of the month whose English name, or its first three letters, is w; 0 for none.
func monthNamed(w string) int {
	w = strings.ToLower(w)
	for i, name := range englishMonths {
		if w == name || w == name[:3] || w == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

// namedMonth reads dates with an English month: March 2023, Mar-23, 2023 Mar, 3 Mar 2023, March 3, 2023. short says
// that the year has two digits; a space before these would make them a day.
func namedMonth(b []byte) (p Period, short bool) {
	if !beginsMonth(b) {
		return 0, false
	}
	w := strings.FieldsFunc(string(b), func(r rune) bool { return strings.ContainsRune(" -/.,'", r) })
	if len(w) < 2 || len(w) > 3 {
		return 0, false
	}
	at := 0
	for at < len(w) && monthNamed(w[at]) == 0 {
		at++
	}
	if at == len(w) {
		return 0, false
	}
	month := monthNamed(w[at])
	w = append(w[:at:at], w[at+1:]...)
	if len(w) == 1 {
		year, short := anyYear(w[0])
		if short && (at > 0 || bytes.ContainsAny(b, " ")) {
			return 0, false
		}
		return NewPeriod(Month, year, month, 0), short
	}
	if len(w[0]) > 2 { // 2023 Mar 3
		w[0], w[1] = w[1], w[0]
	}
	day, rest, _ := cutSmall([]byte(w[0]))
	year, short := anyYear(w[1])
	if len(rest) > 0 {
		return 0, false
	}
	return NewPeriod(Day, year, month, day), short
}

// beginsMonth reports whether a word in b begins as a month's name does; most texts have none.
func beginsMonth(b []byte) bool {
	for i := 0; i+3 <= len(b); i++ {
		if letter := b[i]|0x20 >= 'a' && b[i]|0x20 <= 'z'; !letter {
			continue
		}
		for _, name := range englishMonths {
			if b[i]|0x20 == name[0] && b[i+1]|0x20 == name[1] && b[i+2]|0x20 == name[2] {
				return true
			}
		}
		for i+1 < len(b) && b[i+1]|0x20 >= 'a' && b[i+1]|0x20 <= 'z' {
			i++
		}
	}
	return false
}

// anyYear reads a year of four digits, or of two; 0 for none.
func anyYear(s string) (year int, short bool) {
	year, rest, ok := cutYear([]byte(s))
	if ok && len(rest) == 0 {
		return year, false
	}
	if len(s) == 2 && digit(s[0]) && digit(s[1]) {
		return fullYear(two([]byte(s))), true
	}
	return 0, false
}
