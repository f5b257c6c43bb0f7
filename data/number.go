package data

import (
	"bytes"
	"math"
	"unicode/utf8"
)

// separators says what the commas and points of one number prove.
type separators uint8

const (
	noSeparator     separators = iota
	ambiguousComma             // 1,234
	thousandsComma             // 1,234,567 or 1,234.5
	decimalComma               // 1,5 or 1.234,5
	ambiguousPoint             // 1.234
	decimalPoint               // 1.5
	thousandsPoints            // 1.234.567
)

// A numeral is a cell read as a number.
type numeral struct {
	value      float64
	unit       measureUnit
	kind       cellKind // otherCell when it is none
	separators separators
	qualifier  Qualifier
	tooLarge   bool
}

// maxNumeral is the longest cell, in bytes, that is looked at as a number with signs and words about it.
const maxNumeral = 64

// readNumeral reads a number as people write it, in a column whose decimals follow decimal: 1,234.5, +3, （3.2）,
// １２％, 12.3亿元, ¥5. A magnitude multiplies, exactly.
func readNumeral(t []byte, decimal byte) numeral {
	none := numeral{kind: otherCell}
	t = trim(t)
	if len(t) == 0 || len(t) > maxNumeral {
		return none
	}
	var space [maxNumeral]byte
	b, q := cutHedge(bytes.TrimSpace(narrow(space[:0], t)))
	if q != Exact {
		n := readSigned(b, decimal)
		n.qualifier = q
		if n.kind != otherCell {
			n.kind = numberCell
		}
		return n
	}
	if len(b) > 2 && b[0] == '(' && b[len(b)-1] == ')' {
		n := readSigned(bytes.TrimSpace(b[1:len(b)-1]), decimal)
		n.value = -n.value
		if n.kind != otherCell {
			n.kind = numberCell
		}
		return n
	}
	return readSigned(b, decimal)
}

func readSigned(b []byte, decimal byte) numeral {
	none := numeral{kind: otherCell}
	before, b := cutSigns(b)
	body := numberBody(b)
	if body == 0 || !digit(b[0]) && b[0] != '.' && b[0] != ',' {
		return none
	}
	n := numeral{separators: pointUse(b[:body])}
	rest := bytes.TrimSpace(b[body:])
	if len(rest) > 0 {
		u, ok := cellUnit(rest)
		if !ok || before.unit.name != "" && u.name != "" {
			return none
		}
		n.unit = u
	}
	if before.unit.name != "" {
		n.unit = measureUnit{before.unit.name, max(n.unit.scale, 1)}
	}
	var space [2 * maxNumeral]byte
	digits, ok := ungroup(space[:0], b[:body], decimal)
	if !ok {
		return none
	}
	n.kind = kindOfDigits(b[:body], len(rest) > 0 || before.used)
	v, ok := scaled(digits, n.unit.scale)
	if !ok {
		return numeral{kind: otherCell, tooLarge: math.IsInf(v, 0)}
	}
	if before.negative {
		v = -v
	}
	n.value = v
	return n
}

// signs is what stands before a number.
type signs struct {
	negative, used bool
	unit           measureUnit
}

var currencySigns = []string{"¥", "￥", "us$", "US$", "$", "€", "£"}

// cutSigns takes a sign and a currency sign, in either order, from b's start.
func cutSigns(b []byte) (s signs, rest []byte) {
	for range 2 {
		if len(b) > 0 && (b[0] == '-' || b[0] == '+') && !s.used {
			s.negative, s.used = b[0] == '-', true
			b = bytes.TrimLeft(b[1:], " ")
		}
		for _, c := range currencySigns {
			if s.unit.name == "" && bytes.HasPrefix(b, []byte(c)) {
				s.unit = unitWords[string(bytes.ToLower([]byte(c)))]
				b = bytes.TrimLeft(b[len(c):], " ")
			}
		}
	}
	s.used = s.used || s.unit.name != ""
	return s, b
}

// numberBody returns how many bytes at b's start are digits, separators between digits, and an exponent.
func numberBody(b []byte) int {
	i := 0
	for i < len(b) && (digit(b[i]) || b[i] == '.' || b[i] == ',') {
		i++
	}
	if i > 0 && i < len(b) && (b[i] == 'e' || b[i] == 'E') {
		j := i + 1
		if j < len(b) && (b[j] == '-' || b[j] == '+') {
			j++
		}
		k := j
		for k < len(b) && digit(b[k]) {
			k++
		}
		if k > j {
			return k
		}
	}
	return i
}

func kindOfDigits(body []byte, dressed bool) cellKind {
	for _, c := range body {
		if !digit(c) {
			return numberCell
		}
	}
	switch {
	case dressed:
		return numberCell
	case len(body) > 1 && body[0] == '0':
		return zeroLedCell
	case len(body) > 15:
		return longCell
	}
	return intCell
}

// ungroup writes body as strconv reads it: without thousands separators, which must part threes, and with a
// point for decimals.
func ungroup(out, body []byte, decimal byte) ([]byte, bool) {
	group := byte(',')
	if decimal == ',' {
		group = '.'
	}
	since, groups, decimals := 0, 0, false
	for _, c := range body {
		switch {
		case c == group:
			if decimals || since == 0 || since > 3 || groups > 0 && since != 3 || groups == 0 && out[0] == '0' {
				return nil, false
			}
			groups++
			since = 0
			continue
		case c == decimal:
			if decimals || groups > 0 && since != 3 {
				return nil, false
			}
			decimals = true
			c = '.'
		case c == 'e' || c == 'E':
			if groups > 0 && !decimals && since != 3 {
				return nil, false
			}
			decimals = true
		}
		since++
		out = append(out, c)
	}
	return out, decimals || groups == 0 || since == 3
}

// scaled reads digits times a power of ten, rounded once.
func scaled(digits []byte, scale float64) (float64, bool) {
	if scale == 0 || scale == 1 {
		return parseFloat(digits)
	}
	for e, p := range pow10 {
		if p == scale && !bytes.ContainsAny(digits, "eE") {
			return parseFloat(append(append(digits, 'e'), itoa(e)...))
		}
	}
	v, ok := parseFloat(digits)
	return v * scale, ok
}

// pointUse says what the separators of body prove.
func pointUse(body []byte) separators {
	commas, points := bytes.Count(body, []byte{','}), bytes.Count(body, []byte{'.'})
	comma, point := bytes.LastIndexByte(body, ','), bytes.LastIndexByte(body, '.')
	switch {
	case commas == 0 && points == 0:
		return noSeparator
	case commas > 0 && points > 0:
		if comma > point {
			return decimalComma
		}
		return thousandsComma
	case commas > 1:
		return thousandsComma
	case points > 1:
		return thousandsPoints
	}
	at := max(comma, point)
	three := at >= 1 && at <= 3 && len(body)-at-1 == 3 && body[0] != '0'
	switch {
	case three && commas == 1:
		return ambiguousComma
	case three:
		return ambiguousPoint
	case commas == 1:
		return decimalComma
	}
	return decimalPoint
}

var cellUnits = map[string]bool{"年": true, "天": true, "度": true, "次": true, "位": true, "m": true, "k": true, "b": true}

// cellUnit reads the unit behind a number in a cell. Words that are more often part of a name are none.
func cellUnit(rest []byte) (measureUnit, bool) {
	if cellUnits[string(rest)] {
		return measureUnit{}, false
	}
	return parseUnit(string(rest))
}

// narrow appends t to out with full-width digits and signs, and all kinds of minus and space, made ASCII.
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
		case r == '−' || r == '–' || r == '‐' || r == '‑':
			out = append(out, '-')
		case r == '\u3000' || r == '\u00A0' || r == '\u2009' || r == '\u202F':
			out = append(out, ' ')
		default:
			out = append(out, t[:n]...)
		}
		t = t[n:]
	}
	return out
}
