package sets

import (
	"strings"

	"statlas/data"
)

// PlaceNames returns the names of each bundled country, province and city in both languages, one place a group, by
// id; data.NewVariants makes variants of them.
func PlaceNames() [][]string {
	var places []entity
	for _, e := range entities() {
		switch e.Type {
		case "country", "province", "city":
			places = append(places, e)
		}
	}
	data.SortStable(places, func(a, b entity) int { return strings.Compare(a.ID, b.ID) })
	names := make([][]string, len(places))
	for i, e := range places {
		names[i] = []string{e.Label.Zh, e.Label.En, strings.ReplaceAll(e.ID, "_", " ")}
	}
	return names
}
