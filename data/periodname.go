package data

import "strings"

// splitPeriod parts a column's name from the one period it begins or ends with: GDP 2020, 2020年GDP, GDP(2020),
// GDP_2020Q1, GDP2020. A name that is nothing but a period leaves "". A unit stays with the rest, behind it.
func splitPeriod(name string) (rest string, p Period) {
	bare, _, _ := splitUnit(name)
	unit := strings.TrimPrefix(strings.TrimSpace(name), bare)
	if p = namedPeriod(bare); p != 0 {
		return strings.TrimSpace(unit), p
	}
	for _, b := range brackets {
		if inner, ok := strings.CutSuffix(bare, b.close); ok {
			if i := strings.LastIndex(inner, b.open); i > 0 {
				if p = namedPeriod(inner[i+len(b.open):]); p != 0 {
					return joinRest(inner[:i], unit), p
				}
			}
		}
	}
	for i, c := range bare {
		if i > 0 && strings.ContainsRune(" _-/.:：|、，,", c) {
			if p = namedPeriod(bare[i+len(string(c)):]); p != 0 {
				return joinRest(bare[:i], unit), p
			}
		}
	}
	for i := len(bare) - 1; i >= 4; i-- {
		if strings.ContainsRune(" _-/.:：|、，,", rune(bare[i])) {
			if p = namedPeriod(bare[:i]); p != 0 {
				return joinRest(bare[i+1:], unit), p
			}
		}
	}
	rest, p = gluedPeriod(bare)
	return joinRest(rest, unit), p
}

// joinRest puts the unit behind what is left of a name.
func joinRest(rest, unit string) string {
	return strings.Trim(rest, " _-/.:：|、，,") + unit
}

// namedPeriod reads a whole text as a period; a bare number only when it is a likely year.
func namedPeriod(s string) Period {
	p := ParsePeriod(s)
	if p.Kind() == Year && len(s) == 4 && (p.Year() < 1800 || p.Year() > 2200) {
		return 0
	}
	return p
}

// gluedPeriod finds a period without a mark between it and the rest: 2020年GDP, 2020年一季度产值, GDP2020, 产值2020年.
// A rest of one ASCII letter tells too little, except the X that R puts before such names.
func gluedPeriod(s string) (rest string, p Period) {
	for i := len(s); i > 4; i-- {
		for _, end := range []string{"年", "月", "月份", "季度", "半年", "年度", "日"} {
			if !strings.HasSuffix(s[:i], end) || i == len(s) {
				continue
			}
			if p = namedPeriod(s[:i]); p != 0 {
				return s[i:], p
			}
		}
	}
	i := strings.IndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' })
	if i <= 0 {
		return s, 0
	}
	rest, p = s[:i], namedPeriod(s[i:])
	switch {
	case p == 0 || p.Kind() == Range || len(s)-i == 4 && (p.Year() < 1900 || p.Year() > 2100):
		return s, 0
	case rest == "X":
		return "", p
	case len(rest) < 2:
		return s, 0
	}
	return rest, p
}

// monthNames are the months as English headers write them; three letters do.
var monthNames = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// splitPart reads a column's name that is a part of a year and nothing else: 3月, 第二季度, 上半年, Q1, H2, Jan. The
// period has no year of its own; a unit stays.
func splitPart(name string) (rest string, p Period) {
	bare, _, _ := splitUnit(name)
	unit := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(name), bare))
	s := FoldName(bare)
	if len(s) < 2 || len(s) > 12 {
		return name, 0
	}
	for i, month := range monthNames {
		if s == month || s == month[:3] {
			return unit, NewPeriod(Month, noYear, i+1, 0)
		}
	}
	if p = ParsePeriod(itoa(noYear) + "年" + s); p == 0 && (s[0] == 'q' || s[0] == 'h') {
		p = ParsePeriod(itoa(noYear) + s)
	}
	if k := p.Kind(); k != Month && k != Quarter && k != Half {
		return name, 0
	}
	return unit, p
}

// noYear stands for the year of a period that has none.
const noYear = 1000
