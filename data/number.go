package data

import (
	"bytes"
	"math"
)

// A numeral is a cell read as a number.
type numeral struct {
	value      float64
	unit       measureUnit // scale 0 when the cell names none
	kind       cellKind    // otherCell when it is none
	separators separators
	qualifier  Qualifier
	mark       string // the footnote mark behind it
	done       done
	tooLarge   bool
}

// maxNumeral is the longest cell, in bytes, that is looked at as a number with signs and words about it.
const maxNumeral = 64

// readNumeral reads a number as people write it, in a column whose decimals follow decimal: 1,234.5, +3, （3.2）,
// １２％, 12.3亿元, ¥5, 约900家, 12.3[1]. A magnitude multiplies, exactly.
func readNumeral(t []byte, decimal byte) numeral {
	t = trim(t)
	if len(t) == 0 || len(t) > maxNumeral {
		return numeral{kind: otherCell}
	}
	var space [maxNumeral]byte
	b := bytes.TrimSpace(narrow(space[:0], t))
	if !bytes.ContainsAny(b, "0123456789") {
		return numeral{kind: otherCell}
	}
	was := done(0)
	if !bytes.Equal(b, t) {
		was = didCharacters
	}
	b, mark, letter := cutMark(b)
	b, q := cutHedge(b)
	n := readSigned(b, decimal)
	if n.kind == otherCell {
		return n
	}
	n.qualifier, n.mark = q, mark
	n.done |= was
	if q != Exact {
		n.done |= didQualifier
	}
	if mark != "" {
		n.done |= didMark
	}
	switch {
	case letter:
		n.kind = letterCell
	case q != Exact || mark != "":
		n.kind = max(n.kind, numberCell)
	}
	return n
}

// readSigned reads a number with signs before it, or brackets about it, and a unit behind it.
func readSigned(b []byte, decimal byte) numeral {
	none := numeral{kind: otherCell}
	before, b := cutSigns(b)
	var space [2 * maxNumeral]byte
	if inner, ok := bracketed(space[:0], b); ok && !before.signed {
		before.negative, before.signed = true, true
		before.done |= didSign
		b = inner
	}
	body := numberBody(b)
	if body == 0 || !digit(b[0]) && b[0] != '.' && b[0] != ',' {
		return none
	}
	rest := b[body:]
	if len(rest) > 0 && rest[0] == '-' && !before.signed { // 3.2-
		before.negative, before.signed = true, true
		before.done |= didSign
		rest = rest[1:]
	}
	n := numeral{separators: pointUse(b[:body]), done: before.done}
	if rest = bytes.TrimSpace(rest); len(rest) > 0 {
		if !n.takeUnit(rest, before.unit) {
			return none
		}
	} else if before.unit.name != "" {
		n.unit = before.unit
	}
	var out [2 * maxNumeral]byte
	digits, ok := ungroup(out[:0], b[:body], decimal)
	if !ok {
		return none
	}
	n.done |= separatorsTaken(b[:body], decimal)
	n.kind = kindOfDigits(b[:body], len(rest) > 0 || before.signed || before.unit.name != "", n.kind == letterCell)
	if n.kind == letterCell && body == len(b) {
		n.done |= didExponent
	}
	v, ok := scaled(digits, n.unit.scale)
	if !ok {
		return numeral{kind: otherCell, tooLarge: math.IsInf(v, 0)}
	}
	if losesDigits(digits, v) {
		n.done |= didRound
	}
	if n.value = v; before.negative {
		n.value = -v
	}
	return n
}

// takeUnit reads the unit in rest behind the digits, which goes with the currency before them. A lone letter, as
// in 12k, makes it a letterCell.
func (n *numeral) takeUnit(rest []byte, before measureUnit) bool {
	u, ok := cellUnit(rest)
	if m, letter := letterMagnitudes[string(rest)]; letter && (before.name != "" || !m.money) {
		u, ok = measureUnit{"", m.scale}, true
		if before.name == "" {
			n.kind = letterCell
		}
	}
	if !ok || before.name != "" && u.name != "" && u.name != before.name {
		return false
	}
	switch {
	case u.name == "%":
		n.done |= didPercent
	case u.name != "":
		n.done |= didUnit
	}
	if u.scale != 1 {
		n.done |= didMagnitude
	}
	if before.name != "" {
		u = measureUnit{before.name, u.scale}
	}
	n.unit = u
	return true
}

// letterMagnitudes are lone letters that stand for a magnitude; m and b only with money.
var letterMagnitudes = map[string]struct {
	scale float64
	money bool
}{"k": {1e3, false}, "K": {1e3, false}, "M": {1e6, false}, "B": {1e9, false}, "m": {1e6, true}, "b": {1e9, true}}

// bracketed takes the brackets off an accountant's negative, (3.2), (3.2%) or (3.2)%, writing to out.
func bracketed(out, b []byte) ([]byte, bool) {
	if len(b) < 3 || b[0] != '(' {
		return b, false
	}
	end := bytes.IndexByte(b, ')')
	if end < 0 {
		return b, false
	}
	return append(append(out, bytes.TrimSpace(b[1:end])...), b[end+1:]...), true
}

// kindOfDigits says what a number is by its digits: dressed with a sign or a unit it is no code, and neither is one
// with separators, unless letters make it, as in 12k and 12E5.
func kindOfDigits(body []byte, dressed, letter bool) cellKind {
	if letter {
		return letterCell
	}
	for i, c := range body {
		if !digit(c) {
			if (c == 'e' || c == 'E') && i+1 < len(body) && digit(body[i+1]) && bytes.IndexByte(body, '.') < 0 {
				return letterCell
			}
			if c == 'e' || c == 'E' || c == '.' || c == ',' || c == ' ' || c == '\'' {
				dressed = true
			}
		}
	}
	switch {
	case dressed:
		return numberCell
	case len(body) > 1 && body[0] == '0':
		return zeroLedCell
	case len(body) > exactDigits:
		return longCell
	}
	return intCell
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
	return v * scale, ok && !math.IsInf(v*scale, 0)
}

var cellUnits = map[string]bool{"年": true, "天": true, "度": true, "次": true, "位": true, "m": true, "k": true, "b": true}

// cellUnit reads the unit behind a number in a cell. Words that are more often part of a name are none.
func cellUnit(rest []byte) (measureUnit, bool) {
	if len(rest) == 1 && rest[0] == '%' {
		return measureUnit{"%", 1}, true
	}
	if cellUnits[string(rest)] {
		return measureUnit{}, false
	}
	return parseUnit(string(rest))
}
