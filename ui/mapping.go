package ui

import (
	"strings"
	"sync"

	"statlas/data"
	"statlas/data/formula"
	"statlas/data/sets"
	"statlas/ui/view"
)

// A mapping is a file that is to take the place of the one under a view, with the columns that stand for those that
// the view names.
type mapping struct {
	unattended bool              // a script replaces the data: what is likely is taken
	address    *view.View        // as the address has it
	was        *view.View        // the same with what the page chose by itself
	old        *Opened           // nil while only the view is known
	next       *Opened           // read, not yet in its place
	beside     bool              // next is on screen, as a table of its own
	to         map[string]string // name of a column that the view names → name of the one that stands for it, "" for none
	rows       []*mapRow         // columns to be asked about

	units  []string               // columns that keep their own unit, though another was set by hand
	lacks  []*lacking             // what next has not of the view's values, once due is 0
	due    int                    // answers awaited
	round  int                    // of asking
	log    *Log                   // to be replayed on next, nil for none
	done   func(*Replayed, error) // hears how that went
	placed bool                   // what stands for each column is decided, and was.Settings has the new names
}

// A mapRow is a column of which the user decides what stands for it.
type mapRow struct {
	old    *data.ColumnInfo
	gone   bool   // else of another type or unit
	set    bool   // how it is read was said by hand
	likely string // name of the column that likely stands for it, "" for none
	reason string // as data.Likeness has it
}

// columnNames knows what columns are called in both languages.
var columnNames = sync.OnceValue(func() *data.Variants { return data.NewVariants(sets.ColumnNames()) })

// plan finds what stands for each column that the view names. Those that are gone, or are of another type or unit, are
// asked about.
func (m *mapping) plan() {
	m.to, m.rows = map[string]string{}, nil
	var gone []*mapRow
	var like []*data.ColumnInfo
	for _, id := range m.named() {
		c := infoOf(id, m.old)
		if _, seen := m.to[c.Name]; seen {
			continue
		}
		r := &mapRow{old: c, set: m.set(c)}
		if same := sameColumn(c, m.next); same == nil {
			m.to[c.Name], r.gone = "", true
			m.rows, gone = append(m.rows, r), append(gone, r)
			if r.set { // which tells nothing of the file
				c = &data.ColumnInfo{Name: c.Name}
			}
			like = append(like, c)
		} else {
			m.to[c.Name] = same.Name
			if c.Type != "" && !data.SameMeasure(c, same) {
				m.rows = append(m.rows, r)
			}
		}
	}
	free := m.free()
	for i, l := range data.Likely(like, free, columnNames()) {
		if r := gone[i]; l.Column >= 0 {
			r.likely, r.reason = free[l.Column].Name, l.Reason
			m.to[r.old.Name] = r.likely
		}
	}
	m.placeByPlace(gone)
}

// named lists the columns that the view names by id or name, in its question or in how the file is read. A setting that
// the old data have no column for still waits for one.
func (m *mapping) named() []string {
	out := m.was.Question.NamedColumns()
	if near := m.was.Draw.Near; near != "" {
		out = append(out, near)
	}
	if m.log != nil {
		for _, s := range m.log.Steps {
			out = append(out, s.View.Question.NamedColumns()...)
		}
	}
	for _, c := range m.was.Settings.Calculated {
		for _, name := range formula.Names(c.Formula) {
			if m.old != nil && infoOf(name, m.old).Type != "" {
				out = append(out, name)
			}
		}
	}
	for _, s := range m.was.Settings.Columns {
		if m.old == nil || infoOf(s.Name, m.old).Type != "" {
			out = append(out, s.Name)
		}
	}
	return out
}

// set reports that how c is read was said by hand.
func (m *mapping) set(c *data.ColumnInfo) bool {
	for _, s := range m.was.Settings.Columns {
		if infoOf(s.Name, m.old).Name == c.Name {
			return true
		}
	}
	return false
}

// free are the columns of next that were not in old.
func (m *mapping) free() []*data.ColumnInfo {
	taken := map[string]bool{}
	for _, name := range m.to {
		taken[name] = true
	}
	if m.old != nil {
		for i := range m.old.Report.Columns {
			if same := sameColumn(&m.old.Report.Columns[i], m.next); same != nil {
				taken[same.Name] = true
			}
		}
	}
	var out []*data.ColumnInfo
	for i := range m.next.Report.Columns {
		if c := &m.next.Report.Columns[i]; !taken[c.Name] {
			out = append(out, c)
		}
	}
	return out
}

// infoOf describes the column that o, which may be nil, calls by an id or a name; a column that it does not know has only
// its name.
func infoOf(id string, o *Opened) *data.ColumnInfo {
	named := byName(id, o)
	if o != nil {
		for i := range o.Report.Columns {
			if c := &o.Report.Columns[i]; c.ID == id {
				return c
			}
		}
	}
	if named == nil {
		named = &data.ColumnInfo{Name: id, ID: id}
	}
	return named
}

// sameColumn returns the column of o with c's name, or else its id; nil for none.
func sameColumn(c *data.ColumnInfo, o *Opened) *data.ColumnInfo {
	if same := byName(c.Name, o); same != nil {
		return same
	}
	if same := infoOf(c.ID, o); same.Type != "" && same.ID == c.ID {
		return same
	}
	return nil
}

// byName returns the column of o with that name, nil for none.
func byName(name string, o *Opened) *data.ColumnInfo {
	if o != nil {
		for i := range o.Report.Columns {
			if c := &o.Report.Columns[i]; strings.TrimSpace(c.Name) == strings.TrimSpace(name) {
				return c
			}
		}
	}
	return nil
}
