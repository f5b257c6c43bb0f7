// Package charset decodes text by the names of the Encoding Standard, outside browsers, which can do so themselves.
package charset

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Decode returns b, in the encoding of that label, as UTF-8 with U+FFFD for bytes that are no character.
func Decode(label string, b []byte) ([]byte, error) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, err
	}
	switch e {
	case encoding.Replacement:
		return nil, errors.New("charset: the Encoding Standard has no decoder for " + label)
	case simplifiedchinese.GB18030, simplifiedchinese.GBK:
		return decodeGB(b)
	}
	if m, ok := e.(*charmap.Charmap); ok {
		return decodeMap(m, b), nil
	}
	return e.NewDecoder().Bytes(b)
}

// decodeMap reads one byte a character. Where a code page has a gap among the bytes of the second control block, the
// Encoding Standard reads that control.
func decodeMap(m *charmap.Charmap, b []byte) []byte {
	out := make([]byte, 0, len(b)+len(b)/8)
	for _, c := range b {
		r := m.DecodeByte(c)
		if r == utf8.RuneError && c >= 0x80 && c < 0xA0 {
			r = rune(c)
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// decodeGB reads GB18030, the areas for users' own characters included, which golang.org/x/text leaves out.
func decodeGB(b []byte) ([]byte, error) {
	decoder := simplifiedchinese.GB18030.NewDecoder()
	out, err := decoder.Bytes(b)
	if err != nil || !bytes.Contains(out, []byte("\uFFFD")) {
		return out, err
	}
	out = out[:0:0]
	from := 0
	for i := 0; i < len(b); {
		n, own := stepGB(b[i:])
		if own != 0 {
			part, err := decoder.Bytes(b[from:i])
			if err != nil {
				return nil, err
			}
			out = utf8.AppendRune(append(out, part...), own)
			from = i + n
		}
		i += n
	}
	part, err := decoder.Bytes(b[from:])
	return append(out, part...), err
}

// stepGB returns the length of the character at b's start, and which it is if it is a user's own.
func stepGB(b []byte) (n int, own rune) {
	if b[0] <= 0x80 || b[0] == 0xFF || len(b) < 2 {
		return 1, 0
	}
	lead, trail := rune(b[0]), rune(b[1])
	switch {
	case trail >= 0x30 && trail <= 0x39 && len(b) >= 4 && b[2] >= 0x81 && b[2] <= 0xFE && b[3] >= 0x30 && b[3] <= 0x39:
		return 4, 0
	case trail < 0x40 || trail == 0x7F || trail == 0xFF:
		return 1, 0
	case trail >= 0xA1 && lead >= 0xAA && lead <= 0xAF:
		own = 0xE000 + (lead-0xAA)*94 + trail - 0xA1
	case trail >= 0xA1 && lead >= 0xF8:
		own = 0xE234 + (lead-0xF8)*94 + trail - 0xA1
	case lead == 0xA3 && trail == 0xA0: // a wide space
	case trail < 0xA1 && lead >= 0xA1 && lead <= 0xA7:
		if own = 0xE4C6 + (lead-0xA1)*96 + trail - 0x40; trail > 0x7F {
			own--
		}
	}
	return 2, own
}
