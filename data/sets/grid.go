package sets

import (
	"fmt"
	"slices"

	"statlas/data"
)

// A grid gathers the cells of a table as text, then turns them into columns.
type grid struct {
	specs   []spec
	column  map[string]int
	cells   [][]cell // row → column
	sources []data.Source
	known   map[string]int32 // source id → index
}

// A cell is one figure or text, with what its source says of it.
type cell struct {
	text      string
	qualifier data.Qualifier
	source    int32 // index + 1, 0 for none
	note      string
}

func newGrid(dataset string) *grid {
	g := &grid{specs: specs(dataset), column: make(map[string]int), known: make(map[string]int32)}
	for i, s := range g.specs {
		g.column[s.Column] = i
	}
	return g
}

// addRow makes room for a row and returns its index.
func (g *grid) addRow() int {
	g.cells = append(g.cells, make([]cell, len(g.specs)))
	return len(g.cells) - 1
}

// set fills a cell that is still empty.
func (g *grid) set(row int, column string, c cell) error {
	i, ok := g.column[column]
	if !ok {
		return fmt.Errorf("columns.csv lacks column %s", column)
	}
	if g.cells[row][i].text != "" {
		return fmt.Errorf("two figures for row %d, column %s", row, column)
	}
	g.cells[row][i] = c
	return nil
}

// describe sets the entity of a row, and what the table tells of entities besides.
func (g *grid) describe(row int, id string) {
	e := entities()[id]
	for _, d := range [...]struct{ column, text string }{{"entity", id}, {"entity_type", e.Type}, {"parent", e.Parent}} {
		if i, ok := g.column[d.column]; ok {
			g.cells[row][i].text = d.text
		}
	}
}

// source returns the mark of s for cells, adding it to the table's sources when it is new.
func (g *grid) source(s data.Source) int32 {
	if n, ok := g.known[s.ID]; ok {
		return n
	}
	g.sources = append(g.sources, s)
	g.known[s.ID] = int32(len(g.sources))
	return g.known[s.ID]
}

// table makes the columns.
func (g *grid) table(id string) (*data.Table, error) {
	t := &data.Table{ID: id, Name: id, Rows: len(g.cells), Sources: g.sources}
	for i := range g.specs {
		c, err := g.build(i)
		if err != nil {
			return nil, err
		}
		t.Columns = append(t.Columns, c)
	}
	for i, s := range g.specs {
		if s.Formula == "" {
			continue
		}
		if err := ratio(t, t.Columns[i], s.Formula); err != nil {
			return nil, err
		}
	}
	t.Raw = func(row, column int) string { return g.cells[row][column].text }
	return t, nil
}

// inBase are columns whose figures are in the base unit of their row's, which stands in a column of its own.
var inBase = []string{"value_si", "prior_level"}

func (g *grid) build(i int) (*data.Column, error) {
	s, cells := g.specs[i], make([]cell, len(g.cells))
	for row := range g.cells {
		cells[row] = g.cells[row][i]
	}
	c := &data.Column{ID: s.Column, Name: s.Column, Title: s.Title, Type: s.Type, Role: s.Role, Definition: s.Definition}
	if s.Unit != "" {
		u, ok := units()[s.Unit]
		if !ok {
			return nil, fmt.Errorf("column %s: units.csv lacks %s", s.Column, s.Unit)
		}
		c.Unit, c.Scale = u.Unit, u.Scale
	} else if slices.Contains(inBase, s.Column) {
		c.UnitFrom = "base_unit"
	}
	if err := convert(c, cells); err != nil {
		return nil, fmt.Errorf("column %s: %w", s.Column, err)
	}
	if s.Labels != "" {
		c.Labels = labelsOf(c.Text, s.Labels)
	}
	annotate(c, cells)
	return c, nil
}
