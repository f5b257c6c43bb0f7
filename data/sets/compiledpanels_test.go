package sets

import (
	"testing"

	"statlas/data"
)

var compiledPanels = map[string][]string{
	"province-rd":     {"province_rd.csv", "province_context.csv"},
	"china-rd":        {"china_rd.csv"},
	"country-rd":      {"country_rd.csv"},
	"zhejiang-cities": {"zhejiang_cities.csv"},
	"city-districts":  {"city_districts.csv"},
}

// hedged are the figures that the panels' README calls rounded, "over" or "about".
var hedged = map[[3]string]string{
	{"suzhou_sip", "hightech_enterprises", "2800"}: "about",
	{"wuhan_donghu", "gdp", "3200"}:                "over",
	{"national_htz_169", "gdp", "122000"}:          "about",
	{"zhongguancun", "zone_revenue", "22000"}:      "about",
	{"jiangsu", "hightech_enterprises", "44000"}:   "about",
	{"zhoushan", "gdp_revised", "756"}:             "about",
	{"zhoushan", "gdp_revised", "1704"}:            "about",
	{"suzhou_new_district", "gdp", "1835"}:         "about",
	{"hhtz_binjiang", "rd_spend", "175"}:           "about",
}

// comparePanel finds every compiled figure in its own cell of the spread table.
func comparePanel(t *testing.T, id string, files []string) {
	v := viewOf(t, id)
	type rowKey struct{ entity, period string }
	rows := make(map[rowKey]int)
	for row := range v.table.Rows {
		key := rowKey{v.text(row, "entity"), v.text(row, "period")}
		if _, ok := rows[key]; ok {
			t.Errorf("two rows for %v", key)
		}
		rows[key] = row
	}
	types := make(map[string]string)
	for _, file := range files {
		for _, l := range compiledLines(t, "context/"+file) {
			types[l["entity_id"]] = l["entity_type"]
			row, ok := rows[rowKey{l["entity_id"], l["period"]}]
			if !ok {
				t.Fatalf("no row for %v", l)
			}
			v.panelFigure(row, l)
		}
	}
	for row := range v.table.Rows {
		if c, _ := v.table.Column("entity_type"); c != nil {
			v.equal(row, map[string]string{"entity_type": types[v.text(row, "entity")]})
		}
		if c, _ := v.table.Column("parent"); c != nil {
			v.equal(row, map[string]string{"parent": entities()[v.text(row, "entity")].Parent})
		}
	}
	v.nothingElse()
}

func (v *view) panelFigure(row int, l line) {
	v.t.Helper()
	v.equal(row, map[string]string{l["indicator_id"]: l["value"]})
	v.names("entity", l["entity_id"], l["entity_zh"], l["entity_en"])
	if got := inPanels()[l["indicator_id"]].Label; got != (data.Label{Zh: l["indicator_zh"], En: l["indicator_en"]}) {
		v.t.Errorf("indicator %s is called %v", l["indicator_id"], got)
	}
	c, _ := v.table.Column(l["indicator_id"])
	if u := units()[l["unit"]]; u.ID == "" || c.Unit != u.Unit || c.Scale != u.Scale {
		v.t.Errorf("column %s is in %v × %q, want %s", c.ID, c.Scale, c.Unit, l["unit"])
	}
	want := "exact"
	if q, ok := hedged[[3]string{l["entity_id"], l["indicator_id"], l["value"]}]; ok {
		want = q
	}
	if got := qualifierAt(c, row); got != want {
		v.t.Errorf("%s %s %s: %s, want %s", l["entity_id"], l["indicator_id"], l["value"], got, want)
	}
	got := v.table.Sources[c.Source[row]]
	if got.Name != l["source_name"] || got.Year != l["source_year"] || got.Ref != l["source_ref"] {
		v.t.Errorf("%s %s %s: source %v", l["entity_id"], l["indicator_id"], l["period"], got)
	}
}
