package stats

import (
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

// A search finds names that a yearbook sets wide, as they are said and by their initials.
func TestFinder(t *testing.T) {
	for _, tt := range []struct {
		search, text string
		want         bool
	}{
		{"北京", "北　京", true}, {"北 京", "北京", true}, {"bj", "北　京", true}, {" bj ", "北京市", true}, {"BJ", "北京", true},
		{"北京", "河 北 京 津", true}, {"nj", "北　京", false}, {"cq", "重庆", true}, {"zq", "重庆", false},
		{"new y", "New York", true}, {"newyork", "New York", false}, {"ab 京", "AB 京", true}, {"ab京", "AB 京", false},
		{"京", "", false}, {"", "x", true},
	} {
		if got := Finder(tt.search)(tt.text); got != tt.want {
			t.Errorf("%q in %q: %v", tt.search, tt.text, got)
		}
	}
}

// A number is found as the table shows it.
func TestDigits(t *testing.T) {
	for search, want := range map[string]string{
		"1,234.5": "1234.5", "12,345,678": "12345678", " 22,143": "22143", "−3.5": "-3.5", "-3.5": "-3.5", "2.5": "2.5", ".5": ".5",
		"1,2": "", "1,2345": "", "0.1,234": "", "12*": "", "": "", "x": "", ",234": "234",
	} {
		if got := Digits(search); got != want {
			t.Errorf("Digits(%q) = %q, want %q", search, got, want)
		}
	}
}

// plainFinder is Finder as it would be written in short.
func plainFinder(search string) func(string) bool {
	lower := closed(strings.ToLower(strings.TrimSpace(search)))
	return func(s string) bool {
		return slices.ContainsFunc([]string{s, closed(s)}, func(s string) bool {
			return strings.Contains(strings.ToLower(s), lower) || data.Abbreviates(lower) && strings.Contains(data.Initials(s), lower)
		})
	}
}

func FuzzFinder(f *testing.F) {
	for _, seed := range [][2]string{{"F09", "f0999"}, {"", ""}, {"", "a"}, {"bj", "北京市"}, {"bj", "BJ"}, {"\u212a", "k"}, {"ı", "I"}, {"ab", "aAab"}, {"\xff", "\xff"}, {"北 京", "北京 A"}, {"bj", "北　京"}, {"[", "{"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, search, text string) {
		if got, want := Finder(search)(text), plainFinder(search)(text); got != want {
			t.Errorf("Finder(%q)(%q) = %t, want %t", search, text, got, want)
		}
	})
}
