package chart

import "unicode/utf8"

// textWidth estimates how wide s is drawn at size pixels: a Chinese sign is one em, a capital or a broad letter two
// thirds, other Latin ones somewhat more than a half.
func textWidth(s string, size int) int {
	var em float64
	for _, r := range s {
		switch {
		case r >= 0x2e80:
			em++
		case 'A' <= r && r <= 'Z' || r == 'm' || r == 'w' || r == '%' || r >= 0x2190:
			em += 0.72
		case r == ' ' || r == '.' || r == ',' || r == 'i' || r == 'l' || r == 'j' || r == '(' || r == ')':
			em += 0.32
		default:
			em += 0.58
		}
	}
	return int(em*float64(size)) + 1
}

// widest is the width of the widest of texts.
func widest(texts []string, size int) int {
	w := 0
	for _, t := range texts {
		w = max(w, textWidth(t, size))
	}
	return w
}

// cut shortens s to at most width pixels, with an ellipsis for what it lost.
func cut(s string, size, width int) string {
	if textWidth(s, size) <= width {
		return s
	}
	for s != "" && textWidth(s+"…", size) > width {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	return s + "…"
}
