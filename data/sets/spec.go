package sets

import (
	"sync"

	"statlas/data"
)

// A spec describes a column of a dataset, as columns.csv has it. What is empty there comes from the line of
// dataset "*" with the same column, then from the panels' indicator of that name; a column that still has no type is a
// measure.
type spec struct {
	Dataset    string     `csv:"dataset"`
	Column     string     `csv:"column"`
	Title      data.Label `csv:"title"`
	Type       data.Type  `csv:"type"`
	Role       data.Role  `csv:"role"`
	Unit       string     `csv:"unit"`    // of units.csv
	Labels     string     `csv:"labels"`  // list that names the values
	Formula    string     `csv:"formula"` // a/b of two other columns, for a column worked out here
	Definition data.Label `csv:"definition"`
}

var allSpecs = sync.OnceValue(func() []spec { return list[spec]("columns.csv") })

// specs returns the columns of a dataset in order, completed.
func specs(dataset string) []spec {
	common := make(map[string]spec)
	var own []spec
	for _, s := range allSpecs() {
		switch s.Dataset {
		case "*":
			common[s.Column] = s
		case dataset:
			own = append(own, s)
		}
	}
	for i := range own {
		own[i].complete(common[own[i].Column])
	}
	return own
}

func (s *spec) complete(c spec) {
	if s.Type == "" {
		s.Type, s.Role = c.Type, c.Role
	}
	if s.Type == "" {
		s.Type, s.Role = data.Number, data.Measure
	}
	if s.Labels == "" {
		s.Labels = c.Labels
	}
	fill(&s.Title, c.Title)
	fill(&s.Definition, c.Definition)
	if s.Title == (data.Label{}) || s.Definition == (data.Label{}) {
		n := inPanels()[s.Column]
		fill(&s.Title, n.Label)
		fill(&s.Definition, n.Definition)
	}
}

func fill(l *data.Label, from data.Label) {
	if *l == (data.Label{}) {
		*l = from
	}
}
