package ui

import (
	"strconv"
	"strings"
)

// tellPlaced says what became of the view when other data came under it.
func (a *App) tellPlaced(m *mapping) {
	var said []string
	old, now := trimFile(m.was.Data), trimFile(m.next.Data)
	if old != now {
		said = append(said, a.T("map.placed", now, old))
	}
	if left := m.left(); len(left) > 0 {
		said = append(said, a.T("map.gone", now, strings.Join(left, a.T("list.comma"))))
	}
	for _, l := range m.lacks {
		said = append(said, a.lacksText(l))
	}
	if len(m.units) > 0 {
		said = append(said, a.unitsText(m))
	}
	if n := len(m.was.Question.Without); n > 0 && m.next != m.old {
		said = append(said, a.T("map.without", strconv.Itoa(n)))
	}
	if len(said) == 0 {
		a.say(joined(a.T("say.reread"), a.T("say.rows", rowCount(m.next))))
		return
	}
	if a.former != nil && m.old != nil && a.former.Table == m.old.Table {
		said = append(said, a.T("map.back"))
	}
	gap := " "
	if a.Lang() == "zh" {
		gap = ""
	}
	a.notice = &notice{text: strings.Join(said, gap)}
	a.say(a.notice.text)
}

// unitsText says which columns keep their own unit, though another was set by hand for the one before.
func (a *App) unitsText(m *mapping) string {
	return a.T("map.units", strings.Join(m.units, a.T("list.comma")))
}
