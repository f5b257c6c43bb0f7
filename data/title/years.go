package title

import "strings"

// about are words that lead to a year.
var about = []string{" from", " in", " since", " for", " between", " during"}

// withoutYears takes years and stretches of them off a title, with the brackets and the words about them: （2019—2021年）,
// 2023年1-6月, from 2000 to 2020, 20240105.
func withoutYears(s string) string {
	for from := 0; ; {
		at, end := yearIn(s, from)
		if at < 0 {
			return s
		}
		left, right := strings.TrimRight(s[:at], " 　"), strings.TrimLeft(s[end:], " 　_"+dashes)
		if strings.IndexAny(right, ")）]】") == 0 {
			left, right = strings.TrimRight(left, "(（[【"), strings.TrimLeft(right, ")）]】")
		}
		left = strings.TrimRight(left, " 　")
		for _, word := range about {
			left = strings.TrimSuffix(left, word)
		}
		left = strings.TrimRight(left, ",，"+gaps)
		if left != "" && right != "" && left[len(left)-1] < 0x80 && right[0] < 0x80 && right[0] != ',' {
			left += " "
		}
		s, from = left+right, len(left)
	}
}

// yearIn finds a year, a stretch of years or a day in s from a place on.
func yearIn(s string, from int) (at, end int) {
	for i := from; i+4 <= len(s); i++ {
		if (i == 0 || !isDigit(s[i-1])) && s[i:i+2] >= "18" && s[i:i+2] < "22" && strings.Trim(s[i:i+4], digits) == "" {
			return i, i + stretch(s[i:])
		}
	}
	return -1, 0
}

// stretch returns how long that is which a year begins.
func stretch(s string) int {
	rest := strings.TrimLeft(s, digits+"年度底末月日以来至到~～/."+dashes)
	if strings.HasPrefix(rest, " to ") && len(rest) > 4 && isDigit(rest[4]) {
		rest = strings.TrimLeft(rest[4:], digits)
	}
	n := len(s) - len(rest)
	if whole := strings.TrimRight(s[:n], digits); n-len(whole) == 3 { // 2023年500强
		return len(whole)
	}
	return n
}
