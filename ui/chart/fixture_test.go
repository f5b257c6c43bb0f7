package chart

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/format"
)

// Figures of ../shared/data/context/province_rd.csv: R&D spending in 100m CNY and its ratio to GDP in percent.
var (
	beijing  = []float64{1870.8, 2233.6, 2326.6, 2629.3, 2843.3, 2947.1, 3278.4} // 2018–2024
	zhejiang = []float64{1445.7, 1669.8, 1859.9, 2157.7, 2416.8, 2640.2, 2901.4}
	ratios   = []float64{6.17, 6.31, 6.44, 6.53, 6.83, 6.73, 6.58} // Beijing's
)

var nan = stats.Num(math.NaN())

var titles = map[string][2]string{
	"rd":    {"研发投入", "R&D spending"},
	"ratio": {"研发经费占GDP比重", "R&D to GDP"},
	"gdp":   {"地区生产总值", "GDP"},
	"flat":  {"没有变化的一列", "A column without any variation at all"},
}

var entities = map[string][2]string{
	"beijing": {"北京市", "Beijing"}, "zhejiang": {"浙江省", "Zhejiang Province"}, "tibet": {"西藏自治区", "Tibet"},
	"trick": {"@tip{a}<b>", "@tip{a}<b>"}, // text is never taken for a name of ours or for markup
}

var specs = map[string]format.Spec{"rd": {Unit: "CNY", Scale: 1e8}, "gdp": {Unit: "CNY", Scale: 1e8}, "ratio": {Unit: "%"}}

// style is a page of that language and width; a word that is not in Entries ends the test.
func style(t *testing.T, lang string, width int, dark bool) Style {
	t.Helper()
	in := map[string]int{"zh": 0, "en": 1}[lang]
	return Style{
		Lang: lang, Width: width, Dark: dark,
		Entity: func(v string) string {
			if names, ok := entities[v]; ok {
				return names[in]
			}
			return v
		},
		Title: func(id string) string { return titles[id][in] },
		Spec:  func(id string) format.Spec { return specs[id] },
		Words: func(key string, args ...string) string {
			text, ok := Entries[key]
			if !ok {
				t.Fatalf("no word %q", key)
			}
			words := text[in]
			for i, a := range args {
				mark := "{" + strconv.Itoa(i) + "}"
				if !strings.Contains(words, mark) {
					t.Errorf("%q has no place for argument %d", key, i)
				}
				words = strings.ReplaceAll(words, mark, a)
			}
			return words
		},
	}
}

// series has values in the years from 2018 on; NaN is no point at all.
func series(entity string, values []float64) stats.Series {
	s := stats.Series{Entity: entity}
	for i, v := range values {
		if !math.IsNaN(v) {
			s.Points = append(s.Points, stats.Point{Period: strconv.Itoa(2018 + i), T: stats.Num(2018 + i), Value: stats.Num(v)})
		}
	}
	return s
}

// twoProvinces has a gap in 2020, a figure that is not exact, and fitted lines.
func twoProvinces() *stats.TrendAnswer {
	a := &stats.TrendAnswer{Measure: "rd", Unit: "CNY", Series: []stats.Series{series("beijing", beijing), series("zhejiang", zhejiang)}}
	z := &a.Series[1]
	z.Points = append(z.Points[:2], z.Points[3:]...)
	a.Series[0].Points[6].Mark = &stats.Mark{Qualifier: "over"}
	for i := range a.Series {
		a.Series[i].Fit = &stats.Fit{Name: "ols", Line: []stats.FitPoint{{T: 2018, Value: 1500}, {T: 2024, Value: 3000}}}
	}
	return a
}

func threeRanked() *stats.RankingAnswer {
	return &stats.RankingAnswer{Measure: "rd", At: "2024", Compare: "2018", By: "value", Unit: "CNY", Total: 31, Rows: []stats.RankRow{
		{Entity: "beijing", Value: 3278.4, Level: 3278.4, Rank: 1, Previous: 1870.8, PreviousRank: 2, Change: 1, Share: 0.5, Mark: &stats.Mark{Qualifier: "about"}},
		{Entity: "zhejiang", Value: 2901.4, Level: 2901.4, Rank: 2, Previous: 1445.7, PreviousRank: 1, Change: -1, Share: 0.4},
		{Entity: "tibet", Value: 7.9, Level: 7.9, Rank: 12, Previous: nan, PreviousRank: nan, Change: nan, Share: 0.1},
	}}
}

func byRate() *stats.RankingAnswer {
	return &stats.RankingAnswer{Measure: "rd", At: "2024", Compare: "2018", By: "cagr", Unit: "fraction", Total: 2, Rows: []stats.RankRow{
		{Entity: "zhejiang", Value: 0.1231, Level: 2901.4, Rank: 1, Previous: 1445.7, PreviousRank: nan, Change: nan, Share: nan},
		{Entity: "trick", Value: -0.02, Level: 90, Rank: 2, Previous: 100, PreviousRank: nan, Change: nan, Share: nan, Mark: &stats.Mark{Qualifier: "over"}},
	}}
}

func matrix() *stats.CorrelationAnswer {
	return &stats.CorrelationAnswer{
		Columns: []string{"rd", "ratio", "flat"}, PairsTested: 2, Adjust: "bh", Level: 0.95,
		R:        [][]stats.Num{{1, -0.7312, nan}, {-0.7312, 1, nan}, {nan, nan, nan}},
		P:        [][]stats.Num{{nan, 0.00001, nan}, {0.00001, nan, nan}, {nan, nan, nan}},
		Adjusted: [][]stats.Num{{nan, 0.03, nan}, {0.03, nan, nan}, {nan, nan, nan}},
		Ns:       [][]int{{31, 30, 2}, {30, 30, 2}, {2, 2, 2}},
		Lower:    [][]stats.Num{{nan, -0.86, nan}, {-0.86, nan, nan}, {nan, nan, nan}},
		Upper:    [][]stats.Num{{nan, -0.5, nan}, {-0.5, nan, nan}, {nan, nan, nan}},
	}
}

func pairs() *stats.Points {
	p := &stats.Points{X: "rd", Y: "ratio", N: 31, Fit: &stats.Fit{Slope: 0.000341, R2: 0.41, P: 0.0003,
		Line: []stats.FitPoint{{T: 1870.8, Value: 6.3}, {T: 3278.4, Value: 6.78}}}}
	for i := range beijing[:4] {
		p.Xs, p.Ys = append(p.Xs, stats.Num(beijing[i])), append(p.Ys, stats.Num(ratios[i]))
		p.Labels = append(p.Labels, stats.PointLabel{Entity: "beijing", Period: strconv.Itoa(2018 + i)})
	}
	return p
}

// followed is a ranking over three years, the first with too few figures, in which two change places and one is missing once.
func followed() *stats.RankingAnswer {
	a := threeRanked()
	a.Rows = a.Rows[:3]
	a.Over = &stats.RanksOver{Periods: []string{"2012", "2018", "2018-Q1", "2024", "2025"}, Ns: []int{3, 31, 31, 30, 31}, Series: []stats.RanksSeries{
		{Entity: "beijing", Ranks: []stats.Num{1, 2, 1, 1, 1}, Values: []stats.Num{1063.4, 1870.8, 400, 3278.4, 3500}},
		{Entity: "zhejiang", Ranks: []stats.Num{2, 1, 2, 2, 2}, Values: []stats.Num{722.6, 1945.7, 300, 2901.4, 3100}},
		{Entity: "tibet", Ranks: []stats.Num{nan, nan, 3, 12, 12}, Values: []stats.Num{nan, nan, 1, 7.9, 8}},
	}}
	return a
}

// perPeriod has a pair at three years, one without bounds and one without a coefficient.
func perPeriod() *stats.CorrelationAnswer {
	a := matrix()
	of := func(x stats.Num) [][]stats.Num { return [][]stats.Num{{1, x, nan}, {x, 1, nan}, {nan, nan, nan}} }
	for i, r := range []stats.Num{0.4, -0.7, nan} {
		p := stats.PeriodMatrix{Period: strconv.Itoa(2020 + i), R: of(r), P: of(0.04), Adjusted: of(0.08), Ns: [][]int{{31, 30, 0}, {30, 31, 0}, {0, 0, 0}}, Lower: of(r - 0.2), Upper: of(r + 0.2)}
		if i == 1 {
			p.Lower, p.Upper = of(nan), of(nan)
		}
		a.Periods = append(a.Periods, p)
	}
	return a
}

// shapesOf has so many groups; the second has one value only, the third too many to list, and one is named to trick.
func shapesOf(groups int) *stats.DistributionAnswer {
	a := &stats.DistributionAnswer{Measure: "ratio", Total: groups}
	for i := range groups {
		d := stats.Distribution{
			Name: []string{"beijing", "trick", "tibet"}[i%3], N: 7, Distinct: 4, Mean: 3.2857142857, SD: 1.7, Min: 2, Max: 9, Bandwidth: 0.5,
			Bins:    []stats.Bin{{Lo: 2, Hi: 4, Count: 5}, {Lo: 4, Hi: 6, Count: 1}, {Lo: 6, Hi: 8}, {Lo: 8, Hi: 10, Count: 1}},
			Density: []stats.DensityPoint{{X: 0.5, Y: 0.001}, {X: 3, Y: 0.4}, {X: 10.5, Y: 0.002}},
			Box:     stats.Box{Low: 2, Q1: 2.5, Median: 3, Q3: 3.5, High: 4, Outliers: []stats.Num{9}, OutlierCount: 1},
			ECDF:    []stats.DensityPoint{{X: 2, Y: 2. / 7}, {X: 3, Y: 5. / 7}, {X: 4, Y: 6. / 7}, {X: 9, Y: 1}},
		}
		switch i {
		case 1:
			d = stats.Distribution{
				Name: "trick", N: 1, Distinct: 1, Mean: 3, SD: nan, Min: 3, Max: 3, Bandwidth: nan,
				Bins: []stats.Bin{{Lo: 2, Hi: 4, Count: 1}, {Lo: 4, Hi: 6}, {Lo: 6, Hi: 8}, {Lo: 8, Hi: 10}},
				Box:  stats.Box{Low: 3, Q1: 3, Median: 3, Q3: 3, High: 3}, ECDF: []stats.DensityPoint{{X: 3, Y: 1}},
			}
		case 2:
			d.N, d.Distinct = 100_000, 5000
		}
		a.Groups = append(a.Groups, d)
	}
	return a
}

// compared has an interval of one mean and none of the other, which is of one value.
func compared(test string) *stats.ComparisonAnswer {
	return &stats.ComparisonAnswer{Measure: "ratio", Test: test, Level: 0.9, Groups: []stats.Compared{
		{Name: "beijing", N: 7, Mean: 3.2857142857, SD: 1.7, Median: 3, Lower: 1.7, Upper: 9.8},
		{Name: "trick", N: 1, Mean: 3, SD: nan, Median: 3, Lower: nan, Upper: nan},
	}}
}
