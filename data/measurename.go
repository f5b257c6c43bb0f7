package data

import (
	"strings"
	"unicode"
)

// nameStacked says what the figures of a table measure whose names across are nothing but periods, by what the file says of it:
// the only indicator in a column of such, a line above the table that names one (指标：地区生产总值), the first line above it that
// can be a title, or the file's own name. A unit behind that is the figures' when they have none. Where none of these tells
// anything they stay values; so do several measures that differ in nothing but their units.
func (w *wide) nameStacked(r *reader, t *Table) {
	var m *wideMeasure
	for i := range w.measures {
		if !w.measures[i].nameless {
			continue
		}
		if m != nil {
			return
		}
		m = &w.measures[i]
	}
	if m == nil {
		return
	}
	name := w.onlyIndicator(t)
	if name == "" {
		name = r.titleAbove()
	}
	if name == "" {
		name = fileTitle(r.o.Name)
	}
	if name == "" {
		return
	}
	if bare, u, ok := splitUnit(name); ok && bare != "" && (m.unit == measureUnit{} || m.unit == u) {
		name, m.unit = bare, u
	}
	m.title = Label{Zh: name, En: name}
}

// onlyIndicator returns the indicator that a column of such names in every row, "" when there is none, or more than one.
func (w *wide) onlyIndicator(t *Table) string {
	for _, i := range w.fixed {
		c := t.Columns[i]
		if c.Type != Text || !indicatorHint.in(c.Name) || namesCode(c.Name) || countDistinct(c) != 1 {
			continue
		}
		return strings.TrimSpace(c.Text.At(0))
	}
	return ""
}

// titleAbove returns what the lines above the table say that it is of.
func (r *reader) titleAbove() string {
	title := ""
	for _, rec := range r.layout.above {
		for c := range r.sample.recs[rec] {
			cell := r.sample.cell(rec, c)
			key, said, ok := cutColon(cell)
			if ok && indicatorHint.in(key) {
				return said
			}
			if _, unit := unitCell(cell); title == "" && !unit && !startsNote(cell) {
				title = bareTitle(cell)
			}
		}
	}
	return title
}

// cutColon parts a text such as 指标：地区生产总值.
func cutColon(s string) (key, said string, ok bool) {
	key, said, ok = strings.Cut(s, "：")
	if !ok {
		key, said, ok = strings.Cut(s, ":")
	}
	return strings.TrimSpace(key), strings.TrimSpace(said), ok
}

// fileWords are words that name files rather than what is in them.
var fileWords = []string{
	"data", "dataset", "table", "sheet", "book", "workbook", "export", "download", "file", "new", "untitled", "test", "csv", "clipboard", "stdin",
	"wide", "long", "panel", "result", "results", "output", "input", "value", "values", "yearbook", "copy", "final", "years", "across", "数据", "表格", "表", "工作簿", "工作表",
	"新建", "未命名", "导出", "下载", "附件", "结果", "统计", "年鉴", "宽", "副本", "最终", "版",
}

// fileTitle returns what a file's name says that it is of, "" when it is one that any file could have.
func fileTitle(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	name = strings.ReplaceAll(name, "_", " ")
	for _, copied := range []string{"副本", "copy", "Copy"} {
		name = strings.TrimRight(strings.TrimSuffix(name, copied), " -—")
	}
	for _, b := range brackets { // a browser's second download
		if inner, ok := strings.CutSuffix(name, b.close); ok {
			if i := strings.LastIndex(inner, b.open); i > 0 && strings.Trim(inner[i+len(b.open):], "0123456789") == "" {
				name = inner[:i]
			}
		}
	}
	title := bareTitle(name)
	rest := strings.ToLower(title)
	for _, w := range words(rest) {
		for _, any := range fileWords {
			if strings.Trim(w, "0123456789") == any {
				rest = strings.Replace(rest, w, "", 1)
			}
		}
	}
	for _, any := range fileWords {
		if any[0] >= 0x80 {
			rest = strings.ReplaceAll(rest, any, "")
		}
	}
	if lettersIn(rest) < 2 {
		return ""
	}
	if !strings.Contains(title, " ") { // gdp-per-capita
		return strings.ReplaceAll(title, "-", " ")
	}
	return title
}

// titleLength is from how many characters on a line is a sentence rather than a title.
const titleLength = 60

// bareTitle takes the number, the years and the word for a table off a title; "" when the rest names nothing, is a sentence, or
// tells something of the table by a key and a colon.
func bareTitle(s string) string {
	s = withoutYears(withoutNumber(strings.TrimSpace(s)))
	for _, end := range []string{"统计表", "一览表", "情况表", "汇总表", "明细表", "数据表"} {
		s = strings.TrimSuffix(s, end)
	}
	s = strings.Trim(s, " 　-–—,，、.。;；_*")
	if _, _, keyed := cutColon(s); keyed || lettersIn(s) < 2 || len([]rune(s)) > titleLength {
		return ""
	}
	return s
}

func lettersIn(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
