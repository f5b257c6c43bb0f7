package data

import (
	"bytes"
	"slices"
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
	peek bool               // how many bytes one U+FFFD stands for is the decoder's choice
	bad  bool               // text has U+FFFD for bytes that are no character
	nuls int

	changes []change
}

// newSource finds the encoding of b and decodes it.
func newSource(b []byte, o Options) (*source, error) {
	s := &source{orig: b}
	name, n := mark(b)
	s.skip = n
	switch {
	case o.Encoding != "":
		s.info = EncodingInfo{Name: canonical(o.Encoding, name), Confidence: 1}
		if name != s.info.Name {
			s.skip = 0
		}
		s.info.Alternatives = otherwise(s.info.Name, name, b)
	case name != "":
		s.info = EncodingInfo{Name: name, Confidence: 1}
	default:
		s.info = detect(b)
	}
	s.info.BOM = s.skip > 0
	if err := s.decode(o); err != nil {
		return nil, err
	}
	if s.bad && s.info.BOM && s.info.Name == "utf-8" {
		s.info.Confidence = trustUTF8(b[s.skip:], false)
	}
	s.findChanges()
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

// otherwise lists what b may be beside the encoding that a person named: what its mark says, or the guesses.
func otherwise(name, marked string, b []byte) []EncodingGuess {
	if marked != "" {
		return slices.DeleteFunc([]EncodingGuess{{marked, 1}}, func(g EncodingGuess) bool { return g.Name == name })
	}
	d := detect(b)
	all := append([]EncodingGuess{{d.Name, d.Confidence}}, d.Alternatives...)
	return slices.DeleteFunc(all, func(g EncodingGuess) bool { return g.Name == name })
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
	}
	s.step, s.peek = stepOf(s.info.Name)
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
