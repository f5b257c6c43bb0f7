package format

import "strings"

// A unit is how a unit is named beside a column (zh, en) and, where it differs, written around a number
// ("{}" stands for the number).
type unit struct {
	id             string
	zh, en         string
	zhWith, enWith string
	one            string // en for exactly one
}

// Units that the bundled data and the reader use. Anything else is written as it stands.
var units = []unit{
	{id: "CNY", zh: "元", en: "CNY", enWith: "CNY {}"},
	{id: "USD", zh: "美元", en: "USD", enWith: "USD {}"},
	{id: "EUR", zh: "欧元", en: "EUR", enWith: "EUR {}"},
	{id: "JPY", zh: "日元", en: "JPY", enWith: "JPY {}"},
	{id: "GBP", zh: "英镑", en: "GBP", enWith: "GBP {}"},
	{id: "HKD", zh: "港元", en: "HKD", enWith: "HKD {}"},
	{id: "CNY_per_share", zh: "元/股", en: "CNY per share", enWith: "CNY {} per share"},
	{id: "CNY_per_month", zh: "元/月", en: "CNY per month", enWith: "CNY {} per month"},
	{id: "CNY_per_person_year", zh: "元/人年", en: "CNY per person-year", enWith: "CNY {} per person-year"},
	{id: "CNY_per_person", zh: "元/人", en: "CNY per person", enWith: "CNY {} per person"},
	{id: "%", zh: "%", en: "%", enWith: "{}%"},
	{id: "‰", zh: "‰", en: "‰", enWith: "{}‰"},
	{id: "pp", zh: "个百分点", en: "pp"},
	{id: "count"},
	{id: "times", zh: "倍", en: "times", one: "time"},
	{id: "one_in", zh: "分之一", en: "one in …", enWith: "one in {}"},
	{id: "doubling", zh: "翻番数", en: "doublings", zhWith: "翻{}番", one: "doubling"},
	{id: "rank", zh: "位次", en: "rank", zhWith: "第{}位", enWith: "no. {}"},
	{id: "person", zh: "人", en: "persons", one: "person"},
	{id: "person_time", zh: "人次", en: "visits", one: "visit"},
	{id: "person_year", zh: "人年", en: "person-years", one: "person-year"},
	{id: "stock_share", zh: "股", en: "shares", one: "share"},
	{id: "firm", zh: "家", en: "firms", one: "firm"},
	{id: "household", zh: "户", en: "households", one: "household"},
	{id: "item", zh: "件", en: "items", one: "item"},
	{id: "project", zh: "项", en: "projects", one: "project"},
	{id: "per_10k_people", zh: "每万人", en: "per 10k people", zhWith: "每万人{}"},
	{id: "m2", zh: "平方米", en: "m²"},
	{id: "km2", zh: "平方公里", en: "km²"},
	{id: "hectare", zh: "公顷", en: "ha"},
	{id: "mu", zh: "亩", en: "mu"},
	{id: "m", zh: "米", en: "m"},
	{id: "km", zh: "公里", en: "km"},
	{id: "kg", zh: "千克", en: "kg"},
	{id: "tonne", zh: "吨", en: "t"},
	{id: "kWh", zh: "千瓦时", en: "kWh"},
	{id: "MWh", zh: "兆瓦时", en: "MWh"},
	{id: "GWh", zh: "吉瓦时", en: "GWh"},
	{id: "kW", zh: "千瓦", en: "kW"},
	{id: "MW", zh: "兆瓦", en: "MW"},
	{id: "km_per_h", zh: "公里/小时", en: "km/h"},
	{id: "rpm", zh: "转/分", en: "rpm"},
	{id: "minute", zh: "分钟", en: "min"},
	{id: "hour", zh: "小时", en: "hours", one: "hour"},
	{id: "day", zh: "天", en: "days", one: "day"},
	{id: "working_day", zh: "个工作日", en: "working days", one: "working day"},
	{id: "month", zh: "个月", en: "months", one: "month"},
	{id: "quarter", zh: "个季度", en: "quarters", one: "quarter"},
	{id: yearUnit},
	{id: "year", zh: "年", en: "years", one: "year"},
}

// Other spellings that the source files use.
var aliases = map[string]string{"percent": "%", "pct_point": "pp", "metre": "m", "1": "", "RMB": "CNY", fraction: "%"}

var byID = func() map[string]unit {
	m := make(map[string]unit, len(units))
	for _, u := range units {
		m[u.id] = u
	}
	return m
}()

func unitOf(id string) unit {
	if other, ok := aliases[id]; ok {
		id = other
	}
	if u, ok := byID[id]; ok {
		return u
	}
	return unit{id: id, zh: id, en: id}
}

// with puts text, the written number, and the unit together.
func (u unit) with(text, lang string, one bool) string {
	pattern, name, gap := u.enWith, u.en, " "
	if lang == "zh" {
		pattern, name, gap = u.zhWith, u.zh, ""
		if len(name) > 1 && name[0] < 0x80 { // a unit that is known by Latin letters only
			gap = " "
		}
	} else if one && u.one != "" {
		name = u.one
	}
	switch {
	case pattern != "":
		return strings.Replace(pattern, "{}", text, 1)
	case name == "":
		return text
	}
	return text + gap + name
}

// UnitLabel names a column's unit with its scale: 亿元, CNY 100m; 万人, 10k persons; "" for a plain number.
func UnitLabel(unit string, scale float64, lang string) string {
	u, prefix := unitOf(unit), scalePrefix(Spec{Scale: scale}.scale(), lang)
	if lang == "zh" {
		return prefix + u.zh
	}
	if prefix == "" {
		return u.en
	}
	if before, after, ok := strings.Cut(u.enWith, "{}"); ok && before != "" {
		return squeeze(before + prefix + after)
	}
	return squeeze(prefix + " " + u.en)
}

// AxisTitle is a column's title with its unit: R&D spending (CNY 100m), 研发投入（亿元）. A title that ends in a
// remark takes the unit into the remark's brackets: 研发投入（修订后，亿元）.
func AxisTitle(title string, s Spec, lang string) string {
	label := UnitLabel(s.Unit, s.Scale, lang)
	if label == "" {
		return title
	}
	opening, mark, closing := " (", "; ", ")"
	if lang == "zh" {
		opening, mark, closing = "（", "，", "）"
	}
	if name, remark, ok := CutRemark(title); ok {
		return name + opening + remark + mark + label + closing
	}
	return title + opening + label + closing
}

// CutRemark takes the remark in brackets at the end of a title apart from what stands before it.
func CutRemark(title string) (name, remark string, ok bool) {
	depth, all := 0, []rune(title)
	for i := len(all) - 1; i > 0; i-- {
		switch all[i] {
		case ')', '）':
			depth++
		case '(', '（':
			depth--
		}
		if depth == 0 {
			name = strings.TrimSpace(string(all[:i]))
			return name, string(all[i+1 : max(i+1, len(all)-1)]), i < len(all)-1 && name != ""
		}
	}
	return "", "", false
}

// scalePrefix names a scale: 万, 亿; 10k, 100m; "" for 1, ×10ⁿ or ×1.5 for what has no name.
func scalePrefix(scale float64, lang string) string {
	n, ok := powerOfTen(scale)
	switch {
	case scale == 1:
		return ""
	case !ok:
		return "×" + Full(scale, Spec{}) + " "
	case lang == "zh" && n > 0 && n <= 12:
		return [...]string{"", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"}[n]
	case lang != "zh" && n > 0 && n <= 14:
		lead := []string{"", "10", "100"}[n%3]
		name := []string{"", "k", "m", "bn", "tn"}[n/3]
		if lead == "" {
			return map[string]string{"k": "thousand", "m": "million", "bn": "bn", "tn": "tn"}[name]
		}
		return lead + name
	}
	return "×10" + Superscript(n) + " "
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
