package ui

import (
	"slices"

	"statlas/data"
)

// placeByPlace proposes for columns that nothing else tells of those in the same places, of a file with as many columns of the same
// types in the same order: an edition with new names. A script takes no such guess.
func (m *mapping) placeByPlace(gone []*mapRow) {
	if m.old == nil || m.unattended || len(m.old.Report.Columns) != len(m.next.Report.Columns) {
		return
	}
	at := map[string]*data.ColumnInfo{}
	for i := range m.old.Report.Columns {
		was, now := &m.old.Report.Columns[i], &m.next.Report.Columns[i]
		if was.Type != now.Type || was.Role != now.Role {
			return
		}
		at[was.Name] = now
	}
	free := m.free()
	for _, r := range gone {
		if now := at[r.old.Name]; r.likely == "" && slices.Contains(free, now) {
			r.likely, r.reason = now.Name, "same_place"
			m.to[r.old.Name] = now.Name
		}
	}
}
