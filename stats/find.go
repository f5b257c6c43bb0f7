package stats

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"statlas/data"
)

// Finder returns the test that a search makes of a text: whether it contains what is searched for, whatever its capitals,
// or, where that may be meant so, its initials do. Spaces around what is searched for and such as only set Chinese
// characters apart, as yearbooks have them in 北　京, count for nothing.
func Finder(search string) func(text string) bool {
	lower := closed(strings.ToLower(strings.TrimSpace(search)))
	fold, short := data.NewFold(lower), data.Abbreviates(lower)
	holds := func(s string) bool { return fold.In(s) || short && fold.InInitials(s) }
	return func(s string) bool {
		if holds(s) {
			return true
		}
		wide := closed(s)
		return len(wide) != len(s) && holds(wide)
	}
}

// closed returns s without the spaces that stand between two Chinese characters.
func closed(s string) string {
	if !strings.ContainsFunc(s, isHan) || strings.IndexFunc(s, unicode.IsSpace) < 0 {
		return s
	}
	var b strings.Builder
	for rest := s; rest != ""; {
		word := strings.TrimLeftFunc(rest, unicode.IsSpace)
		before, _ := utf8.DecodeLastRuneInString(b.String())
		if after, _ := utf8.DecodeRuneInString(word); !isHan(before) || !isHan(after) {
			b.WriteString(rest[:len(rest)-len(word)])
		}
		end := strings.IndexFunc(word, unicode.IsSpace)
		if end < 0 {
			end = len(word)
		}
		b.WriteString(word[:end])
		rest = word[end:]
	}
	return b.String()
}

func isHan(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.Han, r) }

// Digits returns what is searched for as the numbers of a table are searched, in plain digits: 1,234.5 as the table shows it is
// 1234.5. It is "" where no number is written so.
func Digits(search string) string {
	s := strings.ReplaceAll(strings.TrimSpace(search), "−", "-")
	whole, fraction, _ := strings.Cut(s, ".")
	if strings.Trim(s, "0123456789.,-") != "" || strings.Contains(fraction, ",") {
		return ""
	}
	groups := strings.Split(whole, ",")
	for _, group := range groups[1:] {
		if len(group) != 3 {
			return ""
		}
	}
	return strings.Join(groups, "") + s[len(whole):]
}
