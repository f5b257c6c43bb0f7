// Package format writes every number on screen, in Chinese (zh) and English (en).
//
// Two rules. A table shows every digit that a figure has and none that it has not; what is drawn (axes, bar
// labels) may be rounded and shortened to 万 and 亿, or k, m, bn and tn. A missing number is Missing.
// What may be copied into a sheet or a file (Full) has the plain hyphen for a minus; everything else has the
// true minus sign. Both languages group digits by three with a comma and use a decimal point.
package format

import (
	"math"
	"strings"
)

// Missing stands for a number that is not there.
const Missing = "–"

const minus = "−"

// A Spec says what a column's numbers are. The zero Spec is a plain number.
type Spec struct {
	Unit     string  // as in data.Column or an answer, "" unknown; "fraction" is written in percent
	Scale    float64 // as in data.Column; 0 means 1
	Decimals int     // figures with fewer decimals are padded to so many; see Decimals
	Digits   int     // derived numbers are rounded to so many significant digits, 0 keeps all
	Beside   float64 // a number of the same sentence: none is shortened further than the lesser would be; 0 for none
}

// Difference is the Spec of a difference between two numbers of s: percentages differ by percentage points, years
// by years.
func (s Spec) Difference() Spec {
	switch unitOf(s.Unit).id {
	case "%":
		s.Unit = "pp"
	case yearUnit:
		s.Unit = "year"
	}
	return s
}

// Additive reports whether a sum of such numbers means anything: rates and ranks do not add up.
func (s Spec) Additive() bool {
	switch unitOf(s.Unit).id {
	case "%", "‰", "pp", "rank", "times", "one_in", "doubling", yearUnit:
		return false
	}
	return true
}

// digits takes the digits of v as s writes them, rounded to at most sig significant ones when sig > 0. A fraction,
// which was always worked out, is rounded to the decimals of its percentage, unless nothing were left of it.
func (s Spec) digits(v float64, sig int) decimal {
	if p := math.Pow10(s.Decimals + 2); s.Unit == fraction && s.Decimals > 0 && math.Abs(v)*p >= 1 {
		v, sig = math.Round(v*p)/p, 0
	}
	d := newDecimal(v, sig)
	if s.Unit == fraction {
		d = d.shift(2)
	}
	return d
}

const fraction = "fraction"

// yearUnit is data.YearUnit: the thousands of a year are not grouped.
const yearUnit = "calendar_year"

// ungrouped takes the separators out of a year that is written.
func (s Spec) ungrouped(text string) string {
	if s.Unit == yearUnit {
		return strings.ReplaceAll(text, ",", "")
	}
	return text
}

func (s Spec) scale() float64 {
	if s.Scale == 0 {
		return 1
	}
	return s.Scale
}
