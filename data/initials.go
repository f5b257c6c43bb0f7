package data

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Initials returns s in small letters with each Chinese character replaced by the letter its pinyin begins with: 北京市 is
// bjs. It is "" for a text without Chinese.
func Initials(s string) string {
	b, ok := appendInitials(nil, s)
	if !ok {
		return ""
	}
	return string(b)
}

// appendInitials appends the initials of s to b; ok is false for a text without Chinese.
func appendInitials(b []byte, s string) (_ []byte, ok bool) {
	if !hasChinese(s) {
		return b, false
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		letter := byte(0)
		if r >= firstHan && r <= lastHan {
			letter = chinese.initials[r-firstHan]
		}
		if letter == inWords {
			word, letters := wordAt(s[i:])
			b, i, letter = append(b, letters...), i+len(word), chinese.alone[r]
			if word != "" {
				continue
			}
		}
		if i += n; letter != 0 {
			b = append(b, letter)
		} else {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b, true
}

// inWords stands in the place of an initial that depends on the word.
const inWords = 0xff

// wordAt returns the word that s begins with among those in which a character is read otherwise, and its initials.
func wordAt(s string) (word, letters string) {
	for _, w := range chinese.words {
		if strings.HasPrefix(s, w[0]) {
			return w[0], w[1]
		}
	}
	return "", ""
}

// learnInitials notes the initial of each character, 0 for none, as pairs of what is written and what is said give them; words
// of several characters stand before.
func learnInitials(pairs []string) {
	initial := func(r rune) byte {
		place := placeOf(r)
		for k := len(chinese.starts) - 1; k >= 0 && place > 0; k-- {
			if place >= chinese.starts[k] {
				return letters[k]
			}
		}
		return 0
	}
	chinese.initials, chinese.alone = make([]byte, lastHan-firstHan+1), map[rune]byte{}
	for r := rune(firstHan); r <= lastHan; r++ {
		chinese.initials[r-firstHan] = initial(r)
	}
	for k := len(pairs) - 2; k >= 0; k -= 2 { // of several pairs the first holds
		r, n := utf8.DecodeRuneInString(pairs[k])
		if n == len(pairs[k]) {
			said, _ := utf8.DecodeRuneInString(pairs[k+1])
			chinese.initials[r-firstHan] = initial(said)
			continue
		}
		if chinese.initials[r-firstHan] != inWords {
			chinese.alone[r], chinese.initials[r-firstHan] = chinese.initials[r-firstHan], inWords
		}
		var said []byte
		for _, c := range pairs[k+1] {
			said = append(said, initial(c))
		}
		chinese.words = append(chinese.words, [2]string{pairs[k], string(said)})
	}
	slices.Reverse(chinese.words)
}

// Abbreviates reports whether s, in small letters, may be meant as initials: two letters or more.
func Abbreviates(s string) bool {
	return len(s) > 1 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}
