package sets

import (
	"fmt"
	"slices"

	"statlas/data"
)

// A panelFigure is one line of a panel.
type panelFigure struct {
	Entity    string `csv:"entity_id"`
	Indicator string `csv:"indicator_id"`
	Period    string `csv:"period"`
	Value     string `csv:"value"`
	Qualifier string `csv:"qualifier"`
	Source    string `csv:"source"`
}

// panel spreads a file of one figure a line, in order of entity and period, into a row for each entity and period
// and a column for each indicator. A vintage is an indicator of its own, so a column never mixes two.
func panel(dataset string) (*grid, error) {
	figures, err := load[panelFigure](dataset + ".csv")
	if err != nil {
		return nil, err
	}
	g := newGrid(dataset)
	row, last := -1, panelFigure{}
	for _, f := range figures {
		if row < 0 || f.Entity != last.Entity || f.Period != last.Period {
			row = g.addRow()
			g.describe(row, f.Entity)
			if err := g.set(row, "period", cell{text: f.Period}); err != nil {
				return nil, err
			}
		}
		q, err := parseQualifier(f.Qualifier)
		if err != nil {
			return nil, err
		}
		mark, ok := g.known[f.Source]
		if !ok {
			mark = g.source(data.Source(sources()[f.Source]))
		}
		c := cell{text: f.Value, qualifier: q, source: mark}
		if err := g.set(row, f.Indicator, c); err != nil {
			return nil, fmt.Errorf("%s %s: %w", f.Entity, f.Period, err)
		}
		last = f
	}
	return g, nil
}

// parseQualifier reads a qualifier by name; "" is exact.
func parseQualifier(s string) (data.Qualifier, error) {
	if s == "" {
		return data.Exact, nil
	}
	i := slices.Index(data.QualifierNames, s)
	if i < 0 {
		return 0, fmt.Errorf("%q is not a qualifier", s)
	}
	return data.Qualifier(i), nil
}

// UnmarshalCSVWithFields sets a field by its column; with 2,700 lines this is half the time of reflection.
func (f *panelFigure) UnmarshalCSVWithFields(column, value string) error {
	switch column {
	case "entity_id":
		f.Entity = value
	case "indicator_id":
		f.Indicator = value
	case "period":
		f.Period = value
	case "value":
		f.Value = value
	case "qualifier":
		f.Qualifier = value
	case "source":
		f.Source = value
	}
	return nil
}
