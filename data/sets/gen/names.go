package main

import "fmt"

// names writes entities.csv and indicators.csv: the compiled lists, then what only the panels name, completed
// from the hand-made lists in gen/.
func (g *generator) names() error {
	for _, list := range []struct {
		file, id string
		columns  [][2]string // bundled and compiled name
	}{
		{"entities.csv", "entity_id", [][2]string{
			{"id", "entity_id"}, {"label.Zh", "zh"}, {"label.En", "en"}, {"type", "type"},
			{"parent", "parent_entity_id"}, {"province", "province"}, {"city", "city"},
		}},
		{"indicators.csv", "indicator_id", [][2]string{
			{"id", "indicator_id"}, {"label.Zh", "zh"}, {"label.En", "en"}, {"family", "unit_family"},
			{"direction", "direction"}, {"definition.Zh", "definition_zh"}, {"definition.En", "definition_en"},
		}},
	} {
		rows, err := g.list(list.file, list.id)
		if err != nil {
			return err
		}
		var columns []string
		for _, c := range list.columns {
			columns = append(columns, c[0])
			for _, r := range rows {
				r[c[0]] = r[c[1]]
			}
		}
		if err := g.write(list.file, columns, rows); err != nil {
			return err
		}
	}
	return nil
}

// list returns the compiled file and, below it, the panels' own ids with their names.
func (g *generator) list(file, id string) ([]row, error) {
	rows, err := read(g.from, file)
	if err != nil {
		return nil, err
	}
	more, err := read(g.to, "gen/"+file)
	if err != nil {
		return nil, err
	}
	known, extra := make(map[string]bool), make(map[string]row)
	for _, r := range rows {
		known[r[id]] = true
	}
	for _, r := range more {
		extra[r[id]] = r
	}
	prefix := id[:len(id)-len("id")] // entity_zh is the zh of entity_id
	for _, p := range panels {
		for _, f := range p.files {
			lines, err := read(g.from, "context/"+f+".csv")
			if err != nil {
				return nil, err
			}
			for _, r := range lines {
				if known[r[id]] {
					continue
				}
				n := extra[r[id]]
				if n == nil {
					return nil, fmt.Errorf("gen/%s lacks %s", file, r[id])
				}
				known[r[id]] = true
				n["zh"], n["en"], n["type"] = r[prefix+"zh"], r[prefix+"en"], r[prefix+"type"]
				rows = append(rows, n)
			}
		}
	}
	return rows, nil
}
