package format

import "testing"

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
		{1416250683, Spec{}, "14.1625亿", "1.41625bn"}, // a shortened number has six digits
		{407554, Spec{}, "40.7554万", "407.554k"},
		{61319115, Spec{Unit: "CNY", Scale: 1e4}, "6,131.91亿元", "CNY 613.191bn"}, // one word, not two
		{42221, Spec{Unit: "CNY", Scale: 1e4}, "42,221万元", "CNY 422.21m"},
		{1349083.5, cny, "134.908万亿元", "CNY 134.908tn"},
		{1416250683, Spec{Digits: 3}, "14.2亿", "1.42bn"},
		{99999.95, Spec{}, "99,999.95", "99,999.95"},
		{999999.9, Spec{}, "100万", "1m"},
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
		if (u.zh == "" || u.en == "") && u.id != "count" && u.id != yearUnit {
			t.Errorf("unit %q lacks a name", u.id)
		}
	}
}

// A year is no amount: no way of writing groups its thousands, shortens it or gives it a unit.
func TestYearsAreNotGrouped(t *testing.T) {
	year := Spec{Unit: yearUnit, Scale: 1}
	rounded := year
	rounded.Digits = 6
	for _, lang := range []string{"zh", "en"} {
		for _, tt := range []struct{ got, want string }{
			{Full(2023, year), "2023"},
			{Full(-480, year), "-480"},
			{Full(2010.45678, rounded), "2010.46"},
			{Number(2023, year, lang), "2023"},
			{Number(2010.4567, year, lang), "2010.5"},
			{WithUnit(2023, year, lang), "2023"},
			{Signed(3, year.Difference(), lang), map[string]string{"zh": "+3年", "en": "+3 years"}[lang]},
			{UnitLabel(year.Unit, 1, lang), ""},
			{AxisTitle("x", year, lang), "x"},
			{ByKey(AxisKey(2023, year, lang), 2020), "2020"},
		} {
			if tt.got != tt.want {
				t.Errorf("%s: %q; want %q", lang, tt.got, tt.want)
			}
		}
	}
	if year.Additive() {
		t.Error("years are summed")
	}
}
