package sets

import (
	"cmp"
	"fmt"

	"statlas/data"
)

// A topicRow is one line of a topic table: a figure, and what the table says of it. Second figures stand by id.
type topicRow struct {
	Figure     string `csv:"figure"`
	Group      string `csv:"group"`
	Kind       string `csv:"kind"`
	Basis      string `csv:"basis"`
	Area       string `csv:"area"`
	Scope      string `csv:"scope"`
	Level      string `csv:"level"`       // figure id
	Growth     string `csv:"growth"`      // figure id
	OutOf      string `csv:"out_of"`      // figure id
	PriorLevel string `csv:"prior_level"` // worked out by the compilers, in base unit
}

// topic makes a table of one figure a row from a file of figure ids.
func topic(dataset string) (*grid, error) {
	rows, err := load[topicRow](dataset + ".csv")
	if err != nil {
		return nil, err
	}
	g := newGrid(dataset)
	for _, r := range rows {
		f, err := find(r.Figure)
		if err != nil {
			return nil, err
		}
		if err := g.addTopic(&r, &f); err != nil {
			return nil, fmt.Errorf("figure %s: %w", f.ID, err)
		}
	}
	return g, nil
}

// allFigures makes the table of every figure of the documents.
func allFigures(dataset string) (*grid, error) {
	g := newGrid(dataset)
	for _, f := range figures() {
		if err := g.addTopic(&topicRow{}, &f); err != nil {
			return nil, fmt.Errorf("figure %s: %w", f.ID, err)
		}
	}
	return g, nil
}

func (g *grid) addTopic(r *topicRow, f *figure) error {
	row := g.addRow()
	g.describe(row, f.Entity)
	base := units()[f.Unit].Base
	for _, t := range []struct{ column, text string }{
		{"indicator", f.Indicator}, {"period", f.Period}, {"period_kind", f.PeriodKind},
		{"unit", f.Unit}, {"base_unit", base}, {"qualifier", cmp.Or(f.Qualifier, data.Exact.String())},
		{"note", f.Note}, {"source", f.place()}, {"figure", f.ID},
		{"group", r.Group}, {"kind", r.Kind}, {"basis", r.Basis}, {"area", r.Area}, {"scope", r.Scope},
		{"prior_level", r.PriorLevel},
	} {
		if t.text == "" {
			continue
		}
		if err := g.set(row, t.column, cell{text: t.text}); err != nil {
			return err
		}
	}
	if err := g.addValue(row, r, f, base); err != nil {
		return err
	}
	return g.addSecond(row, r)
}

// addValue sets the row's own figure, as printed, in its base unit, and as money where the table asks for it. A
// growth rate that stands in the growth column is no level and gets none of them.
func (g *grid) addValue(row int, r *topicRow, f *figure, base string) error {
	if r.Growth == f.ID {
		return nil
	}
	columns := map[string]string{"value": f.Unit, "value_si": base}
	switch _, money := g.column["amount_cny"]; {
	case money && base == "CNY":
		columns["amount_cny"] = base
	case money && base == "USD":
		columns["amount_usd"] = base
	}
	for column, unit := range columns {
		c, err := g.cellIn(f, unit)
		if err != nil {
			return err
		}
		if err := g.set(row, column, c); err != nil {
			return err
		}
	}
	return nil
}

// addSecond sets the figures that stand beside the row's own.
func (g *grid) addSecond(row int, r *topicRow) error {
	for _, s := range []struct{ column, id string }{{"level", r.Level}, {"growth", r.Growth}, {"out_of", r.OutOf}} {
		if s.id == "" {
			continue
		}
		f, err := find(s.id)
		if err != nil {
			return err
		}
		c, err := g.cellIn(&f, g.specs[g.column[s.column]].Unit)
		if err != nil {
			return err
		}
		if err := g.set(row, s.column, c); err != nil {
			return err
		}
		if s.column != "level" {
			continue
		}
		if err := g.set(row, "level_unit", cell{text: f.Unit}); err != nil {
			return err
		}
		if c, err = g.cellIn(&f, units()[f.Unit].Base); err != nil {
			return err
		}
		if err := g.set(row, "level_si", c); err != nil {
			return err
		}
	}
	return nil
}
