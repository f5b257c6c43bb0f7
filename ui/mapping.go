package ui

import (
	"slices"
	"strings"
	"sync"

	"statlas/data"
	"statlas/data/sets"
	"statlas/ui/view"
)

// A mapping is a file that is to take the place of the one under a view, with the columns that stand for those that
// the view names.
type mapping struct {
	address view.View         // as the address has it
	was     view.View         // the same with what the page chose by itself
	old     *Opened           // nil while only the view is known
	next    *Opened           // read, not yet in its place
	beside  bool              // next is on screen, as a table of its own
	to      map[string]string // name of a column that the view names → name of the one that stands for it, "" for none
	rows    []mapRow          // columns to be asked about

	units  []string  // columns that keep their own unit, though another was set by hand
	lacks  []lacking // what next has not of the view's values, once due is 0
	due    int       // answers awaited
	round  int       // of asking
	placed bool      // what stands for each column is decided, and was.Settings has the new names
}

// A mapRow is a column of which the user decides what stands for it.
type mapRow struct {
	old    data.ColumnInfo
	gone   bool               // else of another type or unit
	set    data.ColumnSetting // what was said of it by hand
	likely string             // name of the column that likely stands for it, "" for none
	reason string             // as data.Likeness has it
}

// columnWords knows what columns are called in both languages.
var columnWords = sync.OnceValue(func() *data.Variants { return data.NewVariants(sets.ColumnNames()) })

// plan finds what stands for each column that the view names. Those that are gone, or are of another type or unit, are
// asked about.
func (m *mapping) plan() {
	m.to, m.rows = map[string]string{}, nil
	var gone []mapRow
	for _, c := range m.named() {
		if _, seen := m.to[c.Name]; seen {
			continue
		}
		same := sameColumn(c, m.next)
		switch {
		case same == nil:
			m.to[c.Name] = ""
			gone = append(gone, mapRow{old: c, set: m.setting(c), gone: true})
			continue
		case c.Type != "" && !data.SameMeasure(&c, same):
			m.rows = append(m.rows, mapRow{old: c, set: m.setting(c)})
		}
		m.to[c.Name] = same.Name
	}
	free := m.free()
	for i, l := range data.Likely(asFound(gone), free, columnWords()) {
		r := &gone[i]
		if l.Column >= 0 {
			r.likely, r.reason = free[l.Column].Name, l.Reason
			m.to[r.old.Name] = r.likely
		}
	}
	m.rows = append(gone, m.rows...)
}

// asFound are the columns of rows without what was said of them by hand, which tells nothing of the file.
func asFound(rows []mapRow) []data.ColumnInfo {
	var out []data.ColumnInfo
	for _, r := range rows {
		if r.set.Type != "" {
			r.old.Type, r.old.Role = "", ""
		}
		if r.set.Unit != "" || r.set.Scale != 0 {
			r.old.Unit = ""
		}
		out = append(out, r.old)
	}
	return out
}

// setting returns what was said by hand of a column of the old data.
func (m *mapping) setting(c data.ColumnInfo) data.ColumnSetting {
	for _, s := range m.was.Settings.Columns {
		if infoOf(s.Name, m.old).Name == c.Name {
			return s
		}
	}
	return data.ColumnSetting{}
}

// named lists the columns that the view names, in its question or in how the file is read.
func (m *mapping) named() []data.ColumnInfo {
	var out []data.ColumnInfo
	for _, id := range m.was.Question.NamedColumns() {
		out = append(out, infoOf(id, m.old))
	}
	for _, s := range m.was.Settings.Columns {
		if c := infoOf(s.Name, m.old); c.Type != "" || m.old == nil { // a setting for another edition still waits for it
			out = append(out, c)
		}
	}
	return out
}

// free are the columns of next that were not in old.
func (m *mapping) free() []data.ColumnInfo {
	taken := map[string]bool{}
	for _, name := range m.to {
		taken[name] = true
	}
	if m.old != nil {
		for _, c := range m.old.Report.Columns {
			if same := sameColumn(c, m.next); same != nil {
				taken[same.Name] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(m.next.Report.Columns), func(c data.ColumnInfo) bool { return taken[c.Name] })
}

// infoOf describes the column that o calls by an id or a name; a column that it does not know has only its name.
func infoOf(id string, o *Opened) data.ColumnInfo {
	if o != nil {
		for _, same := range []func(data.ColumnInfo) bool{
			func(c data.ColumnInfo) bool { return c.ID == id },
			func(c data.ColumnInfo) bool { return strings.TrimSpace(c.Name) == strings.TrimSpace(id) },
		} {
			if i := slices.IndexFunc(o.Report.Columns, same); i >= 0 {
				return o.Report.Columns[i]
			}
		}
	}
	return data.ColumnInfo{Name: id, ID: id}
}

// sameColumn returns the column of o with c's name, or else its id; nil for none.
func sameColumn(c data.ColumnInfo, o *Opened) *data.ColumnInfo {
	if same := byName(c.Name, o); same != nil {
		return same
	}
	if same := infoOf(c.ID, o); same.Type != "" && same.ID == c.ID {
		return &same
	}
	return nil
}

// byName returns the column of o with that name, nil for none.
func byName(name string, o *Opened) *data.ColumnInfo {
	for i := range o.Report.Columns {
		if o.Report.Columns[i].Name == name {
			return &o.Report.Columns[i]
		}
	}
	return nil
}
