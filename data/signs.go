package data

import (
	"bytes"
	"unicode/utf8"
)

// signs is what stands before a number.
type signs struct {
	negative, signed bool
	unit             measureUnit // of a currency
	done             done
}

// currencies stand before a number, the longer before what they begin with.
var currencies = []string{
	"人民币", "US$", "HK$", "NT$", "A$", "C$", "S$", "R$", "CNY", "RMB", "USD", "EUR", "GBP", "JPY", "HKD", "KRW", "TWD", "SGD", "CHF", "¥", "￥", "$", "€", "£", "₩", "￦",
}

// cutSigns takes a sign and a currency, in either order, from b's start.
func cutSigns(b []byte) (s signs, rest []byte) {
	for range 2 {
		if len(b) > 0 && (b[0] == '-' || b[0] == '+') && !s.signed {
			s.negative, s.signed = b[0] == '-', true
			b = bytes.TrimLeft(b[1:], " ")
		}
		if s.unit.name == "" {
			b = s.cutCurrency(b)
		}
	}
	return s, b
}

func (s *signs) cutCurrency(b []byte) []byte {
	if len(b) == 0 || digit(b[0]) {
		return b
	}
	for _, c := range currencies {
		if upper(b[0]) == c[0] && foldPrefix(b, c) {
			s.unit = unitWords[string(bytes.ToLower([]byte(c)))]
			s.done |= didCurrency
			return bytes.TrimLeft(b[len(c):], " ")
		}
	}
	return b
}

// cutMark takes a footnote mark from b's end: ① * † ¹ [1] [注1] (p) 注2, or one letter of those that statistical
// offices put behind a figure, as in 12.3r; letter says that it was such. What stands before it must be a number's
// end.
func cutMark(b []byte) (rest []byte, mark string, letter bool) {
	rest = b
	for {
		n := markLength(rest)
		if n == 0 || n == len(rest) {
			break
		}
		rest = bytes.TrimRight(rest[:len(rest)-n], " ")
	}
	if n := len(rest); n > 1 && bytes.IndexByte([]byte("rpefu"), rest[n-1]) >= 0 {
		if before := bytes.TrimRight(rest[:n-1], " "); len(before) > 0 && (digit(before[len(before)-1]) || before[len(before)-1] == '%') {
			rest, letter = before, true
		}
	}
	if len(rest) == len(b) {
		return b, "", false
	}
	return rest, string(bytes.TrimSpace(b[len(rest):])), letter
}

// markLength returns the length of the mark at b's end, 0 for none.
func markLength(b []byte) int {
	r, n := utf8.DecodeLastRune(b)
	switch {
	case r == '*' || r == '†' || r == '‡' || r == '§' || r == '※':
		return n
	case r >= '①' && r <= '⑳' || r >= '⑴' && r <= '⒇' || r >= '❶' && r <= '❿':
		return n
	case r == '¹' || r == '²' || r == '³' || r >= '⁴' && r <= '⁹':
		if before := b[:len(b)-n]; len(before) > 0 && before[len(before)-1]|0x20 == 'm' {
			return 0 // m², km³
		} else if bytes.HasSuffix(before, []byte("10")) {
			return 0 // a power of ten
		}
		return n
	case r == ']' || r == '】':
		return bracketLength(b, n, r == ']')
	case r == ')':
		return noteLength(b)
	}
	return 0
}

// bracketLength is the length of [1], [注1] or 【a】 at b's end; a unit in brackets is none.
func bracketLength(b []byte, n int, square bool) int {
	open := "【"
	if square {
		open = "["
	}
	i := bytes.LastIndex(b, []byte(open))
	if i < 0 {
		return 0
	}
	inner := b[i+len(open) : len(b)-n]
	if _, unit := parseUnit(string(inner)); unit || len(inner) == 0 || len(inner) > 8 {
		return 0
	}
	return len(b) - i
}

// noteLength is the length of (p), (r) or (注1) at b's end; figures in brackets are no mark.
func noteLength(b []byte) int {
	i := bytes.LastIndexByte(b, '(')
	if i <= 0 {
		return 0
	}
	inner := b[i+1 : len(b)-1]
	if len(inner) == 1 && inner[0]|0x20 >= 'a' && inner[0]|0x20 <= 'z' || bytes.HasPrefix(inner, []byte("注")) && len(inner) <= 8 {
		return len(b) - i
	}
	return 0
}
