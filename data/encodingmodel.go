package data

import "unicode/utf8"

// A model says how likely bytes are as text in one encoding. Its weights are logarithms of probabilities, in nats:
// the share of a class of characters in tables of statistics, divided by the number of codes in the class.
type model struct {
	name  string
	prior float64
	high  func(b []byte, i int) (n int, nats float64) // the character at b[i:], whose first byte is beyond ASCII
	east  bool                                        // characters that seldom touch small Latin letters
}

// Weights that all models share.
const (
	asciiNats   = -3.5
	controlNats = -12.0
	badNats     = -14.0 // a byte that is no character of the encoding
	touchNats   = -2.5  // an East Asian character beside a small Latin letter
)

var models = []model{
	{"utf-8", 3, highUTF8, false},
	{"gb18030", 1, highGB, true},
	{"big5", -1, highBig5, true},
	{"shift_jis", -2, highSJIS, true},
	{"euc-kr", -1.5, highKR, true},
	{"windows-1252", -0.5, high1252, false},
}

func modelOf(name string) *model {
	for i := range models {
		if models[i].name == name {
			return &models[i]
		}
	}
	return nil
}

// A weight is what the characters of a text weigh in an encoding.
type weight struct {
	nats  float64 // of all
	high  float64 // of those beyond ASCII
	chars int     // beyond ASCII
	bad   int     // of these no character of the encoding
}

// weigh sums the weights of b's characters.
func (m *model) weigh(b []byte) (sum weight) {
	for i := 0; i < len(b); {
		c := b[i]
		if c < utf8.RuneSelf {
			sum.nats += plainNats(c)
			i++
			continue
		}
		n, w := m.high(b, i)
		sum.chars++
		if w <= badNats {
			sum.bad++
		}
		if m.east && (i > 0 && small(b[i-1]) || i+n < len(b) && small(b[i+n])) {
			w += touchNats
		}
		sum.high += w
		i += n
	}
	sum.nats += sum.high
	return sum
}

func plainNats(c byte) float64 {
	if c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F {
		return controlNats
	}
	return asciiNats
}

func small(c byte) bool  { return c >= 'a' && c <= 'z' }
func letter(c byte) bool { return small(c|0x20) && c >= 'A' }

// pair returns the two bytes at b[i:] as one code, with ok false at the end of b.
func pair(b []byte, i int) (code uint16, ok bool) {
	if i+1 >= len(b) {
		return 0, false
	}
	return uint16(b[i])<<8 | uint16(b[i+1]), true
}

// highGB weighs GB 18030: the commonest hanzi, level 1 and 2 and the signs of GB 2312, the rest.
func highGB(b []byte, i int) (int, float64) {
	n, ok := gbStep(b[i:])
	if !ok || b[i] == 0x80 {
		return 1, atEnd(b, i)
	}
	if n == 4 {
		return 4, -13.9
	}
	code, _ := pair(b, i)
	lead := b[i]
	switch {
	case b[i+1] < 0xA1 || lead < 0xA1:
		return 2, -13.9 // .02 of 20,000
	case commonGB().has(code):
		return 2, -6.6 // .6 of 450
	case lead >= 0xB0 && lead <= 0xD7:
		return 2, -9.5 // .25 of 3,300
	case lead <= 0xA3:
		return 2, -6.5
	case lead >= 0xD8 && lead <= 0xF7:
		return 2, -11.5 // .03 of 3,008
	case lead <= 0xA9:
		return 2, -11
	}
	return 2, -13.9 + touchNats // user-defined
}

// highBig5 weighs Big5: the commonest hanzi, the signs, the 5,401 frequent ones at A4 to C6, the 7,652 others.
func highBig5(b []byte, i int) (int, float64) {
	code, ok := pair(b, i)
	lead, trail := byte(code>>8), byte(code)
	if !ok || lead < 0x81 || lead == 0xFF || trail < 0x40 || trail > 0x7E && trail < 0xA1 || trail == 0xFF {
		return 1, atEnd(b, i)
	}
	switch {
	case commonBig5().has(code):
		return 2, -6.6
	case lead >= 0xA4 && code <= 0xC67E:
		return 2, -9.7
	case lead >= 0xA1 && lead <= 0xA3:
		return 2, -6.7
	case lead >= 0xC9 && code <= 0xF9D5:
		return 2, -12.2
	}
	return 2, -13.9 + touchNats
}

// highSJIS weighs Shift_JIS: kana, the commonest kanji, level 1 and 2 of JIS X 0208, half-width kana.
func highSJIS(b []byte, i int) (int, float64) {
	c := b[i]
	if c >= 0xA1 && c <= 0xDF {
		if i > 0 && b[i-1] >= 0xA1 && b[i-1] <= 0xDF {
			return 1, -5
		}
		return 1, -8.5
	}
	code, ok := pair(b, i)
	trail := byte(code)
	if !ok || c == 0x80 || c == 0xA0 || c > 0xFC || trail < 0x40 || trail == 0x7F || trail > 0xFC {
		return 1, atEnd(b, i)
	}
	switch {
	case code >= 0x829F && code <= 0x82F1, code >= 0x8340 && code <= 0x8396:
		return 2, -5.9
	case commonSJIS().has(code):
		return 2, -6.3
	case code >= 0x889F && code <= 0x9872:
		return 2, -9.4
	case c == 0x81, code >= 0x824F && code <= 0x829A:
		return 2, -6.7
	case code >= 0x989F && code <= 0xEAA4:
		return 2, -12.7
	}
	return 2, -13.9
}

// highKR weighs EUC-KR with the additions of code page 949: the commonest hangul, the others of KS X 1001, hanja.
func highKR(b []byte, i int) (int, float64) {
	code, ok := pair(b, i)
	lead, trail := byte(code>>8), byte(code)
	if !ok || lead < 0x81 || lead == 0xFF || trail < 0x41 || trail == 0xFF {
		return 1, atEnd(b, i)
	}
	switch {
	case trail < 0xA1 || lead < 0xA1:
		if lead > 0xC6 || !letter(trail) && trail < 0x81 {
			return 1, badNats
		}
		return 2, -13.9
	case commonKR().has(code):
		return 2, -6.2
	case lead >= 0xB0 && lead <= 0xC8:
		return 2, -9.2
	case lead <= 0xA3:
		return 2, -6.7
	case lead >= 0xCA && lead <= 0xFD:
		return 2, -12.4
	}
	return 2, -13.9
}

// atEnd weighs a byte that is no character: nothing is wrong with one that the sample's end cuts off.
func atEnd(b []byte, i int) float64 {
	if i+1 == len(b) {
		return asciiNats
	}
	return badNats
}
