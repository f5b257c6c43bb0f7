package data

import (
	"strings"
	"unicode"
)

// slug makes a column's id from its name: ASCII words become rd_spend, others stay as they are without unit.
func slug(name string) string {
	bare, _, _ := splitUnit(name)
	if bare == "" {
		bare = name
	}
	ascii := strings.IndexFunc(bare, func(r rune) bool { return r > unicode.MaxASCII }) < 0
	var b strings.Builder
	gap := false
	for _, r := range bare {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('_')
			}
			gap = false
			if ascii {
				r = unicode.ToLower(r)
			}
			b.WriteRune(r)
		case r == '&' || r == '\'' || unicode.IsMark(r):
		default:
			gap = true
		}
	}
	if !ascii {
		if s := strings.TrimSpace(bare); s != "" {
			return strings.Join(strings.Fields(s), "_")
		}
	}
	return b.String()
}

// words parts a name into lower-case ASCII words.
func words(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r <= unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// hint tells by a column's name what it is for: one of its words, its whole name, or a part of it.
type hint struct{ words, whole, parts []string }

func (h hint) in(name string) bool {
	bare, _, _ := splitUnit(name)
	bare = strings.ToLower(bare)
	for _, w := range h.whole {
		if bare == w {
			return true
		}
	}
	for _, p := range h.parts {
		if strings.Contains(bare, p) {
			return true
		}
	}
	for _, n := range words(bare) {
		for _, w := range h.words {
			if n == w {
				return true
			}
		}
	}
	return false
}

var (
	periodHint = hint{
		words: []string{"year", "years", "yr", "period", "date", "dates", "month", "quarter", "time", "yyyymm", "fy"},
		whole: []string{"年", "月", "季", "期", "期别"},
		parts: []string{"年份", "年度", "时间", "期间", "日期", "季度", "月份", "报告期", "统计期", "时期"},
	}
	yearHint = hint{words: []string{"year", "years", "yr", "fy"}, whole: []string{"年"}, parts: []string{"年份", "年度"}}
	dateHint = hint{
		words: []string{"date", "dates", "day", "datetime"},
		whole: []string{"日", "时间"},
		parts: []string{"日期", "年月日", "交易日"},
	}
	codeHint = hint{
		words: []string{"id", "ids", "code", "no", "phone", "tel", "mobile", "pid", "fid", "oid", "gid", "geoid", "objectid", "zip", "zipcode", "postcode", "isbn", "uuid", "key", "fips", "adcode"},
		whole: []string{"序号", "号码"},
		parts: []string{"代码", "编码", "编号", "电话", "手机", "邮编", "身份证", "证号", "账号", "学号", "工号", "信用代码", "行政区划"},
	}
	entityHint = hint{
		words: []string{"entity", "name", "region", "province", "city", "county", "district", "zone", "park", "country", "company", "firm", "area", "state"},
		whole: []string{"地", "省", "市", "区", "县", "国", "单位名称"},
		parts: []string{"地区", "省份", "城市", "企业", "公司", "名称", "园区", "高新区", "开发区", "国家", "区域", "机构", "省市", "区县", "县市", "地市", "区划"},
	}
	unitHint      = hint{words: []string{"unit", "units"}, whole: []string{"单位", "计量单位"}}
	noteHint      = hint{words: []string{"note", "notes", "remark", "remarks", "comment", "comments"}, parts: []string{"备注", "说明", "注释"}}
	qualifierHint = hint{words: []string{"qualifier", "qualifiers"}}
	sourceHint    = hint{words: []string{"source", "sources"}, parts: []string{"来源", "出处"}}
)

// namesUnit reports whether a column's name ends in a unit: it holds figures though words may stand between them.
func namesUnit(name string) bool {
	_, _, ok := splitUnit(name)
	return ok
}

func namesPeriod(name string) bool { return periodHint.in(name) }
func namesDate(name string) bool   { return dateHint.in(name) }
func namesCode(name string) bool   { return codeHint.in(name) }
