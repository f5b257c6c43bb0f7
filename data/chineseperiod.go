package data

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

var (
	chineseHalves   = map[string]int{"上半年": 1, "下半年": 2}
	chineseQuarters = map[string]int{"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
	chineseMonths   = map[string]int{"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11, "十二": 12, "元": 1}
	firstQuarters   = map[string]int{"前二季度": 6, "前两季度": 6, "前2季度": 6, "前三季度": 9, "前3季度": 9, "1-3季度": 9, "一至三季度": 9, "前四季度": 12}
)

const chineseDigits = "〇一二三四五六七八九"

// chineseYear writes the year in numerals at b's start, 二〇二三年, as digits.
func chineseYear(b []byte) (out []byte, ok bool) {
	rest := b
	for range 4 {
		r, n := utf8.DecodeRune(rest)
		if r == '零' || r == '○' || r == '０' || r == 'Ｏ' {
			r = '〇'
		}
		i := strings.IndexRune(chineseDigits, r)
		if i < 0 {
			return b, false
		}
		out = append(out, '0'+byte(i/len("〇")))
		rest = rest[n:]
	}
	if !bytes.HasPrefix(rest, []byte("年")) {
		return b, false
	}
	return append(out, rest...), true
}

// chinesePeriod reads what follows 年.
func chinesePeriod(year int, s string) Period {
	switch s {
	case "", "度", "全年", "末", "底", "全年度":
		return NewPeriod(Year, year, 0, 0)
	}
	if p := quarterOrHalf(year, []byte(s)); p != 0 {
		return p
	}
	if h := chineseHalves[s]; h > 0 {
		return NewPeriod(Half, year, h, 0)
	}
	if p := chineseQuarter(year, s); p != 0 {
		return p
	}
	month, day, ok := strings.Cut(s, "月")
	if !ok {
		return 0
	}
	m := chineseMonth(month)
	switch day = strings.TrimSpace(day); day {
	case "", "份", "末", "底":
		return NewPeriod(Month, year, m, 0)
	}
	d, rest, ok := cutSmall([]byte(day))
	if end := string(rest); !ok || end != "日" && end != "号" {
		return 0
	}
	return NewPeriod(Day, year, m, d)
}

// chineseQuarter reads 一季度, 第2季度 and 四季.
func chineseQuarter(year int, s string) Period {
	q, ok := strings.CutSuffix(strings.TrimSuffix(s, "度"), "季")
	if !ok {
		return 0
	}
	return NewPeriod(Quarter, year, chineseQuarters[strings.TrimPrefix(q, "第")], 0)
}

// chineseMonth reads a month without its 月, 0 for none.
func chineseMonth(s string) int {
	if m := chineseMonths[s]; m > 0 {
		return m
	}
	if n, rest, ok := cutSmall([]byte(s)); ok && len(rest) == 0 {
		return n
	}
	return 0
}

// partOfYear reads months together, as statistics of the year so far have them: 2023年1-3月, 2023年1月至3月,
// 2023年前三季度. Figures of such periods overlap; they stay the stretches they are.
func partOfYear(b []byte) Period {
	year, b, ok := cutYear(b)
	if !ok {
		return 0
	}
	s := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(string(b)), "年"))
	s = strings.TrimSpace(strings.TrimSuffix(s, "累计"))
	if last := firstQuarters[s]; last > 0 {
		return NewRange(NewPeriod(Month, year, 1, 0), NewPeriod(Month, year, last, 0))
	}
	s, ok = strings.CutSuffix(strings.TrimSuffix(s, "份"), "月")
	if !ok {
		return 0
	}
	for _, sep := range []string{"-", "—", "~", "至", "到"} {
		from, to, ok := strings.Cut(s, sep)
		if !ok {
			continue
		}
		first, last := chineseMonth(strings.TrimSuffix(from, "月")), chineseMonth(strings.TrimSpace(to))
		if first < last {
			return NewRange(NewPeriod(Month, year, first, 0), NewPeriod(Month, year, last, 0))
		}
	}
	return 0
}
