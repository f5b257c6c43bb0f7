package data

import (
	"bytes"
	"unicode/utf8"
)

const sampleBytes = 1 << 20 // how much of a file the guess at its encoding looks at

var marks = []struct{ bytes, name string }{
	{"\xEF\xBB\xBF", "utf-8"}, {"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}, {"\x84\x31\x95\x33", "gb18030"},
}

// mark returns the encoding that b's byte order mark names and the mark's length; "" without one.
func mark(b []byte) (name string, n int) {
	for _, m := range marks {
		if bytes.HasPrefix(b, []byte(m.bytes)) {
			return m.name, len(m.bytes)
		}
	}
	return "", 0
}

// detect guesses the encoding of b, which has no byte order mark. The confidence grows with the evidence: each
// well-formed character beyond ASCII that is a likely one in the encoding counts for it.
func detect(b []byte) EncodingInfo {
	if name := zeroPattern(b); name != "" {
		return EncodingInfo{Name: name, Confidence: 0.9}
	}
	if utf8.Valid(b) {
		n := float64(beyondASCII(b[:min(len(b), 1<<16)]))
		if n == 0 {
			return EncodingInfo{Name: "utf-8", Confidence: 1}
		}
		return EncodingInfo{Name: "utf-8", Confidence: n / (n + 0.1)}
	}
	head := b
	if i := firstHigh(b); i > 0 {
		head = b[i:]
	}
	head = head[:min(len(head), sampleBytes)]
	good, bad := countUTF8(head)
	asUTF8 := good / (good + bad)
	if asUTF8 >= 0.9 {
		return EncodingInfo{Name: "utf-8", Confidence: asUTF8}
	}
	likely, total := gbPlausible(head)
	if asGB := likely / total; asGB >= 0.5 {
		return EncodingInfo{Name: "gb18030", Confidence: likely / (total + 0.5)}
	} else if asUTF8 >= 0.5 {
		return EncodingInfo{Name: "utf-8", Confidence: asUTF8}
	}
	return EncodingInfo{Name: "windows-1252", Confidence: 0.3}
}

// zeroPattern recognises UTF-16 without a mark by zeros in every other byte.
func zeroPattern(b []byte) string {
	head := b[:min(len(b), 4096)&^1]
	if len(head) < 8 {
		return ""
	}
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	pairs := len(head) / 2
	switch {
	case zeros[1] > pairs/4 && zeros[0] <= pairs/50:
		return "utf-16le"
	case zeros[0] > pairs/4 && zeros[1] <= pairs/50:
		return "utf-16be"
	}
	return ""
}

func firstHigh(b []byte) int {
	return bytes.IndexFunc(b, func(r rune) bool { return r >= utf8.RuneSelf })
}

func beyondASCII(b []byte) int {
	n := 0
	for _, c := range b {
		if c >= 0xC0 {
			n++
		}
	}
	return n
}

// countUTF8 counts characters beyond ASCII and bytes that belong to none.
func countUTF8(b []byte) (good, bad float64) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}

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

// gbPlausible counts the characters of b beyond ASCII and how many of them Chinese text is made of: the 3,755
// hanzi of level 1 of GB 2312, its signs, and a twentieth of the rarer ones.
func gbPlausible(b []byte) (likely, total float64) {
	rare := 0.0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		n, ok := gbStep(b[i:])
		total++
		if ok && n == 2 && b[i+1] >= 0xA1 {
			switch c := b[i]; {
			case c >= 0xB0 && c <= 0xD7, c >= 0xA1 && c <= 0xA3:
				likely++
			case c > 0xD7 && c <= 0xF7:
				rare++
			}
		}
		i += n
	}
	return likely + min(rare, likely/20), max(total, 1)
}
