package data

import "strings"

// tableWords stand before the number of a table.
var tableWords = []string{"附表", "续表", "表", "table", "tab.", "appendix table", "figure", "fig.", "图", "附录", "sheet"}

const titleDashes = "-–—−"

// withoutNumber takes the number of a table off its title: 表1-2 各地区…, Table 3. …, 2-15 …, 三、…, 03_…
func withoutNumber(s string) string {
	for _, word := range tableWords {
		if len(s) > len(word) && strings.EqualFold(s[:len(word)], word) {
			if rest, ok := cutNumber(strings.TrimLeft(s[len(word):], " 　_"+titleDashes), true); ok {
				return rest
			}
		}
	}
	if rest, ok := cutNumber(s, false); ok {
		return rest
	}
	rest := strings.TrimLeft(strings.TrimLeft(s, "（("), "一二三四五六七八九十")
	for _, mark := range []string{"、", "）", ")", "．", "."} {
		if after, ok := strings.CutPrefix(rest, mark); ok && len(rest) < len(s) {
			return strings.TrimSpace(after)
		}
	}
	return s
}

// cutNumber takes a number such as 2, A1, 1-2, 3.4 or 10–1–2 off s. Of a number that no word for a table stands before a mark
// has to tell that it is one: between its parts, or behind it. A year is none.
func cutNumber(s string, word bool) (rest string, ok bool) {
	i, parts := 0, 0
	if word && len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && digit(s[1]) {
		i = 1
	}
	for {
		k := i
		for k < len(s) && digit(s[k]) {
			k++
		}
		if k == i || k-i > 3 {
			break
		}
		i = k
		parts++
		n := dashAt(s[i:])
		if n == 0 || i+n >= len(s) || !digit(s[i+n]) {
			break
		}
		if k = i + n; k+4 <= len(s) && digit(s[k+1]) && digit(s[k+2]) && digit(s[k+3]) { // a year behind it
			break
		}
		i += n
	}
	if parts == 0 || i < len(s) && digit(s[i]) {
		return s, false
	}
	rest = s[i:]
	bare := strings.TrimLeft(rest, " 　.．、:：)）_"+titleDashes)
	marked := len(bare) < len(strings.TrimLeft(rest, " 　")) || parts > 1 || rest != bare && bare != "" && bare[0] >= 0x80
	latin := rest == bare && bare != "" && bare[0] < 0x80 // 3D, 5G
	if bare == "" || latin || !word && !marked {
		return s, false
	}
	return bare, true
}

// dashAt returns how long the mark between two parts of a number is with which s begins, 0 for none.
func dashAt(s string) int {
	for _, mark := range titleDashes + "." {
		if strings.HasPrefix(s, string(mark)) {
			return len(string(mark))
		}
	}
	return 0
}

// withoutYears takes years and stretches of them off a title, with the brackets and the words about them: （2019—2021年）,
// 2023年, from 2000 to 2020, 20240105.
func withoutYears(s string) string {
	for from := 0; ; {
		i, end := yearIn(s, from)
		if i < 0 {
			return s
		}
		left, right := strings.TrimRight(s[:i], " 　"), strings.TrimLeft(s[end:], " 　")
		for _, b := range brackets {
			l, okL := strings.CutSuffix(left, b.open)
			r, okR := strings.CutPrefix(right, b.close)
			if okL && okR {
				left, right = strings.TrimRight(l, " 　"), strings.TrimLeft(r, " 　")
				break
			}
		}
		for _, word := range []string{" from", " in", " since", " for", " between", " during", " of"} {
			left = strings.TrimSuffix(left, word)
		}
		left = strings.TrimRight(left, " 　,，、_"+titleDashes)
		right = strings.TrimLeft(right, "_"+titleDashes)
		if left != "" && right != "" && left[len(left)-1] < 0x80 && right[0] < 0x80 && right[0] != ',' {
			left += " "
		}
		s, from = left+right, len(left)
	}
}

// yearIn finds a year, a stretch of years or a day in s from a place on.
func yearIn(s string, from int) (at, end int) {
	for i := from; i+4 <= len(s); i++ {
		if n := yearAt(s[i:]); n > 0 && (i == 0 || !digit(s[i-1])) {
			return i, i + n + stretchAt(s[i+n:])
		}
	}
	return -1, 0
}

// yearAt returns how long the year, or the day written without marks, is with which s begins, 0 for none.
func yearAt(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) {
		n++
	}
	if n != 4 && n != 8 || namedPeriod(s[:4]) == 0 {
		return 0
	}
	return n
}

// stretchAt returns how long the rest of a stretch or a day is behind a year.
func stretchAt(s string) int {
	rest := s
	for {
		for _, word := range []string{"年度", "年底", "年末", "年以来", "年", "月末", "月", "日"} {
			if after, ok := strings.CutPrefix(rest, word); ok {
				rest = after
				break
			}
		}
		next, goesOn := strings.TrimLeft(rest, " "), strings.HasSuffix(s[:len(s)-len(rest)], "年")
		for _, to := range []string{"to ", "至", "到", "~", "～", "/", "-", "–", "—", "−", "."} {
			if after, ok := strings.CutPrefix(next, to); ok {
				next, goesOn = strings.TrimLeft(after, titleDashes+" "), true
				break
			}
		}
		n := 0
		for n < len(next) && digit(next[n]) {
			n++
		}
		if n == 0 || n > 4 || !goesOn {
			return len(s) - len(rest)
		}
		rest = next[n:]
	}
}
