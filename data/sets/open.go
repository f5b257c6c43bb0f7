package sets

import (
	"fmt"

	"statlas/data"
)

// Open returns a bundled dataset as a table, with the report that reading it as a file would give. An unknown id
// is an UnknownError.
func Open(id string) (*data.Table, *data.Report, error) {
	e, err := Lookup(id)
	if err != nil {
		return nil, nil, err
	}
	gather := map[Kind]func(string) (*grid, error){Figures: allFigures, Topic: topic, Wide: wide, Panel: panel}[e.Kind]
	g, err := gather(id)
	if err != nil {
		return nil, nil, fmt.Errorf("dataset %s: %w", id, err)
	}
	t, err := g.table(id)
	if err != nil {
		return nil, nil, fmt.Errorf("dataset %s: %w", id, err)
	}
	return t, report(t, e), nil
}

func report(t *data.Table, e *Entry) *data.Report {
	return &data.Report{
		Name:     e.File,
		Encoding: data.EncodingInfo{Name: "utf-8", Confidence: 1},
		Dialect:  data.Dialect{Delimiter: ",", Quote: `"`, Decimal: ".", LineEnding: "lf"},
		Header:   data.HeaderInfo{Rows: 1, Above: []string{}, Below: []string{}},
		Shape:    e.Shape,
		Rows:     t.Rows,
		Columns:  data.Columns(t),
		Problems: []data.Problem{},
	}
}
