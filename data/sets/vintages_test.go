package sets

import (
	"cmp"
	"math"
	"reflect"
	"testing"

	"statlas/data"
)

// A panel has a column for each indicator, so no column holds two vintages, and no cell two figures.
func TestVintagesApart(t *testing.T) {
	for _, e := range Catalogue() {
		if e.Kind != Panel {
			continue
		}
		figures, err := panelFigures(e.File)
		if err != nil {
			t.Fatal(err)
		}
		cells, indicators := make(map[[3]string]bool), make(map[string]bool)
		for _, f := range figures {
			key := [3]string{f.Entity, f.Indicator, f.Period}
			if cells[key] {
				t.Errorf("%s: two figures for %v", e.ID, key)
			}
			cells[key], indicators[f.Indicator] = true, true
		}
		table, _ := open(t, e.ID)
		for _, c := range table.Columns {
			if c.Role == data.Measure && c.Source != nil && !indicators[c.ID] {
				t.Errorf("%s: column %s is no indicator", e.ID, c.ID)
			}
			delete(indicators, c.ID)
		}
		if len(indicators) > 0 {
			t.Errorf("%s: no column for %v", e.ID, indicators)
		}
	}
}

func TestTwoFiguresInOneCell(t *testing.T) {
	g := newGrid("country-rd")
	row := g.addRow()
	if err := cmp.Or(g.set(row, "rd_to_gdp_uis", cell{text: "1"}), g.set(row, "rd_to_gdp_wb", cell{text: "2"})); err != nil {
		t.Fatal(err)
	}
	for _, column := range []string{"rd_to_gdp_uis", "rd_to_gdp"} { // taken, unknown
		if g.set(row, column, cell{text: "3"}) == nil {
			t.Errorf("column %s took a second figure", column)
		}
	}
}

// rd_intensity is worked out here; the bulletin's revised ratios of 2023 are the same numbers to two decimals.
func TestRatio(t *testing.T) {
	table, _ := open(t, "province-rd")
	ours, _ := table.Column("rd_intensity")
	theirs, _ := table.Column("rd_to_gdp_revised")
	n := 0
	for row, p := range table.First(data.PeriodRole).Periods {
		if p.Year() != 2023 {
			continue
		}
		n++
		if math.Abs(ours.Num[row]-theirs.Num[row]) > 0.00501 {
			t.Errorf("%s: %v, published %v", table.First(data.Entity).Text.At(row), ours.Num[row], theirs.Num[row])
		}
	}
	if n != 31 {
		t.Errorf("%d provinces", n)
	}
}

func TestPartYears(t *testing.T) {
	table, _ := open(t, "city-districts")
	revenue, _ := table.Column("zone_revenue")
	got := make(map[string]float64)
	for row, p := range table.First(data.PeriodRole).Periods {
		if table.First(data.Entity).Text.At(row) == "zhongguancun" && !revenue.Missing(row) {
			got[p.String()] = revenue.Num[row]
		}
	}
	if want := (map[string]float64{"2016-01/2016-07": 21427.6, "2023-01/2023-04": 22000}); !reflect.DeepEqual(got, want) {
		t.Errorf("Zhongguancun's revenue %v, want %v", got, want)
	}
}
