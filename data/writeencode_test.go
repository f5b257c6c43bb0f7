package data

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"statlas/data/charset"
)

// TestGBEncoder writes every character of Unicode as golang.org/x/text does. Some for private use, which that
// package writes but does not read back, are an error.
func TestGBEncoder(t *testing.T) {
	e, err := newGBEncoder(charset.Decode)
	if err != nil {
		t.Fatal(err)
	}
	refused := 0
	enc := simplifiedchinese.GB18030.NewEncoder()
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		got, err := e.append(nil, []byte(string(r)))
		want, wantErr := enc.Bytes([]byte(string(r)))
		if wantErr != nil {
			t.Fatal(wantErr)
		}
		if err != nil {
			if back, _ := charset.Decode("gb18030", want); string(back) == string(r) || r < 0xE000 || r > 0xE864 {
				t.Errorf("%U: %v; want %x", r, err, want)
			}
			refused++
		} else if !bytes.Equal(got, want) {
			t.Errorf("%U: %x; want %x", r, got, want)
		}
	}
	if refused == 0 || refused > 2150 {
		t.Errorf("%d characters refused", refused)
	}
}

// TestGBEncoderByTheStandard inverts a decoder that knows private use, as browsers' do.
func TestGBEncoderByTheStandard(t *testing.T) {
	standard := func(label string, b []byte) ([]byte, error) {
		var out []byte
		for line := range bytes.SplitAfterSeq(b, []byte("\n")) {
			if len(line) == 3 && line[0] >= 0xAA && line[0] <= 0xAF && line[1] >= 0xA1 {
				out = utf8.AppendRune(out, 0xE000+rune(line[0]-0xAA)*94+rune(line[1]-0xA1))
				out = append(out, '\n')
				continue
			}
			text, err := charset.Decode(label, line)
			if err != nil {
				return nil, err
			}
			out = append(out, text...)
		}
		return out, nil
	}
	e, err := newGBEncoder(standard)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := e.append(nil, []byte("\uE000\uE001嘉")); err != nil || string(got) != "\xAA\xA1\xAA\xA2\xBC\xCE" {
		t.Errorf("%x, %v", got, err)
	}
}

func TestWriteGB(t *testing.T) {
	rows := func(s string) [][]any { return [][]any{{s, 1.5}} }
	var b bytes.Buffer
	if err := WriteRows(&b, []string{"名称", "x"}, slices.Values(rows("嘉兴€😀㐂")), WriteOptions{Encoding: "GBK", Decode: charset.Decode}); err != nil {
		t.Fatal(err)
	}
	want, _ := encode("gb18030", "名称,x\r\n嘉兴€😀㐂,1.5\r\n")
	if !bytes.Equal(b.Bytes(), want) {
		t.Errorf("%x; want %x", b.Bytes(), want)
	}
	b.Reset()
	if err := WriteRows(&b, []string{"x"}, slices.Values(rows("嘉")), WriteOptions{Encoding: "gb18030", BOM: true, Decode: charset.Decode}); err != nil || !strings.HasPrefix(b.String(), "\x84\x31\x95\x33") {
		t.Errorf("%x, %v; want a byte order mark", b.Bytes(), err)
	}
	for _, o := range []WriteOptions{
		{Encoding: "gb18030"},
		{Encoding: "big5", Decode: charset.Decode},
		{Encoding: "gb18030", Decode: func(string, []byte) ([]byte, error) { return nil, errors.New("no") }},
	} {
		if err := WriteRows(&b, []string{"x"}, slices.Values(rows("a")), o); err == nil {
			t.Errorf("%+v gives no error", o)
		}
	}
}
