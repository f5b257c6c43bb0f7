package format

import (
	"math"
	"strconv"
	"strings"
)

// A decimal is a finite number in decimal digits: 0.d₁d₂d₃… × 10^exp. Zero has no digits and exp 1.
type decimal struct {
	neg    bool
	digits string // no zeros at either end
	exp    int
}

// newDecimal takes the shortest digits that read back as v, rounded to at most sig significant ones when sig > 0.
func newDecimal(v float64, sig int) decimal {
	if v == 0 {
		return decimal{exp: 1}
	}
	text := strconv.FormatFloat(math.Abs(v), 'e', -1, 64)
	if mantissa, _, _ := strings.Cut(text, "e"); sig > 0 && len(mantissa) > sig+1 {
		text = strconv.FormatFloat(math.Abs(v), 'e', sig-1, 64)
	}
	mantissa, exp, _ := strings.Cut(text, "e")
	e, _ := strconv.Atoi(exp)
	digits := strings.TrimRight(strings.Replace(mantissa, ".", "", 1), "0")
	return decimal{neg: v < 0, digits: digits, exp: e + 1}
}

// shift multiplies by 10^by; no digit changes.
func (d decimal) shift(by int) decimal {
	if d.digits != "" {
		d.exp += by
	}
	return d
}

// decimals is the number of digits after the point.
func (d decimal) decimals() int { return max(0, len(d.digits)-d.exp) }

// maxPlain is the power of ten up to which numbers are written out.
const maxPlain = 21

// extreme reports that writing d out would need rows of zeros.
func (d decimal) extreme() bool { return d.exp > maxPlain || d.exp < -6 }

// plain writes the number out with grouped thousands and at least min decimals, without its sign.
func (d decimal) plain(min int) string {
	whole, part := "0", ""
	switch {
	case d.exp <= 0:
		part = strings.Repeat("0", -d.exp) + d.digits
	case d.exp >= len(d.digits):
		whole = d.digits + strings.Repeat("0", d.exp-len(d.digits))
	default:
		whole, part = d.digits[:d.exp], d.digits[d.exp:]
	}
	if n := min - len(part); n > 0 {
		part += strings.Repeat("0", n)
	}
	if part != "" {
		return group(whole) + "." + part
	}
	return group(whole)
}

// power writes the number as 1.5×10³⁰⁰, without its sign.
func (d decimal) power() string {
	return mantissa(d) + "×10" + Superscript(d.exp-1)
}

// mantissa writes the digits with the point after the first.
func mantissa(d decimal) string {
	if len(d.digits) == 1 {
		return d.digits
	}
	return d.digits[:1] + "." + d.digits[1:]
}

// Superscript writes a whole number as a power: ².
func Superscript(n int) string {
	return strings.NewReplacer("-", "⁻", "0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴",
		"5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹").Replace(strconv.Itoa(n))
}

// group puts a comma before every three digits.
func group(whole string) string {
	var b strings.Builder
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	return b.String()
}
