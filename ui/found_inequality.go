package ui

import (
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

func (n inequalityAnalysis) sentence() string {
	a, form := n.answer(), n.form()
	if form == "contributions" && a.From != "" {
		return n.app.T("title.contributions", n.app.subject(a.Measure), n.app.period(a.From), n.app.period(a.To))
	}
	return n.app.T("title.unequal."+form, n.app.subject(a.Measure))
}

// sub is what was found of what the chart shows.
func (n inequalityAnalysis) sub() string {
	switch form := n.form(); form {
	case "sigma":
		return n.spread()
	case "beta":
		return n.converging()
	case "contributions":
		return n.grown()
	default:
		return n.moved(form)
	}
}

func (n inequalityAnalysis) findings() []Option {
	var out []Option
	add := func(form, text string) {
		if text != "" {
			out = append(out, Option{n.app.T("unequal." + form), text})
		}
	}
	for _, index := range chart.Indices[:3] {
		add(index, n.moved(index))
	}
	add("sigma", n.spread())
	add("beta", n.converging())
	add("contributions", n.grown())
	return out
}

// moved says what an index was and is; of Herfindahl's, of how many equal entities it would be the same.
func (n inequalityAnalysis) moved(index string) string {
	var first, last stats.InequalityPeriod
	found := 0
	for _, p := range chart.Comparable(n.answer()) {
		if missing(chart.Index(p, index)) {
			continue
		}
		if found++; found == 1 {
			first = p
		}
		last = p
	}
	if found == 0 {
		return n.app.T("unequal.noIndex")
	}
	was, is := chart.Index(first, index), chart.Index(last, index)
	text := n.app.T("unequal.now", said(is), n.app.period(last.Period))
	if found > 1 {
		key := "unequal.rose"
		if is < was {
			key = "unequal.fell"
		}
		text = n.app.T(key, said(was), n.app.period(first.Period), said(is), n.app.period(last.Period))
	}
	if index == "herfindahl" {
		text += n.app.T("unequal.equals", format.Coefficient(1/float64(is), 1), format.Count(last.N))
	}
	return text
}

// spread judges σ-convergence.
func (n inequalityAnalysis) spread() string {
	f := n.answer().SigmaTrend
	if f == nil {
		return n.app.T("unequal.noSigma")
	}
	return n.app.T("unequal.sigma."+verdict(f.Slope, f.P), said(f.Slope), p(f.P), format.Count(f.N))
}

// converging judges β-convergence.
func (n inequalityAnalysis) converging() string {
	a := n.answer()
	b := a.Beta
	if b == nil {
		return n.app.T("unequal.noBeta")
	}
	text := n.app.T("unequal.beta."+verdict(b.Slope, b.P), said(b.Slope), p(b.P), format.Count(b.N), n.app.period(a.From), n.app.period(a.To), said(b.Lower)+" … "+said(b.Upper))
	if verdict(b.Slope, b.P) == "down" && !missing(b.Speed) {
		text += n.app.T("unequal.speed", n.app.percent(b.Speed), said(b.HalfLife))
	}
	return text
}

// grown says by how much the sum grew, and who gave most of it.
func (n inequalityAnalysis) grown() string {
	a := n.answer()
	switch {
	case a.From == "":
		return n.app.T("unequal.noBeta")
	case a.Unit == "%":
		return n.app.T("unequal.noSum")
	case len(a.Contributions) == 0:
		return n.app.T("unequal.noGrowth")
	}
	var sum stats.Num
	for _, c := range a.Contributions {
		sum += c.Points
	}
	first := a.Contributions[0]
	if sum < 0 { // who took most away
		first = a.Contributions[len(a.Contributions)-1]
	}
	growth := format.Signed(float64(sum), format.Spec{Unit: unitFraction, Digits: 3, Decimals: 1}, n.app.Lang())
	return n.app.T("unequal.grew", growth, n.app.period(a.From), n.app.period(a.To), n.app.entityLabel(first.Entity), n.app.style().Gave(first.Points), n.app.percent(first.Share))
}
