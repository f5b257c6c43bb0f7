package stats

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// jumpTable has one series a list of values, in years from 2015 on.
func jumpTable(series ...[]float64) *data.Table {
	var zone, year []string
	var x []float64
	for s, values := range series {
		for k, v := range values {
			zone, year, x = append(zone, string(rune('A'+s))), append(year, strconv.Itoa(2015+k)), append(x, v)
		}
	}
	return tableOf(textColumn("zone", data.Entity, zone...), periodColumn("year", year...), numberColumn("x", x...))
}

func jumpsOf(t *testing.T, table *data.Table) []Jump {
	t.Helper()
	for _, c := range ask[*SummaryAnswer](t, table, `{"kind":"summary","alerts":true}`).Columns {
		for _, a := range c.Alerts {
			if a.Code == AlertUnitJump {
				return a.Jumps
			}
		}
	}
	return nil
}

func TestUnitJumps(t *testing.T) {
	for _, tt := range []struct {
		name string
		x    []float64
		want string // factor, first period, last one before it is undone
	}{
		{"steady", []float64{100, 110, 121, 133, 146}, ""},
		{"万元 among 亿元, once", []float64{1.2, 1.3, 14000, 1.5, 1.6}, "×10000 2017–2017"},
		{"two years in another unit", []float64{1.2, 1.3, 14000, 15000, 1.6, 1.7}, "×10000 2017–2018"},
		{"for good", []float64{12, 13, 14, 150, 160}, "×10 2018–"},
		{"downwards, for good", []float64{1200, 13, 14, 15}, "×0.01 2016–"},
		{"at the end", []float64{1.2, 1.3, 1.4, 1500}, "×1000 2018–"},
		{"in three years nothing is usual", []float64{1.2, 1.3, 14000}, ""},
		{"threefold", []float64{100, 110, 330, 363, 400}, ""},
		{"fivefold", []float64{100, 110, 600, 660, 700}, ""},
		{"thirtyfold is no power of ten", []float64{100, 110, 3300, 3600, 4000}, ""},
		{"tenfold and a quarter", []float64{100, 100, 1249, 1249, 1249}, "×10 2017–"},
		{"more than tenfold and a quarter", []float64{100, 100, 1260, 1260, 1260}, ""},
		{"growth is allowed for", []float64{100, 200, 400, 8000, 16000, 32000}, "×10 2018–"}, // doubling, then twentyfold
		{"what grows tenfold each year", []float64{1, 10, 100, 1000, 10000}, ""},
		{"what swings", []float64{10, 29, 10, 30, 3, 30, 11, 29}, ""},
		{"up tenfold and then down a hundredfold", []float64{10, 10, 100, 1, 1}, "×0.01 2018–"},
		{"gaps and zeros are left out", []float64{1.2, nan, 0, 1.3, 14000, -1, 1.5, 1.6}, "×10000 2019–2019"},
		{"ten million times", []float64{1, 1, 1e7, 1, 1}, ""},
		{"the ends of the scale", []float64{5e-324, 1, 1.7e308, 1, 1}, ""},
	} {
		got := ""
		for _, j := range jumpsOf(t, jumpTable(tt.x)) {
			got = strings.TrimSpace(got + fmt.Sprintf(" ×%v %s–%s", j.Factor, j.Period, j.Until))
			if j.Entity != "A" || float64(j.Value) != tt.x[j.Row] {
				t.Errorf("%s: %+v is not of row %d", tt.name, j, j.Row)
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestUnitJumpsBySeries(t *testing.T) {
	table := jumpTable([]float64{1.2, 1.3, 1.4, 1.5}, []float64{5, 5, 50000, 5}, []float64{7, 7, 70, 70})
	got := jumpsOf(t, table)
	want := []Jump{{"B", "2017", "2017", 10000, 5, 50000, 6}, {"C", "2017", "", 10, 7, 70, 10}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("jumps %+v, want %+v", got, want)
	}
	for _, c := range ask[*SummaryAnswer](t, table, `{"kind":"summary","alerts":true}`).Columns {
		for _, a := range c.Alerts {
			if a.Code == AlertUnitJump && (!reflect.DeepEqual(a.Where, []Condition{{"zone", "in", []any{"B", "C"}}}) || a.Text !=
				"2 jumps by about a power of ten, as when the unit changes: the first is B in 2017, × 10000") {
				t.Errorf("alert %+v", a)
			}
		}
	}
	table.Columns[2].Role = data.ID
	if got := jumpsOf(t, table); got != nil {
		t.Errorf("of an identifier: %+v", got)
	}
}

// Figures of two indicators are two series; two figures at one moment are none.
func TestUnitJumpsTellSeriesApart(t *testing.T) {
	zone := textColumn("zone", data.Entity, repeat(8, "A")...)
	year := periodColumn("year", repeat(2, "2020", "2021", "2022", "2023")...)
	x := numberColumn("x", 1, 1, 1, 1, 1e4, 1e4, 1e4, 1e4)
	if got := jumpsOf(t, tableOf(zone, year, x, textColumn("indicator", data.Dimension, "a", "a", "a", "a", "b", "b", "b", "b"))); got != nil {
		t.Errorf("between indicators: %+v", got)
	}
	if got := jumpsOf(t, tableOf(zone, year, x)); got != nil {
		t.Errorf("between rows of one period: %+v", got)
	}
	months := periodColumn("when", "2020", "2021", "2022-01", "2022-02", "2022-03")
	if got := jumpsOf(t, tableOf(months, numberColumn("x", 12, 12, 1.2, 1.2, 1.2))); got != nil {
		t.Errorf("between years and months: %+v", got)
	}
	only := tableOf(periodColumn("year", "2020", "2021", "2022", "2023"), numberColumn("x", 1, 1, 1, 1e4))
	if got := jumpsOf(t, only); len(got) != 1 || got[0].Entity != "" {
		t.Errorf("without entities: %+v, want one", got)
	}
	if got := jumpsOf(t, tableOf(numberColumn("x", 1, 1, 1, 1e4))); got != nil {
		t.Errorf("without periods: %+v", got)
	}
}
