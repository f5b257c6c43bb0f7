package ui

import (
	"strconv"
	"strings"
)

// mappingTold is what becomes of the view on the new data beside its columns.
func (a *App) mappingTold(m *mapping) []string {
	var out []string
	for _, l := range m.lacks {
		if len(l.values) > 0 {
			out = append(out, a.T("map.lacks", l.column.Name, strings.Join(l.values, a.T("list.comma"))))
		}
	}
	if len(m.units) > 0 {
		out = append(out, a.T("map.units", strings.Join(m.units, a.T("list.comma"))))
	}
	if n := len(m.was.Question.Without); n > 0 && m.next != m.old {
		out = append(out, a.T("map.without", strconv.Itoa(n)))
	}
	return out
}

// tellPlaced says what became of the view when other data came under it; step tells that back undoes it.
func (a *App) tellPlaced(m *mapping, step bool) {
	var said, left []string
	old, now := trimFile(m.was.Data), trimFile(m.next.Data)
	if old != now {
		said = append(said, a.T("map.placed", now, old))
	}
	for _, r := range m.rows {
		if m.stands(r.old.Name) == nil {
			left = append(left, r.old.Name)
		}
	}
	if left != nil {
		said = append(said, a.T("map.gone", now, strings.Join(left, a.T("list.comma"))))
	}
	if said = append(said, a.mappingTold(m)...); said == nil {
		a.say(joined(a.T("say.reread"), a.T("say.rows", rowCount(m.next))))
		return
	}
	if step {
		said = append(said, a.T("map.back"))
	}
	gap := " "
	if a.Lang() == "zh" {
		gap = ""
	}
	a.notice = &notice{text: strings.Join(said, gap)}
	a.say(a.notice.text)
}
