package chart

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
)

// fitted is twoProvinces with curves, bands, a jump and forecasts.
func fitted() *stats.TrendAnswer {
	a := twoProvinces()
	for i := range a.Series {
		s := &a.Series[i]
		s.Fit.Line = nil
		for k := range 7 {
			y := stats.Num(1500 + 250*k)
			s.Fit.Line = append(s.Fit.Line, stats.FitPoint{T: stats.Num(2018 + k), Value: y, Band: &stats.Band{Lower: y - 90, Upper: y + 90, NewLower: y - 1900, NewUpper: y + 300}})
		}
		s.Breaks = []stats.Break{{Period: "2021", T: 2021, Size: 210, P: 0.004}}
		s.Forecast = []stats.ForecastPoint{{Period: "2025", T: 2025, Value: 3400, Lower: 3000, Upper: 3800}, {Period: "2026", T: 2026, Value: 3500, Lower: -50, Upper: 4100}}
	}
	return a
}

// series returns those of an option whose field is value.
func seriesBy(o Option, field string, value any) []Option {
	var out []Option
	for _, one := range o["series"].(list) {
		if s := one.(Option); s[field] == value {
			out = append(out, s)
		}
	}
	return out
}

// shapeParts reads the items of the shapes as the page does.
func shapeParts(t *testing.T, o Option) []figureOf {
	t.Helper()
	var out []figureOf
	for _, s := range seriesBy(o, "type", "custom") {
		for _, item := range s["data"].([]figureOf) {
			b, err := json.Marshal(item)
			if err != nil {
				t.Fatal(err)
			}
			var f figureOf
			if err := json.Unmarshal(b, &f); err != nil {
				t.Fatal(err)
			}
			out = append(out, f)
		}
	}
	return out
}

func TestForecastReachesBeyondTheLastFigure(t *testing.T) {
	o := Trend(fitted(), Line{}, style(t, "en", 800, false)).Option
	slots := o["xAxis"].(Option)["data"].([]string)
	if len(slots) != 9 || slots[8] != "2026" {
		t.Errorf("slots %v, want them up to 2026", slots)
	}
	ahead := seriesBy(o, "id", "beijing forecast")
	if len(ahead) != 1 || !reflect.DeepEqual(xy(ahead[0]), [][2]any{{6, 3278.4}, {7, 3400.0}, {8, 3500.0}}) {
		t.Fatalf("forecast %v, want it to run on from the last figure", ahead)
	}
	if line := seriesBy(o, "id", "beijing")[0]; line["endLabel"] != nil || ahead[0]["endLabel"] == nil {
		t.Error("the name does not stand at the end of the forecast")
	}
	if dash := ahead[0]["lineStyle"].(Option)["type"]; reflect.DeepEqual(dash, "solid") {
		t.Error("a forecast looks as a figure does")
	}
	tips := seriesBy(o, "id", "tips")[0]["data"].(list)[8].(Option)["tip"].([]string)
	if want := "Beijing: forecast CNY 350bn (−CNY 5bn … CNY 410bn)"; !slices.Contains(tips, want) {
		t.Errorf("tip %q lacks %q", tips, want)
	}
}

// Each entity has a band of its curve, one of its forecast and a line at its jump; a curve alone shows where new
// figures may lie, too.
func TestBandsAndJumps(t *testing.T) {
	s := style(t, "en", 800, false)
	count := func(o Option) (areas, lines int) {
		for _, f := range shapeParts(t, o) {
			for _, p := range f.Parts {
				if p["area"] != nil {
					areas++
				} else {
					lines++
				}
			}
		}
		return areas, lines
	}
	if areas, lines := count(Trend(fitted(), Line{}, s).Option); areas != 4 || lines != 2 {
		t.Errorf("%d areas and %d upright lines of two entities, want 4 and 2", areas, lines)
	}
	alone := fitted()
	alone.Series = alone.Series[:1]
	if areas, lines := count(Trend(alone, Line{}, s).Option); areas != 3 || lines != 1 {
		t.Errorf("%d areas and %d upright lines of one, want 3 and 1", areas, lines)
	}
	crowd := fitted()
	for len(crowd.Series) <= maxBands {
		crowd.Series = append(crowd.Series, crowd.Series[0])
	}
	for i := range crowd.Series {
		crowd.Series[i].Forecast = nil
	}
	if areas, _ := count(Trend(crowd, Line{}, s).Option); areas != 0 {
		t.Errorf("%d bands over one another", areas)
	}
	tips := seriesBy(Trend(alone, Line{}, s).Option, "id", "tips")[0]["data"].(list)[3].(Option)["tip"].([]string)
	if want := "Beijing: the level jumps by +CNY 21bn (p = 0.004)"; !slices.Contains(tips, want) {
		t.Errorf("tip %q lacks %q", tips, want)
	}
}

// On a logarithmic axis an edge below zero is the grid's own, and the axis keeps its ticks.
func TestBandsOnALogAxis(t *testing.T) {
	alone := fitted()
	alone.Series = alone.Series[:1]
	o := Trend(alone, Line{Log: true}, style(t, "en", 800, false)).Option
	text := o.JSON()
	if y := o["yAxis"].(Option); y["min"].(float64) <= 0 || !strings.Contains(text, `[8,"min"]`) || strings.Contains(text, `[8,-50]`) {
		t.Errorf("axis from %v, shapes %s", y["min"], text)
	}
}

func TestMultiplesShareTheirAxes(t *testing.T) {
	s := style(t, "zh", 360, false)
	d := Trend(fitted(), Line{Form: "multiples"}, s)
	grids, xs, ys := d.Option["grid"].(list), d.Option["xAxis"].(list), d.Option["yAxis"].(list)
	if len(grids) != 2 || len(xs) != 2 || len(ys) != 2 || d.Height < multipleHeight {
		t.Fatalf("%d grids, %d and %d axes, %d px", len(grids), len(xs), len(ys), d.Height)
	}
	first, second := ys[0].(Option), ys[1].(Option)
	if first["min"] != second["min"] || first["max"] != second["max"] || first["min"].(float64) > -400 || first["max"].(float64) < 4100 {
		t.Errorf("axes %v to %v and %v to %v, want the same, with room for all bands", first["min"], first["max"], second["min"], second["max"])
	}
	if link := d.Option["axisPointer"].(Option)["link"]; !reflect.DeepEqual(link, list{Option{"xAxisIndex": "all"}}) {
		t.Errorf("the crosshairs are linked as %v", link)
	}
	for i, one := range d.Option["series"].(list) {
		if series := one.(Option); series["xAxisIndex"] == nil || series["xAxisIndex"] != series["yAxisIndex"] {
			t.Errorf("series %d (%v) is on axes %v and %v", i, series["id"], series["xAxisIndex"], series["yAxisIndex"])
		}
	}
	many := &stats.TrendAnswer{Measure: "rd"}
	for range maxMultiples + 6 {
		many.Series = append(many.Series, series("beijing", beijing))
	}
	if d := Trend(many, Line{Form: "multiples"}, s); len(d.Option["grid"].(list)) != maxMultiples || d.Note != "图中画出 30 个中的前 24 个。" {
		t.Errorf("%d small charts, note %q", len(d.Option["grid"].(list)), d.Note)
	}
	for n, want := range map[int]int{6: 3, 7: 4, 11: 4, 24: 5} { // of five that have room
		few := *many
		few.Series = many.Series[:n]
		grids, across := Trend(&few, Line{Form: "multiples"}, style(t, "zh", 1312, false)).Option["grid"].(list), 0
		for _, g := range grids {
			if g.(Option)["top"] == grids[0].(Option)["top"] {
				across++
			}
		}
		if across != want {
			t.Errorf("%d small charts: %d in a row, want %d", n, across, want)
		}
	}
	free := Trend(fitted(), Line{Form: "multiples", Free: true}, s).Option["yAxis"].(list)
	if free[0].(Option)["min"] != nil {
		t.Errorf("an axis of its own begins at %v", free[0].(Option)["min"])
	}
}

func TestRound(t *testing.T) {
	inf := math.Inf(1)
	for _, tt := range []struct{ lo, hi, from, to, step float64 }{
		{1445.7, 3278.4, 1000, 3500, 500}, {0, 10, 0, 10, 5}, {-0.2, 0.3, -0.2, 0.4, 0.2}, {7, 7, 6, 8, 2}, {0, 0, 0, 0.5, 0.5},
		{inf, -inf, 0, 1, 1}, {-math.MaxFloat64, math.MaxFloat64, 0, 1, 1}, {0, 5e-324, 0, 1, 1},
	} {
		from, to, step := round(tt.lo, tt.hi)
		if !alike(from, tt.from) || !alike(to, tt.to) || !alike(step, tt.step) {
			t.Errorf("round(%v, %v) = %v, %v, %v; want %v, %v, %v", tt.lo, tt.hi, from, to, step, tt.from, tt.to, tt.step)
		}
	}
}

func alike(a, b float64) bool { return math.Abs(a-b) <= 1e-12*math.Max(1, math.Abs(b)) }

// Areas stand on one another only at periods that all have, and only where a sum means something.
func TestStackedAreas(t *testing.T) {
	s := style(t, "en", 800, false)
	d := Trend(twoProvinces(), Line{Form: "area", Sums: true, Log: true}, s)
	lines := seriesBy(d.Option, "stack", "sum")
	if len(lines) != 2 || d.Option["yAxis"].(Option)["type"] != "value" || d.Option["yAxis"].(Option)["scale"] != false {
		t.Fatalf("%d areas on %v", len(lines), d.Option["yAxis"])
	}
	for _, line := range lines { // Zhejiang has no figure of 2020
		if got := xy(line)[2]; got != [2]any{2, nil} {
			t.Errorf("%v at the gap: %v", line["name"], got)
		}
	}
	if want := "Left as gaps: 1 of 7 periods, where some entity has no figure. Curves, jumps and forecasts are drawn on lines and small multiples only."; d.Note != want {
		t.Errorf("note %q, want %q", d.Note, want)
	}
	tips := seriesBy(d.Option, "id", "tips")[0]["data"].(list)[6].(Option)["tip"].([]string)
	if want := "Sum: CNY 618bn"; tips[len(tips)-1] != want {
		t.Errorf("tip %q, want it to end in %q", tips, want)
	}
	below := twoProvinces()
	below.Series[0].Points[1].Value = -1
	sparse := &stats.TrendAnswer{Measure: "rd", Series: []stats.Series{series("beijing", []float64{1, 2, math.NaN()}), series("zhejiang", []float64{math.NaN(), 2, 3})}}
	for _, tt := range []struct {
		why  string
		a    *stats.TrendAnswer
		sums bool
		want string
	}{{"no sum", twoProvinces(), false, "make no sum"}, {"below zero", below, true, "make no sum"}, {"one whole period", sparse, true, "Fewer than two periods"}} {
		d := Trend(tt.a, Line{Form: "area", Sums: tt.sums}, s)
		if len(seriesBy(d.Option, "stack", "sum")) > 0 || !strings.Contains(d.Note, tt.want) || !strings.HasPrefix(d.Alt, "Lines") {
			t.Errorf("%s: note %q, alt %q", tt.why, d.Note, d.Alt)
		}
	}
}

// A slope runs from the first usual period to the last; who lacks one of them is left out and counted.
func TestSlope(t *testing.T) {
	a := twoProvinces()
	a.Series = append([]stats.Series{series("tibet", ratios[:2])}, a.Series...)
	d := Trend(a, Line{Form: "slope"}, style(t, "en", 800, false))
	if slots := d.Option["xAxis"].(Option)["data"]; !reflect.DeepEqual(slots, []string{"2018", "2024"}) {
		t.Errorf("slots %v", slots)
	}
	if got := xy(seriesBy(d.Option, "id", "beijing")[0]); !reflect.DeepEqual(got, [][2]any{{0, 1870.8}, {1, 3278.4}}) {
		t.Errorf("Beijing at %v", got)
	}
	last := seriesBy(d.Option, "id", "beijing")[0]["data"].(list)[1].(Option)
	if last["itemStyle"].(Option)["color"] != Light.Background || last["itemStyle"].(Option)["borderColor"] != Light.Categories[1] {
		t.Errorf("a figure that is not exact is drawn %v, want hollow", last)
	}
	if len(seriesBy(d.Option, "id", "tibet")) > 0 || !strings.Contains(d.Note, "last period: 1.") {
		t.Errorf("note %q", d.Note)
	}
	one := &stats.TrendAnswer{Measure: "rd", Series: []stats.Series{series("beijing", beijing[:1])}}
	if d := Trend(one, Line{Form: "slope"}, style(t, "zh", 800, false)); d.Note == "" {
		t.Error("no word of why one period is no slope")
	}
}

// ECharts would leave marks out where the axis has no label.
func TestEveryMarkIsShown(t *testing.T) {
	for _, form := range TrendForms {
		for _, line := range seriesBy(Trend(twoProvinces(), Line{Form: form, Sums: true}, style(t, "en", 800, false)).Option, "z", 3.0) {
			if line["showAllSymbol"] != true {
				t.Errorf("%s: %v", form, line["id"])
			}
		}
	}
}

// What is not exact is hollow, and a gap a gap, in small charts and stacked areas too.
func TestHedgedFiguresAreHollowInEveryForm(t *testing.T) {
	for _, form := range TrendForms {
		if form == formHeat { // which has signs, and cells for figures alone
			continue
		}
		o := Trend(twoProvinces(), Line{Form: form, Sums: true}, style(t, "en", 800, false)).Option
		text := o.JSON()
		if !strings.Contains(text, `"borderColor":"#0072b2","borderWidth":2,"color":"#ffffff"`) {
			t.Errorf("%s: no hollow mark", form)
		}
		if gap := strings.Contains(text, `[2,null]`); gap != (form != "slope") {
			t.Errorf("%s: gap %v", form, gap)
		}
	}
}

func TestParseReference(t *testing.T) {
	for _, tt := range []struct {
		text string
		want Reference
		ok   bool
	}{
		{"2.5", Reference{2.5, 2.5, ""}, true}, {" 2~3 目标 ", Reference{2, 3, "目标"}, true}, {"3%～2% the  target", Reference{2, 3, "the  target"}, true},
		{"1,234", Reference{1234, 1234, ""}, true}, {"-0.5　下限", Reference{-0.5, -0.5, "下限"}, true},
		{"", Reference{}, false}, {"two", Reference{}, false}, {"2~", Reference{}, false}, {"1e999", Reference{}, false}, {"NaN", Reference{}, false}, {"2~3~4", Reference{}, false},
	} {
		if got, ok := ParseReference(tt.text); ok != tt.ok || ok && got != tt.want {
			t.Errorf("ParseReference(%q) = %+v, %v; want %+v, %v", tt.text, got, ok, tt.want, tt.ok)
		}
	}
}

func FuzzParseReference(f *testing.F) {
	for _, seed := range []string{"2.5", "2~3 a", "~", "%", "1e308~-1e308", "　", "0x1p-2"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if r, ok := ParseReference(text); ok && !(r.Lo <= r.Hi && finite(r.Lo) && finite(r.Hi)) {
			t.Errorf("ParseReference(%q) = %+v", text, r)
		}
	})
}

// A reference has room on the axis, is in the numbers of its ticks, and says its name and value.
func TestReference(t *testing.T) {
	s := style(t, "en", 800, false)
	growth := &stats.TrendAnswer{Measure: "rd", Unit: "fraction", Series: []stats.Series{series("beijing", []float64{0.1, 0.12})}}
	for _, tt := range []struct {
		a    *stats.TrendAnswer
		ref  string
		lo   float64
		hi   float64
		text string
	}{
		{twoProvinces(), "5000", 5000, 5000, "Reference: CNY 500bn"},
		{growth, "5~7.5 plan", 0.05, 0.075, "plan: 5.0% … 7.5%"},
	} {
		shapes := shapeParts(t, Trend(tt.a, Line{Ref: tt.ref}, s).Option)
		if len(shapes) != 1 || shapes[0].Value[1] != tt.lo || shapes[0].Value[2] != tt.hi || shapes[0].Parts[0]["label"] != tt.text {
			t.Errorf("%s: %+v", tt.ref, shapes)
		}
	}
	if d := Trend(growth, Line{Ref: "much"}, s); !strings.Contains(d.Note, "much") || len(shapeParts(t, d.Option)) > 0 {
		t.Errorf("note %q", d.Note)
	}
	if got := shapeParts(t, Trend(growth, Line{Ref: "-1", Log: true}, s).Option); len(got) > 0 {
		t.Errorf("%+v on a logarithmic axis", got)
	}
}
