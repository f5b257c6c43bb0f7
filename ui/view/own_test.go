package view

import (
	"encoding/base64"
	"testing"
)

func TestCutOwn(t *testing.T) {
	for _, tt := range []struct{ hash, rest, own string }{
		{"", "", ""},
		{"#data=file:a.csv&tab=trend", "#data=file:a.csv&tab=trend", ""},
		{"#data=file:a.csv&own=AB-_", "#data=file:a.csv", "AB-_"},
		{"#data=file:a.csv&own=AB&utm=x&y", "#data=file:a.csv&utm=x&y", "AB"},
		{"#data=x&own=", "#data=x", ""},
		{"#search=own=1", "#search=own=1", ""},
		{"#data=x&own=AB&own=CD", "#data=x&own=AB", "CD"},
	} {
		if rest, own := CutOwn(tt.hash); rest != tt.rest || own != tt.own {
			t.Errorf("CutOwn(%q) = %q, %q; want %q, %q", tt.hash, rest, own, tt.rest, tt.own)
		}
	}
}

// What travels in a hash comes out of it, whatever view it stands beside, and the view is the same.
func FuzzOwn(f *testing.F) {
	f.Add("data=file:a.csv&where=x~eq~1", []byte("k,v\n1,2\n"))
	f.Add("#", []byte{0xfb, 0xff, 0xfe})
	f.Add("own=x&=&&own=&own", []byte(nil))
	f.Fuzz(func(t *testing.T, hash string, b []byte) {
		v, _ := Parse(hash)
		text := base64.RawURLEncoding.EncodeToString(b)
		if rest, own := CutOwn("#" + WithOwn(v.String(), text)); rest != "#"+v.String() || own != text {
			t.Fatalf("%q and %q came back as %q and %q", v.String(), text, rest, own)
		}
		if rest, own := CutOwn(hash); len(rest)+len(own) > len(hash) {
			t.Errorf("CutOwn(%q) = %q, %q", hash, rest, own)
		}
	})
}
