package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"statlas/data/charset"
)

// TestPlaces encodes a table whose cells that are no numbers are known, and compares their bytes in the report
// with those where they were put.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct{ label, prefix, name, bad string }{
		{"utf-8", "", "嘉兴é😀", "坏値"}, {"utf-8", "\xEF\xBB\xBF", "嘉兴", "坏"},
		{"utf-16le", "", "嘉兴😀", "坏"}, {"utf-16be", "", "嘉兴😀", "坏"}, {"utf-16le", "\xFF\xFE", "é", "ü"},
		{"gb18030", "", "嘉兴㐂€😀", "坏"}, {"gb18030", "\x84\x31\x95\x33", "嘉兴", "坏"}, {"gbk", "", "嘉兴", "坏"},
		{"big5", "", "臺北功許蓋", "壞"}, {"big5-hkscs", "", "香港Ê̄ê̌", "壞"}, {"shift_jis", "", "ソ表ｶﾅ能", "ダメ"}, {"euc-kr", "", "서울똠", "나쁨"},
		{"euc-jp", "", "東京ｶﾅ", "駄目"}, {"windows-1252", "", "Île€", "né"}, {"iso-8859-2", "", "Łódź", "zły"}, {"koi8-r", "", "Москва", "нет"},
	} {
		t.Run(tt.label+tt.prefix, func(t *testing.T) {
			var b []byte
			var want []int64
			put := func(s string) {
				c, err := charsetBytes(tt.label, s)
				if err != nil {
					t.Fatal(err)
				}
				b = append(b, c...)
			}
			b = append(b, tt.prefix...)
			put("name,value\r\n")
			for i := range 60 {
				put(fmt.Sprintf("%s %d,", tt.name, i))
				if i%20 == 9 {
					want = append(want, int64(len(b)))
					put(tt.bad)
				} else {
					put("1.5")
				}
				put("\r\n")
			}
			_, report, err := Read(context.Background(), b, Options{Settings: Settings{Encoding: tt.label}, Decode: charset.Decode})
			if err != nil {
				t.Fatal(err)
			}
			if len(report.Problems) != len(want) {
				t.Fatalf("%+v; want problems at %d", report.Problems, want)
			}
			for i, p := range report.Problems {
				if p.Byte != want[i] || p.Text != tt.bad {
					t.Errorf("%+v; want byte %d", p, want[i])
				}
			}
		})
	}
}

// charsetBytes encodes s without a byte order mark; Big5's letters with accents, which have one code, as that.
func charsetBytes(label, s string) ([]byte, error) {
	if label == "big5-hkscs" {
		label = "big5"
		var out []byte
		for i, part := range strings.Split(s, "Ê̄") {
			if i > 0 {
				out = append(out, 0x88, 0x62)
			}
			for j, rest := range strings.Split(part, "ê̌") {
				if j > 0 {
					out = append(out, 0x88, 0xA5)
				}
				b, err := encode(label, rest)
				if err != nil {
					return nil, err
				}
				out = append(out, b...)
			}
		}
		return out, nil
	}
	b, err := encode(label, s)
	return bytes.TrimPrefix(b, []byte("\xFF\xFE")), err
}

// TestBrokenPlaces breaks single characters and asks for the byte of each.
func TestBrokenPlaces(t *testing.T) {
	for _, tt := range []struct{ label, cell, broken string }{
		{"utf-8", "嘉兴", "\xe5\x98"}, {"gb18030", "嘉兴", "\xff"}, {"gb18030", "嘉兴", "\x81 "},
		{"big5", "臺北", "\xff"}, {"big5", "臺北", "\x81 "}, {"big5", "臺北", "\x81@"}, {"shift_jis", "東京", "\x81 "}, {"shift_jis", "東京", "\xfc\xfc"},
		{"euc-kr", "서울", "\xfe "}, {"euc-kr", "서울", "\xc9\xa1"},
	} {
		good, err := encode(tt.label, tt.cell)
		if err != nil {
			t.Fatal(err)
		}
		line := string(good) + "1," + string(good) + "," + string(good) + "\n"
		b := "a,b,c\n" + line
		var want []int64
		for range 3 { // twice in one line
			b += string(good)
			want = append(want, int64(len(b)))
			b += tt.broken + "," + string(good)
			want = append(want, int64(len(b)))
			b += tt.broken + "x," + string(good) + "\n" + line
		}
		_, report, err := Read(context.Background(), []byte(b), Options{Settings: Settings{Encoding: tt.label}, Decode: charset.Decode})
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, p := range report.Problems {
			if p.Code == "bad_bytes" {
				got = append(got, p.Byte)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s, %q: bad bytes at %v; want %v", tt.label, tt.broken, got, want)
		}
	}
}

// TestBrokenAsBrowsers has a decoder that gives one U+FFFD for two bytes, where golang.org/x/text gives two.
func TestBrokenAsBrowsers(t *testing.T) {
	decode := func(label string, b []byte) ([]byte, error) {
		return charset.Decode(label, bytes.ReplaceAll(b, []byte("\x81\xff"), []byte("\xff")))
	}
	in := []byte("name,value\n\xbc\xce\x81\xffx,1\n\xbc\xce\x81\xff\xd0\xcb,\xbb\xb5\n\xbc\xce,2\n\xbc\xce,3\n\xbc\xce,4\n\xbc\xce,5\n\xbc\xce,6\n")
	_, report, err := Read(context.Background(), in, Options{Settings: Settings{Encoding: "gbk"}, Decode: decode})
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, p := range report.Problems {
		got += fmt.Sprintf("%s %d;", p.Code, p.Byte)
	}
	if want := "bad_bytes 13;bad_bytes 21;not_a_number 26;"; got != want {
		t.Errorf("%s; want %s", got, want)
	}
}

// TestMixedEncoding puts parts in different encodings together: the report names the byte where each begins.
func TestMixedEncoding(t *testing.T) {
	const chinese = "嘉兴,1\n湖州,2\n杭州市,3\n"
	const western = "Málaga,1\nÎle-de-France,2\nZürich,3\n"
	part := func(label, s string, n int) string {
		b, err := encode(label, strings.Repeat(s, n))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	for _, tt := range []struct {
		name, read string
		parts      []string // each begins with a byte beyond ASCII
		to         []string
	}{
		{"utf-8, then gb18030", "utf-8", []string{part("utf-8", chinese, 9), part("gb18030", chinese, 3)}, []string{"gb18030"}},
		{"little utf-8, then gb18030", "gb18030", []string{part("utf-8", chinese, 1), part("gb18030", chinese, 99)}, []string{"gb18030"}},
		{"gb18030, then utf-8", "gb18030", []string{part("gb18030", chinese, 9), part("utf-8", chinese, 2)}, []string{"utf-8"}},
		{"three parts", "utf-8", []string{part("utf-8", chinese, 9), part("gb18030", chinese, 3), part("utf-8", chinese, 9)}, []string{"gb18030", "utf-8"}},
		{"utf-8, then windows-1252", "utf-8", []string{part("utf-8", western, 9), part("windows-1252", "Éire,3\n"+western, 4)}, []string{"windows-1252"}},
		{"long", "utf-8", []string{part("utf-8", chinese, 9000), part("gb18030", chinese, 9000)}, []string{"gb18030"}},
		{"one encoding", "gb18030", []string{part("gb18030", chinese, 100)}, nil},
		{"CR alone", "utf-8", []string{strings.ReplaceAll(part("utf-8", chinese, 9), "\n", "\r"), strings.ReplaceAll(part("gb18030", chinese, 3), "\n", "\r")}, []string{"gb18030"}},
		{"one broken line", "utf-8", []string{part("utf-8", chinese, 10) + "坏\xe5\n" + part("utf-8", chinese, 10)}, nil},
		{"behind a mark", "utf-8", []string{"\xEF\xBB\xBFa,b\n" + part("utf-8", chinese, 5), part("gb18030", chinese, 2)}, []string{"gb18030"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, want := "", ""
			if !strings.HasPrefix(tt.parts[0], "\xEF\xBB\xBF") {
				b = "name,value\n"
			}
			if strings.Contains(tt.parts[0], "\r") {
				b = "name,value\r"
			}
			for i, p := range tt.parts {
				if i > 0 {
					want += fmt.Sprintf("%d %s;", len(b), tt.to[i-1])
				}
				b += p
			}
			_, report, err := Read(context.Background(), []byte(b), Options{Decode: charset.Decode})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, p := range report.Problems {
				if p.Code == "mixed_encoding" {
					got += fmt.Sprintf("%d %s;", p.Byte, p.Args[0])
				}
			}
			if got != want || report.Encoding.Name != tt.read {
				t.Errorf("read as %+v, changes %q; want %s, %q", report.Encoding, got, tt.read, want)
			}
		})
	}
}

// TestLabels reads one file under labels that people use; others are an error that names them.
func TestLabels(t *testing.T) {
	in := []byte("\xb5\xd8\xc7\xf8,n\n\xb1\xb1\xbe\xa9,1\n")
	for _, tt := range []struct{ label, name, first string }{
		{"GBK", "gb18030", "北京"}, {" cp936 ", "gb18030", "北京"}, {"CP950", "big5", "控儔"}, {"latin1", "windows-1252", "±±¾©"},
		{"cp949", "euc-kr", "굇쑴"}, {"iso-8859-15", "iso-8859-15", "±±Ÿ©"}, {"koi8-r", "koi8-r", "╠╠╬╘"},
		{"klingon", "", ""}, {"iso-2022-kr", "", ""}, {"replacement", "", ""}, {"x\x00y", "", ""},
	} {
		table, report, err := Read(context.Background(), in, Options{Settings: Settings{Encoding: tt.label}, Decode: charset.Decode})
		var fe *FileError
		if tt.name == "" {
			if !errors.As(err, &fe) || fe.Code != "unknown_encoding" || fe.Args[0] != tt.label {
				t.Errorf("%q gives %v", tt.label, err)
			}
			continue
		}
		if other := report.Encoding.Alternatives; tt.name != "gb18030" && (len(other) == 0 || other[0].Name != "gb18030" || other[0].Confidence < 0.9) {
			t.Errorf("%q: gb18030 is not offered, but %+v", tt.label, other)
		}
		if err != nil || report.Encoding.Name != tt.name || table.Columns[0].Text.At(0) != tt.first {
			t.Errorf("%q: %v, %+v, %q; want %s, %s", tt.label, err, report.Encoding, table.Columns[0].Text.At(0), tt.name, tt.first)
		}
	}
}
