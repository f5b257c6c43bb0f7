package data

import "bytes"

// hedges are the words by which a figure is less than exact: before it, behind its digits, or behind its unit.
var hedges = []struct {
	before, digits, behind string
	qualifier              Qualifier
}{
	{before: "不超过", qualifier: UpTo}, {before: "≤", qualifier: UpTo}, {before: "最多", qualifier: UpTo},
	{before: "不少于", qualifier: AtLeast}, {before: "不低于", qualifier: AtLeast}, {before: "至少", qualifier: AtLeast}, {before: "≥", qualifier: AtLeast},
	{before: "超过", qualifier: Over}, {before: "超", qualifier: Over}, {before: "逾", qualifier: Over}, {before: ">", qualifier: Over}, {before: "over ", qualifier: Over},
	{before: "大约", qualifier: About}, {before: "约", qualifier: About}, {before: "≈", qualifier: About}, {before: "~", qualifier: About}, {before: "about ", qualifier: About},
	{before: "将近", qualifier: Nearly}, {before: "接近", qualifier: Nearly}, {before: "近", qualifier: Nearly}, {before: "nearly ", qualifier: Nearly},
	{behind: "以上", qualifier: AtLeast}, {behind: "左右", qualifier: About}, {behind: "以内", qualifier: UpTo},
	{digits: "余", qualifier: Over}, {digits: "多", qualifier: Over},
}

// cutHedge takes the word that hedges a figure from b: 约900, 900余家, 100亿元以上. Exact when there is none.
func cutHedge(b []byte) ([]byte, Qualifier) {
	if len(b) == 0 || digit(b[0]) && digit(b[len(b)-1]) || b[0] == '-' {
		return b, Exact
	}
	for _, h := range hedges {
		switch {
		case h.before != "":
			if rest, ok := bytes.CutPrefix(b, []byte(h.before)); ok {
				return bytes.TrimSpace(rest), h.qualifier
			}
		case h.behind != "":
			if rest, ok := bytes.CutSuffix(b, []byte(h.behind)); ok {
				return bytes.TrimSpace(rest), h.qualifier
			}
		default:
			i := bytes.Index(b, []byte(h.digits))
			if i > 0 && digit(b[i-1]) {
				return append(b[:i:i], b[i+len(h.digits):]...), h.qualifier
			}
		}
	}
	return b, Exact
}
