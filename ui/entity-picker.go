package ui

import (
	"strings"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/ui/format"
)

// EntityPicker ticks the entities whose lines are drawn: those chosen on top, the others by value.
type EntityPicker struct {
	App   *App
	query string
}

// A tick is a line of the picker.
type tick struct {
	Value, Name, Text string
	On                bool
}

const ticksListed = 300

func (c *EntityPicker) find(e vugu.DOMEvent) { c.query = value(e) }

func (c *EntityPicker) ticks() []tick {
	list, _ := c.match()
	return list
}

func (c *EntityPicker) cut() bool {
	_, cut := c.match()
	return cut
}

// match returns the entities that the search finds, and whether there are more than the list shows.
func (c *EntityPicker) match() (out []tick, cut bool) {
	all, _ := c.App.entities()
	picked, want := map[string]bool{}, strings.ToLower(c.query)
	for _, e := range c.App.chosenEntities() {
		picked[e] = true
	}
	spec := c.App.spec(c.App.measure())
	for _, e := range all {
		t := tick{Value: e.Value, Name: c.App.entityLabel(e.Value), On: picked[e.Value]}
		if strings.Contains(strings.ToLower(t.Name+" "+t.Value), want) {
			t.Text = format.Number(e.Num, spec, c.App.Lang())
			out = append(out, t)
		}
	}
	data.SortStable(out, func(x, y tick) int {
		switch {
		case x.On == y.On:
			return 0
		case x.On:
			return -1
		}
		return 1
	})
	return out[:min(len(out), ticksListed)], len(out) > ticksListed
}

func (c *EntityPicker) count() string {
	all, _ := c.App.entities()
	return c.App.T("picker.count", format.Count(len(c.App.chosenEntities())), format.Count(len(all)))
}

func (c *EntityPicker) allText() string {
	if all, _ := c.App.entities(); len(all) > c.App.entitiesMost() {
		return c.App.T("picker.top", format.Count(c.App.entitiesMost()))
	}
	return c.App.T("picker.all")
}
