package data

import (
	"strings"
)

// A measureUnit is a unit and what the printed value is multiplied with to be in it.
type measureUnit struct {
	name  string
	scale float64
}

// YearUnit is the unit of numbers that are years, such as a formula gives: 2023 is no amount, and is written without separators.
const YearUnit = "calendar_year"

var magnitudes = []struct {
	text  string
	scale float64
}{
	{"万亿", 1e12}, {"千亿", 1e11}, {"百亿", 1e10}, {"十亿", 1e9}, {"亿", 1e8},
	{"千万", 1e7}, {"百万", 1e6}, {"十万", 1e5}, {"万", 1e4}, {"千", 1e3}, {"百", 1e2},
	{"兆", 1e12}, {"十億", 1e9}, {"億", 1e8}, {"千萬", 1e7}, {"百萬", 1e6}, {"十萬", 1e5}, {"萬", 1e4},
	{"조", 1e12}, {"십억", 1e9}, {"억", 1e8}, {"천만", 1e7}, {"백만", 1e6}, {"만", 1e4}, {"천", 1e3},
}

// unitWords are units in words of Chinese and English, and in signs. Each stands for its base unit.
var unitWords = map[string]measureUnit{
	"元": {"CNY", 1}, "人民币": {"CNY", 1}, "元人民币": {"CNY", 1}, "块": {"CNY", 1}, "cny": {"CNY", 1}, "rmb": {"CNY", 1}, "yuan": {"CNY", 1}, "¥": {"CNY", 1}, "￥": {"CNY", 1},
	"美元": {"USD", 1}, "美金": {"USD", 1}, "usd": {"USD", 1}, "us$": {"USD", 1}, "$": {"USD", 1}, "dollar": {"USD", 1}, "dollars": {"USD", 1},
	"欧元": {"EUR", 1}, "eur": {"EUR", 1}, "euro": {"EUR", 1}, "euros": {"EUR", 1}, "€": {"EUR", 1}, "港元": {"HKD", 1}, "港币": {"HKD", 1}, "hkd": {"HKD", 1}, "hk$": {"HKD", 1},
	"日元": {"JPY", 1}, "jpy": {"JPY", 1}, "yen": {"JPY", 1}, "英镑": {"GBP", 1}, "gbp": {"GBP", 1}, "£": {"GBP", 1}, "韩元": {"KRW", 1}, "krw": {"KRW", 1}, "₩": {"KRW", 1}, "￦": {"KRW", 1},
	"円": {"JPY", 1}, "日圓": {"JPY", 1}, "원": {"KRW", 1}, "新臺幣": {"TWD", 1}, "新台幣": {"TWD", 1}, "명": {"person", 1}, "%p": {"pct_point", 1},
	"新台币": {"TWD", 1}, "twd": {"TWD", 1}, "nt$": {"TWD", 1}, "新加坡元": {"SGD", 1}, "sgd": {"SGD", 1}, "s$": {"SGD", 1}, "澳元": {"AUD", 1}, "aud": {"AUD", 1}, "a$": {"AUD", 1},
	"加元": {"CAD", 1}, "cad": {"CAD", 1}, "c$": {"CAD", 1}, "r$": {"BRL", 1}, "brl": {"BRL", 1}, "瑞士法郎": {"CHF", 1}, "chf": {"CHF", 1}, "inr": {"INR", 1}, "₹": {"INR", 1}, "卢布": {"RUB", 1}, "rub": {"RUB", 1},
	"%": {"%", 1}, "％": {"%", 1}, "percent": {"%", 1}, "per cent": {"%", 1}, "pct": {"%", 1}, "百分比": {"%", 1}, "‰": {"‰", 1}, "千分比": {"‰", 1}, "基点": {"bp", 1}, "bp": {"bp", 1}, "bps": {"bp", 1},
	"百分点": {"pct_point", 1}, "个百分点": {"pct_point", 1}, "pp": {"pct_point", 1}, "pct_point": {"pct_point", 1}, "percentage points": {"pct_point", 1},
	"人": {"person", 1}, "名": {"person", 1}, "位": {"person", 1}, "person": {"person", 1}, "persons": {"person", 1}, "people": {"person", 1},
	"人次": {"person_time", 1}, "person_time": {"person_time", 1}, "人年": {"person_year", 1}, "person_year": {"person_year", 1}, "fte": {"person_year", 1},
	"家": {"count", 1}, "个": {"count", 1}, "项": {"count", 1}, "件": {"count", 1}, "户": {"count", 1}, "台": {"count", 1}, "套": {"count", 1}, "所": {"count", 1}, "篇": {"count", 1}, "只": {"count", 1}, "辆": {"count", 1}, "次": {"count", 1}, "座": {"count", 1}, "条": {"count", 1}, "笔": {"count", 1}, "例": {"count", 1}, "艘": {"count", 1}, "架": {"count", 1}, "册": {"count", 1}, "份": {"count", 1}, "张": {"count", 1}, "部": {"count", 1}, "株": {"count", 1}, "头": {"count", 1}, "间": {"count", 1}, "count": {"count", 1}, "number": {"count", 1},
	"倍": {"times", 1}, "times": {"times", 1},
	"平方米": {"m2", 1}, "㎡": {"m2", 1}, "m2": {"m2", 1}, "m²": {"m2", 1}, "平方公里": {"km2", 1}, "平方千米": {"km2", 1}, "km2": {"km2", 1}, "km²": {"km2", 1}, "公顷": {"hectare", 1}, "hectare": {"hectare", 1}, "ha": {"hectare", 1}, "亩": {"mu", 1}, "mu": {"mu", 1},
	"立方米": {"m3", 1}, "m3": {"m3", 1}, "m³": {"m3", 1}, "sq km": {"km2", 1}, "sq m": {"m2", 1}, "hectares": {"hectare", 1}, "米": {"m", 1}, "公里": {"km", 1}, "千米": {"km", 1}, "km": {"km", 1},
	"吨": {"tonne", 1}, "tonne": {"tonne", 1}, "tonnes": {"tonne", 1}, "吨标准煤": {"tce", 1}, "tce": {"tce", 1}, "千克": {"kg", 1}, "公斤": {"kg", 1}, "kg": {"kg", 1}, "吨公里": {"tonne_km", 1}, "人公里": {"person_km", 1}, "标准箱": {"teu", 1}, "teu": {"teu", 1},
	"千瓦时": {"kWh", 1}, "度": {"kWh", 1}, "kwh": {"kWh", 1}, "gwh": {"kWh", 1e6}, "千瓦": {"kW", 1}, "kw": {"kW", 1}, "mw": {"kW", 1e3}, "兆瓦": {"kW", 1e3}, "吉瓦": {"kW", 1e6},
	"年": {"year", 1}, "天": {"day", 1}, "小时": {"hour", 1}, "分钟": {"minute", 1}, "岁": {"year", 1},
}

var englishMagnitudes = map[string]float64{
	"k": 1e3, "thousand": 1e3, "thousands": 1e3, "10k": 1e4, "m": 1e6, "mn": 1e6, "mln": 1e6, "million": 1e6, "millions": 1e6,
	"100m": 1e8, "bn": 1e9, "bln": 1e9, "b": 1e9, "billion": 1e9, "billions": 1e9, "tn": 1e12, "trillion": 1e12,
}

// parseUnit reads a unit as headers and cells write it: 亿元, 万人, %, bn USD, 万元/人, CNY_100m.
func parseUnit(s string) (u measureUnit, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, lead := range []string{"单位:", "单位：", "unit:", "in "} {
		s = strings.TrimSpace(strings.TrimPrefix(s, lead))
	}
	if s == "" {
		return u, false
	}
	if u, ok = simpleUnit(s); ok {
		return u, true
	}
	above, below, found := strings.Cut(strings.Replace(s, " per ", "/", 1), "/")
	if !found {
		return u, false
	}
	a, okA := simpleUnit(strings.TrimSpace(above))
	b, okB := simpleUnit(strings.TrimSpace(below))
	if !okA || !okB || a.name == "" || b.name == "" {
		return u, false
	}
	return measureUnit{a.name + "/" + b.name, a.scale / b.scale}, true
}

func simpleUnit(s string) (u measureUnit, ok bool) {
	if u, ok = unitWords[s]; ok {
		return u, true
	}
	for _, m := range magnitudes {
		rest, found := strings.CutPrefix(s, m.text)
		if !found {
			continue
		}
		rest = strings.TrimPrefix(rest, "个")
		if rest == "" {
			return measureUnit{"", m.scale}, true
		}
		if u, ok = unitWords[rest]; ok {
			return measureUnit{u.name, u.scale * m.scale}, true
		}
	}
	return englishUnit(s)
}

// englishUnit reads words in any order: a magnitude, a unit, or both.
func englishUnit(s string) (u measureUnit, ok bool) {
	u.scale = 1
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '_' || r == '.' })
	magnitude := false
	for _, w := range words {
		if m, is := englishMagnitudes[w]; is && !magnitude {
			u.scale *= m
			magnitude = true
		} else if unit, is := unitWords[w]; is && u.name == "" {
			u.name = unit.name
			u.scale *= unit.scale
		} else if w != "of" {
			return measureUnit{}, false
		}
	}
	if magnitude && u.name == "" && len(s) < 2 {
		return measureUnit{}, false // a lone k, m or b says too little
	}
	return u, len(words) > 0
}

var brackets = []struct{ open, close string }{{"(", ")"}, {"（", "）"}, {"[", "]"}, {"【", "】"}, {"（", ")"}, {"(", "）"}}

// splitUnit parts a column's name from the unit at its end: R&D经费(亿元), GDP [bn USD], 产值：亿元, 增速%.
func splitUnit(name string) (bare string, u measureUnit, ok bool) {
	name = strings.TrimSpace(name)
	for _, b := range brackets {
		inner, found := strings.CutSuffix(name, b.close)
		if !found {
			continue
		}
		i := strings.LastIndex(inner, b.open)
		if i < 0 {
			continue
		}
		if u, ok = parseUnit(inner[i+len(b.open):]); ok {
			return strings.TrimSpace(inner[:i]), u, true
		}
	}
	for _, sep := range []string{"：", ":", "，", ",", "/", "_", "-"} {
		i := strings.LastIndex(name, sep)
		if i <= 0 {
			continue
		}
		read := chineseUnit
		if sep == "," || sep == "，" {
			read = parseUnit // GDP, bn USD
		}
		if u, ok = read(name[i+len(sep):]); ok {
			return strings.TrimSpace(name[:i]), u, true
		}
	}
	for _, sign := range []string{"%", "％"} {
		if bare, ok = strings.CutSuffix(name, sign); ok && bare != "" {
			return strings.TrimSpace(bare), measureUnit{"%", 1}, true
		}
	}
	return name, measureUnit{}, false
}

// chineseUnit is parseUnit for places without brackets, where a short English word is more likely a word.
func chineseUnit(s string) (u measureUnit, ok bool) {
	for _, r := range s {
		if r < 0x80 && r != '%' && r != '/' && r != ' ' {
			return u, false
		}
	}
	return parseUnit(s)
}

// unitText writes a unit so that parseUnit reads it; "" when it cannot.
func unitText(name string, scale float64) string {
	for _, m := range []struct {
		scale float64
		text  string
	}{{1, ""}, {1e3, "thousand "}, {1e4, "10k "}, {1e6, "million "}, {1e8, "100m "}, {1e9, "billion "}, {1e12, "trillion "}} {
		if m.scale == scale {
			if u, ok := parseUnit(m.text + name); ok && u == (measureUnit{name, scale}) {
				return m.text + name
			}
		}
	}
	return ""
}
