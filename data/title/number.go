package title

import "strings"

const (
	digits = "0123456789"
	dashes = "-–—−"
	gaps   = dashes + " 　.．、_"
	marks  = gaps + ":：)）" // behind a table's number
)

// tableWords stand before the number of a table.
var tableWords = []string{"附表", "续表", "表", "table", "tab.", "figure", "fig.", "图", "附录", "sheet"}

// withoutNumber takes the number of a table off its title: 表1-2 各地区…, Table 3. …, 2-15 …, 三、…, 03_… Of a number that no word for a
// table stands before, a mark has to tell that it is one. A year is none.
func withoutNumber(s string) string {
	rest, told := s, false
	for _, word := range tableWords {
		if len(s) > len(word) && !told && strings.EqualFold(s[:len(word)], word) {
			rest, told = strings.TrimLeft(s[len(word):], marks+"ABC"), true
		}
	}
	title := strings.TrimLeft(rest, digits+marks)
	number := rest[:len(rest)-len(title)]
	if bare := strings.TrimLeft(rest, "（(一二三四五六七八九十"); number == "" && len(bare) < len(rest) && strings.IndexAny(bare, "、）)．.") == 0 {
		return strings.TrimLeft(bare, marks)
	}
	if number == "" || !isDigit(number[0]) {
		return s
	}
	if at, _ := yearIn(number, 0); at >= 0 {
		return s
	}
	behind := strings.Trim(number, digits)
	if told || strings.Trim(behind, " 　") != "" || behind != "" && title != "" && title[0] >= 0x80 {
		return title
	}
	return s
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
