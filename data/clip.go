package data

import (
	"errors"
	"strings"
)

// Clip writes rows of the columns with those ids for a clipboard: as text with tabs, guarded like a CSV file, and as an
// HTML table, which tells spreadsheets that text is text. Numbers are exact and plain, texts by their label in lang, zh or
// en, where they have one. Names, nil for none, stand above the columns. Pausing is called after each row; its error
// ends the work.
func Clip(t *Table, ids []string, rows []int32, lang string, names []string, pausing func() error) (text, html []byte, err error) {
	var columns []*Column
	for _, id := range ids {
		c, _ := t.Column(id)
		if c == nil {
			return nil, nil, errors.New("data: no column " + id + " to copy")
		}
		columns = append(columns, c)
	}
	html = append(html, "<meta charset=\"utf-8\"><table>"...)
	line := func(cell func(k int) any, n int) {
		html = append(html, "<tr>"...)
		start := len(text)
		for k := range n {
			v := cell(k)
			text = appendValue(separate(text, k, '\t'), v)
			html = appendMarkup(html, v)
		}
		html = append(html, "</tr>"...)
		if len(text)-start == n-1 { // all empty: a blank line would be none
			text = append(text, `""`...)
		}
		text = append(text, '\r', '\n')
	}
	if names != nil {
		line(func(k int) any { return names[k] }, len(names))
	}
	for _, r := range rows {
		line(func(k int) any { return labelled(columns[k], int(r), lang) }, len(columns))
		if err := pausing(); err != nil {
			return nil, nil, err
		}
	}
	return text, append(html, "</table>"...), nil
}

// labelled returns a cell as appendValue takes it: a text by its label.
func labelled(c *Column, r int, lang string) any {
	v := cellValue(c, r)
	if s, ok := v.(string); ok {
		switch l := c.Labels[s]; {
		case lang == "zh" && l.Zh != "":
			return l.Zh
		case lang == "en" && l.En != "":
			return l.En
		}
	}
	return v
}

var asMarkup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\r\n", "<br>", "\n", "<br>", "\r", "<br>")

// Markup returns s as HTML that reads so.
func Markup(s string) string { return asMarkup.Replace(s) }

// appendMarkup writes a cell of a table. The format of a text keeps Excel and WPS from reading it as a number, a date or
// a formula.
func appendMarkup(html []byte, v any) []byte {
	s, ok := v.(string)
	if p, period := v.(Period); period {
		s, ok = p.String(), true
	}
	if !ok {
		return append(appendValue(append(html, "<td>"...), v), "</td>"...)
	}
	if needsGuard(s) {
		s = "'" + s
	}
	html = append(html, `<td style="mso-number-format:'\@';mso-data-placement:same-cell">`...)
	return append(append(html, Markup(s)...), "</td>"...)
}
