package data

import "strings"

// PlainInitials returns s in small letters with each Chinese character replaced by the letter its pinyin begins with: 北京市 is
// bjs. It is "" for a text without Chinese.
func PlainInitials(s string) string {
	said, ok := spoken(s)
	if !ok {
		return ""
	}
	return strings.Map(func(r rune) rune {
		place := placeOf(r)
		for k := len(chinese.starts) - 1; k >= 0 && place > 0; k-- {
			if place >= chinese.starts[k] {
				return rune(letters[k])
			}
		}
		return r
	}, strings.ToLower(said))
}
