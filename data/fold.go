package data

import (
	"strings"
	"unicode/utf8"
)

// A Fold looks for a text in others, whatever the capitals of either. The zero Fold is in every text.
type Fold struct {
	lower string
	plain bool // it can be looked for byte by byte
}

// NewFold looks for want.
func NewFold(want string) Fold {
	lower := strings.ToLower(want)
	return Fold{lower, utf8.ValidString(lower) && !strings.ContainsRune(lower, utf8.RuneError)}
}

// In reports whether s contains the text: strings.Contains(strings.ToLower(s), strings.ToLower(want)). That costs O(s) without a copy
// of s, unless it has letters beyond ASCII that come in two cases. Chinese, Japanese and Korean have none.
func (f Fold) In(s string) bool {
	if f.lower == "" {
		return true
	}
	if !f.plain {
		return strings.Contains(strings.ToLower(s), f.lower)
	}
	first := f.lower[0]
	for i := 0; i < len(s); i++ {
		b := folded(s[i])
		if b == first && f.at(s[i:]) {
			return true
		}
		if b >= 0xc0 && (b < 0xe3 || b > 0xe9) { // a letter that begins so may have another case
			return strings.Contains(strings.ToLower(s), f.lower)
		}
	}
	return false
}

// at reports whether s begins with the text.
func (f Fold) at(s string) bool {
	if len(s) < len(f.lower) {
		return false
	}
	for i := 1; i < len(f.lower); i++ {
		if folded(s[i]) != f.lower[i] {
			return false
		}
	}
	return true
}

func folded(b byte) byte {
	if b-'A' < 26 {
		return b + 'a' - 'A'
	}
	return b
}

// InInitials reports whether the initials of s contain the text.
func (f Fold) InInitials(s string) bool {
	var room [64]byte
	b, ok := appendInitials(room[:0], s)
	return ok && strings.Contains(asString(b), f.lower)
}
