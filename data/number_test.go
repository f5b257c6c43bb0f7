package data

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

func TestReadNumeral(t *testing.T) {
	for _, tt := range []struct {
		in      string
		decimal byte
		want    float64
		unit    string
		kind    cellKind
	}{
		{"1,234.5", '.', 1234.5, "", numberCell},
		{"1,234,567", '.', 1234567, "", numberCell},
		{"12,34", '.', 0, "", otherCell},
		{"1234,567", '.', 0, "", otherCell},
		{"0,435", '.', 0, "", otherCell},
		{"1,5", ',', 1.5, "", numberCell},
		{"1.234,5", ',', 1234.5, "", numberCell},
		{"0,435", ',', 0.435, "", numberCell},
		{"+3", '.', 3, "", numberCell},
		{"−3.2", '.', -3.2, "", numberCell},
		{"－3.2", '.', -3.2, "", numberCell},
		{"（3.2）", '.', -3.2, "", numberCell},
		{"(1,200)", '.', -1200, "", numberCell},
		{"１２.５", '.', 12.5, "", numberCell},
		{"1.5e-3", '.', 0.0015, "", numberCell},
		{"12.3%", '.', 12.3, "%", numberCell},
		{"12.3 ％", '.', 12.3, "%", numberCell},
		{"12.3亿元", '.', 1230000000, "CNY", numberCell},
		{"3,400万元", '.', 34000000, "CNY", numberCell},
		{"1.1万人", '.', 11000, "person", numberCell},
		{"2.5亿", '.', 250000000, "", numberCell},
		{"¥5", '.', 5, "CNY", numberCell},
		{"-$5.50", '.', -5.5, "USD", numberCell},
		{"$1.2bn", '.', 1.2e9, "USD", numberCell},
		{"2个百分点", '.', 2, "pct_point", numberCell},
		{"007", '.', 7, "", zeroLedCell},
		{"330400199001011234", '.', 330400199001011234, "", longCell},
		{"0", '.', 0, "", intCell},
		{"0.5", '.', 0.5, "", numberCell},
		{"1e999", '.', 0, "", otherCell},
		{"5年", '.', 0, "", otherCell},
		{"3#楼", '.', 0, "", otherCell},
		{"1-10", '.', 0, "", otherCell},
		{"1.2.3", '.', 0, "", otherCell},
		{"0x10", '.', 0, "", otherCell},
		{"inf", '.', 0, "", otherCell},
		{"1_000", '.', 0, "", otherCell},
		{"()", '.', 0, "", otherCell},
		{"%", '.', 0, "", otherCell},
		{".", '.', 0, "", otherCell},
		{",", '.', 0, "", otherCell},
	} {
		n := readNumeral([]byte(tt.in), tt.decimal)
		if n.kind != tt.kind || n.kind != otherCell && (n.value != tt.want || n.unit.name != tt.unit) {
			t.Errorf("readNumeral(%q, %q) = %v %q, kind %d; want %v %q, kind %d", tt.in, tt.decimal, n.value, n.unit.name, n.kind, tt.want, tt.unit, tt.kind)
		}
	}
}

func TestHedges(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want float64
		q    Qualifier
	}{
		{"约900", 900, About}, {"近1,200家", 1200, Nearly}, {"超10亿元", 1e9, Over}, {"900余家", 900, Over}, {"100亿元以上", 1e10, AtLeast},
		{"≥5%", 5, AtLeast}, {"不超过3万人", 30000, UpTo}, {">5", 5, Over}, {"about 7.5", 7.5, About}, {"<0.5", 0.5, Under}, {"< 0.5", 0.5, Under}, {"<=0.5", 0.5, UpTo}, {"≤0.5", 0.5, UpTo}, {">=0.5", 0.5, AtLeast}, {"＜0.5", 0.5, Under}, {"＞0.5%", 0.5, Over},
		{"不足5亿元", 5e8, Under}, {"less than 5", 5, Under}, {"up to 5", 5, UpTo}, {"5以下", 5, UpTo}, {"超过5", 5, Over}, {"至少5", 5, AtLeast}, {"12", 12, Exact}, {"-12", -12, Exact},
	} {
		if n := readNumeral([]byte(tt.in), '.'); n.kind == otherCell || n.value != tt.want || n.qualifier != tt.q {
			t.Errorf("readNumeral(%q) = %v %v, kind %d; want %v %v", tt.in, n.value, n.qualifier, n.kind, tt.want, tt.q)
		}
	}
	for _, in := range []string{"约", "近期", "超级", "多5", "约abc"} {
		if n := readNumeral([]byte(in), '.'); n.kind != otherCell {
			t.Errorf("readNumeral(%q) = %v", in, n.value)
		}
	}
}

func TestSplitUnit(t *testing.T) {
	for _, tt := range []struct {
		in, bare, unit string
		scale          float64
	}{
		{"R&D经费(亿元)", "R&D经费", "CNY", 1e8},
		{"R&D经费（亿元）", "R&D经费", "CNY", 1e8},
		{"GDP [bn USD]", "GDP", "USD", 1e9},
		{"GDP (USD million)", "GDP", "USD", 1e6},
		{"占比(%)", "占比", "%", 1},
		{"从业人员（万人）", "从业人员", "person", 1e4},
		{"人均产值(万元/人)", "人均产值", "CNY/person", 1e4},
		{"产值：亿元", "产值", "CNY", 1e8},
		{"增速%", "增速", "%", 1},
		{"企业数(家)", "企业数", "count", 1},
		{"rd (CNY_100m)", "rd", "CNY", 1e8},
		{"增长(同比)", "增长(同比)", "", 0},
		{"R&D-spend", "R&D-spend", "", 0},
		{"plain (k)", "plain (k)", "", 0},
	} {
		bare, u, _ := splitUnit(tt.in)
		if bare != tt.bare || u != (measureUnit{tt.unit, tt.scale}) {
			t.Errorf("splitUnit(%q) = %q, %+v; want %q, %q × %v", tt.in, bare, u, tt.bare, tt.unit, tt.scale)
		}
	}
}

// FuzzNumber compares every way to a float with strconv.ParseFloat, bit by bit.
func FuzzNumber(f *testing.F) {
	for _, in := range []string{"0", "-0", "1.5", "123456789012345", "9007199254740993", "0.1", "1e22", "1e23", "4.35", "999999999999999.9", "5e-324", "1.7976931348623159e308", ".5", "5.", "007", "-", "0.000001", "12345678901234567890"} {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		want, err := strconv.ParseFloat(in, 64)
		same := func(got float64) bool { return math.Float64bits(got) == math.Float64bits(want) }
		if v, ok := plainNumber([]byte(in)); ok && (err != nil || !same(v)) {
			t.Fatalf("plainNumber(%q) = %v; strconv %v, %v", in, v, want, err)
		}
		v, ok := parseFloat([]byte(in))
		if ok && (err != nil || !same(v)) {
			t.Fatalf("parseFloat(%q) = %v; strconv %v, %v", in, v, want, err)
		}
		if !ok && err == nil && strings.Trim(in, "0123456789+-.eE") == "" {
			t.Fatalf("parseFloat(%q) reads nothing; strconv %v", in, want)
		}
		if n := readNumeral([]byte(in), '.'); n.kind != otherCell && err == nil && n.value != want {
			t.Fatalf("readNumeral(%q) = %v; strconv %v", in, n.value, want)
		}
	})
}
