package data

import "slices"

// A Calculation is a column that comes of others by a formula, see package formula.
type Calculation struct {
	Name    string `json:"name"`
	Formula string `json:"formula"`
}

// With returns a table with columns beside those of t, which no file has.
func (t *Table) With(columns []*Column) *Table {
	n := len(t.Columns)
	out := &Table{ID: t.ID, Name: t.Name, Rows: t.Rows, Sources: t.Sources, extra: t.extra}
	out.Columns = append(slices.Clone(t.Columns), columns...)
	out.Raw = func(row, column int) string {
		if column < n {
			return t.Raw(row, column)
		}
		return ""
	}
	if t.Place != nil {
		out.Place = func(row, column int) Place {
			if column < n {
				return t.Place(row, column)
			}
			return Place{}
		}
	}
	return out
}

// NewID returns an id for a column of that name, which no column of t has.
func (t *Table) NewID(name string) string {
	taken := make(map[string]bool)
	for _, c := range t.Columns {
		taken[c.ID] = true
	}
	return uniqueID(slug(name), len(t.Columns)+1, taken)
}
