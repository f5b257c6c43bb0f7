package data

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// infos makes columns of texts "name/type/unit/scale/role", of which the later parts may be left away.
func infos(list ...string) []*ColumnInfo {
	var out []*ColumnInfo
	for _, s := range list {
		p := append(strings.Split(s, "/"), "", "", "", "")
		c := &ColumnInfo{Name: p[0], ID: slug(p[0]), Type: Type(p[1]), Unit: p[2], Role: Role(p[4])}
		if p[3] == "wan" {
			c.Scale = 1e4
		}
		if p[3] == "yi" {
			c.Scale = 1e8
		}
		out = append(out, c)
	}
	return out
}

func TestLikely(t *testing.T) {
	v := NewVariants([][]string{{"研发投入", "R&D spending", "rd spend"}, {"年份", "Year"}})
	for _, tt := range []struct {
		name       string
		olds, news []string
		want       []string // name and reason
	}{
		{"case, width, spaces, unit", []string{"Ｒ&Ｄ经费(亿元)/number/CNY/yi", "Staff /number"}, []string{"staff/number", "R&D 经费（万元）/number/CNY/wan"}, []string{"R&D 经费（万元）: same_name", "staff: same_name"}},
		{"of one name the one of the unit", []string{"产值(亿元)/number/CNY/yi"}, []string{"产值(%)/number/%", "产值（亿元）/number/CNY/yi"}, []string{"产值（亿元）: same_name"}},
		{"two languages", []string{"研发投入(亿元)/number/CNY/yi", "年份/period///period"}, []string{"x/number/CNY", "Year/period///period", "rd_spend/number"}, []string{"rd_spend: same_meaning", "Year: same_meaning"}},
		{"letters", []string{"专利数/number", "企业收入/number"}, []string{"企业营业收入/number", "专利授权数/number", "专利数说明/text"}, []string{"专利授权数: like_name", "企业营业收入: like_name"}},
		{"the likest", []string{"staff_ab/number", "staff_a/number"}, []string{"staff_ax/number", "staff_abc/number"}, []string{"staff_abc: like_name", "staff_ax: like_name"}},
		{"a part", []string{"rd/number", "产值/number", "rd/number"}, []string{"hardware/number", "rd_total/number", "规上工业总产值/number"}, []string{"rd_total: like_name", "规上工业总产值: like_name", "hardware: same_type"}},
		{"the unit", []string{"x/number/person", "y/number/CNY"}, []string{"pp/number/CNY", "qq/number/person", "rr/number"}, []string{"qq: same_unit", "pp: same_unit"}},
		{"two of one unit tell nothing", []string{"x/number/CNY", "y/number/CNY"}, []string{"pp/number/CNY", "qq/number/CNY"}, []string{"", ""}},
		{"the role", []string{"zone/text///entity", "x/text///dimension"}, []string{"各地/text///dimension", "市名/text///entity", "备考/text///dimension"}, []string{"市名: same_role", ""}},
		{"the type", []string{"x/number"}, []string{"各地/text", "值/number"}, []string{"值: same_type"}},
		{"no number for a text", []string{"x/text"}, []string{"值/number"}, []string{""}},
		{"names alone", []string{"rd", "zone"}, []string{"RD/number", "全/text"}, []string{"RD: same_name", ""}},
	} {
		news := infos(tt.news...)
		var got []string
		for _, l := range Likely(infos(tt.olds...), news, v) {
			text := ""
			if l.Column >= 0 {
				text = news[l.Column].Name + ": " + l.Reason
			}
			got = append(got, text)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := Likely(infos("a/number"), nil, nil); got[0].Column != -1 {
		t.Errorf("of none %v", got)
	}
}

// plainShared is the slow twin of lettersShared: every part of the shorter name is tried.
func plainShared(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if a[0] == b[0] {
		return 1 + plainShared(a[1:], b[1:])
	}
	return max(plainShared(a[1:], b), plainShared(a, b[1:]))
}

func FuzzLettersShared(f *testing.F) {
	for _, s := range [][2]string{{"", ""}, {"a", ""}, {"研发经费", "研发投入经费"}, {"abcabc", "cab"}, {"\xff", "\xff"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := []rune(a), []rune(b)
		if len(x) > 8 || len(y) > 8 {
			return
		}
		want := 0.0
		if len(x) > 0 && len(y) > 0 {
			want = 2 * float64(plainShared(x, y)) / float64(len(x)+len(y))
		}
		if got := lettersShared(a, b); got != want || got != lettersShared(b, a) || utf8.RuneCountInString(a) > 0 && lettersShared(a, a) != 1 {
			t.Errorf("%q, %q: got %v, want %v", a, b, got, want)
		}
	})
}
