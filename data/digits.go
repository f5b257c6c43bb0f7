package data

import (
	"bytes"
	"strconv"
)

// separators says what the commas and points of one number prove.
type separators uint8

const (
	noSeparator     separators = iota
	ambiguousComma             // 1,234
	thousandsComma             // 1,234,567 or 1,234.5 or 12,34,567
	decimalComma               // 1,5 or 1.234,5 or 1 234,567
	ambiguousPoint             // 1.234
	decimalPoint               // 1.5 or 1'234.567
	thousandsPoints            // 1.234.567
)

// numberBody returns how many bytes at b's start are digits, separators between digits, and an exponent. A space
// or an apostrophe is a separator where three digits follow, and no fourth.
func numberBody(b []byte) int {
	i := 0
	for i < len(b) && (digit(b[i]) || b[i] == '.' || b[i] == ',' || opensThree(b, i)) {
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

// opensThree reports whether b[i] is a space or an apostrophe between a digit and exactly three.
func opensThree(b []byte, i int) bool {
	if b[i] != ' ' && b[i] != '\'' || i == 0 || !digit(b[i-1]) || i+3 >= len(b) {
		return false
	}
	return digit(b[i+1]) && digit(b[i+2]) && digit(b[i+3]) && (i+4 == len(b) || !digit(b[i+4]))
}

// ungroup writes body as strconv reads it: without thousands separators, and with a point for decimals. One kind of
// separator parts threes, or as in India twos before the last three.
func ungroup(out, body []byte, decimal byte) ([]byte, bool) {
	var group byte
	whole := 0
	for whole < len(body) && body[whole] != decimal && body[whole] != 'e' && body[whole] != 'E' {
		if c := body[whole]; !digit(c) {
			if group != 0 && c != group {
				return nil, false
			}
			group = c
		}
		whole++
	}
	if group != 0 && !groupsWell(body[:whole], group) {
		return nil, false
	}
	for _, c := range body[:whole] {
		if c != group {
			out = append(out, c)
		}
	}
	for i, c := range body[whole:] {
		switch {
		case c == decimal && i == 0:
			c = '.'
		case !digit(c) && c != 'e' && c != 'E' && c != '-' && c != '+':
			return nil, false
		}
		out = append(out, c)
	}
	return out, true
}

// groupsWell reports whether group parts the digits of b as thousands: 1,234,567, or 12,34,567.
func groupsWell(b []byte, group byte) bool {
	last := bytes.LastIndexByte(b, group)
	if b[0] == '0' || len(b)-last-1 != 3 {
		return false
	}
	parts, width := 0, 0
	threes, twos := true, true
	for _, c := range b[:last+1] {
		if c != group {
			width++
			continue
		}
		if parts == 0 {
			threes, twos = width >= 1 && width <= 3, width == 1 || width == 2
		} else {
			threes, twos = threes && width == 3, twos && width == 2
		}
		parts, width = parts+1, 0
	}
	return threes || twos && parts > 1 && group == ','
}

// separatorsTaken says which separators ungroup dealt with.
func separatorsTaken(body []byte, decimal byte) (d done) {
	for _, c := range body {
		switch {
		case c == ',' && decimal == ',':
			d |= didComma
		case c == ',' || c == ' ' || c == '\'' || c == '.' && decimal == ',':
			d |= didGroups
		}
	}
	return d
}

// pointUse says what the separators of body prove.
func pointUse(body []byte) separators {
	if e := bytes.IndexAny(body, "eE"); e >= 0 {
		body = body[:e]
	}
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
	three := at >= 1 && at <= 3 && len(body)-at-1 == 3 && body[0] != '0' && !bytes.ContainsAny(body, " '")
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

// losesDigits reports whether v, read from digits, cannot give all of them back: it holds 15 to 17.
func losesDigits(digits []byte, v float64) bool {
	if len(digits) <= exactDigits {
		return false
	}
	var from, back [2 * maxNumeral]byte
	printed := strconv.AppendFloat(back[:0], v, 'e', -1, 64)
	want := significant(from[:0], digits)
	return len(want) > exactDigits && !bytes.Equal(want, significant(printed[:0], printed))
}

// significant appends the digits of a number to out without the zeros around them; out may share b's memory.
func significant(out, b []byte) []byte {
	for _, c := range b {
		if c == 'e' || c == 'E' {
			break
		}
		if digit(c) && (c != '0' || len(out) > 0) {
			out = append(out, c)
		}
	}
	return bytes.TrimRight(out, "0")
}
