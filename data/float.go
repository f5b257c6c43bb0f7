package data

import (
	"strconv"
	"unsafe"
)

// pow10 are the powers of ten that a float64 holds exactly.
var pow10 = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// plainNumber reads b when it is a sign, digits and at most one decimal point, with no more than 15 digits and
// no leading zero: the product or quotient of two exact floats, rounded once, is what strconv.ParseFloat gives
// (Clinger 1990). ok is false for everything else, numbers or not.
func plainNumber(b []byte) (v float64, ok bool) {
	n := len(b)
	if n == 0 || n > 17 {
		return 0, false
	}
	i := 0
	negative := b[0] == '-'
	if negative {
		i = 1
	}
	var m uint64
	first := i
	for ; i < n; i++ {
		d := b[i] - '0'
		if d > 9 {
			break
		}
		m = m*10 + uint64(d)
	}
	digits := i - first
	if digits == 0 || digits > 1 && b[first] == '0' {
		return 0, false
	}
	v = float64(m)
	if i < n {
		if b[i] != '.' || i+1 == n {
			return 0, false
		}
		point := i
		for i++; i < n; i++ {
			d := b[i] - '0'
			if d > 9 {
				return 0, false
			}
			m = m*10 + uint64(d)
		}
		digits += n - point - 1
		v = float64(m) / pow10[(n-point-1)&15]
	}
	if digits > 15 {
		return 0, false
	}
	if negative {
		v = -v
	}
	return v, true
}

// parseFloat reads what strconv.ParseFloat reads, without the words and the hexadecimal forms it also knows.
func parseFloat(b []byte) (v float64, ok bool) {
	if v, ok = plainNumber(b); ok {
		return v, true
	}
	for _, c := range b {
		if !digit(c) && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E' {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(asString(b), 64)
	return v, err == nil
}

// asString views b as a string; b must not change while the string lives.
func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
