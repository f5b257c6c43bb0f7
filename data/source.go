package data

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A source is a file as it came and its text in UTF-8. Where the two differ, offsets leads back.
type source struct {
	orig []byte
	text []byte
	skip int // length of the byte order mark
	info EncodingInfo
	step func(b []byte) int // length of the character at b's start in orig, nil where text is a part of orig
	bad  bool               // text has U+FFFD for bytes that are no character
	nuls int
}

// newSource finds the encoding of b and decodes it.
func newSource(b []byte, o Options) (*source, error) {
	s := &source{orig: b}
	name, n := mark(b)
	s.skip = n
	switch {
	case o.Encoding != "":
		s.info = EncodingInfo{Name: canonical(o.Encoding), Confidence: 1}
		if name != s.info.Name {
			s.skip = 0
		}
	case name != "":
		s.info = EncodingInfo{Name: name, Confidence: 1}
	default:
		s.info = detect(b)
	}
	s.info.BOM = s.skip > 0
	if err := s.decode(o); err != nil {
		return nil, err
	}
	if len(s.text) > maxText {
		return nil, fileError("too_large", 0, itoa(len(b)))
	}
	var err *FileError
	if s.nuls, err = nuls(s.text); err != nil {
		return nil, err
	}
	if len(bytes.TrimSpace(s.text[:min(len(s.text), 4096)])) == 0 && len(bytes.TrimSpace(s.text)) == 0 {
		return nil, fileError("empty", 0)
	}
	return s, nil
}

// canonical spells the common labels as the reports do.
func canonical(label string) string {
	switch l := strings.ToLower(strings.TrimSpace(label)); l {
	case "utf8", "unicode-1-1-utf-8":
		return "utf-8"
	case "gbk", "gb2312", "gb_2312-80", "cp936", "x-gbk":
		return "gb18030"
	case "utf-16", "utf16", "utf-16le", "unicode":
		return "utf-16le"
	default:
		return l
	}
}

func (s *source) decode(o Options) error {
	body := s.orig[s.skip:]
	switch s.info.Name {
	case "utf-8":
		s.text = body
		if !utf8.Valid(body) {
			s.text, s.bad, s.step = replaceBad(body), true, stepUTF8
		}
		return nil
	case "utf-16le", "utf-16be":
		s.text, s.bad = decodeUTF16(body, s.info.Name == "utf-16be")
		s.step = stepUTF16(s.info.Name == "utf-16be")
		return nil
	case "gb18030":
		s.step = func(b []byte) int { n, _ := gbStep(b); return n }
	case "big5", "shift_jis", "euc-kr", "euc-jp":
		s.step = stepDouble
	default:
		s.step = func([]byte) int { return 1 }
	}
	if o.Decode == nil {
		return fileError("no_decoder", 0, s.info.Name)
	}
	text, err := o.Decode(s.info.Name, body)
	if err != nil {
		return fileError("unknown_encoding", 0, s.info.Name)
	}
	s.text = text
	s.bad = bytes.Contains(text, []byte("\uFFFD"))
	return nil
}

func stepUTF8(b []byte) int { _, n := utf8.DecodeRune(b); return n }

// stepDouble is right for characters of one or two bytes whose first byte tells.
func stepDouble(b []byte) int {
	if b[0] >= 0x81 && len(b) > 1 && b[1] >= 0x30 {
		return 2
	}
	return 1
}

// replaceBad puts U+FFFD for each byte that is not part of a character.
func replaceBad(b []byte) []byte {
	out := make([]byte, 0, len(b)+len(b)/8)
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			out = append(out, "\uFFFD"...)
		} else {
			out = append(out, b[:n]...)
		}
		b = b[n:]
	}
	return out
}

func unit16(b []byte, big bool) rune {
	if big {
		return rune(b[0])<<8 | rune(b[1])
	}
	return rune(b[1])<<8 | rune(b[0])
}

func decodeUTF16(b []byte, big bool) (text []byte, bad bool) {
	step := stepUTF16(big)
	text = make([]byte, 0, len(b)+len(b)/2)
	for len(b) > 0 {
		n := step(b)
		r := rune(utf8.RuneError)
		switch n {
		case 4:
			r = utf16.DecodeRune(unit16(b, big), unit16(b[2:], big))
		case 2:
			if u := unit16(b, big); !utf16.IsSurrogate(u) {
				r = u
			}
		}
		bad = bad || r == utf8.RuneError
		text = utf8.AppendRune(text, r)
		b = b[n:]
	}
	return text, bad
}

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

// offsets turns ascending offsets in text into offsets in orig, in place. Both are walked once, character by
// character; a line end that both have brings them together again after bytes that a decoder counted otherwise.
func (s *source) offsets(at []int64) {
	if s.step == nil {
		for i := range at {
			at[i] += int64(s.skip)
		}
		return
	}
	byLine := !strings.HasPrefix(s.info.Name, "utf-16")
	t, o := 0, s.skip
	for i := range at {
		target := int(at[i])
		for byLine {
			tn, on := bytes.IndexByte(s.text[t:], '\n'), bytes.IndexByte(s.orig[o:], '\n')
			if tn < 0 || on < 0 || t+tn >= target {
				break
			}
			t, o = t+tn+1, o+on+1
		}
		for u, v := t, o; ; {
			if u >= target || v >= len(s.orig) {
				at[i], t, o = int64(v), u, v
				break
			}
			u += stepUTF8(s.text[u:])
			v += s.step(s.orig[v:])
		}
	}
}
