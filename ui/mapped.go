package ui

import (
	"slices"

	"statlas/data"
	"statlas/data/formula"
	"statlas/ui/view"
)

// view returns the view as it stands on the new data. What the page chose by itself is left to it again where it would
// choose the same.
func (m *mapping) view() *view.View {
	v := new(view.View)
	*v = *m.was
	v.Data = m.next.Data
	stands := func(id string) string {
		if c := m.stands(infoOf(id, m.old).Name); c != nil {
			return c.ID
		}
		return ""
	}
	v.Question.MapColumns(stands)
	arrangeAs(&v.Draw, stands)
	if v.Draw.Counted != "" {
		v.Draw.Counted = stands(v.Draw.Counted)
	}
	if v.Draw.Near != "" {
		v.Draw.Near = stands(v.Draw.Near)
	}
	v.Question.Without, v.Draw.Groups = nil, nil // rows and groups of the other table
	if v.Question.Entity == "" && m.was.Question.Entity != "" {
		v.Draw.Selected = nil
	}
	if !m.placed {
		v.Settings.Columns = m.settings()
		v.Settings.Calculated = m.calculated()
	}
	m.leaveOpen(v)
	m.prune(v)
	return v
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
	var out []data.ColumnSetting
	m.units = nil
	for _, s := range m.was.Settings.Columns {
		name := infoOf(s.Name, m.old).Name
		c := m.stands(name)
		if _, named := m.to[name]; named && c == nil {
			continue
		}
		if c != nil && c.Name != name {
			if s.Name = c.Name; (s.Unit != "" || s.Scale != 0) && (c.Unit != "" || c.Scale > 1) {
				s.Unit, s.Scale = "", 0
				m.units = append(m.units, c.Name)
			}
		}
		if s != (data.ColumnSetting{Name: s.Name}) && !slices.ContainsFunc(out, func(x data.ColumnSetting) bool { return x.Name == s.Name }) {
			out = append(out, s)
		}
	}
	return out
}

// calculated returns the calculated columns with formulas that name the new columns.
func (m *mapping) calculated() []data.Calculation {
	out := slices.Clone(m.was.Settings.Calculated)
	for i := range out {
		out[i].Formula = formula.Rename(out[i].Formula, func(name string) string {
			if c := m.stands(infoOf(name, m.old).Name); c != nil {
				return c.Name
			}
			return ""
		})
	}
	return out
}

// leaveOpen takes out of v what the page chose and would choose of the new table as well.
func (m *mapping) leaveOpen(v *view.View) {
	q, was, columns := &v.Question, &m.address.Question, m.next.Report.Columns
	if m.address.Tab == "" && v.Tab == firstTab(m.next) {
		v.Tab = ""
	}
	if was.Measure == "" && q.Measure == firstMeasure(columns, q.Period) {
		q.Measure = ""
	}
	if was.Entity == "" && q.Entity == idOf(firstOf(columns, data.Entity)) {
		q.Entity = ""
	}
	if was.Period == "" && q.Period == idOf(firstOf(columns, data.PeriodRole)) {
		q.Period = ""
	}
}

func idOf(c *data.ColumnInfo) string {
	if c == nil {
		return ""
	}
	return c.ID
}

// explicit returns the view on screen with what the page chose by itself and the view speaks of.
func (a *App) explicit() *view.View {
	v := new(view.View)
	*v = a.view
	if a.open == nil {
		return v
	}
	v.Tab = a.Tab()
	q := &v.Question
	if q.Measure == "" && v.Tab != view.Table && a.main.question != nil {
		q.Measure = a.main.question.Measure
	}
	if q.Entity == "" && (len(q.Entities) > 0 || q.Of != "" || len(v.Draw.Selected) > 0) {
		q.Entity = idOf(a.byRole(data.Entity))
	}
	if q.Period == "" && q.At+q.Compare+q.Base != "" {
		q.Period = idOf(a.byRole(data.PeriodRole))
	}
	return v
}
