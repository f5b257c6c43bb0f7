package data

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// TestNumeralForms has the ways in which people and offices write numbers.
func TestNumeralForms(t *testing.T) {
	for _, tt := range []struct {
		in      string
		decimal byte
		want    float64
		unit    string
		done    string // codes, with spaces between
	}{
		{"1 234,5", ',', 1234.5, "", "grouping decimal_comma"},
		{"1\u00a0234,5", ',', 1234.5, "", "characters grouping decimal_comma"},
		{"1\u2009234\u2009567.25", '.', 1234567.25, "", "characters grouping"},
		{"1\u202f234", '.', 1234, "", "characters grouping"},
		{"1'234.5", '.', 1234.5, "", "grouping"},
		{"1’234’567", '.', 1234567, "", "characters grouping"},
		{"12,34,567", '.', 1234567, "", "grouping"},
		{"1,23,45,678.50", '.', 12345678.5, "", "grouping"},
		{"1.234.567,8", ',', 1234567.8, "", "grouping decimal_comma"},
		{"(3.2)", '.', -3.2, "", "sign"},
		{"（3.2）", '.', -3.2, "", "characters sign"},
		{"(3.2)%", '.', -3.2, "%", "sign percent"},
		{"(3.2%)", '.', -3.2, "%", "sign percent"},
		{"$(1,200.50)", '.', -1200.5, "USD", "grouping sign currency"},
		{"3.2-", '.', -3.2, "", "sign"},
		{"3.2－", '.', -3.2, "", "characters sign"},
		{"−3.2", '.', -3.2, "", "characters"},
		{"１，２３４．５", '.', 1234.5, "", "characters grouping"},
		{"1.2E3", '.', 1200, "", ""},
		{"1.2e-3", '.', 0.0012, "", ""},
		{"￥5", '.', 5, "CNY", "currency"},
		{"€1.234,50", ',', 1234.5, "EUR", "grouping decimal_comma currency"},
		{"₩12,000", '.', 12000, "KRW", "grouping currency"},
		{"£3", '.', 3, "GBP", "currency"},
		{"RMB 1,200", '.', 1200, "CNY", "grouping currency"},
		{"1200 CNY", '.', 1200, "CNY", "unit"},
		{"usd 1.2 bn", '.', 1.2e9, "USD", "currency magnitude"},
		{"US$3.5m", '.', 3.5e6, "USD", "currency magnitude"},
		{"¥100万元", '.', 1e6, "CNY", "currency unit magnitude"},
		{"人民币1.5亿元", '.', 1.5e8, "CNY", "currency unit magnitude"},
		{"3.5 million", '.', 3.5e6, "", "magnitude"},
		{"2 thousand", '.', 2000, "", "magnitude"},
		{"4.1 billion USD", '.', 4.1e9, "USD", "unit magnitude"},
		{"5 mn", '.', 5e6, "", "magnitude"},
		{"7.5k", '.', 7500, "", "magnitude"},
		{"十亿", '.', 0, "", "none"},
		{"3十亿", '.', 3e9, "", "magnitude"},
		{"3.2千万元", '.', 3.2e7, "CNY", "unit magnitude"},
		{"6百万", '.', 6e6, "", "magnitude"},
		{"3億円", '.', 3e8, "JPY", "unit magnitude"},
		{"5萬人", '.', 50000, "person", "unit magnitude"},
		{"12억원", '.', 1.2e9, "KRW", "unit magnitude"},
		{"25家", '.', 25, "count", "unit"},
		{"300亩", '.', 300, "mu", "unit"},
		{"12.5平方公里", '.', 12.5, "km2", "unit"},
		{"3公顷", '.', 3, "hectare", "unit"},
		{"1.5万吨", '.', 15000, "tonne", "unit magnitude"},
		{"3.4万元/人", '.', 34000, "CNY/person", "unit magnitude"},
		{"约900", '.', 900, "", "qualifier"},
		{"～100", '.', 100, "", "characters qualifier"},
		{"不足5%", '.', 5, "%", "percent qualifier"},
		{"3万多人", '.', 30000, "person", "unit magnitude qualifier"},
		{"100+", '.', 100, "", "qualifier"},
		{"More than 20", '.', 20, "", "qualifier"},
		{"12.3①", '.', 12.3, "", "mark"},
		{"12.3*", '.', 12.3, "", "mark"},
		{"0.45***", '.', 0.45, "", "mark"},
		{"12.3 [1]", '.', 12.3, "", "mark"},
		{"12.3[注1]", '.', 12.3, "", "mark"},
		{"12.3r", '.', 12.3, "", "mark"},
		{"12.3 p", '.', 12.3, "", "mark"},
		{"12.3e", '.', 12.3, "", "mark"},
		{"12.3(p)", '.', 12.3, "", "mark"},
		{"12.3%（注）", '.', 12.3, "%", "characters percent mark"},
		{"1,234²", '.', 1234, "", "grouping mark"},
		{"12 km²", '.', 12, "km2", "unit"},
		{"约1,200家*", '.', 1200, "count", "grouping unit qualifier mark"},
		{"0.1234567890123456789", '.', 0.12345678901234568, "", "rounded"},
		{"0.30000000000000004", '.', 0.30000000000000004, "", ""},
		{"12,345,678,901,234,567.89", '.', 12345678901234567.89, "", "grouping rounded"},

		{"12E5", '.', 1.2e6, "", "exponent"},
		{in: "10²", done: "none"}, {in: "12.3±0.2", done: "none"}, {in: "±3", done: "none"}, {in: "3-5", done: "none"}, {in: "100～200", done: "none"},
		{in: "12.3 (5.1)", done: "none"}, {in: "12.3(5)", done: "none"}, {in: "1,23,4567", done: "none"}, {in: "1 23 456", done: "none"},
		{in: "12 3456", done: "none"}, {in: "1 234'567", done: "none"}, {in: "3#", done: "none"}, {in: "3m", done: "none"}, {in: "3b", done: "none"},
		{in: "12.3x", done: "none"}, {in: "r12", done: "none"}, {in: "十四五", done: "none"}, {in: "¥", done: "none"}, {in: "*", done: "none"},
		{in: "(3.2", done: "none"}, {in: "$5€", done: "none"}, {in: "1,234.5.6", done: "none"}, {in: "--5", done: "none"}, {in: "[1]", done: "none"},
		{in: "5%%", done: "none"}, {in: "1.23.456", decimal: ',', done: "none"},
	} {
		if tt.decimal == 0 {
			tt.decimal = '.'
		}
		n := readNumeral([]byte(tt.in), tt.decimal)
		got := strings.Join(n.done.codes(), " ")
		if n.kind == otherCell {
			got = "none"
			n.value = 0
		}
		if got != tt.done || n.value != tt.want || n.unit.name != tt.unit {
			t.Errorf("readNumeral(%q, %q) = %v %q, %s; want %v %q, %s", tt.in, tt.decimal, n.value, n.unit.name, got, tt.want, tt.unit, tt.done)
		}
	}
}

func TestMarks(t *testing.T) {
	for _, tt := range []struct{ in, mark string }{
		{"12.3①", "①"}, {"12.3 [1]", "[1]"}, {"12.3*①", "*①"}, {"12.3 r", "r"}, {"12.3（P）", "(P)"}, {"12.3【注2】", "【注2】"}, {"12.3", ""}, {"12.3 [%]", ""},
	} {
		if n := readNumeral([]byte(tt.in), '.'); n.mark != tt.mark {
			t.Errorf("readNumeral(%q) has the mark %q; want %q", tt.in, n.mark, tt.mark)
		}
	}
}

// FuzzSpelling spells a number in many ways and reads it again: the plain twin is strconv on its bare digits.
func FuzzSpelling(f *testing.F) {
	for i := range uint8(16) {
		f.Add(uint64(1234567)*uint64(i+1), i, i%5, i*3)
	}
	f.Add(uint64(0), uint8(0), uint8(0), uint8(0))
	f.Add(uint64(999_999_999_999_999), uint8(3), uint8(3), uint8(7))
	f.Fuzz(func(t *testing.T, whole uint64, frac, group, dress uint8) {
		digits := strconv.FormatUint(whole%1_000_000_000_000_000, 10)
		groups := []string{"", ",", " ", "'", "\u00a0", "\u2009", "\u202f", "’", "."}
		sep := groups[int(group)%len(groups)]
		point, decimal := ".", byte('.')
		if sep == "." || dress&1 == 1 && sep != "," {
			point, decimal = ",", ','
		}
		plain, spelled := digits, inThrees(digits, sep)
		if frac > 0 {
			plain, spelled = fmt.Sprintf("%s.%d", plain, frac), fmt.Sprintf("%s%s%d", spelled, point, frac)
		}
		want, err := strconv.ParseFloat(plain, 64)
		if err != nil {
			t.Fatal(err)
		}
		negative := dress&2 != 0
		if negative {
			want = -want
			spelled = []string{"-" + spelled, "(" + spelled + ")", spelled + "-", "−" + spelled}[dress>>2&3]
		}
		if dress&32 != 0 {
			spelled += "①"
		}
		n := readNumeral([]byte(spelled), decimal)
		if n.kind == otherCell || n.value != want {
			t.Fatalf("%q with decimal %q reads as %v, kind %d; want %v", spelled, decimal, n.value, n.kind, want)
		}
	})
}

// inThrees puts sep between the threes of digits.
func inThrees(digits, sep string) string {
	var b strings.Builder
	for i, c := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(sep)
		}
		b.WriteRune(c)
	}
	return b.String()
}
