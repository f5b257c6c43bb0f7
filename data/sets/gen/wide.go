package main

import (
	"fmt"
	"strconv"
	"strings"
)

// A wideTable is a compiled table with many measures side by side. It is bundled one cell a line: the figure's
// id, or the text where the cell is no figure.
type wideTable struct {
	name, file string
	text       [][2]string     // bundled and compiled name of the columns that are no figures
	skip       map[string]bool // columns that follow from others
}

var wideTables = []wideTable{
	{
		name: "company-financials", file: "company_financials",
		text: [][2]string{{"entity", "entity_id"}, {"period", "period"}, {"period_kind", "period_kind"}},
		skip: set("entity_zh", "entity_en", "qualifiers", "observation_ids"),
	},
	{
		name: "projects", file: "projects",
		text: [][2]string{
			{"entity", "entity_id"}, {"zone", "zone_entity_id"}, {"industry", "industry"}, {"scope", "scope"},
			{"stage", "stage"}, {"period", "date"}, {"capacity_unit", "capacity_unit"},
			{"capacity2_unit", "capacity2_unit"}, {"note", "note"},
		},
		skip: set("entity_zh", "entity_en", "entity_type", "zone_zh", "qualifiers", "observation_ids",
			"investment_unit", "investment_cny", "investment_done_unit", "investment_done_cny",
			"planned_output_unit", "planned_output_cny", "area_unit"),
	},
}

func set(names ...string) map[string]bool {
	s := make(map[string]bool, len(names))
	for _, n := range names {
		s[n] = true
	}
	return s
}

// wide writes the tables with many measures.
func (g *generator) wide() error {
	observations, err := read(g.from, "observations.csv")
	if err != nil {
		return err
	}
	byID := make(map[string]row, len(observations))
	for _, o := range observations {
		byID[o["id"]] = o
	}
	for _, t := range wideTables {
		rows, err := read(g.from, t.file+".csv")
		if err != nil {
			return err
		}
		order, err := header(g.from, t.file+".csv")
		if err != nil {
			return err
		}
		var out []row
		for i, r := range rows {
			cells, err := t.cells(order, r, byID)
			if err != nil {
				return fmt.Errorf("%s, row %d: %w", t.file, i+1, err)
			}
			for _, c := range cells {
				c["row"] = strconv.Itoa(i + 1)
			}
			out = append(out, cells...)
		}
		if err := g.write(t.name+".csv", []string{"row", "column", "figure", "text"}, out); err != nil {
			return err
		}
	}
	return nil
}

// cells returns the cells of one compiled line that are not empty.
func (t *wideTable) cells(order []string, r row, byID map[string]row) ([]row, error) {
	var cells []row
	isText := make(map[string]bool)
	for _, c := range t.text {
		isText[c[1]] = true
		if r[c[1]] != "" {
			cells = append(cells, row{"column": c[0], "text": r[c[1]]})
		}
	}
	for _, name := range order {
		if isText[name] || t.skip[name] || r[name] == "" {
			continue
		}
		if strings.HasSuffix(name, "_derived") {
			cells = append(cells, row{"column": name, "text": r[name]})
			continue
		}
		id, err := figureOf(name, r, byID)
		if err != nil {
			return nil, err
		}
		cells = append(cells, row{"column": strings.TrimSuffix(name, "_value"), "figure": id})
	}
	return cells, nil
}

// figureOf returns the cited figure that stands in column name: the one with the same value, in the unit that the
// unit column beside it names, or else with the same value in the base unit.
func figureOf(name string, r row, byID map[string]row) (string, error) {
	unit := ""
	if base, ok := strings.CutSuffix(name, "_value"); ok {
		unit = r[base+"_unit"]
	}
	var found []string
	for _, id := range citedIDs(r) {
		o := byID[id]
		if unit != "" && o["unit"] != unit {
			continue
		}
		if o["value"] == r[name] || unit == "" && o["value_si"] == r[name] {
			found = append(found, id)
		}
	}
	if len(found) != 1 {
		return "", fmt.Errorf("column %s: %q fits the figures %v", name, r[name], found)
	}
	return found[0], nil
}

func citedIDs(r row) []string { return strings.Split(r["observation_ids"], ";") }
