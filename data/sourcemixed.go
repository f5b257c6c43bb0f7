package data

import (
	"bytes"
	"unicode/utf8"
)

// A change is a place in the file from where on the bytes are text in another encoding than before.
type change struct {
	at       int // in orig
	from, to string
}

// changeNats is how much must speak for another encoding, in all the lines since, before it counts as a change.
const changeNats = 15

// findChanges looks for parts of the file that are UTF-8 where others are not, as when files were put together.
// Lines are taken from their first byte beyond ASCII on, as they come: those that fit the encoding so far take back
// what spoke against it.
func (s *source) findChanges() {
	other := s.otherEncoding()
	if other == "" {
		return
	}
	names := [2]string{s.info.Name, other}
	in := 0 // index of the encoding so far
	begun := false
	against, from := 0.0, 0
	end := s.lineEnd()
	for p := s.skip; ; {
		high := firstHigh(s.orig[p:])
		if high < 0 {
			return
		}
		at := p + high
		line := lineOf(s.orig[at:], end)
		p = at + len(line)
		if utf8.Valid(line) == (names[in] == "utf-8") {
			against, begun = 0, true
			continue
		}
		here, _, _ := modelOf(names[in]).weigh(line)
		there, _, bad := modelOf(names[1-in]).weigh(line)
		if against == 0 {
			from = at
			if bad > 0 && names[in] == "utf-8" {
				from = at + firstBad(line)
			}
		}
		if against = max(0, against+there-here); against < changeNats {
			continue
		}
		if begun {
			s.changes = append(s.changes, change{from, names[in], names[1-in]})
		}
		in, against, begun = 1-in, 0, true
	}
}

// otherEncoding returns the encoding that parts of the file may be in beside its own; "" when none may.
func (s *source) otherEncoding() string {
	if s.info.Name != "utf-8" {
		if modelOf(s.info.Name) == nil {
			return ""
		}
		return "utf-8"
	}
	if !s.bad {
		return ""
	}
	var lines []byte
	end := s.lineEnd()
	for rest := s.orig[s.skip:]; len(rest) > 0 && len(lines) < sampleBytes; {
		line := lineOf(rest, end)
		if !utf8.Valid(line) {
			lines = append(lines, line[:min(len(line), sampleBytes)]...)
		}
		rest = rest[len(line):]
	}
	for _, g := range weighAll(lines) {
		if g.Name != "utf-8" && modelOf(g.Name) != nil {
			return g.Name
		}
	}
	return ""
}

// lineEnd returns the byte that ends the file's lines: CR where the beginning has no LF.
func (s *source) lineEnd() byte {
	if bytes.IndexByte(s.orig[:min(len(s.orig), sampleBytes)], '\n') < 0 {
		return '\r'
	}
	return '\n'
}

// lineOf returns b's first line, up to and with end.
func lineOf(b []byte, end byte) []byte {
	if i := bytes.IndexByte(b, end); i >= 0 {
		return b[:i+1]
	}
	return b
}

// firstBad returns where b stops being UTF-8.
func firstBad(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}
