package data

import (
	"encoding/binary"
	"math/bits"
	"strconv"
	"unsafe"
)

// pow10 are the powers of ten that a float64 holds exactly.
var pow10 = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// exactDigits is how many digits a float64 always holds: numbers with more may be identifiers, or need strconv.
const exactDigits = 15

// plainRun reads every stride-th cell as a plain number into out, until one is none; it returns how many it read.
// A plain number is a minus sign or none, digits without a leading zero, and at most one point with digits behind
// it, no more than 15 digits in all: the quotient of two exact floats, rounded once, is what strconv.ParseFloat
// gives (Clinger 1990). Cells within 32 bytes of the text's end are left to others.
func plainRun(text []byte, cells []span, stride int, out []float64) int {
	for r := range out {
		s := cells[r*stride]
		p, to := int(s.start&offset), int(s.end&offset)
		if p == to || to+32 > len(text) {
			return r
		}
		negative := text[p] == '-'
		if negative {
			p++
		}
		first := p
		m, n := digits8(binary.LittleEndian.Uint64(text[p:]))
		if n == 8 {
			more, k := digits8(binary.LittleEndian.Uint64(text[p+8:]))
			m, n = m*tens[k]+more, 8+k
		}
		if n == 0 || n > exactDigits || n > 1 && text[first] == '0' {
			return r
		}
		p += n
		v := float64(int64(m))
		if p != to {
			if text[p] != '.' {
				return r
			}
			p++
			f, k := digits8(binary.LittleEndian.Uint64(text[p:]))
			if k == 8 {
				more, l := digits8(binary.LittleEndian.Uint64(text[p+8:]))
				f, k = f*tens[l]+more, 8+l
			}
			if k == 0 || n+k > exactDigits || p+k != to {
				return r
			}
			v = float64(int64(m*tens[k]+f)) / pow10[k]
		}
		if negative {
			v = -v
		}
		out[r] = v
	}
	return len(out)
}

var tens = [...]uint64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16}

// digits8 returns the value of the digits that w, eight bytes of text, begins with, and how many they are.
func digits8(w uint64) (v uint64, n int) {
	x := w ^ '0'*ones
	n = bits.TrailingZeros64(((x+0x76*ones)|x)&tops) >> 3
	x <<= 64 - 8*n // the digits to the end, zeros before them
	x = x*10 + x>>8
	return ((x&0x000000FF000000FF)*0x000F424000000064 + (x>>16&0x000000FF000000FF)*0x0000271000000001) >> 32, n
}

// plainNumber reads b when it is a plain number, as plainRun has it.
func plainNumber(b []byte) (v float64, ok bool) {
	if len(b) > exactDigits+2 {
		return 0, false
	}
	var text [64]byte
	var out [1]float64
	n := copy(text[:], b)
	ok = plainRun(text[:], []span{{0, uint32(n)}}, 1, out[:]) == 1
	return out[0], ok
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
