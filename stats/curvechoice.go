package stats

import (
	"cmp"
	"slices"

	"statlas/data"
)

// curve adds the curve asked for, and says why there is none. Beside controls there are only the line and loess.
func (c *correlating) curve(p *Points, x, y []float64, lost int) error {
	name := cmp.Or(c.q.Curve, "none")
	if name == "none" {
		return nil
	}
	if len(c.controls) > 0 && name != "linear" && name != "loess" {
		return &QuestionError{Code: CodeValue, Field: "curve", Value: name, Allowed: []string{"none", "linear", "loess", "or a question without control, as what controls leave has no logarithm and no power of its own"}}
	}
	names := []string{name}
	if name == "auto" {
		names = curveNames
	}
	var fits []*Fit
	var cannot []string
	for _, name := range names {
		if f := drawCurve(name, x, y, lost); f != nil {
			fits = append(fits, f)
		} else {
			cannot = append(cannot, name)
		}
	}
	switch {
	case name == "auto":
		p.Curve = leastAICc(fits)
	case len(fits) > 0:
		p.Curve = fits[0]
	}
	c.whyNot(cannot, x, y)
	return nil
}

// whyNot warns of curves that could not be: those whose logarithms some points do not have, and the others.
func (c *correlating) whyNot(cannot []string, x, y []float64) {
	var logs, others []string
	without := make([]bool, len(x)) // a logarithm that some of the curves take
	for _, name := range cannot {
		none := false
		for i := range x {
			if !hasLogs(name, x[i], y[i]) {
				none, without[i] = true, true
			}
		}
		if none {
			logs = append(logs, name)
		} else {
			others = append(others, name)
		}
	}
	if len(logs) > 0 {
		n := 0
		for _, w := range without {
			if w {
				n++
			}
		}
		c.a.warn(WarnNoCurve, named(logs), n)
	}
	switch {
	case len(others) == 0:
	case others[0] == "loess" && len(x) > maxSmooth:
		c.a.warn(WarnCurveLarge, len(x), maxSmooth)
	default:
		c.a.warn(WarnCurveFew, named(others), len(x))
	}
}

// hasLogs reports whether a point has the logarithms that a curve takes.
func hasLogs(curve string, x, y float64) bool {
	return (curve != "log" && curve != "power" || x > 0) && (curve != "exponential" && curve != "power" || y > 0)
}

// exactly is the R² from which a fit leaves nothing but rounding.
const exactly = 1 - 1e-14

// leastAICc returns the fit of the least AICc, with all that have one as its candidates; the first when none has, nil
// without any. Of fits that leave nothing, whose AICc has no bound or is that of rounding, the first is taken: fits come
// with the fewest coefficients first.
func leastAICc(fits []*Fit) *Fit {
	var known []*Fit
	for _, f := range fits {
		if float64(f.R2) >= exactly {
			return f
		}
		if f.AICc != nil {
			known = append(known, f)
		}
	}
	if len(known) == 0 {
		return slices.Concat(fits, []*Fit{nil})[0]
	}
	data.SortStable(known, func(a, b *Fit) int { return cmp.Compare(*a.AICc, *b.AICc) })
	for _, f := range known {
		known[0].Candidates = append(known[0].Candidates, Candidate{f.Name, *f.AICc})
	}
	return known[0]
}
