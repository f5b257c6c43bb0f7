package chart

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// xy lists a line's places and values, null as NaN.
func xy(o Option) [][2]any {
	var out [][2]any
	for _, item := range o["data"].(list) {
		value, ok := item.(list)
		if !ok {
			value = item.(Option)["value"].(list)
		}
		out = append(out, [2]any{value[0], value[1]})
	}
	return out
}

func TestTimelineKeepsGaps(t *testing.T) {
	a := &stats.TrendAnswer{Measure: "rd", Series: []stats.Series{{Entity: "beijing", Points: []stats.Point{
		{Period: "2019-Q3", T: 2019.5, Value: 1}, {Period: "2020-Q1", T: 2020, Value: 2}, {Period: "2020-Q2", T: 2020.25, Value: 0},
	}}}}
	s := style(t, "en", 800, false)
	o := Trend(a, Line{}, s).Option
	if got := o["xAxis"].(Option)["data"]; !reflect.DeepEqual(got, []string{"2019-Q3", "2019-Q4", "2020-Q1", "2020-Q2"}) {
		t.Errorf("slots %v", got)
	}
	if got := xy(o["series"].(list)[0].(Option)); !reflect.DeepEqual(got, [][2]any{{0, 1.0}, {1, nil}, {2, 2.0}, {3, 0.0}}) {
		t.Errorf("points %v", got)
	}
	o = Trend(a, Line{Log: true}, s).Option // zero has no place there
	if got := xy(o["series"].(list)[0].(Option)); !reflect.DeepEqual(got, [][2]any{{0, 1.0}, {1, nil}, {2, 2.0}, {3, nil}}) {
		t.Errorf("points on a logarithmic axis %v", got)
	}
}

// Periods of several kinds, and plain numbers in their place, stand where their time is.
func TestTimelineOfMixedPeriods(t *testing.T) {
	for _, points := range [][]stats.Point{
		{{Period: "2019", T: 2019, Value: 1}, {Period: "2020-Q2", T: 2020.25, Value: 2}},
		{{Period: "2019", T: 2019, Value: 1}, {Period: "2020.25", T: 2020.25, Value: 2}},
		{{Period: "1000", T: 1000, Value: 1}, {Period: "9000", T: 9000, Value: 2}, {Period: "9001", T: 9001, Value: 2}}, // too many slots
	} {
		o := Trend(&stats.TrendAnswer{Measure: "rd", Series: []stats.Series{{Points: points}}}, Line{}, style(t, "en", 800, false)).Option
		var want [][2]any
		for _, p := range points {
			want = append(want, [2]any{float64(p.T), float64(p.Value)})
		}
		if got := xy(o["series"].(list)[0].(Option)); o["xAxis"].(Option)["type"] != "value" || !reflect.DeepEqual(got, want) {
			t.Errorf("axis %v, points %v", o["xAxis"], got)
		}
	}
}

// Axes of parts of years are labelled where a calendar turns; where time itself is the axis, by what occurs.
func TestTimelineLabels(t *testing.T) {
	label := func(total int, points ...stats.Point) (any, any) {
		o := Trend(&stats.TrendAnswer{Measure: "rd", Series: []stats.Series{{Points: points, Total: total}}}, Line{}, style(t, "en", 800, false)).Option
		axis := o["xAxis"].(Option)["axisLabel"].(Option)
		return axis["interval"], axis["formatter"]
	}
	years := []stats.Point{{Period: "2019", T: 2019, Value: 1}, {Period: "2020", T: 2020, Value: 2}}
	months := []stats.Point{{Period: "2019-12", T: 2019 + 11.0/12, Value: 1}, {Period: "2020-01", T: 2020, Value: 2}}
	days := append([]stats.Point{{Period: "2019-12-01", T: 2019.915, Value: 1}}, years...)
	plain := append([]stats.Point{{Period: "2019.5", T: 2019.5, Value: 1}}, months...)
	for name, tt := range map[string]struct {
		total               int
		points              []stats.Point
		interval, formatter any
	}{
		"years":          {0, years, nil, nil},
		"months":         {0, months, "@calendar", nil},
		"thinned months": {900, months, nil, "@number:time/month"},
		"mixed":          {0, append(months[:1:1], years...), nil, "@number:time/month"},
		"days":           {0, days, nil, "@number:time/day"},
		"thinned years":  {900, years, nil, "@number:time"},
		"plain numbers":  {0, plain, nil, "@number:time"},
	} {
		if interval, formatter := label(tt.total, tt.points...); interval != tt.interval || formatter != tt.formatter {
			t.Errorf("%s: %v, %v", name, interval, formatter)
		}
	}
}

func TestInParts(t *testing.T) {
	for text, want := range map[string]bool{"2019-12 2020-01": true, "2019-Q4": true, "2019-H1 2019-H2": true, "2019 2020": false, "2019-12 2019-Q4": false, "2019-12-01": false, "": false} {
		if got := inParts(strings.Fields(text)); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestTrendTipIsSorted(t *testing.T) {
	a := &stats.TrendAnswer{Measure: "rd", Series: []stats.Series{series("zhejiang", zhejiang[6:]), series("beijing", beijing[6:])}}
	a.Series[1].Points[0].Mark = &stats.Mark{Qualifier: "over"}
	all := Trend(a, Line{}, style(t, "zh", 800, false)).Option["series"].(list)
	tip := all[len(all)-1].(Option)["data"].(list)[0].(Option)["tip"]
	if want := []string{"北京市：超过 3,278.4亿元", "浙江省：2,901.4亿元"}; !reflect.DeepEqual(tip, want) {
		t.Errorf("tip %q, want %q", tip, want)
	}
}

func TestTrendTipCountsTheRest(t *testing.T) {
	a := &stats.TrendAnswer{Measure: "ratio", Unit: "%"}
	for range maxTip + 3 {
		a.Series = append(a.Series, series("beijing", ratios[:1]))
	}
	all := Trend(a, Line{}, style(t, "en", 800, false)).Option["series"].(list)
	tip := all[len(all)-1].(Option)["data"].(list)[0].(Option)["tip"].([]string)
	if len(tip) != maxTip+1 || tip[maxTip] != "… and 3 more" {
		t.Errorf("tip %q", tip)
	}
}

// A point without a neighbour is seen, also where lines have no marks.
func TestLonePointsAreMarked(t *testing.T) {
	a := &stats.TrendAnswer{Measure: "rd"}
	for range 30 {
		a.Series = append(a.Series, series("beijing", []float64{1, 2, math.NaN(), 4}))
	}
	line := Trend(a, Line{}, style(t, "en", 800, false)).Option["series"].(list)[0].(Option)
	data := line["data"].(list)
	if last, ok := data[3].(Option); line["symbol"] != "none" || !ok || last["symbol"] != "circle" {
		t.Errorf("symbol %v, data %v", line["symbol"], data)
	}
	if _, ok := data[1].(list); !ok {
		t.Errorf("a point on a line is marked: %v", data[1])
	}
}

func TestTrendDrawsTheFirst(t *testing.T) {
	a := &stats.TrendAnswer{Measure: "rd"}
	for range 500 {
		a.Series = append(a.Series, series("beijing", beijing))
	}
	d := Trend(a, Line{}, style(t, "zh", 800, false))
	if n := len(d.Option["series"].(list)); n != MaxLines+1 || d.Note != "图中画出 500 个中的前 100 个。" { // and the tips
		t.Errorf("%d series, note %q", n, d.Note)
	}
}

func TestRankingDrawsTheFirst(t *testing.T) {
	a := &stats.RankingAnswer{Measure: "rd", Total: 10_000}
	for i := range 10_000 {
		a.Rows = append(a.Rows, stats.RankRow{Entity: "beijing", Value: stats.Num(20_000 - i), Rank: stats.Num(i + 1), Change: nan, Share: nan, Previous: nan, PreviousRank: nan})
	}
	o := Ranking(a, style(t, "en", 800, false))
	names := o["yAxis"].(Option)["data"].([]string)
	if len(names) != MaxBars || names[0] != "\u2007\u20071  Beijing" || Height(a, style(t, "en", 800, false)) != headHeight+footHeight+MaxBars*rowHeight {
		t.Errorf("%d bars in %d px, the first %q", len(names), Height(a, style(t, "en", 800, false)), names[0])
	}
}

func TestEmptyAnswers(t *testing.T) {
	s := style(t, "en", 358, false)
	empty := &stats.CorrelationAnswer{}
	for _, o := range []Option{
		Trend(&stats.TrendAnswer{Measure: "rd"}, Line{Log: true}, s).Option,
		Trend(&stats.TrendAnswer{Measure: "rd", Series: []stats.Series{{Points: []stats.Point{{Period: "2020", T: 2020, Value: nan}}}}}, Line{Log: true}, s).Option,
		Ranking(&stats.RankingAnswer{Measure: "rd"}, s), Heatmap(empty, s), Scatter(&stats.Points{X: "rd", Y: "ratio"}, s),
	} {
		if text := o.JSON(); !strings.HasPrefix(text, "{") {
			t.Error(text)
		}
	}
	if x, y := Cell(empty, 0); x+y != "" {
		t.Errorf("Cell of nothing = %q, %q", x, y)
	}
}

func TestCell(t *testing.T) {
	a := matrix()
	cells := Heatmap(a, style(t, "en", 800, false))["series"].(list)[0].(Option)["data"].(list)
	for i, cell := range cells {
		value := cell.(Option)["value"].(list)
		if x, y := Cell(a, i); x != a.Columns[value[0].(int)] || y != a.Columns[value[1].(int)] {
			t.Errorf("Cell(%d) = %s, %s, drawn at %v", i, x, y, value)
		}
	}
	for _, i := range []int{-1, len(cells)} {
		if x, y := Cell(a, i); x != "" || y != "" {
			t.Errorf("Cell(%d) = %q, %q", i, x, y)
		}
	}
}

func TestLogTicks(t *testing.T) {
	for _, tt := range []struct {
		lo, hi float64
		want   []float64
	}{
		{1579.7, 5099.6, []float64{1500, 2000, 3000, 5000, 7000}},
		{1, 100, []float64{1, 2, 5, 10, 20, 50, 100}},
		{0.03, 0.2, []float64{0.03, 0.05, 0.07, 0.1, 0.15, 0.2}},
		{5, 5, []float64{5}},
		{1, 1e6, []float64{1, 10, 100, 1e3, 1e4, 1e5, 1e6}},
	} {
		if got := logTicks(tt.lo, tt.hi); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("logTicks(%v, %v) = %v, want %v", tt.lo, tt.hi, got, tt.want)
		}
	}
	for _, r := range [][2]float64{{1e-300, 1e300}, {5e-324, math.MaxFloat64}, {1e-320, 1e-310}} {
		ticks := logTicks(r[0], r[1])
		if len(ticks) == 0 || len(ticks) > 2*maxLogTicks || ticks[0] <= 0 || !finite(ticks[len(ticks)-1]) {
			t.Errorf("logTicks(%v) = %v", r, ticks)
		}
	}
}

func TestSpark(t *testing.T) {
	inf := math.Inf(1)
	for _, tt := range []struct {
		values []float64
		want   string
	}{
		{[]float64{0, 5, 10}, "M1 19h0L31 10L61 1"},
		{[]float64{1, math.NaN(), 2, 3}, "M1 19h0M41 10h0L61 1"},
		{[]float64{7, 7}, "M1 10h0L61 10"},
		{[]float64{7}, "M31 10h0"},
		{[]float64{-math.MaxFloat64, math.MaxFloat64}, "M1 19h0L61 1"},
		{[]float64{inf, math.NaN()}, ""},
		{nil, ""},
	} {
		if got := Spark(tt.values, 62, 20); got != tt.want {
			t.Errorf("Spark(%v) = %q, want %q", tt.values, got, tt.want)
		}
	}
}

func TestAlt(t *testing.T) {
	zh, en := style(t, "zh", 800, false), style(t, "en", 800, false)
	fall := &stats.TrendAnswer{Measure: "rd", Unit: "index", Base: "2018", Series: []stats.Series{series("beijing", []float64{100, 119.3928})}}
	for _, tt := range []struct{ got, want string }{
		{Trend(twoProvinces(), Line{}, zh).Alt, "折线：研发投入（亿元），共 2 条。北京市：2018 为 1,870.8亿元，2024 为 超过 3,278.4亿元。北京市：拟合（ols），2024 为 3,000亿元。浙江省：2018 为 1,445.7亿元，2024 为 2,901.4亿元。浙江省：拟合（ols），2024 为 3,000亿元。"},
		{Trend(fall, Line{}, en).Alt, "Lines: R&D spending (2018 = 100); series: 1. Beijing: 100 in 2018, 119.39 in 2019."},
		{Trend(&stats.TrendAnswer{Measure: "rd", Unit: "CNY", Series: []stats.Series{series("beijing", []float64{100})}}, Line{}, en).Alt, "Lines: R&D spending (CNY 100m); series: 1. Beijing: CNY 10bn, 2018."},
		{Alt(threeRanked(), en), "Bar chart of R&D spending (CNY 100m), 2024, ranked: 31. 1. Beijing: about CNY 327.84bn. 2. Zhejiang Province: CNY 290.14bn. 12. Tibet: CNY 790m."},
		{Alt(byRate(), zh), "条形图：研发投入：2018 以来年均增长（%），2024，共 2 个对象排名。第 1 位 浙江省：12.3%。第 2 位 @tip{a}<b>：−2.0%。"},
		{Alt(matrix(), en), "Matrix of the correlations of 3 columns. R&D spending and R&D to GDP: −0.73 (n = 30)."},
		{AltScatter(pairs(), zh), "散点图：研发经费占GDP比重 对 研发投入，共 31 个点。拟合直线的斜率 0.000341，R² = 0.41，p < 0.001。"},
		{Alt(&stats.RowsAnswer{}, en), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("got  %s\nwant %s", tt.got, tt.want)
		}
	}
}

// Words that the code builds from codes of other packages are all there, in both languages, and none is left over.
func TestEntries(t *testing.T) {
	for _, q := range data.QualifierNames[1:] {
		if _, ok := Entries["chart.hedged."+q]; !ok || format.Sign(q) == "" {
			t.Errorf("qualifier %q has no word or no sign", q)
		}
	}
	var source strings.Builder
	files, _ := filepath.Glob("*.go")
	for _, f := range files {
		if b, err := os.ReadFile(f); err == nil && f != "words.go" && !strings.HasSuffix(f, "_test.go") {
			source.Write(b)
		}
	}
	for key, text := range Entries {
		if text[0] == "" || text[1] == "" {
			t.Errorf("%q lacks a language", key)
		}
		stem := key[:strings.LastIndex(key, ".")+1]
		if !strings.Contains(source.String(), `"`+key+`"`) && !strings.Contains(source.String(), `"`+stem+`"`) {
			t.Errorf("%q is not used", key)
		}
	}
}

// Text and the colours that carry meaning by themselves can be told from their ground (WCAG 2.2: text 4.5,
// graphics 3). Okabe and Ito's lightest colours on white fall short; their series are named beside the line.
func TestPalette(t *testing.T) {
	for name, c := range map[string]Palette{"light": Light, "dark": Dark, "contrast": HighContrast} {
		for _, tt := range []struct {
			what, colour string
			least        float64
		}{
			{"text", c.Text, 7}, {"muted", c.Muted, 4.5}, {"up", c.Up, 4.5}, {"down", c.Down, 4.5}, {"accent", c.Accent, 3}, {"faint", c.Faint, 3},
		} {
			if got := contrast(tt.colour, c.Background); got < tt.least {
				t.Errorf("%s %s %s: contrast %.2f, want %v", name, tt.what, tt.colour, got, tt.least)
			}
		}
		s := Style{Dark: name == "dark", Contrast: name == "contrast"}
		for _, colour := range c.Categories {
			if got := contrast(s.onGround(colour), c.Background); got < readable {
				t.Errorf("%s label of %s: contrast %.2f", name, colour, got)
			}
		}
	}
	for grey := range 256 {
		fill := fmt.Sprintf("#%02x%02x%02x", grey, grey, grey)
		if got := contrast(onFill(fill), fill); got < readable {
			t.Errorf("text on %s: contrast %.2f", fill, got)
		}
	}
	if s := (Style{}); s.onDiverging(-1, false) != "#ffffff" || s.onDiverging(0.7, false) != "#000000" || s.onDiverging(1, true) != Light.Text {
		t.Error("a coefficient is read by white on the darkest colours only, and on pale by the text's own")
	}
	if got := contrast("#000000", "#ffffff"); got != 21 {
		t.Errorf("contrast of black and white = %v, want 21", got)
	}
}
