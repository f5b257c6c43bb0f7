package data

import (
	"bytes"
	"strings"
)

// A cellKind says what one cell could be.
type cellKind uint8

const (
	emptyCell   cellKind = iota
	missingCell          // a word for "no figure"
	yearCell             // 1900 to 2100, also an integer
	intCell
	numberCell  // any other number
	letterCell  // a number if others of the column are: 12.3r, 12k, 12E5
	zeroLedCell // 007
	longCell    // an integer of more than 15 digits
	periodCell  // a period that is no plain year
	boolCell
	otherCell
)

// trimmed returns the cell as its column's type reads it: what stood in quotes is kept to the last space.
func trimmed(b []byte, s span) []byte {
	t := b[s.from():s.to()]
	if (s.start|s.end)&flag != 0 {
		return cellText(b, s)
	}
	if n := len(t); n > 0 && (first[t[0]]|first[t[n-1]])&edge != 0 {
		return trim(t)
	}
	return t
}

// first says of a byte what a cell that begins with it may be.
var first = func() (f [256]uint8) {
	for c := range ' ' + 1 {
		f[c] = edge
	}
	for _, space := range wideSpaces {
		f[space[0]], f[space[len(space)-1]] = edge, edge
	}
	for c := '('; c < '<'; c++ {
		f[c] = like
	}
	f['\''] = guard
	return f
}()

const (
	edge  = 1 << iota // a space of some width begins or ends with it
	like              // a number may begin with it
	guard             // the apostrophe before a formula
)

var wideSpaces = []string{"\u3000", "\u00A0", "\u200B", "\uFEFF", "\u2009", "\u202F"}

var allSpaces = " \t" + strings.Join(wideSpaces, "")

// trim cuts spaces of all widths from both ends.
func trim(t []byte) []byte {
	if n := len(t); n == 0 || (first[t[0]]|first[t[n-1]])&edge == 0 {
		return t
	}
	return bytes.TrimSpace(bytes.Trim(t, allSpaces))
}

func cellString(b []byte, s span) string { return string(trimmed(b, s)) }

var boolWords = map[string]float64{"true": 1, "yes": 1, "是": 1, "false": 0, "no": 0, "否": 0}

func parseBool(t []byte) (v float64, ok bool) {
	if len(t) > 5 {
		return 0, false
	}
	v, ok = boolWords[strings.ToLower(string(t))]
	return v, ok
}

// moreBoolWords are too short or too various to speak for a column of yes and no, and do where a person says so.
var moreBoolWords = map[string]float64{
	"1": 1, "t": 1, "y": 1, "√": 1, "✓": 1, "有": 1, "真": 1, "on": 1, "0": 0, "f": 0, "n": 0, "×": 0, "✗": 0, "无": 0, "假": 0, "off": 0,
}

// parseSaidBool reads a cell of a column that is said to hold yes and no.
func parseSaidBool(t []byte) (v float64, ok bool) {
	if v, ok = parseBool(t); !ok && len(t) <= 3 {
		v, ok = moreBoolWords[strings.ToLower(string(t))]
	}
	return v, ok
}

// classify says what the cell t, which is trimmed, could be, and how it uses separators when it is a number.
func classify(t []byte) (cellKind, separators) {
	if kind, use, ok := classifyPlain(t); ok {
		return kind, use
	}
	return classifyOther(t)
}

// classifyPlain does so for empty cells and plain numbers.
func classifyPlain(t []byte) (kind cellKind, use separators, ok bool) {
	if len(t) == 0 {
		return emptyCell, noSeparator, true
	}
	v, ok := plainNumber(t)
	switch {
	case !ok:
		return otherCell, noSeparator, false
	case bytes.IndexByte(t, '.') >= 0:
		return numberCell, pointUse(t), true
	case len(t) == 4 && v >= 1900 && v <= 2100:
		return yearCell, noSeparator, true
	}
	return intCell, noSeparator, true
}

// classifyOther does so for all other cells.
func classifyOther(t []byte) (cellKind, separators) {
	if missingWord(t) {
		return missingCell, noSeparator
	}
	if _, ok := parseBool(t); ok {
		return boolCell, noSeparator
	}
	if n := readNumeral(t, '.'); n.kind != otherCell {
		return n.kind, n.separators
	}
	if n := readNumeral(t, ','); n.kind != otherCell {
		return n.kind, decimalComma
	}
	if parsePeriod(t, anyOrder) != 0 {
		return periodCell, noSeparator
	}
	return otherCell, noSeparator
}
