package chart

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/format"
)

// Names that are moved apart at the ends of lines do not come down on the last period's.
func TestTrendNamesKeepOffThePeriods(t *testing.T) {
	last := func(values ...float64) *stats.TrendAnswer {
		a := &stats.TrendAnswer{Measure: "rd"}
		for i, v := range values {
			a.Series = append(a.Series, stats.Series{Entity: strconv.Itoa(i), Points: []stats.Point{{Period: "2019", T: 2019, Value: 2}, {Period: "2020", T: 2020, Value: stats.Num(v)}}})
		}
		return a
	}
	for _, tt := range []struct {
		a    *stats.TrendAnswer
		l    Line
		want any
	}{
		{last(100, 5, 4, 3), Line{}, "right"},
		{last(100, 50, 30, 2), Line{}, nil},
		{last(1000, 100, 10, 2), Line{Log: true}, nil},
		{last(1000, 100, 10, 2), Line{}, "right"},
		{last(100, 5, 4, 3), Line{Form: formArea, Sums: true}, nil},
	} {
		x := Trend(tt.a, tt.l, style(t, "en", 800, false)).Option["xAxis"].(Option)
		if got := x["axisLabel"].(Option)["alignMaxLabel"]; got != tt.want {
			t.Errorf("ends %v, %+v: last label %v, want %v", tt.a.Series, tt.l, got, tt.want)
		}
	}
}

// Where nothing is left to draw, the note says why and what to choose.
func TestTrendOfNothing(t *testing.T) {
	none := []stats.Series{{Entity: "beijing"}}
	some := []stats.Series{{Entity: "beijing", Points: []stats.Point{{Period: "2020", T: 2020, Value: -1}}}}
	for _, tt := range []struct {
		series []stats.Series
		unit   string
		l      Line
		want   string
	}{
		{none, fraction, Line{}, "a year apart"},
		{none, points, Line{Form: formArea, Sums: true}, "No figure is left to draw"},
		{some, fraction, Line{Log: true, Form: formMultiples}, "No figure is left to draw"},
		{some, fraction, Line{}, ""},
	} {
		d := Trend(&stats.TrendAnswer{Measure: "rd", Unit: tt.unit, Series: tt.series}, tt.l, style(t, "en", 800, false))
		if !strings.Contains(d.Note, tt.want) || (tt.want == "") != (d.Note == "") || (d.Height == emptyHeight) != (tt.want != "") {
			t.Errorf("%+v: note %q, height %d; want %q", tt.l, d.Note, d.Height, tt.want)
		}
	}
}

// Of figures that come only every so many years the years between are no gaps, the ones that one entity lacks are.
func TestTimelineOfEveryFifthYear(t *testing.T) {
	years := func(all ...int) (out []stats.Point) {
		for i, y := range all {
			out = append(out, stats.Point{Period: strconv.Itoa(y), T: stats.Num(y), Value: stats.Num(i + 1)})
		}
		return out
	}
	for _, tt := range []struct {
		name       string
		full, some []stats.Point
		slots      int
		want       [][2]any // of some
	}{
		{"every fifth", years(1951, 1956, 1961, 1966), years(1951, 1956, 1966), 4, [][2]any{{0, 1.0}, {1, 2.0}, {2, nil}, {3, 3.0}}},
		{"and one more", years(2000, 2002, 2004, 2006, 2007), years(2000, 2002, 2006, 2007), 8,
			[][2]any{{0, 1.0}, {2, 2.0}, {3, nil}, {4, nil}, {5, nil}, {6, 3.0}, {7, 4.0}}},
		{"one long ago", years(1951, 1956, 1957, 1958), years(1951, 1956, 1958), 8,
			[][2]any{{0, 1.0}, {1, nil}, {2, nil}, {3, nil}, {4, nil}, {5, 2.0}, {6, nil}, {7, 3.0}}},
		{"two", years(1990, 2000), years(1990, 2000), 2, [][2]any{{0, 1.0}, {1, 2.0}}},
		{"one", years(1990), years(1990), 1, [][2]any{{0, 1.0}}},
	} {
		a := &stats.TrendAnswer{Measure: "rd", Series: []stats.Series{{Entity: "beijing", Points: tt.some}, {Entity: "tibet", Points: tt.full}}}
		o := Trend(a, Line{}, style(t, "en", 800, false)).Option
		if got := xy(o["series"].(list)[0].(Option)); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: points %v, want %v", tt.name, got, tt.want)
		}
		if got := o["xAxis"].(Option)["data"].([]string); len(got) != tt.slots || got[0] != tt.full[0].Period {
			t.Errorf("%s: slots %v", tt.name, got)
		}
	}

	a := &stats.TrendAnswer{Measure: "rd", Series: []stats.Series{{Entity: "beijing", Points: years(1951, 1956, 1961, 1966)}}}
	got := labels(t, Trend(a, Line{Notes: []string{"1954:a war", "1956~1961:a plan"}}, style(t, "en", 800, false)).Option)
	if want := []string{"up [1 max -0.1] [2 max 0.1] a plan", "up [1 max -0.4] <nil> a war"}; !slices.Equal(got, want) {
		t.Errorf("annotated with %q, want %q", got, want)
	}
}

// On a phone the ends of a heat map's scale and the steps of a map are whole, also with long numbers.
func TestScalesFitPhones(t *testing.T) {
	for _, lang := range []string{"zh", "en"} {
		s := style(t, lang, 342, false)
		s.Spec = func(string) format.Spec { return format.Spec{Unit: "CNY", Scale: 1e4} }
		steps := []shade{{422211, 4506001}, {4506002, 5707201}, {5707202, 11518001}, {11518002, 23344001}, {23344002, 61319115}}
		tile := s.Width / tilesAcross
		for _, p := range s.stepLegend(steps, s.Spec(""), tile) {
			if text, ok := p["text"].(string); ok && 5*textWidth(text, 10) >= tilesAcross*tile {
				t.Errorf("%s: %q is wider than its step", lang, text)
			}
		}
		series := []stats.Series{{Entity: "guangdong", Points: []stats.Point{{Period: "2020", T: 2020, Value: 61319115}, {Period: "2021", T: 2021, Value: 422211}}}}
		m := Trend(&stats.TrendAnswer{Measure: "rd", Series: series}, Line{Form: formHeat}, s).Option["visualMap"].(Option)
		ends := m["text"].([]string)
		if wide := m["left"].(int) + m["itemHeight"].(int) + textWidth(ends[0], smallFont) + textWidth(ends[1], smallFont); wide > s.Width {
			t.Errorf("%s: a scale of %d px from %q to %q in %d", lang, wide, ends[1], ends[0], s.Width)
		}
	}
}
