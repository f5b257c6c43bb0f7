package sets

import (
	"fmt"
	"slices"
	"strings"

	"statlas/data"
)

// A panelFigure is one line of a panel.
type panelFigure struct{ Entity, Indicator, Period, Value, Qualifier, Source string }

// panelHeader is a panel's first line.
const panelHeader = "entity_id,indicator_id,period,value,qualifier,source\n"

// panelFigures reads the lines of a panel. They are thousands and hold no quotes, so they are cut here: gocsv would
// take most of the time that opening a panel takes.
func panelFigures(name string) ([]panelFigure, error) {
	b, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	text, ok := strings.CutPrefix(string(b), panelHeader)
	if !ok || strings.ContainsRune(text, '"') {
		return nil, fmt.Errorf("%s: not plain lines of %s", name, panelHeader)
	}
	figures := make([]panelFigure, 0, strings.Count(text, "\n"))
	for len(text) > 0 {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		var f panelFigure
		for _, field := range []*string{&f.Entity, &f.Indicator, &f.Period, &f.Value, &f.Qualifier} {
			if *field, line, ok = strings.Cut(line, ","); !ok {
				return nil, fmt.Errorf("%s: a line of fewer fields than the header, after %d", name, len(figures))
			}
		}
		f.Source = line
		figures = append(figures, f)
	}
	return figures, nil
}

// panel spreads a file of one figure a line, in order of entity and period, into a row for each entity and period
// and a column for each indicator. A vintage is an indicator of its own, so a column never mixes two.
func panel(dataset string) (*grid, error) {
	figures, err := panelFigures(dataset + ".csv")
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
