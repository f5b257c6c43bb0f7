package ui

import "statlas/ui/format"

// FacetFields are what a question is of: the rows it is narrowed to, and the measure.
type FacetFields struct{ App *App }

// fields returns the facets that may narrow the question; what must be chosen stands over the answer.
func (c *FacetFields) fields() []facet { return c.offered(false) }

// offered returns the facets that leave a choice, those that must be made or the others.
func (c *FacetFields) offered(must bool) []facet {
	var out []facet
	for _, f := range c.App.main.facets {
		if f.Must != must {
			continue
		}
		if _, own := chosen(c.App.view.Question.Where, f.ID); len(f.Values) > 1 || own {
			out = append(out, f)
		}
	}
	return out
}

func (c *FacetFields) options(f facet) []Option {
	var out []Option
	if !f.Must {
		out = append(out, Option{"", c.App.T("facet.all")})
	}
	there := false
	for _, v := range f.Values {
		out = append(out, Option{v.Value, c.App.label(f.ID, v.Value) + " (" + format.Full(v.Num, format.Spec{}) + ")"})
		there = there || v.Value == f.Chosen
	}
	if !there && f.Chosen != "" { // of too many to list, or without a figure
		out = append(out, Option{f.Chosen, c.App.label(f.ID, f.Chosen)})
	}
	return out
}

// measures are those to choose from, none where the question is of several.
func (c *FacetFields) measures() (out []Option) {
	if !c.App.current().narrowed() {
		return nil
	}
	for _, m := range c.App.measures() {
		out = append(out, Option{m.ID, c.App.withUnit(m.ID)})
	}
	return out
}
