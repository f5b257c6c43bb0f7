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

// TestGBEncoder writes every character of Unicode as golang.org/x/text does, but for private use: users' own have two
// bytes and come back, which they do not there, and a few, which no decoder gives, are an error.
func TestGBEncoder(t *testing.T) {
	e, err := newGBEncoder(charset.Decode)
	if err != nil {
		t.Fatal(err)
	}
	own, refused := 0, 0
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
		back, _ := charset.Decode("gb18030", got)
		switch {
		case err != nil && (r == 0xE5E5 || r > 0xE765 && r <= 0xE864):
			refused++
		case err != nil || string(back) != string(r):
			t.Errorf("%U: %x comes back as %q, %v", r, got, back, err)
		case r >= 0xE000 && r <= 0xE765 && len(got) == 2:
			own++
		case !bytes.Equal(got, want):
			t.Errorf("%U: %x; want %x", r, got, want)
		}
	}
	if own != 6*94+7*94+7*96-1 || refused != 175 {
		t.Errorf("%d characters of users, %d refused", own, refused)
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
