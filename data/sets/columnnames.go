package sets

import (
	"strings"

	"statlas/data"
)

// ColumnNames returns what the columns and indicators of the bundled datasets are called in both languages and as ids.
// Names of one thing are a group, and so are things that share a name; data.NewVariants makes variants of them.
func ColumnNames() [][]string {
	var things []string
	add := func(id string, l data.Label) {
		things = append(things, strings.ReplaceAll(id, "_", " ")+"\n"+l.Zh+"\n"+l.En)
	}
	for _, all := range []map[string]indicator{indicators(), inPanels()} {
		for id, i := range all {
			add(id, i.Label)
		}
	}
	for _, s := range allSpecs() {
		add(s.Column, s.Title)
	}
	data.SortStable(things, strings.Compare)
	var groups [][]string
	of := make(map[string]int) // a name's group
	for _, thing := range things {
		names := strings.Split(thing, "\n")
		g := len(groups)
		for _, name := range names {
			if seen, ok := of[name]; ok {
				g = min(g, seen)
			}
		}
		if g == len(groups) {
			groups = append(groups, nil)
		}
		for _, name := range names {
			if _, ok := of[name]; !ok && name != "" {
				of[name] = g
				groups[g] = append(groups[g], name)
			}
		}
	}
	return groups
}
