package chart

import (
	"math"
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// Indices are the measures of inequality that a period has, by the names that Unequal takes.
var Indices = []string{"gini", "theil", "herfindahl", "sigma"}

// Index returns one of Indices at a period.
func Index(p stats.InequalityPeriod, name string) stats.Num {
	switch name {
	case "theil":
		return p.Theil
	case "herfindahl":
		return p.Herfindahl
	case "sigma":
		return p.Sigma
	}
	return p.Gini
}

// Comparable returns the periods at which at least half as many entities have a figure as at the fullest: what is unequal
// among a few others is another thing. The trend of σ is of these.
func Comparable(a *stats.InequalityAnswer) []stats.InequalityPeriod {
	most := 0
	for _, p := range a.Periods {
		most = max(most, p.N)
	}
	var out []stats.InequalityPeriod
	for _, p := range a.Periods {
		if 2*p.N >= most {
			out = append(out, p)
		}
	}
	return out
}

// Unequal draws an index over the comparable periods, σ with its straight trend.
func Unequal(a *stats.InequalityAnswer, index string, s Style) Option {
	return Trend(indexTrend(a, index), Line{}, s.ofIndex(index, a)).Option
}

func indexTrend(a *stats.InequalityAnswer, index string) *stats.TrendAnswer {
	one, full := stats.Series{}, Comparable(a)
	for _, p := range full {
		one.Points = append(one.Points, stats.Point{Period: p.Period, T: p.T, Value: Index(p, index)})
	}
	if f := a.SigmaTrend; index == "sigma" && f != nil {
		at := func(t stats.Num) stats.FitPoint { return stats.FitPoint{T: t, Value: f.Intercept + f.Slope*t} }
		one.Fit = &stats.Fit{Line: []stats.FitPoint{at(full[0].T), at(full[len(full)-1].T)}}
	}
	return &stats.TrendAnswer{Measure: a.Measure, Series: []stats.Series{one}}
}

// ofIndex is s that calls the measure by an index of it.
func (s Style) ofIndex(index string, a *stats.InequalityAnswer) Style {
	out := s
	name := s.Words("chart.unequal."+index, s.Title(a.Measure))
	out.Title = func(string) string { return name }
	out.Entity = func(string) string { return name }
	out.Spec = func(string) format.Spec { return format.Spec{Digits: 4} }
	return out
}

// Convergence draws each entity's growth against where it started, with the fitted line: where it falls, those that
// were low grew faster. a.Beta is not nil.
func Convergence(a *stats.InequalityAnswer, s Style) Option {
	b := a.Beta
	p := &stats.Points{X: "start", Y: "growth", N: b.N}
	for _, g := range b.Points {
		p.Xs, p.Ys, p.Labels = append(p.Xs, g.From), append(p.Ys, g.Growth), append(p.Labels, stats.PointLabel{Entity: g.Entity})
	}
	at := func(x stats.Num) stats.FitPoint {
		return stats.FitPoint{T: x, Value: b.Intercept + b.Slope*stats.Num(math.Log(float64(x)))}
	}
	p.Fit = &stats.Fit{Line: []stats.FitPoint{at(slices.Min(p.Xs)), at(slices.Max(p.Xs))}}
	own := s
	own.Title = func(id string) string { return s.Words("chart.unequal."+id, s.Title(a.Measure), a.From) }
	own.Spec = func(id string) format.Spec {
		if id == "growth" {
			return format.Spec{Unit: fraction, Digits: 3, Decimals: 2}
		}
		return s.Spec(a.Measure)
	}
	o := Scatter(p, own)
	logarithmic(o["xAxis"].(Option), p.Xs)
	dots := o["series"].(list)[0].(Option)
	for i, d := range dots["data"].([]dot) {
		d.Name, d.Entity = d.Tip[0], b.Points[i].Entity
		dots["data"].([]dot)[i] = d
	}
	dots["label"], dots["labelLayout"] = s.names(), namesBeside
	return o
}

// stepsNamed is how many entities a waterfall names; the others are one step.
const stepsNamed = 12

// A step is a bar of a waterfall, from where the one before ends; that of the sum starts at 0.
type step struct {
	name   string
	points stats.Num
	entity string // "" for several together
	whole  bool
}

// steps are the contributions of the largest size in the order of the answer, the rest together, and the sum.
func (s Style) steps(a *stats.InequalityAnswer) []step {
	all := a.Contributions // the largest first, so that those of the largest size stand at both ends
	lo, hi := 0, len(all)
	size := func(i int) float64 { return math.Abs(float64(all[i].Points)) }
	for named := 0; named < stepsNamed && lo < hi; named++ {
		if size(lo) >= size(hi-1) {
			lo++
		} else {
			hi--
		}
	}
	if hi == lo+1 { // one alone is named, too
		lo++
	}
	var out []step
	var rest, sum stats.Num
	for i, c := range all {
		sum += c.Points
		if i < lo || i >= hi {
			out = append(out, step{name: s.Entity(c.Entity), points: c.Points, entity: c.Entity})
		} else {
			rest += c.Points
		}
	}
	if hi > lo {
		out = append(out, step{name: s.Words("chart.unequal.rest", format.Count(hi-lo)), points: rest})
	}
	return append(out, step{name: s.Words("chart.unequal.sum"), points: sum, whole: true})
}
