package data_test

import (
	"strings"
	"testing"

	"statlas/data"
)

// In is the same as lowering both texts, whatever their bytes; so are initials letter by letter.
func FuzzFold(f *testing.F) {
	for _, c := range [][2]string{
		{"", ""}, {"F0099", "f00"}, {"Ningbo", "NGB"}, {"浙江省ABC", "省a"}, {"Ⱥb", "ⱥB"}, {"İi", "i"}, {"\u212ag", "KG"}, {"ＡＢ", "ａ"},
		{"\xe4\xb8中", "中"}, {"\xe4x\xff", "X"}, {"\xff", "\ufffd"}, {"重庆银行", "cqyh"}, {"西藏族ÉÈ", "éè"}, {"乐清 Σίσυφος", "ΣΊΣ"}, {"대한민국", "한"}, {"é", "É"},
	} {
		f.Add(c[0], c[1])
	}
	f.Fuzz(func(t *testing.T, s, want string) {
		lower := strings.ToLower(want)
		if got, plain := data.NewFold(want).In(s), strings.Contains(strings.ToLower(s), lower); got != plain {
			t.Errorf("%q in %q: %v, want %v", want, s, got, plain)
		}
		initials := data.PlainInitials(s)
		if got := data.Initials(s); got != initials {
			t.Errorf("initials of %q are %q, want %q", s, got, initials)
		}
		if got, plain := data.NewFold(want).InInitials(s), initials != "" && strings.Contains(initials, lower); got != plain {
			t.Errorf("%q in the initials of %q: %v, want %v", want, s, got, plain)
		}
	})
}

// Every character has the initial that the plain way gives it, alone and after each that begins a word which is read otherwise.
func TestInitialsOfEveryCharacter(t *testing.T) {
	for r := rune(0x3400); r <= 0xa000; r++ {
		for _, before := range []string{"", "重", "西", "藏", "银行增"} {
			s := before + string(r) + "庆x"
			if got, want := data.Initials(s), data.PlainInitials(s); got != want {
				t.Fatalf("initials of %q are %q, want %q", s, got, want)
			}
		}
	}
}
