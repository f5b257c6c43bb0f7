package data

import "unicode/utf8"

// validText reports whether b is UTF-8 without NUL bytes.
func validText(b []byte) bool {
	for {
		b = b[validRun(b):]
		if len(b) == 0 {
			return true
		}
		r, n := utf8.DecodeRune(b)
		if r == 0 || r == utf8.RuneError && n == 1 {
			return false
		}
		b = b[n:]
	}
}
