package data

import "math"

// stack puts the columns together.
func (s *stackColumn) stack(tables []*Table, rows int, offsets []int32) *Column {
	c := *s.like
	c.Num, c.Text, c.Periods, c.Qualifier, c.Source, c.Notes = nil, nil, nil, nil, nil, nil
	var texts textStack
	start := 0
	for k, t := range tables {
		var part *Column
		if i := s.from[k]; i >= 0 && (t.Columns[i].Type == c.Type) {
			part = t.Columns[i]
		}
		switch {
		case c.Type == Text:
			texts.add(part, t.Rows)
		case c.Type == PeriodT:
			c.Periods = appendPart(c.Periods, part, t.Rows, func(p *Column) []Period { return p.Periods }, 0)
		default:
			c.Num = appendPart(c.Num, part, t.Rows, func(p *Column) []float64 { return p.Num }, math.NaN())
		}
		if part != nil && part.Title != s.like.Title && c.Name == stackedValue {
			c.Title = valueTitle // 北京.csv and 上海.csv, or two measures
		}
		if part != nil {
			c.takeExtras(part, start, rows, offsets[k])
		}
		start += t.Rows
	}
	if c.Type == Text {
		c.Text = texts.strings()
	}
	return &c
}

func appendPart[T any](to []T, part *Column, rows int, values func(*Column) []T, none T) []T {
	if part != nil {
		return append(to, values(part)...)
	}
	for range rows {
		to = append(to, none)
	}
	return to
}

// takeExtras copies part's qualifiers, sources and notes to the rows from start on, of so many in all.
func (c *Column) takeExtras(part *Column, start, rows int, sources int32) {
	if part.Qualifier != nil {
		if c.Qualifier == nil {
			c.Qualifier = make([]Qualifier, rows)
		}
		copy(c.Qualifier[start:], part.Qualifier)
	}
	if part.Source != nil {
		if c.Source == nil {
			c.Source = make([]int32, rows)
			for i := range c.Source {
				c.Source[i] = -1
			}
		}
		for i, s := range part.Source {
			if s >= 0 {
				s += sources
			}
			c.Source[start+i] = s
		}
	}
	for r, note := range part.Notes {
		if c.Notes == nil {
			c.Notes = make(map[int]string)
		}
		c.Notes[start+r] = note
	}
}

// textStack puts columns of text together: by one dictionary while all have one, else row by row.
type textStack struct {
	merger
	codes []int32
	plain []string
}

func (s *textStack) add(part *Column, rows int) {
	if s.plain == nil && part != nil && part.Text.codes == nil && part.Len() > plainAfter {
		s.plain = make([]string, 0, len(s.codes)+rows)
		for _, c := range s.codes {
			s.plain = append(s.plain, s.words[c])
		}
		s.codes = nil
	}
	switch {
	case s.plain != nil:
		for r := range rows {
			text := ""
			if part != nil {
				text = part.Text.At(r)
			}
			s.plain = append(s.plain, text)
		}
	case part == nil:
		for range rows {
			s.codes = append(s.codes, s.word(""))
		}
	default:
		code := s.recode(part.Text)
		for r := range int32(rows) {
			s.codes = append(s.codes, code(r))
		}
	}
}

func (s *textStack) strings() *Strings {
	if s.plain != nil {
		return NewStrings(s.plain)
	}
	return NewCoded(s.codes, s.words)
}

// stackRoles leaves one entity and one period among columns that had theirs in tables of their own.
func stackRoles(cols []*Column) {
	seen := make(map[Role]bool)
	for _, c := range cols {
		if (c.Role == Entity || c.Role == PeriodRole) && seen[c.Role] {
			c.Role = Dimension
		}
		seen[c.Role] = true
	}
}
