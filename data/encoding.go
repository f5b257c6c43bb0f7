package data

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"math"
	"math/bits"
	"unicode/utf8"
)

const sampleBytes = 1 << 16 // how much of a file the guess at its encoding weighs

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

// detect guesses the encoding of b, which has no byte order mark: each encoding's model weighs how likely the
// bytes are as text in it. What is well-formed UTF-8 and has more than a few characters beyond ASCII is hardly
// anything else.
func detect(b []byte) EncodingInfo {
	valid := utf8.Valid(b)
	if head := b[:min(len(b), sampleBytes)]; valid && firstHigh(head) < 0 && bytes.IndexByte(head, 0) < 0 {
		return EncodingInfo{Name: "utf-8", Confidence: 1}
	}
	guesses := weighAll(sampleOf(b))
	info := EncodingInfo{Name: guesses[0].Name, Confidence: guesses[0].Confidence}
	for _, g := range guesses[1:] {
		if g.Confidence >= plausible {
			info.Alternatives = append(info.Alternatives, g.EncodingGuess)
		}
	}
	SortStable(info.Alternatives, func(a, b EncodingGuess) int { return cmp.Compare(b.Confidence, a.Confidence) })
	if info.Name == "utf-8" {
		if info.Confidence = trustUTF8(b, valid); valid && guesses[0].Confidence < 0.99 {
			info.Confidence = min(info.Confidence, guesses[0].Confidence)
		}
	}
	return info
}

const (
	plausible = 0.005 // confidence from which an encoding is worth offering
	temper    = 0.5   // characters of a text are no independent witnesses: the share of their weight that counts
)

// A guess is an encoding with what speaks for it.
type guess struct {
	EncodingGuess
	weight
}

// weighAll weighs b in all encodings, best first. The confidences are shares of their tempered likelihoods, less
// for characters that are none and for those that hardly any text is made of.
func weighAll(b []byte) []guess {
	var all []guess
	for _, m := range models {
		w := m.weigh(b)
		w.nats += m.prior
		all = append(all, guess{EncodingGuess{Name: m.name}, w})
	}
	for _, name := range []string{"utf-16le", "utf-16be"} {
		if big := name == "utf-16be"; hasLines16(b, big) {
			all = append(all, guess{EncodingGuess{Name: name}, weigh16(b, big)})
		}
	}
	SortStable(all, func(a, b guess) int { return cmp.Compare(b.nats, a.nats) })
	sum := 0.0
	for i := range all {
		all[i].Confidence = math.Exp(temper * (all[i].nats - all[0].nats))
		sum += all[i].Confidence
	}
	for i := range all {
		g := &all[i]
		c := g.Confidence / sum * (1 - float64(g.bad)/float64(max(g.chars, 1))) * g.fit()
		g.Confidence = math.Round(1000*min(c, 0.999)) / 1000
	}
	return all
}

// usualNats is what a character beyond ASCII weighs on average, at the least, in a text that is in the encoding.
const usualNats = -9

// fit returns how usual the characters are, from 1 down to 0.1: the best of our encodings may still be the wrong one.
func (g *guess) fit() float64 {
	if g.Name[:3] == "utf" || g.chars < 6 {
		return 1
	}
	return min(1, max(0.1, 1-(usualNats-g.high/float64(g.chars))/1.5))
}

// sampleOf returns the part of b that tells most: from the line of the first byte beyond ASCII on. A file with a
// NUL at its start may be UTF-16, where lines tell nothing.
func sampleOf(b []byte) []byte {
	head := b[:min(len(b), sampleBytes)]
	if bytes.IndexByte(head, 0) >= 0 {
		return head
	}
	if i := firstHigh(b); i > 0 {
		b = b[bytes.LastIndexByte(b[:i], '\n')+1:]
	}
	return b[:min(len(b), sampleBytes)]
}

// trustUTF8 returns the confidence in UTF-8: it grows with the characters beyond ASCII, and falls with the bytes
// that are none.
func trustUTF8(b []byte, valid bool) float64 {
	if valid {
		n := float64(beyondASCII(b[:min(len(b), 1<<16)]))
		if n == 0 {
			return 1
		}
		return n / (n + 0.1)
	}
	if i := firstHigh(b); i > 0 {
		b = b[i:]
	}
	good, bad := countUTF8(b[:min(len(b), 1<<20)])
	return good / max(good+bad, 1)
}

// firstHigh returns where b first has a byte beyond ASCII, −1 when nowhere.
func firstHigh(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if w := binary.LittleEndian.Uint64(b[i:]) & tops; w != 0 {
			return i + bits.TrailingZeros64(w)>>3
		}
	}
	for ; i < len(b); i++ {
		if b[i] >= utf8.RuneSelf {
			return i
		}
	}
	return -1
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
