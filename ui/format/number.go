package format

import (
	"math"
	"strconv"
)

// labelDigits are the significant digits of a label in a chart; whole numbers under 100,000 keep theirs.
const labelDigits = 5

// tipDigits are the significant digits of a shortened number in a tip or a sentence: the table has them all.
const tipDigits = 6

// Full writes a figure for a table: every digit that it has, padded to s.Decimals, no unit. Beyond 10²¹ and
// under 10⁻⁷ it is written as 1.5e+300. The minus is a hyphen, so that a sheet reads the copy as a number.
func Full(v float64, s Spec) string {
	if text, ok := special(v, "-"); ok {
		return text
	}
	d := s.digits(v, s.Digits)
	if d.extreme() {
		return sign(d, "-") + mantissa(d) + "e" + exponent(d.exp-1)
	}
	return sign(d, "-") + s.ungrouped(d.plain(s.Decimals))
}

// Number writes a figure as a label in a chart: at most five significant digits, from 100,000 on shortened to
// 12.35万 or 123.5k; no unit, unless that has a word of its own (万元), since two would be read as one: 6,131.9亿元.
func Number(v float64, s Spec, lang string) string {
	if text, ok := special(v, minus); ok {
		return text
	}
	d := s.digits(v, atMost(labelDigits, s.Digits))
	if by, ok := powerOfTen(s.scale()); ok && by != 0 && d.exp > compactFrom && d.exp+by <= maxPlain {
		s.Digits, s.Decimals = atMost(labelDigits, s.Digits), 0
		return WithUnit(v, s, lang)
	}
	return sign(d, minus) + s.ungrouped(compact(d, lang, min(s.Decimals, max(0, labelDigits-d.exp)), d.exp))
}

// atMost is how many significant digits are kept where no more than most are.
func atMost(most, sig int) int {
	if sig == 0 || sig > most {
		return most
	}
	return sig
}

// WithUnit writes a figure with its unit, as in a tip or a sentence: 1,374.6亿元, CNY 137.46bn, 2.68%. It keeps
// every digit unless s.Digits says otherwise, or six of a number that is shortened: 14.1625亿, 1.41625bn. The unit's
// own word gives way to a larger one then: 6,131.91亿元 for 61,319,115万元. Beside a lesser number it is shortened no
// further than that one.
func WithUnit(v float64, s Spec, lang string) string {
	if text, ok := special(v, minus); ok {
		return text
	}
	u, d := unitOf(s.Unit), s.digits(v, s.Digits)
	pad, exp := s.Decimals, s.beside(d.exp, 1)
	one := v == 1
	var text string
	if st, ok := stepOf(s.scale(), lang); ok && st.power > 0 && (exp <= compactFrom || d.exp+st.power > maxPlain) {
		if text, one = d.plain(pad)+st.suffix, false; d.extreme() {
			text = d.power() + st.suffix
		}
	} else {
		if by, ok := powerOfTen(s.scale()); ok {
			if exp+by > compactFrom && !d.shift(by).extreme() {
				d = s.digits(v, atMost(tipDigits, s.Digits))
			}
			d, pad = d.shift(by), max(0, pad-by)
		} else {
			d, pad = newDecimal(v*s.scale(), 12), 0
		}
		text = compact(d, lang, pad, s.beside(d.exp, s.scale()))
	}
	return sign(d, minus) + u.with(s.ungrouped(text), lang, one)
}

// beside is exp, or the exponent of the lesser number that stands in the same sentence.
func (s Spec) beside(exp int, scale float64) int {
	if s.Beside == 0 {
		return exp
	}
	return min(exp, newDecimal(s.Beside*scale, 0).exp)
}

// Signed is WithUnit with a plus before what is above zero.
func Signed(v float64, s Spec, lang string) string {
	if v > 0 {
		return "+" + WithUnit(v, s, lang)
	}
	return WithUnit(v, s, lang)
}

// Decimals returns the number of decimals that a column of figures was evidently printed with: reading 2.50
// as a number loses its last zero, which Full may put back. Of figures printed with d decimals nine in ten
// end in another digit than zero; so d is the most decimals any figure has, if three quarters have as many,
// else 0 for no padding.
func Decimals(values []float64) int {
	var most, n int
	count := map[int]int{}
	for _, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			continue
		}
		d := decimals(v)
		count[d]++
		most = max(most, d)
		n++
	}
	if 4*count[most] < 3*n {
		return 0
	}
	return most
}

// decimals is how many v has. Of few it is told without writing v: a whole number below 10¹⁵ over a power of ten is the only
// decimal so short that reads back as v.
func decimals(v float64) int {
	v = math.Abs(v)
	for d, power := 0, 1.0; d <= 6 && v*power < 1e15; d, power = d+1, 10*power {
		if math.Round(v*power)/power == v {
			return d
		}
	}
	return newDecimal(v, 0).decimals()
}

// special writes what is not a finite number.
func special(v float64, minus string) (string, bool) {
	switch {
	case math.IsNaN(v):
		return Missing, true
	case math.IsInf(v, 1):
		return "∞", true
	case math.IsInf(v, -1):
		return minus + "∞", true
	}
	return "", false
}

func sign(d decimal, minus string) string {
	if d.neg {
		return minus
	}
	return ""
}

func exponent(e int) string {
	if e < 0 {
		return strconv.Itoa(e)
	}
	return "+" + strconv.Itoa(e)
}
