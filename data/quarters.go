package data

// quarterOrHalf reads Q2 and H1.
func quarterOrHalf(year int, b []byte) Period {
	if len(b) != 2 || !digit(b[1]) {
		return 0
	}
	switch n := int(b[1] - '0'); b[0] {
	case 'Q', 'q':
		return NewPeriod(Quarter, year, n, 0)
	case 'H', 'h':
		return NewPeriod(Half, year, n, 0)
	}
	return 0
}

// partFirst reads Q2 2015, H1/2015 and 1Q2015.
func partFirst(b []byte) Period {
	if len(b) < 6 || len(b) > 7 {
		return 0
	}
	part := []byte{b[0], b[1]}
	if digit(b[0]) {
		part[0], part[1] = b[1], b[0]
	} else if len(b) == 6 {
		return 0
	}
	rest := b[2:]
	if len(b) == 7 {
		if b[2] != ' ' && b[2] != '-' && b[2] != '/' {
			return 0
		}
		rest = b[3:]
	}
	year, rest, ok := cutYear(rest)
	if !ok || len(rest) > 0 {
		return 0
	}
	return quarterOrHalf(year, part)
}
