package data

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// highUTF8 weighs UTF-8 by the blocks of Unicode.
func highUTF8(b []byte, i int) (int, float64) {
	r, n := utf8.DecodeRune(b[i:])
	if r == utf8.RuneError && n == 1 {
		if !utf8.FullRune(b[i:]) {
			return len(b) - i, asciiNats
		}
		return 1, badNats
	}
	w := runeNats(r)
	if n == 2 && i > 1 && b[i-2]>>5 == 6 && r >= 0x370 {
		w += 3 // Greek, Cyrillic and others come in words
	}
	return n, w
}

// runeNats weighs a character beyond ASCII by its block.
func runeNats(r rune) float64 {
	switch {
	case r < 0xA0:
		return controlNats
	case r < 0x100:
		return -6.2
	case r < 0x180:
		return -8.5
	case r >= 0x370 && r < 0x530:
		return -8.5
	case r >= 0x2010 && r < 0x2040, r >= 0x3000 && r < 0x3020, r >= 0xFF01 && r < 0xFF60:
		return -6.7
	case r >= 0x3040 && r < 0x3100:
		return -6.2
	case r >= 0x4E00 && r < 0xA000:
		return -10.6 // .5 of 21,000
	case r >= 0xAC00 && r < 0xD7A4:
		return -9.8
	case r >= 0x2000 && r < 0x2700:
		return -8.5
	case r == utf8.RuneError, r >= 0xE000 && r < 0xF900:
		return controlNats
	}
	return -13
}

// west are the bytes of Windows-1252 in tables of Western languages: letters common in one of them, and signs.
var west = func() (w [256]float64) {
	for c := 0x80; c < 0xC0; c++ {
		w[c] = -8.5
	}
	for c := 0xC0; c < 0x100; c++ {
		w[c] = -7
	}
	for _, c := range []byte("\xE9\xE8\xE0\xE7\xEA\xFC\xF6\xE4\xDF\xF1\xF3\xED\xE1\xE3\xE5\xF8\xE6\xFA\xF4\xEE\xFB\xE2\xF5") {
		w[c] = -5
	}
	for _, c := range []byte("\x80\x85\x91\x92\x93\x94\x96\x97\x99\xA0\xA3\xA7\xA9\xAB\xB0\xB2\xB3\xB5\xB7\xBB\xBD") {
		w[c] = -6.3
	}
	for _, c := range []byte("\x81\x8D\x8F\x90\x9D") {
		w[c] = badNats
	}
	return w
}()

// high1252 weighs Windows-1252: letters stand in words, with no more than two beyond ASCII side by side.
func high1252(b []byte, i int) (int, float64) {
	c, w := b[i], west[b[i]]
	from, to := i, i+1
	for from > 0 && b[from-1] >= utf8.RuneSelf && i-from < 3 {
		from--
	}
	for to < len(b) && b[to] >= utf8.RuneSelf && to-i < 3 {
		to++
	}
	if to-from > 2 {
		return 1, max(w-4, badNats+1)
	}
	inWord := from > 0 && letter(b[from-1]) || to < len(b) && letter(b[to])
	if c >= 0xC0 && !inWord {
		w -= 3
	}
	if to-from == 2 {
		w--
	}
	return 1, w
}

// weigh16 sums the weights of b's characters as UTF-16.
func weigh16(b []byte, big bool) (sum weight) {
	step := stepUTF16(big)
	for ; len(b) >= 2; b = b[step(b):] {
		r := unit16(b, big)
		if r < utf8.RuneSelf {
			if sum.nats += plainNats(byte(r)); r == 0 {
				sum.nats += controlNats
			}
			continue
		}
		sum.chars++
		switch {
		case step(b) == 4:
			sum.high -= 18
		case utf16.IsSurrogate(r), r >= 0xFFFE:
			sum.bad++
			sum.high += badNats
		default:
			sum.high += runeNats(r)
		}
	}
	sum.nats += sum.high
	return sum
}

// hasLines16 reports whether b has a line end as UTF-16 writes it, which every table in UTF-16 has.
func hasLines16(b []byte, big bool) bool {
	if bytes.IndexByte(b, 0) < 0 {
		return false
	}
	for ; len(b) >= 2; b = b[2:] {
		if r := unit16(b, big); r == '\n' || r == '\r' {
			return true
		}
	}
	return false
}
