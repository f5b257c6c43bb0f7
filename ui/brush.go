package ui

import (
	"cmp"
	"encoding/json"
	"slices"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// brushed selects the entities in a rectangle of the chart and says how many points it holds; its first corner is only said.
func (a *App) brushed(kind, params string) {
	var in struct {
		Entities []string
		Points   int
		Box      []float64 // where points are counted
	}
	switch {
	case kind == "corner":
		a.say(a.T("brush.corner"))
	case json.Unmarshal([]byte(params), &in) != nil:
	case in.Box != nil:
		a.selectIn(in.Box)
	default:
		a.selectAll(in.Entities)
		a.say(a.T("brush.found", format.Count(in.Points), cmp.Or(a.selection(), a.T("selected.nothing"))))
	}
}

// selectAll selects entities in the place of those that are.
func (a *App) selectAll(entities []string) {
	a.step(func(v *view.View) { v.Draw.Selected = entities })
	a.say(cmp.Or(a.selection(), a.T("selected.nothing")))
}

// selectGroup isolates a group that the chart names, or no longer does; false where it names none.
func (a *App) selectGroup(group string) bool {
	if play := (correlationAnalysis{onApp{a}}).bubbles(); play != nil {
		var all []string
		for _, m := range play.Movers {
			if m.Group == group {
				all = append(all, m.Entity)
			}
		}
		if slices.Equal(all, a.view.Draw.Selected) {
			all = nil
		}
		a.selectAll(all)
		return true
	}
	if !a.splits() {
		return false
	}
	if by(a.asked()) == a.entityID() {
		a.selectEntity(group)
		return true
	}
	all := turned(a.view.Draw.Groups, group)
	a.step(func(v *view.View) { v.Draw.Groups = all })
	a.say(cmp.Or(a.selection(), a.T("selected.nothing")))
	return true
}

// splits reports that groups of a column are on screen, not those of a play.
func (a *App) splits() bool {
	switch answer := a.main.answer.(type) {
	case *stats.DistributionAnswer:
		return a.Tab() == view.Distribution && len(answer.Groups) > 1
	case *stats.ComparisonAnswer:
		return a.Tab() == view.Comparison
	}
	return false
}

// groupsHint says that groups can be set off, where there are some.
func (a *App) groupsHint() string {
	if a.splits() {
		return "groups.hint"
	}
	return ""
}

// isolated are the groups on screen that stand out: entities where these are the groups.
func (a *App) isolated() []string {
	if by(a.asked()) == a.entityID() {
		return a.view.Draw.Selected
	}
	return a.view.Draw.Groups
}

// turned is all with one more, or without it where it was there.
func turned(all []string, one string) []string {
	out := slices.Clone(all)
	if i := slices.Index(out, one); i >= 0 {
		return slices.Delete(out, i, i+1)
	}
	return append(out, one)
}
