package data

import (
	"bytes"
	"math"
	"slices"
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
func (s *source) findChanges() {
	other := s.otherEncoding()
	if other == "" {
		return
	}
	f := follower{names: [2]string{s.info.Name, other}}
	end := s.lineEnd()
	for p := s.skip; ; {
		high := firstHigh(s.orig[p:])
		if high < 0 {
			break
		}
		line := lineOf(s.orig[p+high:], end)
		if f.turns(p+high, line) {
			s.changes = append(s.changes, change{f.from, f.names[1-f.in], f.names[f.in]})
		}
		p += high + len(line)
	}
	if len(s.changes) == 0 {
		return
	}
	share := func(k int) float64 { // of the lines
		return math.Round(1000*float64(f.lines[k])/float64(f.lines[0]+f.lines[1])) / 1000
	}
	s.info.Confidence = min(s.info.Confidence, share(0))
	rest := slices.DeleteFunc(s.info.Alternatives, func(g EncodingGuess) bool { return g.Name == other })
	s.info.Alternatives = append([]EncodingGuess{{other, share(1)}}, rest...)
}

// A follower takes lines, from their first byte beyond ASCII on, and follows which of two encodings they are in, one
// of them UTF-8. A line that fits the encoding so far takes back what spoke against it.
type follower struct {
	names   [2]string
	in      int     // index of the encoding so far
	begun   bool    // some line is known to be in it
	against float64 // what speaks for the other one, in nats
	from    int     // where that begins
	lines   [2]int  // by encoding
}

// turns takes the line at that place in the file and reports whether the other encoding holds now, from f.from on.
func (f *follower) turns(at int, line []byte) bool {
	f.lines[f.in]++
	if utf8.Valid(line) == (f.names[f.in] == "utf-8") {
		f.against, f.begun = 0, true
		return false
	}
	begin := line[:min(len(line), sampleBytes)]
	here, there := modelOf(f.names[f.in]).weigh(begin), modelOf(f.names[1-f.in]).weigh(begin)
	if f.against == 0 {
		f.from = at
		if there.bad > 0 && f.names[f.in] == "utf-8" {
			f.from = at + firstBad(line)
		}
	}
	if f.against = max(0, f.against+there.nats-here.nats); f.against < changeNats {
		return false
	}
	f.lines[f.in]--
	f.in = 1 - f.in
	f.lines[f.in]++
	turned := f.begun // else the file only begins otherwise
	f.against, f.begun = 0, true
	return turned
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
