package sets

import (
	"encoding/csv"
	"maps"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// compiled is where the figures stand that the bundled files were made from.
const compiled = "../../../shared/data"

// A line is one line of a compiled file, by column name.
type line map[string]string

func compiledLines(t *testing.T, name string) []line {
	t.Helper()
	f, err := os.Open(filepath.Join(compiled, filepath.FromSlash(name)))
	if err != nil {
		t.Fatalf("the compiled figures must stand beside the project in ../shared/data: %v", err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var lines []line
	for _, record := range records[1:] {
		l := make(line)
		for i, name := range records[0] {
			l[name] = record[i]
		}
		lines = append(lines, l)
	}
	return lines
}

// A view reads a table's cells by row and column name, and remembers which it has read.
type view struct {
	t     *testing.T
	table *data.Table
	read  map[[2]int]bool
}

func viewOf(t *testing.T, id string) *view {
	table, _ := open(t, id)
	return &view{t, table, make(map[[2]int]bool)}
}

// text returns a cell as it stands, and checks that the value is what the text says.
func (v *view) text(row int, column string) string {
	v.t.Helper()
	c, i := v.table.Column(column)
	if c == nil {
		v.t.Fatalf("no column %s", column)
	}
	raw := v.table.Raw(row, i)
	v.read[[2]int{row, i}] = true
	switch c.Type {
	case data.Text:
		if c.Text.At(row) != raw {
			v.t.Errorf("row %d, %s: %q became %q", row, column, raw, c.Text.At(row))
		}
	case data.PeriodT:
		if c.Periods[row].String() != raw {
			v.t.Errorf("row %d, %s: %q became %q", row, column, raw, c.Periods[row])
		}
	default:
		if x, err := strconv.ParseFloat(raw, 64); (raw == "") != c.Missing(row) || raw != "" && (err != nil || x != c.Num[row]) {
			v.t.Errorf("row %d, %s: %q became %v", row, column, raw, c.Num[row])
		}
	}
	return raw
}

// equal checks that cells of a row hold the wanted texts.
func (v *view) equal(row int, want map[string]string) {
	v.t.Helper()
	for _, column := range slices.Sorted(maps.Keys(want)) {
		if got := v.text(row, column); got != want[column] {
			v.t.Errorf("row %d, %s: %q, want %q", row, column, got, want[column])
		}
	}
}

// figure checks what the source says of the figure in a cell.
func (v *view) figure(row int, column string, o line) {
	v.t.Helper()
	c, _ := v.table.Column(column)
	if got := qualifierAt(c, row); got != o["qualifier"] {
		v.t.Errorf("row %d, %s: %s, want %s", row, column, got, o["qualifier"])
	}
	want := data.Source{
		ID: o["source_file"][:3] + ":" + o["source_line"], Name: o["source_file"], Year: o["published"],
		Ref: o["source_file"] + ":" + o["source_line"],
	}
	if got := v.table.Sources[c.Source[row]]; got != want {
		v.t.Errorf("row %d, %s: source %v, want %v", row, column, got, want)
	}
	if c.Notes[row] != o["note"] {
		v.t.Errorf("row %d, %s: note %q, want %q", row, column, c.Notes[row], o["note"])
	}
}

// nothingElse checks that every cell of a column without a formula was read or is empty.
func (v *view) nothingElse() {
	v.t.Helper()
	for i, c := range v.table.Columns {
		for row := range v.table.Rows {
			if raw := v.table.Raw(row, i); raw != "" && !v.read[[2]int{row, i}] {
				v.t.Errorf("row %d, %s: %q was added", row, c.ID, raw)
			}
		}
	}
}

// names checks that a value is called as the compiled line calls it.
func (v *view) names(column, value string, zh, en string) {
	v.t.Helper()
	c, _ := v.table.Column(column)
	if want := (data.Label{Zh: zh, En: en}); c.Labels[value] != want {
		v.t.Errorf("%s %s is called %v, want %v", column, value, c.Labels[value], want)
	}
}

func qualifierAt(c *data.Column, row int) string {
	if c.Qualifier == nil {
		return "exact"
	}
	return c.Qualifier[row].String()
}

// observations returns the compiled figures by id.
func observations(t *testing.T) map[string]line {
	return index(compiledLines(t, "observations.csv"), func(l line) string { return l["id"] })
}

// common are the cells that every table of one figure a row has.
func common(v *view, row int, o line) map[string]string {
	v.names("entity", o["entity_id"], o["entity_zh"], o["entity_en"])
	v.names("indicator", o["indicator_id"], o["indicator_zh"], o["indicator_en"])
	return map[string]string{
		"entity": o["entity_id"], "entity_type": o["entity_type"], "indicator": o["indicator_id"],
		"period": o["period"], "period_kind": o["period_kind"], "value": o["value"], "unit": o["unit"],
		"value_si": o["value_si"], "base_unit": o["base_unit"], "qualifier": o["qualifier"], "note": o["note"],
		"source": o["source_file"] + ":" + o["source_line"], "figure": o["id"],
	}
}

// TestAgainstCompiled compares every bundled dataset with the compiled files, figure by figure and both ways.
func TestAgainstCompiled(t *testing.T) {
	t.Run("park-figures", func(t *testing.T) {
		v := viewOf(t, "park-figures")
		lines := compiledLines(t, "observations.csv")
		parents := index(compiledLines(t, "entities.csv"), func(l line) string { return l["entity_id"] })
		if v.table.Rows != len(lines) {
			t.Fatalf("%d rows, want %d", v.table.Rows, len(lines))
		}
		for row, o := range lines {
			v.equal(row, common(v, row, o))
			v.equal(row, map[string]string{"parent": parents[o["entity_id"]]["parent_entity_id"]})
			v.figure(row, "value", o)
			v.figure(row, "value_si", o)
		}
		v.nothingElse()
	})
	for _, topic := range compiledTopics {
		t.Run(topic.id, func(t *testing.T) { compareTopic(t, topic) })
	}
	for _, id := range []string{"company-financials", "projects"} {
		t.Run(id, func(t *testing.T) { compareWide(t, id) })
	}
	for id, files := range compiledPanels {
		t.Run(id, func(t *testing.T) { comparePanel(t, id, files) })
	}
	t.Run("lists", compareLists)
}

// compareLists checks what names and definitions say, and that units turn values into base units.
func compareLists(t *testing.T) {
	for _, l := range compiledLines(t, "entities.csv") {
		want := entity{l["entity_id"], data.Label{Zh: l["zh"], En: l["en"]}, l["type"], l["parent_entity_id"]}
		if got := entities()[l["entity_id"]]; got != want {
			t.Errorf("entity %+v, want %+v", got, want)
		}
	}
	lines := compiledLines(t, "indicators.csv")
	for _, l := range lines {
		want := indicator{l["indicator_id"], data.Label{Zh: l["zh"], En: l["en"]}, data.Label{Zh: l["definition_zh"], En: l["definition_en"]}}
		if got := indicators()[l["indicator_id"]]; got != want {
			t.Errorf("indicator %+v, want %+v", got, want)
		}
	}
	if len(indicators()) != len(lines) {
		t.Errorf("%d indicators, want %d", len(indicators()), len(lines))
	}
	compareUnits(t)
}

// compareUnits checks that each unit's factor turns every value in it into the compiled value in the base unit.
func compareUnits(t *testing.T) {
	type factor struct {
		ID     string  `csv:"id"`
		Factor float64 `csv:"factor"`
	}
	factors := byID("units.csv", func(f factor) string { return f.ID })
	for _, o := range compiledLines(t, "observations.csv") {
		u, factor := units()[o["unit"]], factors[o["unit"]].Factor
		if u.Base != o["base_unit"] {
			t.Errorf("base of %s is %s, want %s", u.ID, u.Base, o["base_unit"])
		}
		value, _ := new(big.Float).SetString(o["value"])
		si, _ := strconv.ParseFloat(o["value_si"], 64)
		got, _ := new(big.Float).Mul(value, big.NewFloat(factor)).Float64()
		if math.Abs(got-si) > 0.005+1e-12*math.Abs(si) && math.Abs(got/si-1) > 1e-12 {
			t.Errorf("figure %s: %s %s is %v in %s, want %s", o["id"], o["value"], o["unit"], got, u.Base, o["value_si"])
		}
		if u.Unit != "%" && u.Unit != "pp" && u.Scale != factor {
			t.Errorf("unit %s: scale %v, factor %v", u.ID, u.Scale, factor)
		}
	}
}

func ids(l line) []string { return strings.Split(l["observation_ids"], ";") }
