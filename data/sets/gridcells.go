package sets

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
)

// convert fills the column's values from the text of its cells.
func convert(c *data.Column, cells []cell) (err error) {
	switch c.Type {
	case data.Text:
		codes, words, known := make([]int32, len(cells)), []string(nil), make(map[string]int32)
		for i := range cells {
			code, ok := known[cells[i].text]
			if !ok {
				code = int32(len(words))
				known[cells[i].text] = code
				words = append(words, cells[i].text)
			}
			codes[i] = code
		}
		c.Text = data.NewCoded(codes, words)
	case data.PeriodT:
		c.Periods = make([]data.Period, len(cells))
		known := map[string]data.Period{} // a panel repeats each for every entity
		for i := range cells {
			p, ok := known[cells[i].text]
			if !ok {
				if p, err = parsePeriod(cells[i].text); err != nil {
					return err
				}
				known[cells[i].text] = p
			}
			c.Periods[i] = p
		}
	default:
		c.Num = make([]float64, len(cells))
		for i := range cells {
			c.Num[i] = math.NaN()
			if cells[i].text == "" {
				continue
			}
			if c.Num[i], err = strconv.ParseFloat(cells[i].text, 64); err != nil {
				return err
			}
		}
	}
	return nil
}

// parsePeriod reads a period as the files write it, which is how the product does; "" is a missing one.
func parsePeriod(s string) (data.Period, error) {
	p := data.ParsePeriod(s)
	if p.String() != s {
		return 0, fmt.Errorf("%q is not a period", s)
	}
	return p, nil
}

func labelsOf(s *data.Strings, list string) map[string]data.Label {
	_, words := s.Coded()
	m := make(map[string]data.Label, len(words))
	for _, w := range words {
		if w != "" {
			m[w] = label(list, w)
		}
	}
	return m
}

// annotate copies qualifiers, sources and notes where the cells have any.
func annotate(c *data.Column, cells []cell) {
	if slices.ContainsFunc(cells, func(c cell) bool { return c.qualifier != data.Exact }) {
		c.Qualifier = make([]data.Qualifier, len(cells))
		for i := range cells {
			c.Qualifier[i] = cells[i].qualifier
		}
	}
	if slices.ContainsFunc(cells, func(c cell) bool { return c.source != 0 }) {
		c.Source = make([]int32, len(cells))
		for i := range cells {
			c.Source[i] = cells[i].source - 1
		}
	}
	for i := range cells {
		if cells[i].note != "" {
			if c.Notes == nil {
				c.Notes = make(map[int]string)
			}
			c.Notes[i] = cells[i].note
		}
	}
}

// ratio works out column c as formula a/b says, in percent, from the values in their units.
func ratio(t *data.Table, c *data.Column, formula string) error {
	over, under, _ := strings.Cut(formula, "/")
	a, _ := t.Column(over)
	b, _ := t.Column(under)
	if a == nil || b == nil || a.Unit != b.Unit || c.Unit != "%" {
		return fmt.Errorf("column %s: cannot work out %s", c.ID, formula)
	}
	for i := range c.Num {
		c.Num[i] = 100 * (a.Num[i] * a.Scale) / (b.Num[i] * b.Scale)
	}
	return nil
}
