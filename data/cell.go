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

// trim cuts spaces of all widths from both ends.
func trim(t []byte) []byte {
	if n := len(t); n == 0 || t[0] > ' ' && t[0] < 0x80 && t[n-1] > ' ' && t[n-1] < 0x80 {
		return t
	}
	return bytes.TrimSpace(bytes.Trim(t, " \t"+strings.Join(wideSpaces, "")))
}

func cellString(b []byte, s span) string { return string(trimmed(b, s)) }

// missingWords stand for "no figure" in columns of numbers, periods and booleans.
var missingWords = map[string]bool{
	"-": true, "--": true, "---": true, "—": true, "——": true, "–": true, "−": true, "－": true, "…": true, "……": true, "..": true, "...": true, ".": true,
	"n/a": true, "na": true, "n.a.": true, "null": true, "none": true, "nil": true, "nan": true, "x": true, "/": true, "\\": true, "*": true,
	"#n/a": true, "#div/0!": true, "#value!": true, "#ref!": true, "#num!": true, "#name?": true, "#null!": true,
	"无": true, "无数据": true, "暂无": true, "暂无数据": true, "缺": true, "缺失": true, "不详": true, "未公布": true, "未统计": true,
}

func isMissing(t []byte) bool {
	t = trim(t)
	if len(t) == 0 {
		return true
	}
	if len(t) > 16 {
		return false
	}
	return missingWords[string(t)] || missingWords[strings.ToLower(string(t))]
}

var boolWords = map[string]float64{"true": 1, "yes": 1, "是": 1, "false": 0, "no": 0, "否": 0}

func parseBool(t []byte) (v float64, ok bool) {
	if len(t) > 5 {
		return 0, false
	}
	v, ok = boolWords[strings.ToLower(string(t))]
	return v, ok
}

// classify says what the cell t, which is trimmed, could be, and how it uses separators when it is a number.
func classify(t []byte) (cellKind, separators) {
	if len(t) == 0 {
		return emptyCell, noSeparator
	}
	if v, ok := plainNumber(t); ok {
		if bytes.IndexByte(t, '.') >= 0 {
			return numberCell, pointUse(t)
		}
		if len(t) == 4 && v >= 1900 && v <= 2100 {
			return yearCell, noSeparator
		}
		return intCell, noSeparator
	}
	if isMissing(t) {
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
	if parsePeriod(t, false) != 0 {
		return periodCell, noSeparator
	}
	return otherCell, noSeparator
}
