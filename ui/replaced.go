package ui

import (
	"slices"
	"strconv"
	"strings"
)

// mappingTold is what becomes of the view on the new data beside its columns.
func (a *App) mappingTold(m *mapping) (out []string) {
	tell := func(key string, first string, list ...string) {
		if len(list) > 0 {
			out = append(out, a.T(key, first, strings.Join(list, a.T("list.comma"))))
		}
	}
	for _, l := range m.lacks {
		tell("map.lacks", l.column.Name, l.values...)
	}
	tell("map.units", trimFile(m.next.Data), m.units...)
	if n := len(m.was.Question.Without); n > 0 {
		tell("map.without", strconv.Itoa(n), "")
	}
	if m.placed {
		tell("map.gone", trimFile(m.next.Data), m.left()...)
	}
	return out
}

// left lists the names of columns that nothing stands for.
func (m *mapping) left() (out []string) {
	for _, r := range m.rows {
		if m.stands(r.old.Name) == nil {
			out = append(out, r.old.Name)
		}
	}
	return out
}

// gap stands between sentences.
func (a *App) gap() string {
	if a.Lang() == "zh" {
		return ""
	}
	return " "
}

// tellPlaced says what became of the view when other data came under it; step tells that back undoes it.
func (a *App) tellPlaced(m *mapping, step bool) {
	said := a.mappingTold(m)
	if m.was.Data != m.next.Data {
		said = slices.Insert(said, 0, a.T("map.placed", trimFile(m.next.Data), trimFile(m.was.Data)))
	}
	if len(said) == 0 {
		a.say(joined(a.T("say.reread"), a.T("say.rows", rowCount(m.next))))
		return
	}
	if step {
		said = append(said, a.T("map.back"))
	}
	a.notice = &notice{text: strings.Join(said, a.gap())}
	a.say(a.notice.text)
}
