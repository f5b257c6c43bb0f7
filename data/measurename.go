package data

import (
	"strings"

	"statlas/data/title"
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
		name = title.OfFile(r.o.Name)
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
		if c := t.Columns[i]; c.Type == Text && indicatorHint.in(c.Name) && !namesCode(c.Name) {
			if _, words := c.Text.Coded(); len(words) == 1 {
				return words[0]
			}
		}
	}
	return ""
}

// titleAbove returns what the lines above the table say that it is of.
func (r *reader) titleAbove() string {
	found := ""
	for _, rec := range r.layout.above {
		for c := range r.sample.recs[rec] {
			cell := r.sample.cell(rec, c)
			key, said, ok := cutColon(cell)
			if ok && indicatorHint.in(key) {
				return said
			}
			if _, unit := unitCell(cell); found == "" && !unit && !startsNote(cell) {
				found = title.Bare(cell)
			}
		}
	}
	return found
}

// cutColon parts a text such as 指标：地区生产总值.
func cutColon(s string) (key, said string, ok bool) {
	key, said, ok = strings.Cut(s, "：")
	if !ok {
		key, said, ok = strings.Cut(s, ":")
	}
	return strings.TrimSpace(key), strings.TrimSpace(said), ok
}
