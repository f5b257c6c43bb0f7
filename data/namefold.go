package data

import "strings"

// FoldName returns name as it compares with others: in lower case and ASCII width, without spaces about it or between
// Chinese characters, other runs of spaces made one.
func FoldName(name string) string {
	s := strings.ToLower(string(narrow(nil, trim([]byte(name)))))
	fields := strings.Fields(s)
	var b strings.Builder
	for _, f := range fields {
		if text := b.String(); text != "" && (text[len(text)-1] < 0x80 || f[0] < 0x80) {
			b.WriteByte(' ')
		}
		b.WriteString(f)
	}
	return b.String()
}

var (
	// chineseEnds and englishEnds say what kind of place a name means, longest first.
	chineseEnds = []string{
		"维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "盟", "州",
	}
	englishEnds = []string{
		" uygur autonomous region", " uyghur autonomous region", " zhuang autonomous region", " hui autonomous region", " autonomous region",
		" special administrative region", " municipality", " province", " prefecture", " district", " county", " city", " sar", " shi", " sheng",
	}
)

// PlaceName returns what is left of a place's name when it is folded and the word for its kind is taken off: 北京市
// and 北京 are both 北京, Zhejiang Province and zhejiang both zhejiang. At least two characters remain.
func PlaceName(name string) string {
	s := FoldName(name)
	for _, ends := range [][]string{chineseEnds, englishEnds} {
		for _, end := range ends {
			if rest, ok := strings.CutSuffix(s, end); ok && len([]rune(rest)) >= 2 {
				return strings.TrimSpace(rest)
			}
		}
	}
	return s
}

// Variants knows names of one thing: each group holds those that mean the same, as in 北京市, 北京, Beijing.
type Variants struct{ group map[string]int }

// NewVariants makes Variants of groups of names. A name that stands in two groups is left out: it tells nothing.
func NewVariants(groups [][]string) *Variants {
	v := &Variants{group: make(map[string]int)}
	for g, names := range groups {
		for _, name := range names {
			key := PlaceName(name)
			if old, seen := v.group[key]; seen && old != g {
				v.group[key] = -1
			} else if key != "" {
				v.group[key] = g
			}
		}
	}
	return v
}

// key is what variants of one name have in common. v may be nil.
func (v *Variants) key(name string) string {
	if g := v.known(name); g != "" {
		return g
	}
	return PlaceName(name)
}

// known names the group that a name stands in, "" for none. v may be nil.
func (v *Variants) known(name string) string {
	if v != nil {
		if g, ok := v.group[PlaceName(name)]; ok && g >= 0 {
			return "\x00" + itoa(g)
		}
	}
	return ""
}
