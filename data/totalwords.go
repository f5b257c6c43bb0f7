package data

import "strings"

// A TotalKind says what a row of totals sums up.
type TotalKind string

// Kinds of total: of all rows like it, of a part of them, or a row that is a part of another one (其中).
const (
	GrandTotal TotalKind = "total"
	Subtotal   TotalKind = "subtotal"
	PartOf     TotalKind = "part"
)

var totalWords = map[string]TotalKind{
	"合计": GrandTotal, "总计": GrandTotal, "共计": GrandTotal, "总和": GrandTotal, "合计数": GrandTotal, "总合计": GrandTotal, "总数": GrandTotal,
	"total": GrandTotal, "totals": GrandTotal, "grand total": GrandTotal, "sum": GrandTotal, "grandtotal": GrandTotal,
	"小计": Subtotal, "分计": Subtotal, "汇总": GrandTotal, "subtotal": Subtotal, "sub-total": Subtotal, "sub total": Subtotal,
}

// wholeWords name a place that is the sum of those beside it.
var wholeWords = map[string]bool{
	"全国": true, "全省": true, "全市": true, "全区": true, "全县": true, "全州": true, "全行业": true, "全社会": true,
	"全国合计": true, "all regions": true, "nationwide": true, "national": true,
}

var totalEnds = []struct {
	text string
	kind TotalKind
}{{"小计", Subtotal}, {"subtotal", Subtotal}, {"合计", Subtotal}, {"总计", Subtotal}, {"汇总", Subtotal}, {" total", Subtotal}}

// NamesTotal reports whether the text of a cell names a row that sums up others, or is a part of another one.
func NamesTotal(text string) bool {
	kind, _ := totalWord(text)
	return kind != ""
}

// totalWord tells by the text of a cell whether its row is one of totals; whole says that this holds only beside the
// parts.
func totalWord(text string) (kind TotalKind, whole bool) {
	if len(text) > 64 || !mayBeTotal(text) {
		return "", false
	}
	s := strings.ToLower(strings.TrimSpace(string(narrow(nil, []byte(text)))))
	if strings.HasPrefix(s, "其中:") || s == "其中" || strings.HasPrefix(s, "of which:") || strings.HasPrefix(s, "of which ") {
		return PartOf, false
	}
	s = strings.Trim(s, ":#*()[]【】<> ")
	if s != "" && s[0] >= 0x80 {
		s = strings.ReplaceAll(s, " ", "")
	}
	if wholeWords[s] {
		return GrandTotal, true
	}
	if kind = totalWords[s]; kind != "" {
		return kind, false
	}
	for _, end := range totalEnds {
		if rest, ok := strings.CutSuffix(s, end.text); ok {
			if rest = strings.Trim(rest, " :-_"); wholeWords[rest] {
				return GrandTotal, false
			}
			return end.kind, false
		}
	}
	return "", false
}

// mayBeTotal rules most texts out by their ends, before anything is copied.
func mayBeTotal(s string) bool {
	if s == "" {
		return false
	}
	switch first, last := s[0], s[len(s)-1]; {
	case first == 'o' || first == 'O', first >= 0x80 && (strings.HasPrefix(s, "其中") || strings.HasPrefix(s, "　")):
		return true
	case last < 0x80 && last != ':' && last != ')' && last != '*' && last != ' ' && last != '#' && last != ']' && last != '>':
		return strings.IndexByte("lLsSmMeE", last) >= 0
	}
	s = strings.TrimRight(s, " :：)）*#】]>")
	for _, end := range []string{"计", "数", "总", "和", "国", "省", "市", "区", "县", "州", "业", "会"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return s != "" && strings.IndexByte("lLsSmMeE", s[len(s)-1]) >= 0
}
