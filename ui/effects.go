package ui

import (
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// An effectSize says how a measure of an effect is called and from where on it counts as small, medium and large.
type effectSize struct {
	name, letter string
	limits       [3]float64
}

// Cohen (1988); of Cliff's delta, Romano et al. (2006).
var effectSizes = []effectSize{
	{"hedges g", "Hedges g", [3]float64{0.2, 0.5, 0.8}},
	{"cliff delta", "Cliff δ", [3]float64{0.147, 0.33, 0.474}},
	{"eta squared", "η²", [3]float64{0.01, 0.06, 0.14}},
	{"epsilon squared", "ε²", [3]float64{0.01, 0.06, 0.14}},
}

// effect writes the size of an effect with its interval and in words.
func (a *App) effect(e *stats.Effect, level stats.Num) string {
	for _, as := range effectSizes {
		if as.name != e.Name || missing(e.Value) {
			continue
		}
		n := 0
		for n < 3 && math.Abs(float64(e.Value)) >= as.limits[n] {
			n++
		}
		size := a.T("size." + []string{"none", "small", "medium", "large"}[n])
		return a.T("reading.sized", as.letter, format.Coefficient(float64(e.Value), 2), interval(float64(e.Lower), float64(e.Upper)), size, format.Level(float64(level)))
	}
	return format.Missing
}

// pairsListed is how many pairs the reading tells of; the numbers have all.
const pairsListed = 10

// pairFindings list the pairs of groups that differ after adjustment.
func (c comparisonAnalysis) pairFindings(a *stats.ComparisonAnswer) []Option {
	out := []Option{{Value: c.app.T("reading.pairsDiffer")}}
	differ := 0
	spec := c.app.derivedSpec(a.Measure).Difference()
	for i := range a.Pairs {
		p := &a.Pairs[i]
		if !(p.Adjusted < significant) {
			continue
		}
		if differ++; differ <= pairsListed {
			out = append(out, Option{c.pair(p), c.app.T("reading.pair", format.Signed(float64(p.Difference), spec, c.app.Lang()), equals(format.P(float64(p.Adjusted))))})
		}
	}
	out[0].Text = c.app.T("reading.ofPairs", format.Count(differ), format.Count(len(a.Pairs)))
	return out
}

func (c comparisonAnalysis) pair(p *stats.Pair) string {
	return c.app.group(p.A) + " – " + c.app.group(p.B)
}
