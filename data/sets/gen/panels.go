package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// panels says which compiled files make each panel.
var panels = []struct {
	name  string
	files []string
}{
	{"province-rd", []string{"province_rd", "province_context"}},
	{"china-rd", []string{"china_rd"}},
	{"country-rd", []string{"country_rd"}},
	{"zhejiang-cities", []string{"zhejiang_cities"}},
	{"city-districts", []string{"city_districts"}},
}

// panels writes each panel, one figure a line, and the sources that the lines name.
func (g *generator) panels() error {
	hedged, err := g.hedges()
	if err != nil {
		return err
	}
	var sources []row
	known := make(map[[3]string]string)
	for _, p := range panels {
		var out []row
		for _, file := range p.files {
			rows, err := read(g.from, "context/"+file+".csv")
			if err != nil {
				return err
			}
			for _, r := range rows {
				key := [3]string{r["source_name"], r["source_year"], r["source_ref"]}
				if known[key] == "" {
					known[key] = "s" + strconv.Itoa(len(known)+1)
					sources = append(sources, row{"id": known[key], "name": key[0], "year": key[1], "ref": key[2]})
				}
				r["source"] = known[key]
				r["qualifier"] = hedged.take(r)
				out = append(out, r)
			}
		}
		sortPanel(out)
		columns := []string{"entity_id", "indicator_id", "period", "value", "qualifier", "source"}
		if err := g.write(p.name+".csv", columns, out); err != nil {
			return err
		}
	}
	if len(hedged) > 0 {
		return fmt.Errorf("gen/qualifiers.csv names figures that are not there: %v", hedged)
	}
	return g.write("sources.csv", []string{"id", "name", "year", "ref"}, sources)
}

// sortPanel orders by entity as they appear, then by period, so that a row of the spread table stands together.
// Years sort as text, and a year comes before its parts.
func sortPanel(rows []row) {
	rank := make(map[string]int)
	for _, r := range rows {
		if _, ok := rank[r["entity_id"]]; !ok {
			rank[r["entity_id"]] = len(rank)
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(rank[a["entity_id"]], rank[b["entity_id"]]), cmp.Compare(a["period"], b["period"]))
	})
}

// hedges are the qualifiers of figures that the compiled panels' README calls rounded, "over" or "about".
type hedges map[[3]string]string

func (g *generator) hedges() (hedges, error) {
	rows, err := read(g.to, "gen/qualifiers.csv")
	if err != nil {
		return nil, err
	}
	h := make(hedges, len(rows))
	for _, r := range rows {
		h[figureKey(r)] = r["qualifier"]
	}
	return h, nil
}

// take returns the qualifier of r's figure, "" when it is exact, and forgets it.
func (h hedges) take(r row) string {
	q := h[figureKey(r)]
	delete(h, figureKey(r))
	return q
}

func figureKey(r row) [3]string { return [3]string{r["entity_id"], r["indicator_id"], r["period"]} }
