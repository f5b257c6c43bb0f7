package ui

import (
	"slices"

	"statlas/data"
	"statlas/ui/view"
)

// view returns the view as it stands on the new data. What the page chose by itself is left to it again where it would
// choose the same.
func (m *mapping) view() view.View {
	v := m.was
	v.Data = m.next.Data
	v.Question = v.Question.MapColumns(m.id)
	if m.next != m.old {
		v.Question.Without = nil // its rows are those of the other table
	}
	v.Settings.Columns = m.settings()
	m.leaveOpen(&v)
	m.prune(&v.Question)
	return v
}

// id returns what the new table calls the column that stands for the old one with that id, "" for none.
func (m *mapping) id(id string) string {
	if c := m.stands(infoOf(id, m.old).Name); c != nil {
		return c.ID
	}
	return ""
}

// stands returns the new column that stands for the old one of that name, nil for none.
func (m *mapping) stands(name string) *data.ColumnInfo {
	if to := m.to[name]; to != "" {
		return byName(to, m.next)
	}
	return nil
}

// settings returns how columns are read, under their new names. A unit that was said of another column does not
// replace one that the new column has itself.
func (m *mapping) settings() []data.ColumnSetting {
	if m.placed { // they are those of the new columns by now
		return m.was.Settings.Columns
	}
	var out []data.ColumnSetting
	m.units = nil
	for _, s := range m.was.Settings.Columns {
		old := infoOf(s.Name, m.old)
		if _, named := m.to[old.Name]; !named {
			out = append(out, s)
			continue
		}
		c := m.stands(old.Name)
		if c == nil {
			continue
		}
		if c.Name != old.Name {
			if m.ownUnit(s, c) {
				s.Unit, s.Scale = "", 0
				m.units = append(m.units, c.Name)
			}
			s.Name = c.Name
		}
		if s != (data.ColumnSetting{Name: s.Name}) && !slices.ContainsFunc(out, func(x data.ColumnSetting) bool { return x.Name == s.Name }) {
			out = append(out, s)
		}
	}
	return out
}

// ownUnit reports that a setting gives c a unit or scale though its cells or its name give it one.
func (m *mapping) ownUnit(s data.ColumnSetting, c *data.ColumnInfo) bool {
	said := slices.ContainsFunc(m.next.Settings.Columns, func(x data.ColumnSetting) bool { return x.Name == c.Name })
	return !said && (s.Unit != "" || s.Scale != 0) && (c.Unit != "" || c.Scale > 1)
}

// leaveOpen takes out of v what the page chose and would choose of the new table as well.
func (m *mapping) leaveOpen(v *view.View) {
	q, was := &v.Question, m.address.Question
	if m.address.Tab == "" && v.Tab == firstTab(m.next) {
		v.Tab = ""
	}
	if was.Measure == "" && q.Measure == firstMeasure(m.next.Report.Columns) {
		q.Measure = ""
	}
	if c := firstOf(m.next.Report.Columns, data.Entity); was.Entity == "" && c != nil && c.ID == q.Entity {
		q.Entity = ""
	}
	if c := firstOf(m.next.Report.Columns, data.PeriodRole); was.Period == "" && c != nil && c.ID == q.Period {
		q.Period = ""
	}
}

// explicit returns the view on screen with what the page chose by itself and the view speaks of.
func (a *App) explicit() view.View {
	v := a.view
	if a.open == nil {
		return v
	}
	v.Tab = a.Tab()
	q := &v.Question
	if q.Measure == "" && v.Tab != view.Table && a.main.question != nil {
		q.Measure = a.main.question.Measure
	}
	if c := a.byRole(data.Entity); q.Entity == "" && c != nil && (len(q.Entities) > 0 || q.Of != "") {
		q.Entity = c.ID
	}
	if c := a.byRole(data.PeriodRole); q.Period == "" && c != nil && len(spokenPeriods(q)) > 0 {
		q.Period = c.ID
	}
	return v
}

// left lists the names of columns that have nothing to stand for them.
func (m *mapping) left() []string {
	var out []string
	for _, r := range m.rows {
		if m.stands(r.old.Name) == nil {
			out = append(out, r.old.Name)
		}
	}
	return out
}
