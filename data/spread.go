package data

import (
	"strings"
)

// spread returns the table with a row for each combination of keys and a column for each series. Columns that the
// indicator determines become its definition, notes and sources the notes of its figures.
func (x *indicators) spread(s sheet) sheet {
	out := sheet{Table: &Table{ID: s.ID, Name: s.Name, Rows: x.groups, Sources: s.Sources}}
	heads := make([]int32, x.groups) // the first row of each group
	for r := len(x.group) - 1; r >= 0; r-- {
		heads[x.group[r]] = int32(r)
	}
	taken := make(map[string]bool)
	for _, i := range x.keys {
		c := gather(s.Columns[i], heads)
		taken[c.ID] = true
		out.Columns = append(out.Columns, c)
		out.failed = append(out.failed, x.keyFailures(s.failed[i], heads))
	}
	cells := make([][]int32, 0, len(x.firsts)*len(x.values)) // of each column behind the keys, the rows it comes from
	rows := x.seriesRows()
	for k := range x.firsts {
		for _, v := range x.values {
			c := x.column(s, k, v, rows[k])
			c.ID = uniqueID(slug(c.Name), len(out.Columns)+1, taken)
			out.Columns = append(out.Columns, c)
			cells = append(cells, rows[k])
		}
	}
	out.failed = append(out.failed, x.valueFailures(s)...)
	findAgain(out.Columns)
	keys, values, t := x.keys, x.values, s.Table
	out.cellsFrom(func(row, column int) (*Table, int, int) {
		if column < len(keys) {
			return t, int(heads[row]), keys[column]
		}
		column -= len(keys)
		if from := cells[column][row]; from >= 0 {
			return t, int(from), values[column%len(values)]
		}
		return nil, 0, 0
	})
	return out
}

// seriesRows returns, for each series and group, the row that holds its figures, −1 for none.
func (x *indicators) seriesRows() [][]int32 {
	all := make([]int32, len(x.firsts)*x.groups)
	for i := range all {
		all[i] = -1
	}
	rows := make([][]int32, len(x.firsts))
	for k := range rows {
		rows[k] = all[k*x.groups : (k+1)*x.groups]
	}
	for r, k := range x.series {
		rows[k][x.group[r]] = int32(r)
	}
	return rows
}

// column returns the figures of column v in the rows of series k.
func (x *indicators) column(s sheet, k, v int, rows []int32) *Column {
	first := int(x.firsts[k])
	c := gather(s.Columns[v], rows)
	c.Name, c.Title, c.Role = x.columnName(s.Table, k, v), Label{}, Measure
	text := ""
	if x.unit >= 0 && c.Unit == "" {
		text = s.Columns[x.unit].Text.At(first)
	}
	if u, ok := unitCell(text); ok {
		c.Unit, c.Scale = u.name, u.scale
	} else if text != "" {
		c.Unit, c.Scale = text, 1
	} else if _, u, ok := splitUnit(c.Name); ok && c.Unit == "" {
		c.Unit, c.Scale = u.name, u.scale
	}
	var told []string
	for _, i := range x.told {
		if t := s.Columns[i].Text.At(first); t != "" {
			told = append(told, s.Columns[i].Name+": "+t)
		}
	}
	if len(told) > 0 {
		c.Definition = Label{Zh: strings.Join(told, "; "), En: strings.Join(told, "; ")}
	}
	x.note(s, c, rows)
	return c
}

// note writes what the rows' notes and sources say to the figures of c.
func (x *indicators) note(s sheet, c *Column, rows []int32) {
	for i, r := range rows {
		var notes []string
		for _, n := range x.notes {
			if r >= 0 && s.Columns[n].Type == Text && s.Columns[n].Text.At(int(r)) != "" {
				notes = append(notes, s.Columns[n].Text.At(int(r)))
			}
		}
		if len(notes) == 0 {
			continue
		}
		if c.Notes == nil {
			c.Notes = make(map[int]string)
		}
		c.Notes[i] = strings.Join(append(notes, c.Notes[i]), "; ")
	}
}

// keyFailures lists the groups whose first row is one of failed.
func (x *indicators) keyFailures(failed, heads []int32) (out []int32) {
	for _, r := range failed {
		if g := x.group[r]; heads[g] == r {
			out = append(out, g)
		}
	}
	return out
}

// valueFailures lists the failed rows of each column behind the keys.
func (x *indicators) valueFailures(s sheet) [][]int32 {
	n := len(x.values)
	out := make([][]int32, len(x.firsts)*n)
	for k, v := range x.values {
		for _, r := range s.failed[v] {
			c := int(x.series[r])*n + k
			out[c] = append(out[c], x.group[r])
		}
	}
	return out
}

// findAgain chooses the entity anew when the column that was it is gone.
func findAgain(cols []*Column) {
	period := -1
	for i, c := range cols {
		if c.Role == Entity {
			return
		}
		if c.Role == PeriodRole {
			period = i
		}
	}
	if e := findEntity(cols, period); e >= 0 {
		cols[e].Role = Entity
	}
}
