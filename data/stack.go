package data

import (
	"errors"
	"strings"
)

// ErrNoTables says that there is nothing to combine.
var ErrNoTables = errors.New("data: fewer than two tables")

// A StackReport says how tables came to stand one under the other.
type StackReport struct {
	Rows    int           `json:"rows"`
	Columns []StackColumn `json:"columns"` // in the order of the result, without the column of file names
	Apart   []Apart       `json:"apart"`   // never nil
}

// A StackColumn says of one column which tables, counted from 0, it came from.
type StackColumn struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Tables []int  `json:"tables"`
}

// Apart says why columns of one name were kept apart: their unit (scale included) or their type differs. Values are
// the units or types found, IDs the columns of the result.
type Apart struct {
	Name   string   `json:"name"`
	Why    string   `json:"why"` // unit or type
	Values []string `json:"values"`
	IDs    []string `json:"ids"`
}

// stackColumn is one column of a stack: for each table the column it takes its rows from, −1 for none.
type stackColumn struct {
	like *Column // the first one with values, which gives name, type and unit
	from []int
}

// Stack returns the rows of all tables one under the other, with a first column that names the table of each row.
// Columns belong together when their names are equal but for case, width, spaces and unit, and type, unit and scale
// agree; no figure is converted. A column without any value agrees with all. A table without a column leaves its
// rows missing in it.
func Stack(tables []*Table) (*Table, *StackReport, error) {
	if len(tables) < 2 {
		return nil, nil, ErrNoTables
	}
	columns := matchColumns(tables)
	names := tableNames(tables)
	out := &Table{Name: strings.Join(names, " + ")}
	var table, row []int32 // of each row of the result, where it comes from
	for k, t := range tables {
		out.Rows += t.Rows
		for r := range t.Rows {
			table, row = append(table, int32(k)), append(row, int32(r))
		}
	}
	taken := make(map[string]bool)
	out.Columns = append(out.Columns, &Column{
		ID: uniqueID("file", 0, taken), Name: "file", Title: Label{Zh: "文件", En: "File"},
		Type: Text, Role: Dimension, Text: NewCoded(table, names),
	})
	var offsets []int32
	for _, t := range tables {
		offsets = append(offsets, int32(len(out.Sources)))
		out.Sources = append(out.Sources, t.Sources...)
	}
	used := make(map[string]bool)
	for _, s := range columns {
		c := s.stack(tables, out.Rows, offsets)
		c.ID = uniqueID(c.ID, 0, taken)
		if used[c.Name] {
			c.Name = nameWithUnit(c)
		}
		used[c.Name] = true
		out.Columns = append(out.Columns, c)
	}
	stackRoles(out.Columns)
	out.cellsFrom(func(r, column int) (*Table, int, int) {
		if column > 0 && columns[column-1].from[table[r]] >= 0 {
			return tables[table[r]], int(row[r]), columns[column-1].from[table[r]]
		}
		return nil, 0, 0
	})
	raw := out.Raw
	out.Raw = func(r, column int) string {
		if column == 0 {
			return names[table[r]]
		}
		return raw(r, column)
	}
	return out, stackReport(out, columns), nil
}

// columnKey is what columns of one name have in common: the name without its unit, in one case and width.
func columnKey(name string) string {
	bare, _, _ := splitUnit(name)
	if bare == "" {
		bare = name
	}
	return FoldName(bare)
}

// matchColumns lists the columns of the stack in order of first appearance.
func matchColumns(tables []*Table) []*stackColumn {
	var columns []*stackColumn
	byKey := make(map[string][]*stackColumn)
	for k, t := range tables {
		for i, c := range t.Columns {
			key := columnKey(c.Name)
			to := fitting(byKey[key], c, k)
			if to == nil {
				to = &stackColumn{like: c}
				for range tables {
					to.from = append(to.from, -1)
				}
				byKey[key] = append(byKey[key], to)
				columns = append(columns, to)
			}
			if allMissing(to.like) {
				to.like = c
			}
			to.from[k] = i
		}
	}
	return columns
}

// fitting returns the first of columns that c of table k may join.
func fitting(columns []*stackColumn, c *Column, k int) *stackColumn {
	for _, s := range columns {
		if s.from[k] < 0 && (alike(s.like, c) || allMissing(c) || allMissing(s.like)) {
			return s
		}
	}
	return nil
}

// alike reports whether the figures of a and b mean the same.
func alike(a, b *Column) bool {
	return a.Type == b.Type && a.Unit == b.Unit && max(a.Scale, 1) == max(b.Scale, 1)
}

// tableNames returns the tables' names, those that come again numbered.
func tableNames(tables []*Table) []string {
	taken := make(map[string]bool)
	var names []string
	for i, t := range tables {
		name := t.Name
		if name == "" {
			name = "table " + itoa(i+1)
		}
		unique := name
		for k := 2; taken[unique]; k++ {
			unique = name + " (" + itoa(k) + ")"
		}
		taken[unique] = true
		names = append(names, unique)
	}
	return names
}

// stackReport tells where the columns came from and which of one name were kept apart.
func stackReport(out *Table, columns []*stackColumn) *StackReport {
	rep := &StackReport{Rows: out.Rows, Apart: []Apart{}}
	byKey := make(map[string][]*Column)
	var keys []string
	for i, s := range columns {
		c := out.Columns[i+1]
		line := StackColumn{ID: c.ID, Name: c.Name}
		for k, from := range s.from {
			if from >= 0 {
				line.Tables = append(line.Tables, k)
			}
		}
		rep.Columns = append(rep.Columns, line)
		key := columnKey(s.like.Name)
		if byKey[key] == nil {
			keys = append(keys, key)
		}
		byKey[key] = append(byKey[key], c)
	}
	for _, key := range keys {
		if same := byKey[key]; len(same) > 1 {
			rep.Apart = append(rep.Apart, apart(same))
		}
	}
	return rep
}

// apart says in what columns of one name differ.
func apart(cols []*Column) Apart {
	a := Apart{Name: cols[0].Name, Why: "unit"}
	for _, c := range cols[1:] {
		if c.Type != cols[0].Type {
			a.Why = "type"
		}
	}
	for _, c := range cols {
		value := string(c.Type)
		if a.Why == "unit" {
			if value = unitText(c.Unit, max(c.Scale, 1)); value == "" {
				value = c.Unit
			}
		}
		a.Values, a.IDs = append(a.Values, value), append(a.IDs, c.ID)
	}
	return a
}
