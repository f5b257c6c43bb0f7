package main

import "fmt"

// figures writes park-figures.csv, the one place where a figure of the documents stands, and documents.csv.
func (g *generator) figures() error {
	rows, err := read(g.from, "observations.csv")
	if err != nil {
		return err
	}
	var documents []row
	seen := make(map[string]bool)
	for _, r := range rows {
		r["document"] = r["source_file"][:3]
		r["line"] = r["source_line"]
		if r["qualifier"] == "exact" {
			r["qualifier"] = ""
		}
		if !seen[r["document"]] {
			seen[r["document"]] = true
			documents = append(documents, row{"id": r["document"], "file": r["source_file"], "published": r["published"]})
		}
	}
	columns := []string{"id", "entity_id", "indicator_id", "period", "period_kind", "value", "unit", "value_si", "qualifier", "document", "line", "note"}
	if err := g.write("park-figures.csv", columns, rows); err != nil {
		return err
	}
	return g.write("documents.csv", []string{"id", "file", "published"}, documents)
}

// topics says which compiled file makes each topic table, and which of its columns come along under what name.
// A column whose compiled name is empty names the second figure that a line cites.
var topics = []struct {
	name, file string
	columns    [][2]string
}{
	{"rd-intensity", "rd_intensity", [][2]string{{"group", "measure_group"}}},
	{"growth-rates", "growth_rates", [][2]string{{"level", ""}, {"prior_level", "prior_level_si_derived"}}},
	{"fund-sizes", "fund_sizes", [][2]string{{"kind", "fund_kind"}, {"basis", "amount_basis"}, {"area", "area_entity_id"}}},
	{"industrial-output", "industrial_output", [][2]string{{"growth", ""}}},
	{"talent", "talent", [][2]string{{"group", "talent_group"}}},
	{"platforms-firms", "platforms_and_firms", [][2]string{{"group", "platform_group"}}},
	{"rankings", "rankings", [][2]string{{"kind", "rank_kind"}, {"scope", "rank_scope"}, {"out_of", ""}}},
	{"public-services", "public_services", [][2]string{{"group", "service_group"}}},
	{"pharma-industry", "pharma_industry", [][2]string{{"group", "pharma_group"}}},
}

// topics writes each topic table: the figures by their ids, and what the table says of them besides.
func (g *generator) topics() error {
	for _, t := range topics {
		rows, err := read(g.from, t.file+".csv")
		if err != nil {
			return err
		}
		columns := []string{"figure"}
		for _, c := range t.columns {
			columns = append(columns, c[0])
		}
		var out []row
		for _, r := range rows {
			ids := citedIDs(r)
			n := row{"figure": ids[0]}
			for _, c := range t.columns {
				switch {
				case c[1] != "":
					n[c[0]] = r[c[1]]
				case len(ids) > 1:
					n[c[0]] = ids[1]
				case c[0] == "growth" && r["value"] == "" && r["growth_value"] != "":
					n[c[0]] = ids[0] // a growth rate that stands alone is its own figure
				}
			}
			if len(ids) > 2 {
				return fmt.Errorf("%s: a line cites %v", t.file, ids)
			}
			out = append(out, n)
		}
		if err := g.write(t.name+".csv", columns, out); err != nil {
			return err
		}
	}
	return nil
}
