package chart

import (
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// Rows of a coefficient chart in CSS pixels, and how many coefficients are drawn, the first ones.
const (
	termHeight = 88
	maxTerms   = 40
)

// Term returns the column of coefficient k and the power to which it is taken; no column for the intercept.
func Term(a *stats.ModelAnswer, k int) (column string, power int) {
	if len(a.Coefficients) > 1 && a.Coefficients[1].Name == a.X[0] || a.Coefficients[0].Name != a.X[0] {
		k--
	}
	switch {
	case k < 0:
		return "", 0
	case len(a.X) == 1:
		return a.X[0], k + 1
	}
	return a.X[k], 1
}

// Term names coefficient k.
func (s Style) Term(a *stats.ModelAnswer, k int) string {
	column, power := Term(a, k)
	switch power {
	case 0:
		return s.Words("chart.model.intercept")
	case 1:
		return s.Title(column)
	}
	return s.Title(column) + format.Superscript(power)
}

// Per names what coefficient k is counted by: a unit of its column; "" for the intercept.
func (s Style) Per(a *stats.ModelAnswer, k int) string {
	column, power := Term(a, k)
	if power == 0 {
		return ""
	}
	x := s.Spec(column)
	unit := format.UnitLabel(x.Unit, x.Scale, s.Lang)
	if unit == "" {
		unit = s.Words("chart.model.one")
	}
	if power > 1 {
		unit += format.Superscript(power)
	}
	return s.Words("chart.model.per", unit)
}

// modelDigits are the significant digits of what a model works out.
const modelDigits = 4

// Effects says how numbers in the unit of y are written that a model worked out: fitted values, or with difference
// residuals and coefficients.
func (s Style) Effects(y string, difference bool) format.Spec {
	spec := s.Spec(y)
	if difference {
		spec = spec.Difference()
	}
	spec.Digits, spec.Decimals = modelDigits, 0
	return spec
}

// Effect writes coefficient k with its unit, its interval and its p.
func (s Style) Effect(a *stats.ModelAnswer, k int) string {
	_, power := Term(a, k)
	c, spec := a.Coefficients[k], s.Effects(a.Y, power > 0)
	return s.Words("chart.model.effect", format.WithUnit(float64(c.Estimate), spec, s.Lang)+s.Per(a, k),
		format.WithUnit(float64(c.Lower), spec, s.Lang), format.WithUnit(float64(c.Upper), spec, s.Lang), equals(format.P(float64(c.P))))
}

// terms are the places of the coefficients drawn. The intercept is not: how far it is from 0 says little.
func terms(a *stats.ModelAnswer) []int {
	var out []int
	for k := range a.Coefficients {
		if _, power := Term(a, k); power > 0 && len(out) < maxTerms {
			out = append(out, k)
		}
	}
	return out
}

// CoefficientsHeight is the height in CSS pixels at which every coefficient of a has its words.
func CoefficientsHeight(a *stats.ModelAnswer) int {
	return headHeight + termHeight*len(terms(a)) + footHeight
}

// Coefficients draws each coefficient with its interval on a scale of its own, since each has a unit of its own; the
// upright line is 0 for all. The host should have CoefficientsHeight(a).
func Coefficients(a *stats.ModelAnswer, s Style) Option {
	drawn := terms(a)
	o := s.rows(s.Words("chart.model.coefficients"), make([]string, len(drawn)), -1.05, 1.05, 12)
	items, dots := list{}, list{}
	for i, k := range drawn {
		f, dot := s.coefficient(a, k, i)
		items, dots = append(items, f), append(dots, dot)
	}
	o["series"] = list{s.drawn(items), s.opt(`type:scatter data:? symbolSize:11 z:3`, dots)}
	return o
}

// coefficient draws coefficient k in row i: its name above the interval, its figures below, and the dot itself.
func (s Style) coefficient(a *stats.ModelAnswer, k, i int) (interval, dot Option) {
	c, m := s.Colours(), a.Coefficients[k]
	low, at, high := float64(m.Lower), float64(m.Estimate), float64(m.Upper)
	colour := c.Muted // as good as 0
	if low > 0 || high < 0 {
		colour = c.Accent
	}
	size := math.Abs(at)
	known := finite(low) && finite(high)
	if known {
		size = max(size, math.Abs(low), math.Abs(high))
	}
	name, text := s.Term(a, k), s.Effect(a, k)
	f := s.opt(`value:[0 ?0] parts:[{line:[[0 ?0 0 -0.25] [0 ?0 0 0.12]] style:{stroke:$line}} {text:?1 at:[min ?0 0 -0.38] style:{fill:$text width:?2
		overflow:truncate fontSize:12 fontFamily:?3 verticalAlign:middle}} {text:?4 at:[min ?0 0 0.14] style:{fill:$muted width:?2 overflow:break
		fontSize:12 fontFamily:?3}}]`,
		i, name, s.Width-32, fontFamily, fold(text, s.Width-32, fontSize, 3))
	if size = max(size, math.SmallestNonzeroFloat64); known {
		f["parts"] = append(f["parts"].(list), s.opt(`line:[[?0 ?2 0 -0.14] [?0 ?2 0 0.01] [?0 ?2 0 -0.06] [?1 ?2 0 -0.06] [?1 ?2 0 -0.14] [?1 ?2 0 0.01]] style:{stroke:?3 lineWidth:2}`,
			low/size, high/size, i, colour))
	}
	return f, s.opt(`value:[? ?] symbolOffset:[0 -5] tip:? itemStyle:{color:?}`, number(stats.Num(at/size)), i, []string{name, text}, colour)
}

// drawn is a series of shapes prepared as JSON, which shape.js draws.
func (s Style) drawn(items list) Option {
	return s.opt(`type:custom renderItem:@shape data:? encode:{x:0 y:1} clip:false z:2`, items)
}
