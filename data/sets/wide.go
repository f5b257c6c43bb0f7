package sets

import "fmt"

// A wideCell is one cell of a table with many measures side by side: a figure of the documents, or a text.
type wideCell struct {
	Row    int    `csv:"row"` // from 1
	Column string `csv:"column"`
	Figure string `csv:"figure"`
	Text   string `csv:"text"`
}

// wide makes a table from a file of one cell a line.
func wide(dataset string) (*grid, error) {
	cells, err := load[wideCell](dataset + ".csv")
	if err != nil {
		return nil, err
	}
	g := newGrid(dataset)
	for _, w := range cells {
		for len(g.cells) < w.Row {
			g.addRow()
		}
		c := cell{text: w.Text}
		if w.Figure != "" {
			f, err := find(w.Figure)
			if err != nil {
				return nil, err
			}
			if c, err = g.cellIn(&f, g.specs[g.column[w.Column]].Unit); err != nil {
				return nil, err
			}
		}
		if err := g.set(w.Row-1, w.Column, c); err != nil {
			return nil, fmt.Errorf("row %d: %w", w.Row, err)
		}
	}
	return g, nil
}
