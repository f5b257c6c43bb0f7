package ui

import "slices"

// A headGroup is a heading over several others, which under it are called less than alone.
type headGroup struct {
	Text  string
	Under []string
}

// under puts a heading, one of so many of the same place, under one of that place, and returns what it is called alone.
func (s *sheet) under(place, text string, nth, of int) string {
	if of == 1 {
		return place
	}
	if nth == 0 {
		s.Over = append(s.Over, headGroup{Text: place})
	}
	g := &s.Over[len(s.Over)-1]
	g.Under = append(g.Under, text)
	return joined(place, text)
}

// alone is how many headings stand before those under another.
func (s *sheet) alone() int {
	n := len(s.Head)
	for _, g := range s.Over {
		n -= len(g.Under)
	}
	return n
}

// heads are the headings as they stand in the table's last line of them.
func (s *sheet) heads() []heading {
	out := slices.Clone(s.Head)
	i := s.alone()
	for _, g := range s.Over {
		for _, text := range g.Under {
			out[i].Text = text
			i++
		}
	}
	return out
}

// lanes returns the sheet with the first n of its columns, and none of its rows.
func (s *sheet) lanes(n int) *sheet {
	out := &sheet{Head: s.Head[:min(n, len(s.Head))]}
	left := len(out.Head) - s.alone()
	for _, g := range s.Over {
		if left <= 0 {
			break
		}
		g.Under = g.Under[:min(left, len(g.Under))]
		left -= len(g.Under)
		out.Over = append(out.Over, g)
	}
	return out
}

// spans are how many columns belong together, where headings stand over others.
func (s *sheet) spans() (out []int) {
	if s.Over != nil {
		out = append(out, s.alone())
	}
	for _, g := range s.Over {
		out = append(out, len(g.Under))
	}
	return out
}
