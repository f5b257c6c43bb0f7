package data

import "bytes"

// hedges are the words by which a figure is less than exact: before it, or behind its unit. The
// longer of two stands before the one that it begins or ends with.
var hedges = []struct {
	before, behind string
	qualifier      Qualifier
}{
	{before: "不超过", qualifier: UpTo}, {before: "不高于", qualifier: UpTo}, {before: "不多于", qualifier: UpTo}, {before: "不大于", qualifier: UpTo}, {before: "≤", qualifier: UpTo}, {before: "<=", qualifier: UpTo}, {before: "最多", qualifier: UpTo}, {before: "至多", qualifier: UpTo},
	{before: "不足", qualifier: Under}, {before: "不到", qualifier: Under}, {before: "低于", qualifier: Under}, {before: "少于", qualifier: Under}, {before: "小于", qualifier: Under}, {before: "<", qualifier: Under}, {before: "up to ", qualifier: UpTo}, {before: "at most ", qualifier: UpTo}, {before: "less than ", qualifier: Under}, {before: "under ", qualifier: Under}, {before: "below ", qualifier: Under},
	{before: "不少于", qualifier: AtLeast}, {before: "不低于", qualifier: AtLeast}, {before: "不小于", qualifier: AtLeast}, {before: "至少", qualifier: AtLeast}, {before: "≥", qualifier: AtLeast}, {before: ">=", qualifier: AtLeast}, {before: "at least ", qualifier: AtLeast},
	{before: "超过", qualifier: Over}, {before: "超", qualifier: Over}, {before: "逾", qualifier: Over}, {before: "突破", qualifier: Over}, {before: "高于", qualifier: Over}, {before: "大于", qualifier: Over}, {before: "多于", qualifier: Over}, {before: ">", qualifier: Over}, {before: "over ", qualifier: Over}, {before: "more than ", qualifier: Over}, {before: "above ", qualifier: Over},
	{before: "大约", qualifier: About}, {before: "大概", qualifier: About}, {before: "约为", qualifier: About}, {before: "约", qualifier: About}, {before: "≈", qualifier: About}, {before: "~", qualifier: About}, {before: "about ", qualifier: About}, {before: "around ", qualifier: About}, {before: "approximately ", qualifier: About}, {before: "approx. ", qualifier: About}, {before: "approx ", qualifier: About}, {before: "circa ", qualifier: About}, {before: "ca. ", qualifier: About}, {before: "c. ", qualifier: About},
	{before: "将近", qualifier: Nearly}, {before: "接近", qualifier: Nearly}, {before: "近", qualifier: Nearly}, {before: "nearly ", qualifier: Nearly}, {before: "almost ", qualifier: Nearly},
	{before: "目标", qualifier: Target}, {before: "target ", qualifier: Target},
	{behind: "以上", qualifier: AtLeast}, {behind: "+", qualifier: AtLeast}, {behind: " or more", qualifier: AtLeast},
	{behind: "左右", qualifier: About}, {behind: "上下", qualifier: About}, {behind: "(约)", qualifier: About}, {behind: "(目标)", qualifier: Target},
	{behind: "以内", qualifier: UpTo}, {behind: "以下", qualifier: UpTo}, {behind: " or less", qualifier: UpTo},
}

// hedgesBy are the hedges by the byte that they begin with, or end with when they stand behind; most texts have
// none of these bytes there.
var hedgesBy = func() (by struct{ before, behind [256][]int }) {
	for i, h := range hedges {
		switch {
		case h.before != "":
			by.before[h.before[0]] = append(by.before[h.before[0]], i)
			if c := upper(h.before[0]); c != h.before[0] {
				by.before[c] = append(by.before[c], i)
			}
		case h.behind != "":
			c := h.behind[len(h.behind)-1]
			by.behind[c] = append(by.behind[c], i)
		}
	}
	return by
}()

func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// foldPrefix reports whether b goes on behind prefix, whatever the case of its ASCII letters.
func foldPrefix(b []byte, prefix string) bool {
	if len(b) <= len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if upper(b[i]) != upper(prefix[i]) {
			return false
		}
	}
	return true
}

// cutHedge takes the word that hedges a figure from b: 约900, 900余家, 3万多人, 100亿元以上. Exact when there is none.
func cutHedge(b []byte) ([]byte, Qualifier) {
	if len(b) == 0 || digit(b[0]) && digit(b[len(b)-1]) || b[0] == '-' {
		return b, Exact
	}
	for _, i := range hedgesBy.before[b[0]] {
		if h := &hedges[i]; foldPrefix(b, h.before) {
			return bytes.TrimSpace(b[len(h.before):]), h.qualifier
		}
	}
	for _, i := range hedgesBy.behind[b[len(b)-1]] {
		if rest, ok := bytes.CutSuffix(b, []byte(hedges[i].behind)); ok {
			return bytes.TrimSpace(rest), hedges[i].qualifier
		}
	}
	for _, word := range manyWords {
		i := bytes.Index(b, []byte(word))
		if i > 0 && (digit(b[i-1]) || endsMagnitude(b[:i])) {
			return append(b[:i:i], b[i+len(word):]...), Over
		}
	}
	return b, Exact
}

// manyWords stand behind digits or a magnitude and say that there are some more.
var manyWords = []string{"余", "多"}

// endsMagnitude reports whether b ends with a word of magnitude, behind which 多 and 余 may stand.
func endsMagnitude(b []byte) bool {
	for _, m := range magnitudes {
		if bytes.HasSuffix(b, []byte(m.text)) {
			return true
		}
	}
	return false
}
