package data

import (
	"bytes"
	"strings"
)

// ParsePeriod reads a period in any of the forms that files use: 2015, 2015年, 2015-03, 2015/3, 2015年3月, 2015Q2,
// 2015-Q2, 2015年第二季度, 2015H1, 2015年上半年, 2015-03-12, 2015年3月12日, and a/b for a stretch. Zero when s is none.
func ParsePeriod(s string) Period { return parsePeriod([]byte(s), false) }

// maxPeriod is the longest cell, in bytes, that is looked at as a period.
const maxPeriod = 48

// parsePeriod reads t; compact allows 201503 and 20150312, which are plain numbers elsewhere.
func parsePeriod(t []byte, compact bool) Period {
	t = trim(t)
	if len(t) < 4 || len(t) > maxPeriod {
		return 0
	}
	var space [maxPeriod]byte
	b := bytes.TrimSpace(narrow(space[:0], t))
	if p := onePeriod(b, compact); p != 0 {
		return p
	}
	for _, sep := range []string{"/", "-", "—", "~", "至"} {
		for i := 4; i < len(b); i++ {
			if !bytes.HasPrefix(b[i:], []byte(sep)) {
				continue
			}
			from, to := onePeriod(bytes.TrimSpace(b[:i]), false), onePeriod(bytes.TrimSpace(b[i+len(sep):]), false)
			if from != 0 && to != 0 {
				return NewRange(from, to)
			}
		}
	}
	return 0
}

func onePeriod(b []byte, compact bool) Period {
	if p := quarterFirst(b); p != 0 {
		return p
	}
	year, b, ok := cutYear(b)
	if !ok {
		return 0
	}
	if len(b) == 0 {
		return NewPeriod(Year, year, 0, 0)
	}
	if compact && digit(b[0]) {
		return compactPeriod(year, b)
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
	if len(rest) == 2 && digit(rest[1]) {
		switch n := int(rest[1] - '0'); rest[0] {
		case 'Q', 'q':
			return NewPeriod(Quarter, year, n, 0)
		case 'H', 'h':
			return NewPeriod(Half, year, n, 0)
		}
	}
	if sep != '-' && sep != '/' {
		return 0
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

func compactPeriod(year int, b []byte) Period {
	for _, c := range b {
		if !digit(c) {
			return 0
		}
	}
	switch len(b) {
	case 2:
		return NewPeriod(Month, year, int(b[0]-'0')*10+int(b[1]-'0'), 0)
	case 4:
		return NewPeriod(Day, year, int(b[0]-'0')*10+int(b[1]-'0'), int(b[2]-'0')*10+int(b[3]-'0'))
	}
	return 0
}

// quarterFirst reads Q2 2015.
func quarterFirst(b []byte) Period {
	if len(b) != 7 || b[0] != 'Q' && b[0] != 'q' || b[2] != ' ' && b[2] != '-' {
		return 0
	}
	year, _, ok := cutYear(b[3:])
	if !ok {
		return 0
	}
	return NewPeriod(Quarter, year, int(b[1]-'0'), 0)
}

var (
	chineseHalves   = map[string]int{"上半年": 1, "下半年": 2}
	chineseQuarters = map[string]int{"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
	chineseMonths   = map[string]int{"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12}
)

// chinesePeriod reads what follows 年.
func chinesePeriod(year int, s string) Period {
	switch s {
	case "", "度", "全年", "末", "底":
		return NewPeriod(Year, year, 0, 0)
	}
	if h := chineseHalves[s]; h > 0 {
		return NewPeriod(Half, year, h, 0)
	}
	if q, ok := strings.CutSuffix(s, "季度"); ok {
		return NewPeriod(Quarter, year, chineseQuarters[strings.TrimPrefix(q, "第")], 0)
	}
	month, day, ok := strings.Cut(s, "月")
	if !ok {
		return 0
	}
	m := chineseMonths[month]
	if m == 0 {
		n, rest, ok := cutSmall([]byte(month))
		if !ok || len(rest) > 0 {
			return 0
		}
		m = n
	}
	if day = strings.TrimSpace(day); day == "" || day == "份" {
		return NewPeriod(Month, year, m, 0)
	}
	d, rest, ok := cutSmall([]byte(day))
	if end := string(rest); !ok || end != "日" && end != "号" {
		return 0
	}
	return NewPeriod(Day, year, m, d)
}
