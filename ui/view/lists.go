package view

import (
	"strings"
)

var escaper = strings.NewReplacer("!", "!!", "~", "!~")

func join(l []string) string {
	var b strings.Builder
	for i, s := range l {
		if i > 0 {
			b.WriteByte('~')
		}
		escaper.WriteString(&b, s)
	}
	return b.String()
}

// split undoes join; there is at least one item.
func split(s string) []string {
	l := splitRaw(s)
	for i := range l {
		l[i] = unescape(l[i])
	}
	return l
}

// splitRaw cuts s at every ~ that no ! stands before and leaves the items as written.
func splitRaw(s string) []string {
	var l []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '!':
			i++
		case '~':
			l = append(l, s[start:i])
			start = i + 1
		}
	}
	return append(l, s[start:])
}

// unescape drops each ! that stands before another letter; one at the end stays.
func unescape(s string) string {
	if !strings.Contains(s, "!") {
		return s
	}
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '!' && i+1 < len(s) {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}
