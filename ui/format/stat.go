package format

import (
	"math"
	"strconv"
)

// P writes a probability: three decimals, "<0.001" below and ">0.999" above.
func P(p float64) string {
	switch {
	case math.IsNaN(p):
		return Missing
	case p < 0.001:
		return "<0.001"
	case p > 0.999 && p < 1:
		return ">0.999"
	}
	return strconv.FormatFloat(p, 'f', 3, 64)
}

// Level writes the confidence of an interval, in (0, 1): 95%, 99.9%.
func Level(level float64) string { return strconv.FormatFloat(level*100, 'g', 6, 64) + "%" }

// Coefficient writes a correlation, a share of variance or the like with so many decimals: 0.82, −0.31. What
// rounds to 1 without being 1 stays below it: 0.998 is 0.99 with two decimals.
func Coefficient(r float64, decimals int) string {
	if text, ok := special(r, minus); ok {
		return text
	}
	size := math.Abs(r)
	text := strconv.FormatFloat(size, 'f', decimals, 64)
	if size < 1 && text == strconv.FormatFloat(1, 'f', decimals, 64) {
		text = strconv.FormatFloat(1-math.Pow10(-decimals), 'f', decimals, 64)
	}
	if r < 0 && text != strconv.FormatFloat(0, 'f', decimals, 64) {
		return minus + text
	}
	return text
}

// Rank writes a place in a ranking: 3, or 3.5 when two share it.
func Rank(r float64) string { return Full(r, Spec{}) }

// Percent writes a fraction as a percentage with at most three significant digits: 0.0412 → 4.12%.
func Percent(x float64, lang string) string {
	return WithUnit(x, Spec{Unit: fraction, Digits: 3}, lang)
}

// Count writes a whole number with grouped thousands.
func Count(n int) string { return Full(float64(n), Spec{}) }

// signs stand before a figure that its source hedges, where there is no room for a word; a target has a hollow mark, as in
// the charts.
var signs = map[string]string{"over": ">", "at_least": "≥", "about": "≈", "nearly": "≲", "up_to": "≤", "under": "<", "target": "○"}

// Sign is the sign of a qualifier, as data.Qualifier names it: ≥ for at_least; "" for an exact figure.
func Sign(qualifier string) string { return signs[qualifier] }
