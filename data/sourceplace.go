package data

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// stepOf returns the length of characters in an encoding that Options.Decode reads, and whether it may count the
// bytes of a broken one in another way.
func stepOf(name string) (step func(b []byte) int, peek bool) {
	switch name {
	case "gb18030":
		return func(b []byte) int { n, _ := gbStep(b); return n }, true
	case "big5", "euc-kr":
		return func(b []byte) int { return min(len(b), double(b[0] > 0x80 && b[0] < 0xFF)) }, true
	case "shift_jis":
		return func(b []byte) int {
			c := b[0]
			return min(len(b), double(c > 0x80 && c < 0xA0 || c > 0xDF && c < 0xFD))
		}, true
	case "euc-jp":
		return func(b []byte) int {
			if b[0] == 0x8F {
				return min(len(b), 3)
			}
			return min(len(b), double(b[0] == 0x8E || b[0] > 0xA0 && b[0] < 0xFF))
		}, true
	}
	return func([]byte) int { return 1 }, false
}

func double(two bool) int {
	if two {
		return 2
	}
	return 1
}

func stepUTF8(b []byte) int { _, n := utf8.DecodeRune(b); return n }

func stepUTF16(big bool) func([]byte) int {
	return func(b []byte) int {
		switch {
		case len(b) < 2:
			return 1
		case len(b) >= 4 && utf16.DecodeRune(unit16(b, big), unit16(b[2:], big)) != utf8.RuneError:
			return 4
		}
		return 2
	}
}

// next returns the places behind the character at u in text, which is the one at v in orig.
func (s *source) next(u, v int) (int, int) {
	r, w := utf8.DecodeRune(s.text[u:])
	o := s.orig[v:]
	n := s.step(o)
	u += w
	if !s.peek {
		return u, v + n
	}
	switch {
	case r == utf8.RuneError:
		n = s.broken(s.text[u:], o, n)
	case n == 2 && s.info.Name == "big5" && o[0] == 0x88 && (o[1] == 0x62 || o[1] == 0x64 || o[1] == 0xA3 || o[1] == 0xA5):
		u += stepUTF8(s.text[u:]) // a letter and its accent have one code
	}
	return u, v + n
}

// broken returns for how many bytes at o's start, n of which look like a character, one U+FFFD before rest stands.
// A decoder reads an ASCII byte again that cannot be a second one; others it takes along, or not.
func (s *source) broken(rest, o []byte, n int) int {
	if len(o) < 2 || o[0] == 0x80 || o[0] == 0xFF {
		return 1
	}
	if o[1] < utf8.RuneSelf {
		if len(rest) > 0 && rest[0] == o[1] {
			return 1
		}
		return max(n, 2)
	}
	if n < 2 && bytes.HasPrefix(rest, []byte("\uFFFD")) {
		return 1
	}
	return max(n, 2)
}

// offsets turns ascending offsets in text into offsets in orig, in place. Both are walked once, character by
// character; a line end that both have brings them together again after bytes that a decoder counted otherwise.
func (s *source) offsets(at []int64) {
	s.align(at, func(u, _ int) int { return u }, func(_, v int) int { return v })
}

// textOffsets turns ascending offsets in orig into offsets in text, in place.
func (s *source) textOffsets(at []int64) {
	s.align(at, func(_, v int) int { return v }, func(u, _ int) int { return u })
}

// align walks text and orig side by side to where the side that have picks reaches each offset, and puts the place
// on the side of want there.
func (s *source) align(at []int64, have, want func(u, v int) int) {
	u, v := 0, s.skip
	if s.step == nil {
		for i := range at {
			d := int(at[i]) - have(u, v)
			at[i] = int64(want(u, v) + d)
		}
		return
	}
	byLine := !strings.HasPrefix(s.info.Name, "utf-16")
	for i := range at {
		target := int(at[i])
		for byLine {
			un, vn := bytes.IndexByte(s.text[u:], '\n'), bytes.IndexByte(s.orig[v:], '\n')
			if un < 0 || vn < 0 || have(u+un, v+vn) >= target {
				break
			}
			u, v = u+un+1, v+vn+1
		}
		for have(u, v) < target && u < len(s.text) && v < len(s.orig) {
			u, v = s.next(u, v)
		}
		at[i] = int64(want(u, v))
	}
}
