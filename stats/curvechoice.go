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
	switch low := notPositive(x, y); {
	case len(cannot) == 0:
	case name == "loess" && len(x) > maxSmooth:
		c.a.warn(WarnCurveLarge, len(x), maxSmooth)
	case low > 0:
		c.a.warn(WarnNoCurve, named(cannot), low)
	default:
		c.a.warn(WarnCurveFew, named(cannot), len(x))
	}
	return nil
}

// leastAICc returns the fit of the least AICc, with all that have one as its candidates; the first when none has, nil
// without any.
func leastAICc(fits []*Fit) *Fit {
	var known []*Fit
	for _, f := range fits {
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

// notPositive counts the points of which a figure has no logarithm.
func notPositive(x, y []float64) (n int) {
	for i, v := range x {
		if !(v > 0) || !(y[i] > 0) {
			n++
		}
	}
	return n
}
