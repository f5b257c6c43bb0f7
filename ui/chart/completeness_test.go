package chart

import (
	"strconv"
	"strings"
	"testing"

	"statlas/stats"
)

// patchy is a panel of three entities with every state of a cell.
func patchy() *stats.PanelAnswer {
	return &stats.PanelAnswer{
		Entities: 3, Periods: 4, Expected: 12, Present: 10, Filled: 9,
		Grid: stats.Grid{Periods: []string{"2020", "2021", "2022", "2023"}, Rows: []stats.GridRow{
			{Entity: "tibet", Cells: "0102", Absent: 2, Empty: 1}, {Entity: "beijing", Cells: "2232", Duplicate: 1}, {Entity: "trick", Cells: "2222"},
		}},
	}
}

func TestCompletenessCells(t *testing.T) {
	a := patchy()
	for _, tt := range []struct {
		at             int
		entity, period string
		ok             bool
	}{{0, "tibet", "", true}, {1, "tibet", "2021", true}, {6, "beijing", "2022", true}, {11, "trick", "2023", true}, {12, "", "", false}, {-1, "", "", false}} {
		if entity, period, ok := CompletenessCell(a, tt.at); entity != tt.entity || period != tt.period || ok != tt.ok {
			t.Errorf("cell %d is %q, %q, %v; want %q, %q, %v", tt.at, entity, period, ok, tt.entity, tt.period, tt.ok)
		}
	}
	if _, _, ok := CompletenessCell(&stats.PanelAnswer{}, 0); ok {
		t.Error("an empty panel has a cell")
	}
}

// Of a large panel the worst entities and the latest periods are drawn, each cell at its own place.
func TestCompletenessOfALargePanel(t *testing.T) {
	a := &stats.PanelAnswer{Entities: 90, Periods: 150}
	for p := range 150 {
		a.Grid.Periods = append(a.Grid.Periods, strconv.Itoa(1900+p))
	}
	for e := range 90 {
		a.Grid.Rows = append(a.Grid.Rows, stats.GridRow{Entity: "e" + strconv.Itoa(e), Cells: strings.Repeat("2", 149) + "1"})
	}
	o := Completeness(a, style(t, "en", 800, false))
	data := o["series"].(list)[0].(Option)["data"].(list)
	if len(data) != MaxMapRows*MaxMapPeriods {
		t.Fatalf("%d cells", len(data))
	}
	if got, ok := data[0].([3]int); !ok || got != [3]int{0, 0, 2} {
		t.Errorf("the first cell is %v", data[0])
	}
	if last, ok := data[len(data)-1].(Option); !ok || last["value"] != [3]int{MaxMapPeriods - 1, MaxMapRows - 1, 1} {
		t.Errorf("the last cell is %v", data[len(data)-1])
	}
	if entity, period, _ := CompletenessCell(a, 1); entity != "e0" || period != "1931" {
		t.Errorf("cell 1 is %s in %s", entity, period)
	}
	if h := CompletenessHeight(a); h != 66+MaxMapRows*cellHeight {
		t.Errorf("height %d", h)
	}
}

func TestAltCompleteness(t *testing.T) {
	want := "Completeness map of 3 entities at 4 periods: 9 of 12 cells have a figure. Tibet: 2 without a row, 1 without a figure, 0 with several rows. Beijing: 0 without a row, 0 without a figure, 1 with several rows."
	if got := AltCompleteness(patchy(), style(t, "en", 800, false)); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
