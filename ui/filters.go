package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// Filters stand over the table: the conditions that keep rows from being shown, each with a way to drop it.
type Filters struct{ App *App }

func (c *Filters) conditions() []stats.Condition { return c.App.view.Question.Where }

// filterText says by which conditions rows were left out, for where they cannot be dropped: on slides, in pictures and in frames. The
// indicator and the unit that a figure must have stand in its name.
func (a *App) filterText() string {
	c := &Filters{App: a}
	var out []string
	for _, w := range c.conditions() {
		if w.Op != "eq" || !slices.ContainsFunc(a.main.facets, func(f facet) bool { return f.ID == w.Column && f.Must }) {
			out = append(out, c.text(w))
		}
	}
	return strings.Join(out, a.T("list.semicolon"))
}

// hidden is how many columns are not drawn.
func (c *Filters) hidden() int {
	order, _ := c.App.arranged()
	return len(c.App.columns()) - len(order)
}

func (c *Filters) hiddenText() string { return c.App.T("lanes.hidden", format.Count(c.hidden())) }

// text says a condition in words.
func (c *Filters) text(w stats.Condition) string {
	a := c.App
	key := "where." + w.Op
	if a.T(key) == key { // an address may hold anything
		return w.Column + " " + w.Op
	}
	var values []string
	switch v := w.Value.(type) {
	case string:
		values = []string{v}
	case []string:
		values = slices.Clone(v)
	}
	for i, v := range values {
		values[i] = c.value(w.Column, v)
	}
	joined := strings.Join(values, a.T("list.comma"))
	switch {
	case w.Op == "between" && len(values) == 2:
		joined = a.T("profile.span", values[0], values[1])
	case len(values) > named:
		joined = a.T("list.more", strings.Join(values[:named], a.T("list.comma")), format.Count(len(values)-named), format.Count(len(values)))
	}
	return a.T(key, a.title(w.Column), joined)
}

// value writes one value of a condition as the table does.
func (c *Filters) value(column, v string) string {
	col := c.App.column(column)
	switch {
	case col == nil:
	case col.Type == data.PeriodT:
		return c.App.period(v)
	case col.Type == data.Number:
		if x, err := strconv.ParseFloat(v, 64); err == nil {
			return format.Full(x, asPrinted(col))
		}
	}
	return c.App.label(column, v)
}

func (c *Filters) dropText(w stats.Condition) string { return c.App.T("filters.drop", c.text(w)) }

func (c *Filters) drop(i int) {
	c.App.edit(func(q *stats.Question) { q.Where = slices.Delete(q.Where, i, i+1) })
}

func (c *Filters) clear() { c.App.edit(func(q *stats.Question) { q.Where = nil }) }
