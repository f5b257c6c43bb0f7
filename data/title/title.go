// Package title takes what a table is of from its title or its file's name, as a measure without a name of its own is called.
package title

import (
	"slices"
	"strings"
	"unicode"
)

// length is from how many characters on a line is a sentence rather than a title.
const length = 60

// ends are the words for a table at the end of its title.
var ends = []string{"统计表", "一览表", "情况表", "汇总表", "明细表", "数据表"}

// Bare takes the number, the years and the word for a table off a title: 表1-2 各地区生产总值（2019—2021年） is 各地区生产总值. It is ""
// where the rest names nothing, is a sentence, or tells something of the table by a key and a colon.
func Bare(s string) string {
	s = withoutYears(withoutNumber(strings.TrimSpace(s)))
	for _, end := range ends {
		s = strings.TrimSuffix(s, end)
	}
	s = strings.Trim(s, ",，。;；*"+gaps)
	if strings.ContainsAny(s, ":：") || letters(s) < 2 || len([]rune(s)) > length {
		return ""
	}
	return s
}

func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// fileWords name files rather than what is in them.
var fileWords = []string{
	"data", "dataset", "table", "sheet", "book", "workbook", "export", "download", "file", "new", "untitled", "test", "csv", "clipboard", "stdin", "wide", "long", "panel",
	"result", "results", "output", "input", "value", "values", "yearbook", "years", "across", "copy", "数据", "表格", "工作簿", "工作表", "新建", "未命名", "导出", "下载", "附件",
	"结果", "统计", "年鉴", "副本", "表", "宽", "版",
}

// OfFile returns what a file's name says that it is of, "" when any file could be called so.
func OfFile(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	name = strings.ReplaceAll(name, "_", " ")
	for _, again := range []string{"副本", "copy"} {
		name = strings.TrimRight(strings.TrimSuffix(name, again), gaps)
	}
	if i := strings.LastIndexByte(name, '('); i > 0 && strings.Trim(name[i:], "()0123456789") == "" { // a browser's second download
		name = name[:i]
	}
	title, telling := Bare(name), 0
	if !strings.Contains(title, " ") { // gdp-per-capita
		title = strings.ReplaceAll(title, "-", " ")
	}
	for _, w := range strings.Fields(strings.ToLower(title)) {
		w = strings.Trim(w, digits)
		if slices.Contains(fileWords, w) {
			continue
		}
		for _, word := range fileWords {
			if word[0] >= 0x80 {
				w = strings.ReplaceAll(w, word, "")
			}
		}
		telling += letters(w)
	}
	if telling < 2 {
		return ""
	}
	return title
}
