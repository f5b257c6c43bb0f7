package format

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	nan   = math.NaN()
	inf   = math.Inf(1)
	tenth = 0.1 // a constant 0.1+0.2 would be exact
	cny   = Spec{Unit: "CNY", Scale: 1e8}
)

func TestFull(t *testing.T) {
	for _, tt := range []struct {
		v    float64
		s    Spec
		want string
	}{
		{1374.6, cny, "1,374.6"},
		{-2.5, Spec{}, "-2.5"},
		{2.5, Spec{Decimals: 2}, "2.50"},
		{2.125, Spec{Decimals: 2}, "2.125"}, // never cut
		{7, Spec{Decimals: 1}, "7.0"},
		{1234567.891, Spec{}, "1,234,567.891"},
		{123456789012345, Spec{}, "123,456,789,012,345"},
		{tenth + 0.2, Spec{}, "0.30000000000000004"},
		{tenth + 0.2, Spec{Digits: 6}, "0.3"},
		{0.00001, Spec{}, "0.00001"},
		{math.Copysign(0, -1), Spec{}, "0"},
		{math.Copysign(0, -1), Spec{Decimals: 2}, "0.00"},
		{1e-300, Spec{}, "1e-300"},
		{-1.5e300, Spec{}, "-1.5e+300"},
		{1e20, Spec{}, "100,000,000,000,000,000,000"},
		{nan, cny, "–"},
		{inf, cny, "∞"},
		{-inf, cny, "-∞"},
	} {
		if got := Full(tt.v, tt.s); got != tt.want {
			t.Errorf("Full(%v, %+v) = %q, want %q", tt.v, tt.s, got, tt.want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, tt := range []struct {
		v      float64
		s      Spec
		zh, en string
	}{
		{1374.62, cny, "1,374.6", "1,374.6"},
		{2.5, Spec{Decimals: 2}, "2.50", "2.50"},
		{12345.678, Spec{Decimals: 3}, "12,346", "12,346"},
		{99999, Spec{}, "99,999", "99,999"},
		{99999.6, Spec{}, "10万", "100k"},
		{123456, Spec{}, "12.346万", "123.46k"},
		{-123456789, Spec{}, "−1.2346亿", "−123.46m"},
		{9.87e12, Spec{}, "9.87万亿", "9.87tn"},
		{3.1e9, Spec{}, "31亿", "3.1bn"},
		{1e16, Spec{}, "10,000万亿", "10,000tn"},
		{42221.5, Spec{Unit: "CNY", Scale: 1e4}, "42,222", "42,222"},
		{61319115, Spec{Unit: "CNY", Scale: 1e4}, "6,131.9亿元", "CNY 613.19bn"}, // 6,131.9万 under 万元 were read as 6,131.9万元
		{-1349083.5, Spec{Unit: "CNY", Scale: 1e8, Decimals: 2}, "−134.91万亿元", "−CNY 134.91tn"},
		{1e300, Spec{}, "1×10³⁰⁰", "1×10³⁰⁰"},
		{-1e-300, Spec{}, "−1×10⁻³⁰⁰", "−1×10⁻³⁰⁰"},
		{math.Copysign(0, -1), Spec{}, "0", "0"},
		{nan, Spec{}, "–", "–"},
		{-inf, Spec{}, "−∞", "−∞"},
	} {
		if got := Number(tt.v, tt.s, "zh"); got != tt.zh {
			t.Errorf("Number(%v, zh) = %q, want %q", tt.v, got, tt.zh)
		}
		if got := Number(tt.v, tt.s, "en"); got != tt.en {
			t.Errorf("Number(%v, en) = %q, want %q", tt.v, got, tt.en)
		}
	}
}

func TestDecimals(t *testing.T) {
	for _, tt := range []struct {
		values []float64
		want   int
	}{
		{[]float64{2.44, 2.5, 2.61, 2.07, 2.13}, 2}, // a ratio printed to two decimals
		{[]float64{5, 2.44}, 0},                     // figures of several kinds
		{[]float64{12, 1300, 7}, 0},
		{[]float64{1.5, nan, 2.5, inf}, 1},
		{nil, 0},
	} {
		if got := Decimals(tt.values); got != tt.want {
			t.Errorf("Decimals(%v) = %d, want %d", tt.values, got, tt.want)
		}
	}
}

func TestStat(t *testing.T) {
	for _, tt := range []struct{ got, want string }{
		{Level(0.95), "95%"}, {Level(0.999), "99.9%"}, {P(0.0004), "<0.001"}, {P(0.0342), "0.034"}, {P(0.9996), ">0.999"}, {P(1), "1.000"}, {P(nan), "–"}, {P(0), "<0.001"},
		{Coefficient(0.8249, 2), "0.82"}, {Coefficient(-0.314, 2), "−0.31"}, {Coefficient(0.998, 2), "0.99"},
		{Coefficient(-1, 2), "−1.00"}, {Coefficient(-0.001, 2), "0.00"}, {Coefficient(nan, 2), "–"}, {Coefficient(0.9996, 3), "0.999"},
		{Rank(3), "3"}, {Rank(3.5), "3.5"}, {Rank(nan), "–"},
		{Percent(0.04123, "en"), "4.12%"}, {Percent(-1, "zh"), "−100%"},
		{Count(1234567), "1,234,567"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestByKey(t *testing.T) {
	for _, tt := range []struct {
		key  string
		v    float64
		want string
	}{
		{AxisKey(3500, Spec{}, "zh"), 1500, "1,500"},
		{AxisKey(250000, Spec{}, "zh"), 50000, "5万"},
		{AxisKey(250000, Spec{}, "en"), 50000, "50k"},
		{AxisKey(3e9, Spec{}, "en"), 5e8, "0.5bn"},
		{AxisKey(3e9, Spec{}, "zh"), 0, "0"},
		{AxisKey(1, Spec{}, "en"), 0.30000000000000004, "0.3"},
		{AxisKey(1, Spec{}, "en"), -2, "−2"},
		{AxisKey(1e300, Spec{}, "en"), 5e299, "5×10²⁹⁹"},
		{AxisKey(nan, Spec{}, "en"), 2, "2"},
		{AxisKey(inf, Spec{}, "en"), inf, "∞"},
		{AxisKey(0.5, Spec{Unit: "fraction"}, "en"), 0.07, "7"},
		{AxisKey(7e7, Spec{Unit: "CNY", Scale: 1e4}, "zh"), 7e7, "7,000亿元"},
		{AxisKey(7e7, Spec{Unit: "CNY", Scale: 1e4}, "en"), -1e7, "−CNY 100bn"},
		{AxisKey(7e7, Spec{Unit: "CNY", Scale: 1e4}, "zh"), 0, "0"},
		{AxisKey(7e4, Spec{Unit: "CNY", Scale: 1e4}, "zh"), 7e4, "70,000"},
		{AxisKey(7e5, Spec{Scale: 1e4}, "zh"), 7e5, "70亿"},
		{AxisKey(7e300, Spec{Unit: "CNY", Scale: 1e4}, "en"), 7e300, "7×10³⁰⁰"},
		{MonthKey, 2015.25, "2015-04"},
		{MonthKey, 2014.99, "2015"},
		{MonthKey, 2015, "2015"},
		{DayKey, 2012.5, "2012-07-02"},
		{DayKey, 2013 + 364.0/365, "2013-12-31"},
		{DayKey, 2012, "2012"},
		{DayKey, -5, "−5"},
		{TimeKey, 2012.5, "2012.5"},
		{Each(AxisKey(3e8, Spec{}, "zh")), 1e8, "1亿"},
		{Each(AxisKey(3e8, Spec{}, "zh")), 3e5, "30万"},
		{Each(AxisKey(3e8, Spec{}, "zh")), 3e3, "3,000"},
		{Each(AxisKey(3e8, Spec{}, "zh")), 0.01, "0.01"},
		{Each(AxisKey(3e8, Spec{}, "en")), 1e6, "1m"},
		{Each(AxisKey(3e12, Spec{}, "en")), 1e-9, "1×10⁻⁹"},
		{Each(AxisKey(7e7, Spec{Unit: "CNY", Scale: 1e4}, "zh")), 1e7, "1,000亿元"},
		{Each(AxisKey(7e7, Spec{Unit: "CNY", Scale: 1e4}, "zh")), 10, "10万元"},
		{Each(AxisKey(0.5, Spec{Unit: "fraction"}, "en")), 0.07, "7"},
		{TimeKey, 2018, "2018"},
		{TimeKey, 2020.25, "2020.25"},
		{EmptyKey, 5, ""},
		{"no such key", 5000, "5,000"},
	} {
		if got := ByKey(tt.key, tt.v); got != tt.want {
			t.Errorf("ByKey(%q, %v) = %q, want %q", tt.key, tt.v, got, tt.want)
		}
	}
}

// Labels of one chart are shortened alike, or each by itself where no one word suits all.
func TestAlike(t *testing.T) {
	money := Spec{Unit: "CNY", Scale: 1e4}
	for _, tt := range []struct {
		lang        string
		s           Spec
		least, most float64
		want        []string // of both
	}{
		{"zh", money, 5808.8, 165412, []string{"0.58088亿元", "16.541亿元"}},
		{"en", money, 5808.8, 165412, []string{"CNY 0.058088bn", "CNY 1.6541bn"}},
		{"zh", money, 12, 99999, []string{"12", "99,999"}},
		{"zh", money, 12, 165412, []string{"12", "16.541亿元"}}, // too far apart
		{"en", Spec{}, 99300, 2365000, []string{"99,300", "2.365m"}},
		{"en", Spec{}, 0.02, 2365000, []string{"0.02", "2.365m"}},
		{"zh", Spec{Unit: "CNY"}, 4e8, 1.2e10, []string{"4亿", "120亿"}},
		{"en", Spec{Unit: "fraction", Digits: 3, Decimals: 1}, 0.5, 4000, []string{"50.0", "400k"}},
	} {
		write := Alike(tt.least, tt.most, tt.s, tt.lang)
		if got := []string{write(tt.least), write(tt.most)}; !slices.Equal(got, tt.want) {
			t.Errorf("%v to %v of %+v: %q, want %q", tt.least, tt.most, tt.s, got, tt.want)
		}
		if got, want := write(-tt.most), minus+tt.want[1]; got != want {
			t.Errorf("below zero: %q, want %q", got, want)
		}
		if write(0)[0] != '0' || write(math.NaN()) != Missing {
			t.Errorf("zero is %q, nothing is %q", write(0), write(math.NaN()))
		}
	}
}

// Every figure that Full writes is read back equal, so no digit was lost or made up.
func FuzzFull(f *testing.F) {
	for _, v := range []float64{0, 0.1, 1e-7, 1e21, 123456.789, math.MaxFloat64, math.SmallestNonzeroFloat64, -2.5e-10} {
		f.Add(v, uint8(3))
	}
	f.Fuzz(func(t *testing.T, v float64, decimals uint8) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return
		}
		text := Full(v, Spec{Decimals: int(decimals % 16)})
		if got, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64); err != nil || got != v {
			t.Fatalf("Full(%v) = %q, which is %v", v, text, got)
		}
	})
}

func TestAFractionHasTheDecimalsOfItsPercentage(t *testing.T) {
	s := Spec{Unit: "fraction", Digits: 3, Decimals: 1}
	for v, want := range map[float64]string{0.0967: "9.7", 0.1: "10.0", 0.11: "11.0", -0.02: "−2.0", 0: "0.0", 0.00041: "0.041", 12.3456: "1,234.6"} {
		if got := Number(v, s, "en"); got != want {
			t.Errorf("Number(%v) = %q, want %q", v, got, want)
		}
	}
}

func FuzzDecimals(f *testing.F) {
	for _, v := range []float64{0, 1, -2.5, 0.1, 0.125, 1e-7, 1e15, 123456789.123456, 0.30000000000000004, 999999999999999.9, math.MaxFloat64, math.SmallestNonzeroFloat64} {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v float64) {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return
		}
		for _, x := range []float64{v, math.Round(v*100) / 100, math.Round(v*1e6) / 1e6} {
			if got, want := decimals(x), newDecimal(x, 0).decimals(); got != want {
				t.Errorf("decimals(%v) = %d, want %d", x, got, want)
			}
		}
	})
}
