package format

import (
	"math"
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

func TestWithUnit(t *testing.T) {
	for _, tt := range []struct {
		v      float64
		s      Spec
		zh, en string
	}{
		{1374.6, cny, "1,374.6亿元", "CNY 137.46bn"},
		{33357.1, cny, "33,357.1亿元", "CNY 3.33571tn"},
		{30, Spec{Unit: "CNY", Scale: 1e4}, "30万元", "CNY 300k"},
		{0.8, Spec{Unit: "CNY", Scale: 1e4}, "0.8万元", "CNY 8,000"},
		{12300000000, Spec{Unit: "CNY"}, "123亿元", "CNY 12.3bn"},
		{5, Spec{Unit: "USD", Scale: 1e6}, "500万美元", "USD 5m"},
		{0, Spec{Unit: "USD", Scale: 1e9}, "0美元", "USD 0bn"},
		{2.68, Spec{Unit: "%"}, "2.68%", "2.68%"},
		{2.6, Spec{Unit: "percent", Decimals: 2}, "2.60%", "2.60%"},
		{0.07, Spec{Unit: "fraction"}, "7%", "7%"},
		{-0.3, Spec{Unit: "%"}.Difference(), "−0.3个百分点", "−0.3 pp"},
		{6.5, Spec{Unit: "person", Scale: 1e4}, "6.5万人", "65,000 persons"},
		{1, Spec{Unit: "person"}, "1人", "1 person"},
		{1300, Spec{Unit: "count"}, "1,300", "1,300"},
		{4.6, Spec{Unit: "m2", Scale: 1e4}, "4.6万平方米", "46,000 m²"},
		{500, Spec{Unit: "mu"}, "500亩", "500 mu"},
		{5, Spec{Unit: "one_in"}, "5分之一", "one in 5"},
		{3, Spec{Unit: "rank"}, "第3位", "no. 3"},
		{2, Spec{Unit: "CNY_per_month", Scale: 1e3}, "2,000元/月", "CNY 2k per month"},
		{7, Spec{Unit: "台"}, "7台", "7 台"},
		{7, Spec{Unit: "dB"}, "7 dB", "7 dB"},
		{7, Spec{}, "7", "7"},
		{3, Spec{Unit: "m2", Scale: 2.5}, "7.5平方米", "7.5 m²"},
		{212321, Spec{}, "21.2321万", "212.321k"},
		{212321, Spec{Beside: 67330}, "212,321", "212,321"},
		{67330, Spec{Beside: 212321}, "67,330", "67,330"},
		{3613e9, Spec{Unit: "CNY", Beside: 500e9}, "36,130亿元", "CNY 3,613bn"},
		{36130, Spec{Unit: "CNY", Scale: 1e8, Beside: 5000}, "36,130亿元", "CNY 3,613bn"},
		{1e300, cny, "1×10³⁰⁰亿元", "CNY 1×10³⁰⁸"}, // beyond any word
		{nan, cny, "–", "–"},
		{inf, cny, "∞", "∞"},
	} {
		if got := WithUnit(tt.v, tt.s, "zh"); got != tt.zh {
			t.Errorf("WithUnit(%v, %+v, zh) = %q, want %q", tt.v, tt.s, got, tt.zh)
		}
		if got := WithUnit(tt.v, tt.s, "en"); got != tt.en {
			t.Errorf("WithUnit(%v, %+v, en) = %q, want %q", tt.v, tt.s, got, tt.en)
		}
	}
	if got := Signed(1.5, Spec{Unit: "%"}, "en"); got != "+1.5%" {
		t.Errorf("Signed = %q", got)
	}
	if got := Signed(0, Spec{}, "en"); got != "0" {
		t.Errorf("Signed(0) = %q", got)
	}
}

func TestUnitLabel(t *testing.T) {
	for _, tt := range []struct {
		unit   string
		scale  float64
		zh, en string
	}{
		{"CNY", 1e8, "亿元", "CNY 100m"},
		{"CNY", 1e12, "万亿元", "CNY tn"},
		{"CNY", 1e6, "百万元", "CNY million"},
		{"CNY", 0, "元", "CNY"},
		{"CNY_per_person_year", 1e4, "万元/人年", "CNY 10k per person-year"},
		{"USD", 1e4, "万美元", "USD 10k"},
		{"%", 1, "%", "%"},
		{"person", 1e4, "万人", "10k persons"},
		{"count", 1, "", ""},
		{"count", 1e4, "万", "10k"},
		{"kW", 1e4, "万千瓦", "10k kW"},
		{"", 1e3, "千", "thousand"},
		{"one_in", 1, "分之一", "one in …"},
		{"dB", 1e-3, "×10⁻³ dB", "×10⁻³ dB"},
		{"m2", 2.5, "×2.5 平方米", "×2.5 m²"},
	} {
		if got := UnitLabel(tt.unit, tt.scale, "zh"); got != tt.zh {
			t.Errorf("UnitLabel(%q, %v, zh) = %q, want %q", tt.unit, tt.scale, got, tt.zh)
		}
		if got := UnitLabel(tt.unit, tt.scale, "en"); got != tt.en {
			t.Errorf("UnitLabel(%q, %v, en) = %q, want %q", tt.unit, tt.scale, got, tt.en)
		}
	}
	if got := AxisTitle("R&D spending", cny, "en"); got != "R&D spending (CNY 100m)" {
		t.Errorf("AxisTitle = %q", got)
	}
	if got := AxisTitle("研发投入", cny, "zh"); got != "研发投入（亿元）" {
		t.Errorf("AxisTitle = %q", got)
	}
	for title, want := range map[string]string{
		"研发投入(修订后)":     "研发投入（修订后，亿元）",
		"研发投入（A(1)）":    "研发投入（A(1)，亿元）",
		"(a) and b)":    "(a) and b)（亿元）",
		"（全部）":          "（全部）（亿元）",
		"R&D (revised)": "R&D（revised，亿元）",
		"":              "（亿元）",
		")":             ")（亿元）",
	} {
		if got := AxisTitle(title, cny, "zh"); got != want {
			t.Errorf("AxisTitle(%q) = %q, want %q", title, got, want)
		}
	}
	if got := AxisTitle("Firms", Spec{Unit: "count"}, "en"); got != "Firms" {
		t.Errorf("AxisTitle = %q", got)
	}
}

func TestAdditive(t *testing.T) {
	for unit, want := range map[string]bool{"CNY": true, "person": true, "": true, "percent": false, "fraction": false, "rank": false} {
		if got := (Spec{Unit: unit}).Additive(); got != want {
			t.Errorf("Additive of %q = %v", unit, got)
		}
	}
}

func TestUnitsAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, u := range units {
		if seen[u.id] {
			t.Errorf("unit %q stands twice", u.id)
		}
		seen[u.id] = true
		if (u.zh == "" || u.en == "") && u.id != "count" {
			t.Errorf("unit %q lacks a name", u.id)
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
