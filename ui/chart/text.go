package chart

// textWidth estimates how wide s is drawn at size pixels, rather too wide since systems differ in their fonts: a
// Chinese sign is one em, a capital or a broad letter three quarters, other Latin ones six tenths.
func textWidth(s string, size int) int {
	var em float64
	for _, r := range s {
		switch {
		case r >= 0x2e80:
			em += 1.02
		case 'A' <= r && r <= 'Z' || r == 'm' || r == 'w' || r == '%' || r >= 0x2190:
			em += 0.76
		case r == ' ' || r == '.' || r == ',' || r == 'i' || r == 'l' || r == 'j' || r == '(' || r == ')':
			em += 0.36
		default:
			em += 0.62
		}
	}
	return int(em*float64(size)) + 4
}

// widest is the width of the widest of texts.
func widest(texts []string, size int) int {
	w := 0
	for _, t := range texts {
		w = max(w, textWidth(t, size))
	}
	return w
}
