package ui

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// seriesListed is of how many series the reading tells; the numbers have all of them.
const seriesListed = 12

// findings say of each series what was found beside its points.
func (t trendAnalysis) findings() []Option {
	q, answer := t.app.main.told, t.answer()
	var out []Option
	for _, s := range answer.Series[:min(len(answer.Series), seriesListed)] {
		var said []string
		if q.Test != "" {
			said = append(said, t.verdict(s.Test))
		}
		if q.Fit != "" {
			said = append(said, t.fitted(s.Fit))
		}
		if q.Breaks != "" {
			said = append(said, t.jumps(s.Breaks)...)
		}
		if q.Forecast != nil {
			said = append(said, t.forecast(s)...)
		}
		if len(said) == 0 {
			continue
		}
		if !missing(s.CAGR) && t.app.spec(answer.Measure).Unit != "%" {
			said = append(said, t.app.T("find.cagr", t.app.percent(s.CAGR), t.app.onAverage(q.Period)))
		}
		out = append(out, Option{t.app.entityLabel(s.Entity), strings.Join(said, t.app.T("list.semicolon"))})
	}
	return out
}

func (t trendAnalysis) each() string { return t.app.each(t.app.main.told.Period) }

func (t trendAnalysis) verdict(test *stats.TrendTest) string {
	if test == nil {
		return t.app.T("find.noTest")
	}
	said := t.app.T("verdict."+verdictKey(test.Verdict), equals(format.P(float64(max(test.P, test.CorrectedP)))))
	if missing(test.Slope) {
		return said
	}
	return said + t.app.T("find.sen", t.change(test.Slope), t.change(test.Lower)+" … "+t.change(test.Upper), t.each())
}

// verdictKey is a verdict as the keys of words have it.
func verdictKey(verdict string) string {
	if verdict == "rising" || verdict == "falling" {
		return verdict
	}
	return "none"
}

// fitted tells of a curve: how steep it is where it has one slope, how well it fits, and why it was chosen.
func (t trendAnalysis) fitted(f *stats.Fit) string {
	if f == nil {
		return t.app.T("find.noFit")
	}
	said := t.app.T("fit." + f.Name)
	if text := t.equation(f); text != "" {
		said += t.app.T("find.equation", text)
	}
	switch {
	case f.Growth != nil:
		said += t.app.T("find.slope", t.app.percent(*f.Growth), t.each())
	case !missing(f.Lower):
		said += t.app.T("find.slope", t.change(f.Slope), t.each()) + t.app.T("find.bounds", t.change(f.Lower)+" … "+t.change(f.Upper))
	}
	if !missing(f.P) {
		said += t.app.T("find.p", equals(format.P(float64(f.P))))
	}
	if !missing(f.R2) {
		said += t.app.T("find.r2", format.Coefficient(float64(f.R2), 3))
	}
	if c := f.Candidates; len(c) > 1 && !missing(c[0].AICc) && !missing(c[1].AICc) {
		said += t.app.T("find.auto", t.app.T("fit."+c[1].Name), format.WithUnit(float64(c[1].AICc-c[0].AICc), format.Spec{Digits: 3}, t.app.Lang()))
	}
	return said + t.app.T("find.n", format.Count(f.N))
}

// equation writes a curve by its height at its first point, which needs fewer digits than one at year 0.
func (t trendAnalysis) equation(f *stats.Fit) string {
	if len(f.Line) == 0 {
		return ""
	}
	first, unit := f.Line[0], 1.0
	if t.answer().Unit == unitFraction {
		unit = 100 // as the axis is in percent
	}
	since := "(t − " + format.ByKey(format.TimeKey, float64(first.T)) + ")"
	number := func(x float64) string { return format.WithUnit(x, format.Spec{Digits: 5}, t.app.Lang()) }
	term := func(x stats.Num, rest string) string {
		if x < 0 {
			return " − " + number(float64(-x)*unit) + "·" + rest
		}
		return " + " + number(float64(x)*unit) + "·" + rest
	}
	text := "y = " + number(float64(first.Value)*unit)
	switch c := f.Coefficients; {
	case f.Growth != nil:
		return text + " · " + number(1+float64(*f.Growth)) + "^" + since
	case len(c) == 3:
		return text + term(c[1].Estimate+2*c[2].Estimate*first.T, since) + term(c[2].Estimate, since+"²")
	case !missing(f.Slope):
		return text + term(f.Slope, since)
	}
	return ""
}

func (t trendAnalysis) jumps(breaks []stats.Break) []string {
	if breaks == nil {
		return []string{t.app.T("find.noSearch")}
	}
	var said []string
	for _, b := range breaks {
		said = append(said, t.app.T("find.break", t.app.period(b.Period), t.change(b.Size), equals(format.P(float64(b.P)))))
	}
	if said == nil {
		said = []string{t.app.T("find.noBreak")}
	}
	return said
}

// forecast tells of the last value to come and how well the method would have done, or why there is none.
func (t trendAnalysis) forecast(s stats.Series) []string {
	if len(s.Forecast) == 0 {
		return []string{t.app.T("find.no." + s.NoForecast)}
	}
	last := s.Forecast[len(s.Forecast)-1]
	said := []string{t.app.T("find.forecast", t.app.period(last.Period), t.worked(last.Value), t.worked(last.Lower)+" … "+t.worked(last.Upper))}
	if b := s.BackTest; b != nil {
		return append(said, t.app.T("find.backTest", format.Count(b.Origins), t.size(b.MAE), t.size(b.Naive)))
	}
	return append(said, t.app.T("find.noBackTest"))
}

// worked writes a number of the chart's axis that was worked out.
func (t trendAnalysis) worked(x stats.Num) string {
	s := t.app.style().Points(t.answer())
	s.Digits = 4
	return format.WithUnit(float64(x), s, t.app.Lang())
}

// change writes a difference of two numbers of the axis, with its sign.
func (t trendAnalysis) change(x stats.Num) string {
	return format.Signed(float64(x), t.app.style().Change(t.answer()), t.app.Lang())
}

// size is change without a sign.
func (t trendAnalysis) size(x stats.Num) string {
	return format.WithUnit(float64(x), t.app.style().Change(t.answer()), t.app.Lang())
}
