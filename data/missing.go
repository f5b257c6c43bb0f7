package data

import (
	"math"
	"slices"
	"strings"
)

// missingWords stand for "no figure" in columns of numbers, periods and booleans; dashes and points alone do too.
var missingWords = map[string]bool{
	"n/a": true, "na": true, "n.a.": true, "n.d.": true, "null": true, "(null)": true, "none": true, "nil": true, "nan": true, "<na>": true, "not available": true, "tbd": true,
	"x": true, "/": true, "／": true, "\\": true, "*": true, ":": true,
	"#n/a": true, "#n/a n/a": true, "#div/0!": true, "#value!": true, "#ref!": true, "#num!": true, "#name?": true, "#null!": true,
	"无": true, "无数据": true, "暂无": true, "暂无数据": true, "缺": true, "缺失": true, "空缺": true, "不详": true, "未知": true, "未公布": true, "未统计": true, "未填": true, "待定": true, "不适用": true, "缺报": true, "未报": true, "漏报": true, "未提供": true,
	"不明": true, "未公表": true, "非公表": true, "該当なし": true, "無": true, "不詳": true, "未公布資料": true,
	"없음": true, "미상": true, "알 수 없음": true, "해당없음": true, "비공개": true,
	"non communiqué": true, "n.c.": true, "k.a.": true, "keine angabe": true, "s/d": true, "unknown": true,
}

// noFigure are the characters of which any run stands for "no figure".
const noFigure = "-–—―−‐－.．…⋯"

// missingWord reports whether t is empty or a usual word for "no figure".
func missingWord(t []byte) bool {
	t = trim(t)
	if len(t) == 0 {
		return true
	}
	if len(t) > 20 || digit(t[0]) {
		return false
	}
	return missingWords[string(t)] || missingWords[strings.ToLower(string(t))] || strings.Trim(asString(t), noFigure) == ""
}

// absent knows what stands for "no figure" in one file: the usual words and a person's own. Nil knows the usual.
type absent struct {
	words   []string  // in lower case
	figures []float64 // words that are numbers: −99 stands for all spellings of it
}

// newAbsent returns nil when there are no own words.
func newAbsent(own []string) *absent {
	a := &absent{}
	for _, w := range own {
		w = strings.ToLower(strings.TrimSpace(w))
		if w == "" {
			continue
		}
		a.words = append(a.words, w)
		if v, ok := plainNumber([]byte(w)); ok {
			a.figures = append(a.figures, v)
		}
	}
	if len(a.words) == 0 {
		return nil
	}
	return a
}

// has reports whether t is empty or a word for "no figure".
func (a *absent) has(t []byte) bool {
	if missingWord(t) {
		return true
	}
	if a == nil {
		return false
	}
	t = trim(t)
	if v, ok := plainNumber(t); ok && slices.Contains(a.figures, v) {
		return true
	}
	return slices.Contains(a.words, strings.ToLower(string(t)))
}

// blank makes those of values missing that a person says are no figures. All were read from plain numbers.
func (a *absent) blank(values []float64) (n int) {
	if a == nil || len(a.figures) == 0 {
		return 0
	}
	for i, v := range values {
		if slices.Contains(a.figures, v) {
			values[i] = math.NaN()
			n++
		}
	}
	return n
}
