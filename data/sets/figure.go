package sets

import (
	"fmt"
	"sync"

	"statlas/data"
)

// A figure is one line of park-figures.csv.
type figure struct {
	ID         string `csv:"id"`
	Entity     string `csv:"entity_id"`
	Indicator  string `csv:"indicator_id"`
	Period     string `csv:"period"`
	PeriodKind string `csv:"period_kind"`
	Value      string `csv:"value"`
	Unit       string `csv:"unit"`
	ValueSI    string `csv:"value_si"` // in the unit's base
	Qualifier  string `csv:"qualifier"`
	Document   string `csv:"document"`
	Line       string `csv:"line"`
	Note       string `csv:"note"`
}

var figures = sync.OnceValue(func() []figure { return list[figure]("park-figures.csv") })

var figuresByID = sync.OnceValue(func() map[string]figure {
	return index(figures(), func(f figure) string { return f.ID })
})

// find returns the figure with that id.
func find(id string) (figure, error) {
	f, ok := figuresByID()[id]
	if !ok {
		return f, fmt.Errorf("no figure %q in park-figures.csv", id)
	}
	return f, nil
}

// place is where the figure was read, as the source column shows it.
func (f *figure) place() string { return documents()[f.Document].File + ":" + f.Line }

// source is the document and line; the year is the date that the document states for itself.
func (f *figure) source() data.Source {
	d := documents()[f.Document]
	return data.Source{ID: d.ID + ":" + f.Line, Name: d.File, Year: d.Published, Ref: f.place()}
}

// cell returns the figure as a cell holding text, which is its value in some unit.
func (g *grid) cell(f *figure, text string) (cell, error) {
	q, err := parseQualifier(f.Qualifier)
	return cell{text: text, qualifier: q, source: g.source(f.source()), note: f.Note}, err
}

// cellIn returns the figure as a cell of a column whose unit is u, of units.csv.
func (g *grid) cellIn(f *figure, u string) (cell, error) {
	switch u {
	case f.Unit, "":
		return g.cell(f, f.Value)
	case units()[f.Unit].Base:
		return g.cell(f, f.ValueSI)
	}
	return cell{}, fmt.Errorf("figure %s is in %s, its column in %s", f.ID, f.Unit, u)
}
