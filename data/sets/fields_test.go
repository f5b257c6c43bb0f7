package sets

import (
	"reflect"
	"testing"
)

// Types without methods: gocsv reads them by their tags and reflection, the slow way.
type (
	slowEntry     Entry
	slowSpec      spec
	slowEntity    entity
	slowIndicator indicator
	slowLabelled  labelled
	slowUnit      unit
	slowSource    source
)

func TestFieldsAgreeWithTags(t *testing.T) {
	sameRows[Entry, slowEntry](t, "catalogue.csv")
	sameRows[spec, slowSpec](t, "columns.csv")
	sameRows[entity, slowEntity](t, "entities.csv")
	sameRows[indicator, slowIndicator](t, "indicators.csv")
	sameRows[indicator, slowIndicator](t, "panel-indicators.csv")
	sameRows[labelled, slowLabelled](t, "labels.csv")
	sameRows[unit, slowUnit](t, "units.csv")
	sameRows[source, slowSource](t, "sources.csv")
}

// sameRows reads a file as Fast and as Slow, which differ in methods alone, and compares row by row.
func sameRows[Fast, Slow any](t *testing.T, file string) {
	t.Helper()
	fast, err := load[Fast](file)
	if err != nil {
		t.Fatal(err)
	}
	slow, err := load[Slow](file)
	if err != nil {
		t.Fatal(err)
	}
	if len(fast) == 0 || len(fast) != len(slow) {
		t.Fatalf("%s: %d rows by fields, %d by tags", file, len(fast), len(slow))
	}
	want := reflect.TypeFor[Fast]()
	for i := range fast {
		if s := reflect.ValueOf(slow[i]).Convert(want).Interface(); !reflect.DeepEqual(any(fast[i]), s) {
			t.Fatalf("%s, row %d: %+v by fields, %+v by tags", file, i+1, fast[i], s)
		}
	}
}

// taggedFigure is a panelFigure as gocsv reads it.
type taggedFigure struct {
	Entity    string `csv:"entity_id"`
	Indicator string `csv:"indicator_id"`
	Period    string `csv:"period"`
	Value     string `csv:"value"`
	Qualifier string `csv:"qualifier"`
	Source    string `csv:"source"`
}

func TestPanelLinesAgreeWithTags(t *testing.T) {
	for _, e := range Catalogue() {
		if e.Kind != Panel {
			continue
		}
		fast, err := panelFigures(e.ID + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		slow, err := load[taggedFigure](e.ID + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		if len(fast) == 0 || len(fast) != len(slow) {
			t.Fatalf("%s: %d lines cut by hand, %d by gocsv", e.ID, len(fast), len(slow))
		}
		for i := range fast {
			if fast[i] != panelFigure(slow[i]) {
				t.Fatalf("%s, line %d: %v cut by hand, %v by gocsv", e.ID, i+2, fast[i], slow[i])
			}
		}
	}
}
