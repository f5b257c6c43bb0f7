package ui

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// EntityPicker ticks the entities whose lines are drawn: those chosen on top, the others by value. Of more than a list may have it
// lists the largest, and looks for others by name.
type EntityPicker struct {
	App   *App
	query string
	found Names // what fits the query, of more than a list may have
	ticks []tick
	cut   bool // there are more than ticks
}

// A tick is a line of the picker.
type tick struct {
	Value, Name, Text string
	On                bool
}

const ticksListed = 300

// BeforeBuild is called by the renderer.
func (c *EntityPicker) BeforeBuild() {
	c.ticks = c.match()
	c.cut = len(c.ticks) > ticksListed || c.found.Total > len(c.found.List)
	c.ticks = c.ticks[:min(len(c.ticks), ticksListed)]
	all, _ := c.App.entities()
	figures := make(map[string]float64, len(all))
	for _, e := range all {
		figures[e.Value] = e.Num
	}
	spec := c.App.spec(c.App.measure())
	for i := range c.ticks {
		if v, ok := figures[c.ticks[i].Value]; ok {
			c.ticks[i].Text = format.Number(v, spec, c.App.Lang())
		}
	}
}

func (c *EntityPicker) find(query string) {
	c.query, c.found = strings.TrimSpace(query), Names{}
	a, id := c.App, c.App.entityID()
	if query = c.query; query == "" || !a.crowded(id) {
		return
	}
	table := a.open.Table
	a.engine.Names(table, id, query, ticksListed, func(n Names, err error) {
		if err == nil && c.query == query && a.open != nil && a.open.Table == table {
			c.found = n
		}
	})
}

// match returns the entities that the search finds: those chosen, then the others that are listed or found.
func (c *EntityPicker) match() (out []tick) {
	all, _ := c.App.entities()
	wanted := stats.Finder(c.query)
	seen := map[string]bool{}
	add := func(entity string, on, known bool) {
		name := c.App.entityLabel(entity)
		if !seen[entity] && (known || wanted(name) || wanted(entity)) {
			out = append(out, tick{Value: entity, Name: name, On: on})
		}
		seen[entity] = true
	}
	chosen := map[string]bool{}
	for _, e := range c.App.chosenEntities() {
		chosen[e] = true
	}
	for _, e := range all {
		if chosen[e.Value] {
			add(e.Value, true, false)
		}
	}
	for _, e := range c.App.chosenEntities() {
		add(e, true, false)
	}
	for _, e := range all {
		add(e.Value, false, false)
	}
	for _, e := range c.found.List {
		add(e, false, true)
	}
	return out
}

func (c *EntityPicker) count() string {
	all, _ := c.App.entities()
	total := len(all)
	if id := c.App.entityID(); c.App.crowded(id) {
		total = c.App.column(id).Distinct
	}
	return c.App.T("picker.count", format.Count(len(c.App.chosenEntities())), format.Count(total))
}

func (c *EntityPicker) allText() string {
	if all, _ := c.App.entities(); len(all) > c.App.entitiesMost() {
		return c.App.T("picker.top", format.Count(c.App.entitiesMost()))
	}
	return c.App.T("picker.all")
}
