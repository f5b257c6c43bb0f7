package data

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// An output writes lines of UTF-8 in the encoding that was asked for.
type output struct {
	w     *bufio.Writer
	gb    *gbEncoder // nil for UTF-8
	space []byte
}

func newOutput(w io.Writer, o WriteOptions) (*output, error) {
	out := &output{w: bufio.NewWriter(w)}
	switch name := canonical(o.Encoding, ""); name {
	case "", "utf-8":
	case "gb18030":
		gb, err := newGBEncoder(o.Decode)
		if err != nil {
			return nil, err
		}
		out.gb = gb
	default:
		return nil, errors.New("data: no writing in " + name)
	}
	if !o.BOM {
		return out, nil
	}
	return out, out.write([]byte("\uFEFF"))
}

func (o *output) write(line []byte) error {
	if o.gb != nil {
		var err error
		if o.space, err = o.gb.append(o.space[:0], line); err != nil {
			return err
		}
		line = o.space
	}
	_, err := o.w.Write(line)
	return err
}

func (o *output) flush() error { return o.w.Flush() }

// A gbEncoder holds the code of each character below U+10000 in GB 18030: two bytes, or four.
type gbEncoder [1 << 16]uint32

const (
	gbLeads, gbTrails = 126, 190 // of codes of two bytes
	gbFourBMP         = 39420    // codes of four bytes below U+10000, from 81308130 on
	gbFourOther       = 189000   // number of the four-byte code of U+10000
	gbReplacement     = 0x8431A437
)

// newGBEncoder inverts decode: all codes of two bytes and those of four below U+10000 are decoded once, each on a
// line of its own. Of several codes of a character the first of the shortest counts.
func newGBEncoder(decode func(string, []byte) ([]byte, error)) (*gbEncoder, error) {
	if decode == nil {
		return nil, errors.New("data: writing GB18030 needs Options.Decode")
	}
	var codes []uint32
	var b []byte
	for n := range gbLeads * gbTrails {
		lead, trail := byte(0x81+n/gbTrails), byte(0x40+n%gbTrails)
		if trail >= 0x7F {
			trail++
		}
		codes = append(codes, uint32(lead)<<8|uint32(trail))
		b = append(b, lead, trail, '\n')
	}
	for n := range uint32(gbFourBMP) {
		code := gbFour(n)
		codes = append(codes, code)
		b = append(appendCode(b, code), '\n')
	}
	text, err := decode("gb18030", b)
	if err != nil {
		return nil, err
	}
	e := new(gbEncoder)
	for i, line := range bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n")) {
		r, n := utf8.DecodeRune(line)
		if i < len(codes) && n == len(line) && r < 1<<16 && r != utf8.RuneError && e[r] == 0 {
			e[r] = codes[i]
		}
	}
	e[utf8.RuneError] = gbReplacement
	return e, nil
}

// gbFour returns the n-th code of four bytes.
func gbFour(n uint32) uint32 {
	return 0x81308130 + n/12600<<24 + n/1260%10<<16 + n/10%126<<8 + n%10
}

func appendCode(b []byte, code uint32) []byte {
	if code > 0xFFFF {
		b = append(b, byte(code>>24), byte(code>>16))
	}
	return append(b, byte(code>>8), byte(code))
}

// append appends text, which is UTF-8, in GB 18030. A few characters for private use have no code.
func (e *gbEncoder) append(b, text []byte) ([]byte, error) {
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		text = text[n:]
		switch {
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		case r >= 1<<16:
			b = appendCode(b, gbFour(gbFourOther+uint32(r)-1<<16))
		case e[r] != 0:
			b = appendCode(b, e[r])
		default:
			return b, errors.New("data: GB18030 has no code for " + string(r))
		}
	}
	return b, nil
}
