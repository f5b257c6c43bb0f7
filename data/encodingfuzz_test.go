package data

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"statlas/data/charset"
)

// fuzzLabels are the encodings whose places are followed character by character.
var fuzzLabels = []string{"utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "windows-1252", "utf-16le", "utf-16be", "euc-jp", "koi8-r"}

// FuzzDetect checks that any bytes get a guess that is one of the encodings, with confidences that are shares.
func FuzzDetect(f *testing.F) {
	for _, x := range fixtures(f)[:40] {
		f.Add(x.bytes[:min(len(x.bytes), 300)])
	}
	f.Add([]byte("\x00\n\x00"))
	f.Add([]byte("\xff\xfe"))
	f.Fuzz(func(t *testing.T, b []byte) {
		g := detect(b)
		known := func(name string) bool { return slices.Contains(fuzzLabels[:8], name) }
		if !known(g.Name) || g.Confidence < 0 || g.Confidence > 1 {
			t.Fatalf("%+v", g)
		}
		sum, last := 0.0, 1.0
		for _, a := range g.Alternatives {
			if sum += a.Confidence; !known(a.Name) || a.Name == g.Name || a.Confidence > last {
				t.Fatalf("%+v", g)
			}
			last = a.Confidence
		}
		if sum > 1.01 {
			t.Fatalf("%+v", g)
		}
		if utf8.Valid(b) && bytes.IndexByte(b, 0) < 0 && firstHigh(b) < 0 && g.Name != "utf-8" {
			t.Fatalf("ASCII is taken for %+v", g)
		}
	})
}

// FuzzDecode reads any bytes in any encoding: the text is UTF-8, and places in it lead to rising places in the file.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("a\xb1\xb1\xff\n\x81"), uint8(1))
	f.Add([]byte("\x88\x62\x88\xa5\xa4\x40\x81\x20"), uint8(2))
	f.Add([]byte("\x3d\xd8\x00\xde\x00\xd8\x0a\x00\x01"), uint8(6))
	f.Add([]byte("\x8f\xb0\xa1\x8e\xb1"), uint8(8))
	f.Add([]byte("\xe4\xbd\xa0\n\xc4\xe3\xba\xc3\n"), uint8(0))
	f.Fuzz(func(t *testing.T, b []byte, label uint8) {
		s, err := newSource(b, Options{Decode: charset.Decode, Settings: Settings{Encoding: fuzzLabels[int(label)%len(fuzzLabels)]}})
		if err != nil {
			return
		}
		if !utf8.Valid(s.text) {
			t.Fatalf("%q", s.text)
		}
		var at []int64
		for i := range len(s.text) + 1 {
			at = append(at, int64(i))
		}
		s.offsets(at)
		if !slices.IsSorted(at) || at[0] < 0 || at[len(at)-1] > int64(len(b)) {
			t.Fatalf("%d bytes: %v", len(b), at)
		}
		last := -1
		for _, c := range s.changes {
			if c.at <= last || c.at >= len(b) {
				t.Fatalf("changes %+v", s.changes)
			}
			last = c.at
		}
	})
}

// FuzzPlaces encodes a text and follows each of its characters: the slow way to a place is to encode what is before.
func FuzzPlaces(f *testing.F) {
	f.Add("a,嘉兴\r\n1,2\n€é", uint8(1))
	f.Add("表ソ能\nｶﾅ", uint8(3))
	f.Add("功許蓋", uint8(2))
	f.Add("똠방각하\n", uint8(4))
	f.Add("😀\n𠀀a", uint8(6))
	f.Fuzz(func(t *testing.T, text string, label uint8) {
		name := fuzzLabels[int(label)%len(fuzzLabels)]
		if name != "utf-8" && name != "gb18030" && len(text) > 300 {
			return
		}
		file, err := charsetBytes(name, text)
		s, sourceErr := newSource(file, Options{Decode: charset.Decode, Settings: Settings{Encoding: name}})
		if err != nil || sourceErr != nil || string(s.text) != text || s.skip > 0 {
			return // the encoding lacks a character, or has it twice
		}
		var at, want []int64
		for i := range text {
			before, err := charsetBytes(name, text[:i])
			if err != nil {
				t.Fatal(err)
			}
			at, want = append(at, int64(i)), append(want, int64(len(before)))
		}
		back := slices.Clone(want)
		given := slices.Clone(at)
		if s.offsets(at); !slices.Equal(at, want) {
			t.Fatalf("%s %q: %v; want %v", name, text, at, want)
		}
		if s.textOffsets(back); !slices.Equal(back, given) {
			t.Fatalf("%s %q: back %v; want %v", name, text, back, given)
		}
	})
}

// FuzzUTF16 compares the decoder of UTF-16 with that of the standard library; a last odd byte is no character.
func FuzzUTF16(f *testing.F) {
	f.Add([]byte("a\x00\x3d\xd8\x00\xde\x00\xd8a\x00"), false)
	f.Add([]byte("\xd8\x00\xdc\x00\xdc\x00\x00"), true)
	f.Add([]byte("\xdc0\xdc0"), true)
	f.Fuzz(func(t *testing.T, b []byte, big bool) {
		var order binary.ByteOrder = binary.LittleEndian
		if big {
			order = binary.BigEndian
		}
		var units []uint16
		for i := 0; i+1 < len(b); i += 2 {
			units = append(units, order.Uint16(b[i:]))
		}
		want := string(utf16.Decode(units))
		if len(b)%2 > 0 {
			want += "\uFFFD"
		}
		if got, bad := decodeUTF16(b, big); string(got) != want || bad != strings.Contains(want, "\uFFFD") {
			t.Fatalf("%x: %q, %v; want %q", b, got, bad, want)
		}
	})
}
