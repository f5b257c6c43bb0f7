package chart

import (
	"math"
	"strconv"
	"strings"
)

// Spark returns the path of a tiny line through values, evenly spaced in a box of w × h with a margin of one
// for the stroke; a missing value is a gap, a value alone a dot's worth of line. It is "" when there are none.
func Spark(values []float64, w, h int) string {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if finite(v) {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	if lo > hi {
		return ""
	}
	var b strings.Builder
	open := false
	for i, v := range values {
		if !finite(v) {
			open = false
			continue
		}
		x, y := 1+float64(w-2)*at(i, len(values)), float64(h)/2
		if hi > lo {
			y = 1 + float64(h-2)*((hi/2-v/2)/(hi/2-lo/2)) // halves: the range of two huge values is no infinity
		}
		if open {
			b.WriteString("L" + coordinate(x) + " " + coordinate(y))
		} else {
			b.WriteString("M" + coordinate(x) + " " + coordinate(y) + "h0")
		}
		open = true
	}
	return b.String()
}

// at is the place of item i of n between 0 and 1.
func at(i, n int) float64 {
	if n == 1 {
		return 0.5
	}
	return float64(i) / float64(n-1)
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// coordinate writes at most one decimal, enough for a picture this small.
func coordinate(x float64) string {
	return strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64)
}
