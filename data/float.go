package data

import (
	"math"
	"math/bits"
	"strconv"
	"unsafe"
)

// pow10 are the powers of ten that a float64 holds exactly.
var pow10 = [...]float64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// exactDigits is how many digits a float64 always holds: numbers with more may be identifiers, or need strconv.
const exactDigits = 15

// plainRunGo is plainRun where there is none in WebAssembly's words. It reads every stride-th cell as a plain number into
// out, or as missing when it is empty, until one is neither; it returns how many it read and how many of them were empty.
// A plain number is a minus sign or none, digits without a leading zero, and at most one point with digits behind
// it, no more than 15 digits in all: the quotient of two exact floats, rounded once, is what strconv.ParseFloat
// gives (Clinger 1990). Cells within 32 bytes of the text's end are left to others.
func plainRunGo(text []byte, cells []span, stride int, out []float64) (n, blanks int) {
	limit := len(text) - 32
	at := 0
	for r := range out {
		s := cells[at]
		at += stride
		p, to := int(s.start&offset), int(s.end&offset)
		if p == to {
			out[r] = math.NaN()
			blanks++
			continue
		}
		if to > limit {
			return r, blanks
		}
		w := load(text, p)
		negative := byte(w) == '-'
		if negative {
			p++
			w = load(text, p)
		}
		var v float64
		var ok bool
		if n := to - p; uint(n-1) < 8 {
			v, ok = plain8(w, n)
		} else {
			v, ok = plain16(text, p, to)
		}
		if !ok {
			return r, blanks
		}
		if negative {
			v = -v
		}
		out[r] = v
	}
	return len(out), blanks
}

// plain8 reads the plain number without sign that is the first n bytes of w, 1 to 8.
func plain8(w uint64, n int) (v float64, ok bool) {
	x := (w ^ '0'*ones) << (64 - 8*n) // digits as their values, zeros before them
	odd := ((x + 0x76*ones) | x) & tops
	before := n // digits before the point
	k := 0      // and behind it
	if odd != 0 {
		at := bits.TrailingZeros64(odd) &^ 7
		before, k = at>>3-8+n, 7-at>>3
		if odd&(odd-1) != 0 || x>>at&0xFF != '.'^'0' || before == 0 || k == 0 {
			return 0, false
		}
		x = x>>8>>at<<8<<at | x&(1<<at-1)<<8
	}
	if before > 1 && byte(w) == '0' {
		return 0, false
	}
	v = float64(int64(value8(x)))
	if k > 0 {
		v /= pow10[k&15]
	}
	return v, true
}

// plain16 reads the plain number without sign that stands in the text from p to to, where 32 more bytes follow.
func plain16(text []byte, p, to int) (v float64, ok bool) {
	first := p
	m, n := digits8(load(text, p))
	if n == 8 {
		more, k := digits8(load(text, p+8))
		m, n = m*tens[k]+more, 8+k
	}
	if n == 0 || n > exactDigits || n > 1 && text[first] == '0' {
		return 0, false
	}
	p += n
	v = float64(int64(m))
	if p == to {
		return v, true
	}
	if text[p] != '.' {
		return 0, false
	}
	p++
	f, k := digits8(load(text, p))
	if k == 8 {
		more, l := digits8(load(text, p+8))
		f, k = f*tens[l]+more, 8+l
	}
	if k == 0 || n+k > exactDigits || p+k != to {
		return 0, false
	}
	return float64(int64(m*tens[k]+f)) / pow10[k], true
}

var tens = [...]uint64{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16}

// digits8 returns the value of the digits that w, eight bytes of text, begins with, and how many they are.
func digits8(w uint64) (v uint64, n int) {
	x := w ^ '0'*ones
	n = bits.TrailingZeros64(((x+0x76*ones)|x)&tops) >> 3
	return value8(x << (64 - 8*n)), n // the digits to the end, zeros before them
}

// value8 returns the number whose eight digits are the bytes of x, the first the lowest.
func value8(x uint64) uint64 {
	x = x*10 + x>>8
	return ((x&0x000000FF000000FF)*0x000F424000000064 + (x>>16&0x000000FF000000FF)*0x0000271000000001) >> 32
}

// plainNumber reads b when it is a plain number, as plainRun has it.
func plainNumber(b []byte) (v float64, ok bool) {
	if len(b) == 0 || len(b) > exactDigits+2 {
		return 0, false
	}
	var text [64]byte
	var out [1]float64
	size := copy(text[:], b)
	n, _ := plainRun(text[:], []span{{0, uint32(size)}}, 1, out[:])
	return out[0], n == 1
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

// load returns the eight bytes of text from p on, which must lie inside it, as one word: nothing is checked.
func load[I int | uint32](text []byte, p I) uint64 {
	return word8((*[8]byte)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(text)), p)))
}

// word8 is binary.LittleEndian.Uint64, inlined here though that package is not made for speed in WebAssembly.
func word8(b *[8]byte) uint64 {
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// byteAt returns byte p of text, which must lie inside it: nothing is checked.
func byteAt(text []byte, p int) byte {
	return *(*byte)(unsafe.Add(unsafe.Pointer(unsafe.SliceData(text)), p))
}

// asString views b as a string; b must not change while the string lives.
func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }
