package chart

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/stats"
)

// Periods of other lengths, after the one ranked, or with too few figures do not stand beside the others.
func TestWhole(t *testing.T) {
	a := followed()
	if got := Whole(a); !slices.Equal(got, []int{1, 3}) {
		t.Errorf("%v, want 2018 and 2024", got)
	}
	a.At = "2025"
	if got := Whole(a); !slices.Equal(got, []int{1, 3, 4}) {
		t.Errorf("up to 2025: %v", got)
	}
	if got := Whole(threeRanked()); got != nil {
		t.Errorf("of a ranking at one period: %v", got)
	}
}

func TestMoment(t *testing.T) {
	order := func(f Frame) string {
		var names []string
		for _, r := range Moment(followed(), f).Rows {
			names = append(names, r.Entity)
		}
		return strings.Join(names, " ")
	}
	for want, f := range map[string]Frame{
		"zhejiang beijing":       {At: 0, Bars: 3}, // Tibet has no figure then
		"zhejiang":               {At: 0, Bars: 1},
		"beijing zhejiang tibet": {At: 0, Bars: 3, Fixed: true},
	} {
		if got := order(f); got != want {
			t.Errorf("%+v: %s, want %s", f, got, want)
		}
	}
	if got := order(Frame{At: 99, Bars: 3}); got != "beijing zhejiang tibet" {
		t.Errorf("past the end: %s", got)
	}
}

// Labels keep their order and their distance, stay between 0 and 1 while there is room, and do not move where they need not.
func TestApart(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n := range 40 {
		y := make([]float64, n)
		for i := range y {
			y[i] = math.Pow(r.Float64(), 3)
		}
		gap := 1 / float64(n+1)
		out := apart(y, gap)
		for i := range y {
			for k := range y {
				if y[i] < y[k] && out[k]-out[i] < gap-1e-9 {
					t.Fatalf("%v: %v and %v are %v apart, want %v", n, y[i], y[k], out[k]-out[i], gap)
				}
			}
			if out[i] < -1e-9 || out[i] > 1+1e-9 {
				t.Fatalf("%v lies outside", out[i])
			}
		}
	}
	if got := apart([]float64{0.9, 0.1, 0.5}, 0.2); !slices.Equal(got, []float64{0.9, 0.1, 0.5}) {
		t.Errorf("moved without need: %v", got)
	}
	if got := apart([]float64{0.5, 0.5}, 0.2); math.Abs(got[0]+got[1]-1) > 1e-12 {
		t.Errorf("not about their mean: %v", got)
	}
}

func TestProvinces(t *testing.T) {
	all, _ := provinces()
	seen := map[[2]int]string{}
	for i, p := range all {
		if other := seen[[2]int{p.x, p.y}]; other != "" {
			t.Errorf("%s lies on %s", p.code, other)
		}
		seen[[2]int{p.x, p.y}] = p.code
		if p.x < 0 || p.x >= tilesAcross || p.y < 0 || p.y >= tilesDown || p.zh == "" || provinceOf(p.zh) != i || provinceOf(p.code) != i {
			t.Errorf("%+v is not found", p)
		}
	}
	for name, code := range map[string]string{
		"北京市": "BJ", "新疆维吾尔自治区": "XJ", "广西": "GX", "内蒙古自治区": "NM", "inner_mongolia": "NM", "Inner Mongolia": "NM", "Zhejiang Province": "ZJ", "shaanxi": "SN",
		"Shanxi": "SX", "Xizang": "XZ", "Tibet": "XZ", "440000": "GD", "44": "GD", "香港特别行政区": "HK", "Macau": "MO", "Taiwan Province": "TW",
	} {
		if i := provinceOf(name); i < 0 || all[i].code != code {
			t.Errorf("%s is not %s", name, code)
		}
	}
	if len(all) != 34 || provinceOf("杭州市") >= 0 || provinceOf("") >= 0 || provinceOf("Germany") >= 0 {
		t.Errorf("%d provinces, or a city is one", len(all))
	}
	for list, want := range map[string]bool{"北京 上海 天津 重庆 河北": true, "北京 上海 天津 重庆": false, "北京 上海 天津 重庆 河北 杭州": false} {
		var rows []stats.RankRow
		for _, name := range strings.Fields(list) {
			rows = append(rows, stats.RankRow{Entity: name})
		}
		if Provinces(rows) != want {
			t.Errorf("%s: %t, want %t", list, !want, want)
		}
	}
}

func TestStepsOfColours(t *testing.T) {
	rows := func(values ...stats.Num) (out []*stats.RankRow) {
		for _, v := range values {
			out = append(out, &stats.RankRow{Value: v})
		}
		return append(out, nil)
	}
	for _, tt := range []struct {
		values []stats.Num
		want   []shade
	}{
		{nil, nil},
		{[]stats.Num{3}, []shade{{3, 3}}},
		{[]stats.Num{5, 1, 4, 2, 3}, []shade{{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}}},
		{[]stats.Num{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, []shade{{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}}},
		{[]stats.Num{1, 1, 1, 1, 2}, []shade{{1, 1}, {2, 2}}}, // equal ones are of one colour
	} {
		if got := stepsOf(rows(tt.values...)); !slices.Equal(got, tt.want) {
			t.Errorf("%v: %v, want %v", tt.values, got, tt.want)
		}
	}
}

func TestAlternativesOfTheForms(t *testing.T) {
	s := style(t, "en", 1232, false)
	for got, want := range map[string]string{
		AltBump(followed(), s):                                "Beijing: rank 2 in 2018, rank 1 in 2024.",
		AltBump(followed(), style(t, "zh", 1232, false)):      "西藏自治区，2024：第 12 位。",
		AltSlope(threeRanked(), s):                            "Zhejiang Province: CNY 144.57bn in 2018, CNY 290.14bn in 2024.",
		AltTileMap(threeRanked(), s):                          "Tile map of R&D spending (CNY 100m), 2024, ranked: 31.",
		AltPerPeriod(perPeriod(), []string{"rd", "ratio"}, s): "2021: −0.70.",
		Alt(Moment(followed(), Frame{At: 0, Bars: 3}), s):     "1. Zhejiang Province: CNY 194.57bn.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q does not say %q", got, want)
		}
	}
}

// Only points that move the line much are marked, with how much in their tip.
func TestPointsThatCarryTheLine(t *testing.T) {
	p := pairs()
	p.Cook, p.Leverage = []stats.Num{0.02, 0.9, nan, 0.11}, []stats.Num{0.1, 0.5, nan, 0.2}
	data := Scatter(p, style(t, "en", 1232, false))["series"].(list)[0].(Option)["data"].([]dot)
	for i, want := range []bool{false, true, false, false} { // 4/31 is above 0.11
		if marked := strings.Contains(strings.Join(data[i].Tip, "; "), "Cook"); marked != want || (data[i].Style != nil) != want {
			t.Errorf("point %d: marked %v, %v", i, marked, data[i].Tip)
		}
	}
}

// Labels beside dots stay on a chart, and what they do not need is left to the dots.
func TestDotsHaveRoomForTheirLabels(t *testing.T) {
	ends := []dotEnds{{0, 2, 20, 30}, {1, 9, 60, 60}, {8, 10, 70, 50}, {5, 5, 40, 40}}
	for _, width := range []int{200, 260, 500} {
		left, right := dotRoom(ends, 0, 10, width)
		plot := float64(width - left - right)
		for _, e := range ends {
			if x := float64(left) + e.lo/10*plot; x < float64(e.left+10) {
				t.Errorf("%d wide: %v begins %v before the chart", width, e, float64(e.left+10)-x)
			}
			if x := float64(left) + e.hi/10*plot; x+float64(e.right+10) > float64(width) {
				t.Errorf("%d wide: %v is cut at the right", width, e)
			}
		}
		if plot < float64(width-70-50-36) {
			t.Errorf("%d wide: dots have only %v", width, plot)
		}
	}
}

// Of more entities than there is room for the first are drawn, and whoever is selected, and it is said of how many they are.
func TestBumpDrawsTheFirstAndTheSelected(t *testing.T) {
	a := &stats.RankingAnswer{Measure: "rd", At: "2021", Over: &stats.RanksOver{Periods: []string{"2020", "2021"}, Ns: []int{90, 90}}, Total: 90}
	for i := range a.Total {
		r, name := stats.Num(i+1), "e"+strconv.Itoa(i)
		a.Rows = append(a.Rows, stats.RankRow{Entity: name, Value: -r, Rank: r})
		a.Over.Series = append(a.Over.Series, stats.RanksSeries{Entity: name, Ranks: []stats.Num{r, r}, Values: []stats.Num{-r, -r}})
	}
	for _, tt := range []struct {
		selected   []string
		last, says string
		worst      float64
	}{
		{nil, "e59", "60 of 90 drawn: the first ones.", 60},
		{[]string{"e3"}, "e59", "60 of 90 drawn: the first ones.", 60},
		{[]string{"e80", "e3"}, "e80", "60 of 90 drawn: the first ones and those selected.", 81},
	} {
		s := style(t, "en", 800, false)
		s.Selected = tt.selected
		o := Bump(a, s)
		lines, y := o["series"].(list), o["yAxis"].(Option)
		last := lines[len(lines)-1].(Option)["entity"]
		if said := PartRanked("bump", a, false, Frame{}, s); len(lines) != MaxBump || last != tt.last || said != tt.says || y["max"] != tt.worst {
			t.Errorf("selected %v: %d lines, the last %v, said %q, down to %v", tt.selected, len(lines), last, said, y["max"])
		}
		for _, one := range tt.selected {
			if !slices.ContainsFunc(lines, func(l any) bool { return l.(Option)["entity"] == one }) {
				t.Errorf("%s is selected and not drawn", one)
			}
		}
	}
}

// A race of many draws those in front at each moment, in the colours of their places in the answer.
func TestRaceDrawsTheFront(t *testing.T) {
	a := &stats.RankingAnswer{Measure: "rd", At: "2021", Over: &stats.RanksOver{Periods: []string{"2020", "2021"}, Ns: []int{30, 30}}, Total: 30}
	for i := range a.Total {
		now, before, name := stats.Num(i+1), stats.Num(a.Total-i), "e"+strconv.Itoa(i)
		a.Rows = append(a.Rows, stats.RankRow{Entity: name, Value: -now, Rank: now})
		a.Over.Series = append(a.Over.Series, stats.RanksSeries{Entity: name, Ranks: []stats.Num{before, now}, Values: []stats.Num{-before, -now}})
	}
	s := style(t, "en", 800, false)
	for _, tt := range []struct {
		f    Frame
		want []int // which of the rows
	}{
		{Frame{At: 0, Bars: 3}, []int{29, 28, 27}},
		{Frame{At: 1, Bars: 3}, []int{0, 1, 2}},
		{Frame{At: 0, Bars: 3, Fixed: true}, []int{0, 1, 2}},
	} {
		bars := Race(a, tt.f, s)["series"].(list)[0].(Option)["data"].(list)
		for i, item := range bars {
			bar, want := item.(Option), "e"+strconv.Itoa(tt.want[i])
			colour := s.Colours().Categories[tt.want[i]%len(s.Colours().Categories)]
			if len(bars) != 3 || bar["entity"] != want || bar["itemStyle"].(Option)["color"] != colour {
				t.Errorf("%+v: bar %d is of %v in %v, want %s in %s", tt.f, i, bar["entity"], bar["itemStyle"], want, colour)
			}
		}
	}
}

// A race says how many of how many are drawn where that is not all.
func TestRaceSaysItsPart(t *testing.T) {
	a := &stats.RankingAnswer{Measure: "rd", At: "2021", Over: &stats.RanksOver{Periods: []string{"2021"}, Ns: []int{MaxRace + 1}}, Total: MaxRace + 1}
	for i := range a.Total {
		r, name := stats.Num(i+1), "e"+strconv.Itoa(i)
		a.Rows = append(a.Rows, stats.RankRow{Entity: name, Value: -r, Rank: r})
		a.Over.Series = append(a.Over.Series, stats.RanksSeries{Entity: name, Ranks: []stats.Num{r}, Values: []stats.Num{-r}})
	}
	for bars, want := range map[int]string{20: "20 of 61 drawn: the first ones.", MaxRace: "60 of 61 drawn: the first ones.", MaxRace + 1: ""} {
		if got := PartRanked("race", a, false, Frame{Bars: bars}, style(t, "en", 800, false)); got != want {
			t.Errorf("%d bars: %q, want %q", bars, got, want)
		}
	}
}

// Names at the ends of lines stand where the lines end, even if places lie far below one another.
func TestBumpHeightHasRoomForNames(t *testing.T) {
	for _, tt := range []struct{ lines, worst, want int }{{60, 60, 72 + 18*60}, {60, 115, 72 + 16*115}, {60, 900, 72 + 16*120}, {5, 900, 72 + 18*60}, {5, 5, 320}} {
		a := &stats.RankingAnswer{Measure: "rd", At: "2021", Over: &stats.RanksOver{Periods: []string{"2020", "2021"}, Ns: []int{900, 900}}, Total: 900}
		for i := range tt.lines {
			before := stats.Num(i + 1)
			if i == 0 {
				before = stats.Num(tt.worst)
			}
			a.Over.Series = append(a.Over.Series, stats.RanksSeries{Entity: "e" + strconv.Itoa(i), Ranks: []stats.Num{before, stats.Num(i + 1)}, Values: []stats.Num{1, 1}})
		}
		if got := BumpHeight(a, style(t, "en", 800, false)); got != tt.want {
			t.Errorf("%d lines down to %d: %d pixels, want %d", tt.lines, tt.worst, got, tt.want)
		}
	}
}

// The period of a race stands over the bars, at the end of a title that leaves it room.
func TestRaceClockIsClearOfBars(t *testing.T) {
	o := Race(followed(), Frame{At: 1, Bars: 3}, style(t, "en", 800, false))
	clock := o["series"].(list)[1].(Option)
	at := clock["data"].([]figureOf)[0].Parts[0]["at"].(point)
	room := 800 - o["grid"].(Option)["right"].(int) - textWidth("2024", clockSize)
	if title := o["yAxis"].(Option)["nameTruncate"].(Option)["maxWidth"].(int); at[1] != atMax || clock["clip"] != false || title > room-16 || clockSize > headHeight {
		t.Errorf("at %v, clipped %v, beside a title of %d where %d are left", at, clock["clip"], title, room)
	}
}

// What a colour stands for is no sum of minus signs.
func TestMapLegendBelowZero(t *testing.T) {
	s := style(t, "en", 800, false)
	for want, lo := range map[string]float64{"−7 … −3": -7, "2–6": 2} {
		if got := s.stepLegend([]shade{{lo, lo + 4}}, s.Spec("none"), 80)[1]["text"]; got != want {
			t.Errorf("%v to %v is %q, want %q", lo, lo+4, got, want)
		}
	}
}

// What stands behind a bar of a race ends within the chart, also behind the longest one.
func TestRaceNamesHaveRoom(t *testing.T) {
	for _, width := range []int{358, 800} {
		s := style(t, "zh", width, false)
		s.Entity = func(string) string {
			return "国家高新技术产业开发区科技成果转化与中小企业孵化服务示范基地联合研究院有限责任公司第一分公司"
		}
		o := Race(followed(), Frame{At: 1, Bars: 3}, s)
		right := o["grid"].(Option)["right"].(int)
		for _, item := range o["series"].(list)[0].(Option)["data"].(list) {
			if end := item.(Option)["label"].(Option)["formatter"].(string); textWidth(end, fontSize) > right || right > width*3/5+8 || !strings.HasSuffix(end, "…") {
				t.Errorf("%d wide: %q takes %d, %d are left", width, end, textWidth(end, fontSize), right)
			}
		}
	}
}
