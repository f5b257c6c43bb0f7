package data

// gbStep returns the length of the GB18030 character at b's start; ok is false for a byte that starts none.
func gbStep(b []byte) (n int, ok bool) {
	c := b[0]
	if c <= 0x80 {
		return 1, true
	}
	if c == 0xFF || len(b) < 2 {
		return 1, false
	}
	switch d := b[1]; {
	case d >= 0x40 && d != 0x7F && d != 0xFF:
		return 2, true
	case d >= 0x30 && d <= 0x39 && len(b) >= 4 && b[2] >= 0x81 && b[2] <= 0xFE && b[3] >= 0x30 && b[3] <= 0x39:
		return 4, true
	}
	return 1, false
}
