package main

import "fmt"

var (
	entityColumns = [][2]string{ // bundled and compiled name
		{"id", "entity_id"}, {"label.Zh", "zh"}, {"label.En", "en"}, {"type", "type"},
		{"parent", "parent_entity_id"},
	}
	indicatorColumns = [][2]string{
		{"id", "indicator_id"}, {"label.Zh", "zh"}, {"label.En", "en"}, {"family", "unit_family"},
		{"direction", "direction"}, {"definition.Zh", "definition_zh"}, {"definition.En", "definition_en"},
	}
)

// names writes entities.csv, all that bear figures; indicators.csv, what the documents' figures measure; and
// panel-indicators.csv, what the panels' figures measure, so that opening a panel need not read the long list.
func (g *generator) names() error {
	entities, inPanels, err := g.list("entities.csv", "entity_id")
	if err != nil {
		return err
	}
	for _, r := range inPanels {
		if !r.compiled() {
			entities = append(entities, r)
		}
	}
	if err := g.write("entities.csv", rename(entities, entityColumns), entities); err != nil {
		return err
	}
	indicators, inPanels, err := g.list("indicators.csv", "indicator_id")
	if err != nil {
		return err
	}
	if err := g.write("indicators.csv", rename(indicators, indicatorColumns), indicators); err != nil {
		return err
	}
	return g.write("panel-indicators.csv", rename(inPanels, indicatorColumns), inPanels)
}

// rename adds the bundled names to each row and returns them.
func rename(rows []row, columns [][2]string) []string {
	var names []string
	for _, c := range columns {
		names = append(names, c[0])
		for _, r := range rows {
			r[c[0]] = r[c[1]]
		}
	}
	return names
}

// compiled reports whether r comes from a compiled list, not from a hand-made one.
func (r row) compiled() bool { return r["made"] == "" }

// list returns the compiled list, and in order of appearance what the panels name: lines of the compiled list
// where it has them, lines of the hand-made list in gen/ with the panels' names where not.
func (g *generator) list(file, id string) (compiled, inPanels []row, err error) {
	if compiled, err = read(g.from, file); err != nil {
		return nil, nil, err
	}
	made, err := read(g.to, "gen/"+file)
	if err != nil {
		return nil, nil, err
	}
	known := make(map[string]row)
	for _, r := range compiled {
		known[r[id]] = r
	}
	for _, r := range made {
		r["made"] = "yes"
		known[r[id]] = r
	}
	prefix, seen := id[:len(id)-len("id")], make(map[string]bool) // entity_zh is the zh of entity_id
	for _, p := range panels {
		for _, f := range p.files {
			lines, err := read(g.from, "context/"+f+".csv")
			if err != nil {
				return nil, nil, err
			}
			for _, line := range lines {
				r := known[line[id]]
				if r == nil {
					return nil, nil, fmt.Errorf("gen/%s lacks %s", file, line[id])
				}
				if seen[line[id]] {
					continue
				}
				seen[line[id]] = true
				if !r.compiled() {
					r["zh"], r["en"], r["type"] = line[prefix+"zh"], line[prefix+"en"], line[prefix+"type"]
				}
				inPanels = append(inPanels, r)
			}
		}
	}
	return compiled, inPanels, nil
}
