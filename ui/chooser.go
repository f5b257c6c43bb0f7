package ui

// Chooser stands over an answer about a table of one figure a row: of which indicator it is, and in which unit.
type Chooser struct{ FacetFields }

// fields returns the facets of which one value must be chosen.
func (c *Chooser) fields() []facet { return c.offered(true) }
