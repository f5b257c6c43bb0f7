package format

import "math"

// A step is a word for a power of ten.
type step struct {
	power  int
	suffix string
}

// Steps by language, largest first.
var steps = map[string][]step{
	"zh": {{12, "万亿"}, {8, "亿"}, {4, "万"}},
	"en": {{12, "tn"}, {9, "bn"}, {6, "m"}, {3, "k"}},
}

// compactFrom is the power of ten from which numbers are shortened: five digits are still read at a glance.
const compactFrom = 5

// stepsOf returns the language's steps; any language but zh is written as en.
func stepsOf(lang string) []step {
	if lang == "zh" {
		return steps["zh"]
	}
	return steps["en"]
}

// compact writes d shortened by the language's largest step that fits a number of exponent exp, without its sign.
func compact(d decimal, lang string, pad, exp int) string {
	if d.extreme() {
		return d.power()
	}
	if exp > compactFrom {
		for _, st := range stepsOf(lang) {
			if exp > st.power {
				return d.shift(-st.power).plain(0) + st.suffix
			}
		}
	}
	return d.plain(pad)
}

// stepOf returns the step of exactly that scale, the zero step for 1.
func stepOf(scale float64, lang string) (step, bool) {
	if scale == 1 {
		return step{}, true
	}
	for _, st := range stepsOf(lang) {
		if scale == math.Pow10(st.power) {
			return st, true
		}
	}
	return step{}, false
}

// powerOfTen returns n for 10ⁿ.
func powerOfTen(x float64) (int, bool) {
	n := int(math.Round(math.Log10(x)))
	return n, x > 0 && math.Pow10(n) == x
}
