package charset

import (
	"testing"
	"unicode/utf8"
)

// TestDecode compares with what the Encoding Standard says, https://encoding.spec.whatwg.org.
func TestDecode(t *testing.T) {
	for _, tt := range []struct{ label, in, want string }{
		{"gb18030", "\xbc\xce\xd0\xcb\x80\x81\x30\x81\x30\x90\x30\x81\x30", "嘉兴€\u0080\U00010000"},
		{"gb18030", "\xaa\xa1x\xaf\xfe\xf8\xa1\xfe\xfe\xa1\x40\xa1\x7e\xa1\x80\xa7\xa0", "\uE000x\uE233\uE234\uE4C5\uE4C6\uE504\uE505\uE765"},
		{"gbk", "\xbc\xce\xff\xaa\xa1\xaa", "嘉\uFFFD\uE000\uFFFD"},
		{"gbk", "\xa3\xa0\xaa\xa1", "\u3000\uE000"},
		{"big5", "\xa4\xa4\x88\x62\x81 ", "中Ê̄\uFFFD "},
		{"shift_jis", "\x83\x5c\xb1", "ソｱ"},
		{"euc-kr", "\xbc\xad\x8c\x63", "서똠"},
		{"windows-1252", "\x80\x81\x8d\xe9", "€\u0081\u008Dé"},
		{"latin1", "\x93x\x94", "“x”"},
		{"iso-8859-7", "\xc1\xff\x85", "Α\uFFFD\u0085"},
		{"utf-8", "\xe5x", "\uFFFDx"},
	} {
		got, err := Decode(tt.label, []byte(tt.in))
		if err != nil || string(got) != tt.want {
			t.Errorf("%s %x: %q, %v; want %q", tt.label, tt.in, got, err, tt.want)
		}
	}
	for _, label := range []string{"klingon", "iso-2022-kr", "hz-gb-2312", ""} {
		if _, err := Decode(label, []byte("a")); err == nil {
			t.Errorf("%q is decoded", label)
		}
	}
}

// FuzzDecode checks that no bytes make anything but UTF-8, and that those of users' own characters change nothing else.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("a\xaa\xa1\x81\x30\x81\x30\xff\xbc\xce"))
	f.Add([]byte("\x81\x30\xaa\xa1\x81"))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, label := range []string{"gb18030", "big5", "shift_jis", "euc-kr", "euc-jp", "windows-1252"} {
			if out, err := Decode(label, b); err != nil || !utf8.Valid(out) {
				t.Fatalf("%s %x: %q, %v", label, b, out, err)
			}
		}
	})
}
