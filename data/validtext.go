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

// validRunGo is validRun where there is none in WebAssembly's words. It returns how many of the first bytes of b are characters of
// UTF-8 other than NUL, for a start: validText looks at what follows.
func validRunGo(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if w := load(b, i); (w|(w-ones))&tops != 0 {
			break
		}
	}
	for i < len(b) && b[i]-1 < utf8.RuneSelf-1 {
		i++
	}
	return i
}
