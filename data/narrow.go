package data

import "unicode/utf8"

// narrow appends t to out with full-width digits and signs, and all kinds of minus, space and apostrophe, made ASCII.
func narrow(out, t []byte) []byte {
	for len(t) > 0 {
		if t[0] < utf8.RuneSelf {
			out = append(out, t[0])
			t = t[1:]
			continue
		}
		r, n := utf8.DecodeRune(t)
		switch {
		case r >= '！' && r <= '～':
			out = append(out, byte(r-'！'+'!'))
		case r == '−' || r == '–' || r == '‐' || r == '‑' || r == '‒' || r == '﹣':
			out = append(out, '-')
		case r == '’' || r == '‘' || r == 'ʼ' || r == '′':
			out = append(out, '\'')
		case r == '﹪':
			out = append(out, '%')
		case r == '〜' || r == '∼':
			out = append(out, '~')
		case isWideSpace(r):
			out = append(out, ' ')
		default:
			out = append(out, t[:n]...)
		}
		t = t[n:]
	}
	return out
}

// isWideSpace reports whether r is a space of some width other than the plain one.
func isWideSpace(r rune) bool {
	return r == '\u3000' || r == '\u00A0' || r >= '\u2002' && r <= '\u200A' || r == '\u202F' || r == '\u205F'
}
