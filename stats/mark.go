package stats

import "statlas/data"

// markOf says how row i of c is hedged and where it comes from, nil when there is nothing to say.
func markOf(c *data.Column, i int) *Mark {
	m := Mark{Source: -1, Note: c.Notes[i]}
	if inexact(c, i) {
		m.Qualifier = c.Qualifier[i].String()
	}
	if c.Source != nil {
		m.Source = int(c.Source[i])
	}
	if m == (Mark{Source: -1}) {
		return nil
	}
	return &m
}

func inexact(c *data.Column, i int) bool { return c.Qualifier != nil && c.Qualifier[i] != data.Exact }

// citations notes which figures take part in an answer: how many are not exact, and their sources.
type citations struct {
	t         *data.Table
	used      []bool
	unknown   bool // some figure's column does not say which source it is from
	qualified int
}

func newCitations(t *data.Table) *citations {
	return &citations{t: t, used: make([]bool, len(t.Sources))}
}

// add notes row i of c.
func (s *citations) add(c *data.Column, i int) {
	if inexact(c, i) {
		s.qualified++
	}
	switch {
	case c.Source == nil:
		s.unknown = true
	case c.Source[i] >= 0:
		s.used[c.Source[i]] = true
	}
}

// addColumn notes the rows kept in which c has a value.
func (s *citations) addColumn(j *job, c *data.Column) {
	if c.Qualifier == nil && c.Source == nil {
		s.unknown = true
		return
	}
	for k := range j.n() {
		if i := j.row(k); !missing(c, i) {
			s.add(c, i)
		}
	}
}

// state writes the sources into h and warns of figures that are not exact. Where rows do not tell, the table's
// sources stand for all of them.
func (s *citations) state(h *Head) {
	for i, src := range s.t.Sources {
		if s.used[i] || s.unknown {
			h.Sources = append(h.Sources, SourceRef{Index: i, Name: src.Name, Year: src.Year, Ref: src.Ref})
		}
	}
	if s.qualified > 0 {
		h.warn(WarnQualified, s.qualified)
	}
}
