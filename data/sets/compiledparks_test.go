package sets

import (
	"cmp"
	"slices"
	"strings"
	"testing"
)

// A compiledTopic says where the columns of a topic table stand in its compiled file. A second figure has a name
// here, "" when there is none: the columns that hold it are compared apart.
type compiledTopic struct {
	id, file string
	columns  map[string]string // bundled → compiled
	second   string
}

var compiledTopics = []compiledTopic{
	{"rd-intensity", "rd_intensity", map[string]string{"group": "measure_group"}, ""},
	{"growth-rates", "growth_rates", map[string]string{
		"prior_level": "prior_level_si_derived", "level": "level_value", "level_unit": "level_unit", "level_si": "level_value_si",
	}, "level"},
	{"fund-sizes", "fund_sizes", map[string]string{
		"kind": "fund_kind", "basis": "amount_basis", "area": "area_entity_id", "amount_cny": "amount_cny", "amount_usd": "amount_usd",
	}, ""},
	{"industrial-output", "industrial_output", map[string]string{"growth": "growth_value"}, "growth"},
	{"talent", "talent", map[string]string{"group": "talent_group"}, ""},
	{"platforms-firms", "platforms_and_firms", map[string]string{"group": "platform_group"}, ""},
	{"rankings", "rankings", map[string]string{"kind": "rank_kind", "scope": "rank_scope", "out_of": "out_of"}, "out_of"},
	{"public-services", "public_services", map[string]string{"group": "service_group"}, ""},
	{"pharma-industry", "pharma_industry", map[string]string{"group": "pharma_group"}, ""},
}

// compareTopic compares a topic table with its compiled file, line by line, and its figures with the master table.
func compareTopic(t *testing.T, topic compiledTopic) {
	v := viewOf(t, topic.id)
	byID := observations(t)
	lines := compiledLines(t, topic.file+".csv")
	if v.table.Rows != len(lines) {
		t.Fatalf("%d rows, want %d", v.table.Rows, len(lines))
	}
	for row, l := range lines {
		o := byID[ids(l)[0]]
		want := common(v, row, o)
		for _, name := range []string{"period", "period_kind", "qualifier", "note"} {
			want[name] = l[name]
		}
		want["entity"], want["indicator"] = l["entity_id"], l["indicator_id"]
		want["value"] = l["value"]
		if l["value"] == "" { // a growth rate that stands in its own column
			want["value_si"] = ""
		} else if si, ok := l["value_si"]; ok {
			want["value_si"] = si
			want["base_unit"] = cmp.Or(l["base_unit"], want["base_unit"])
		}
		if l["unit"] != "" {
			want["unit"] = l["unit"]
		}
		for column, name := range topic.columns {
			want[column] = l[name]
		}
		v.equal(row, want)
		if l["value"] != "" {
			v.figure(row, "value", o)
		}
		if v.text(row, cmp.Or(topic.second, "value")) != "" && topic.second != "" {
			cited := ids(l)
			v.figure(row, topic.second, byID[cited[len(cited)-1]])
		}
		if unit := l["growth_unit"]; unit != "" && unit != "percent" {
			t.Errorf("row %d: growth in %s", row, unit)
		}
	}
	v.nothingElse()
}

// wideNames are the bundled names of compiled columns that are called differently.
var wideNames = map[string]string{"entity_id": "entity", "zone_entity_id": "zone", "date": "period"}

// compareWide compares a table of many measures with its compiled file, cell by cell: text as it stands, figures
// through the master table.
func compareWide(t *testing.T, id string) {
	v := viewOf(t, id)
	byID := observations(t)
	lines := compiledLines(t, strings.ReplaceAll(id, "-", "_")+".csv")
	if v.table.Rows != len(lines) {
		t.Fatalf("%d rows, want %d", v.table.Rows, len(lines))
	}
	cells, err := load[wideCell](id + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	stored := make(map[string]wideCell) // by row and column
	for _, c := range cells {
		stored[key(c.Row-1, c.Column)] = c
	}
	for row, l := range lines {
		v.names("entity", l["entity_id"], l["entity_zh"], l["entity_en"])
		hedges := make(map[string]string)
		for h := range strings.SplitSeq(l["qualifiers"], ";") {
			column, q, _ := strings.Cut(h, ":")
			hedges[column] = q
		}
		var cited []string
		for name, text := range l {
			base, isValue := strings.CutSuffix(name, "_value")
			column := cmp.Or(wideNames[name], base)
			c, _ := v.table.Column(column)
			f := stored[key(row, column)].Figure
			switch {
			case c == nil: // a unit or the yuan of a figure, its name, its ids: compared with the figure
			case f == "":
				v.equal(row, map[string]string{column: text})
			default:
				cited = append(cited, f)
				v.wideFigure(row, column, byID[f], l, isValue)
				q := cmp.Or(hedges[column], hedges[trimUnit(column)], "exact")
				if got := qualifierAt(c, row); got != q {
					t.Errorf("row %d, %s: %s, want %s", row, column, got, q)
				}
			}
		}
		want := ids(l)
		slices.Sort(cited)
		slices.Sort(want)
		if !slices.Equal(cited, want) {
			t.Errorf("row %d holds the figures %v, want %v", row, cited, want)
		}
	}
	v.nothingElse()
}

func key(row int, column string) string { return string(rune(row)) + column }

// trimUnit cuts the unit that a compiled column's name ends in and its qualifier leaves out.
func trimUnit(column string) string { return strings.TrimSuffix(column, "_cny") }

// wideFigure compares figure o with what line l has in column, and with the table's cell.
func (v *view) wideFigure(row int, column string, o, l line, isValue bool) {
	v.t.Helper()
	v.figure(row, column, o)
	got := v.text(row, column)
	if !isValue {
		if got != l[column] {
			v.t.Errorf("row %d, %s: %q, want %q", row, column, got, l[column])
		}
		return
	}
	if o["value"] != l[column+"_value"] || o["unit"] != l[column+"_unit"] {
		v.t.Errorf("row %d, %s: figure of %s %s, want %s %s", row, column, o["value"], o["unit"], l[column+"_value"], l[column+"_unit"])
	}
	if si, ok := l[column+"_cny"]; ok && (si != o["value_si"] || got != si) {
		v.t.Errorf("row %d, %s: %q yuan, want %q", row, column, got, si)
	}
	if got != o["value"] && got != o["value_si"] {
		v.t.Errorf("row %d, %s: %q, want %q or %q", row, column, got, o["value"], o["value_si"])
	}
}
